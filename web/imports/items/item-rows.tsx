import { Anchor, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useProcessNames } from '../../process-names.ts';
import { PlainLink } from '../../shared/link.tsx';
import { itemImportsTexts } from '../../texts/item-imports.ts';
import classes from './item-rows.module.css';
import type { ItemRow, ShownChange, ShownValue } from './item-run.ts';

const plural = 'configuration-items';

/** What a place of an item is called. */
function usePlace(): (place: string) => string {
  const t = useTexts(itemImportsTexts);
  const names = useProcessNames('configuration-item');
  return (place) => {
    const [field = '', ...rest] = place.split('.');
    if (rest.length > 0) return rest.join('.');
    return field === 'state' ? t('state') : names.field(field);
  };
}

function Shown({ value }: { readonly value: ShownValue }): ReactNode {
  return value === null ? (
    <Text span c="dimmed">
      –
    </Text>
  ) : (
    <span>{String(value)}</span>
  );
}

/** Values as they are and as the source has them, side by side. */
function Changes({ changes }: { readonly changes: readonly ShownChange[] }): ReactNode {
  const t = useTexts(itemImportsTexts);
  const placeName = usePlace();
  const isNew = changes.every(({ from }) => from === null);
  return (
    <Table withRowBorders={false} verticalSpacing={1} fz="sm" layout="fixed">
      {isNew ? null : (
        <Table.Thead>
          <Table.Tr c="dimmed">
            <Table.Th fw={400}>{t('value')}</Table.Th>
            <Table.Th fw={400}>{t('from')}</Table.Th>
            <Table.Th fw={400}>{t('to')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
      )}
      <Table.Tbody>
        {changes.map(({ place, from, to }) => (
          <Table.Tr key={place}>
            <Table.Td c="dimmed">{placeName(place)}</Table.Td>
            {isNew ? null : (
              <Table.Td td="line-through">
                <Shown value={from} />
              </Table.Td>
            )}
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Shown value={to} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Conflicts({ conflicts }: Pick<ItemRow, 'conflicts'>): ReactNode {
  const t = useTexts(itemImportsTexts);
  const placeName = usePlace();
  return (
    <Table withRowBorders={false} verticalSpacing={1} fz="sm" layout="fixed">
      <Table.Thead>
        <Table.Tr c="dimmed">
          <Table.Th fw={400}>{t('value')}</Table.Th>
          <Table.Th fw={400}>{t('kept')}</Table.Th>
          <Table.Th fw={400}>{t('other')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {conflicts.map(({ place, kept, others, undecided }) => (
          <Table.Tr key={place}>
            <Table.Td c="dimmed">{placeName(place)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Shown value={kept} />
              <Text fz="xs" c={undecided === null ? 'dimmed' : 'var(--mantine-color-error)'}>
                {undecided === null ? t('by-precedence') : t(`undecided-${undecided}`)}
              </Text>
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {others.map(({ source, value }) => (
                <div key={`${source} ${value}`}>
                  <Shown value={value} />{' '}
                  <Text span fz="xs" c="dimmed">
                    {source ?? t('people')}
                  </Text>
                </div>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Relation({ relation }: { readonly relation: NonNullable<ItemRow['relation']> }): ReactNode {
  const names = useProcessNames('configuration-item');
  return (
    <Text fz="sm">
      {relation.from} <b>{names.relation(relation.name)}</b> {relation.to}
    </Text>
  );
}

function Told({ row }: { readonly row: ItemRow }): ReactNode {
  const t = useTexts(itemImportsTexts);
  const placeName = usePlace();
  const { relation, problem, candidates, by, changes, proposed, conflicts, outcome, retires } = row;
  return (
    <>
      {relation === null ? null : <Relation relation={relation} />}
      {problem === null ? null : (
        <Text fz="sm" c="var(--mantine-color-error)">
          {problem.field === null ? '' : `${placeName(problem.field)}: `}
          {problem.detail}
        </Text>
      )}
      {candidates.length === 0 ? null : (
        <Text fz="sm">
          {t('matches', { by: by.join(' + ') })}:{' '}
          {candidates.map(({ number, title }) => `${number} ${title}`).join(', ')}
        </Text>
      )}
      {changes.length === 0 ? null : <Changes changes={changes} />}
      {proposed.length === 0 ? null : <Changes changes={proposed} />}
      {conflicts.length === 0 ? null : <Conflicts conflicts={conflicts} />}
      {outcome === 'missing' && relation === null ? (
        <Text fz="sm">{retires ? t('retires') : t('absent-only')}</Text>
      ) : null}
    </>
  );
}

/** Rows of one outcome, each with what it comes to: beside it, or below it where there is little room. */
export function ItemRows({ rows }: { readonly rows: readonly ItemRow[] }): ReactNode {
  const t = useTexts(itemImportsTexts);
  return (
    <ul className={classes.rows}>
      {rows.map((row) => (
        <li key={`${row.outcome} ${row.position}`} className={classes.row}>
          <div className={classes.about}>
            {row.item === null ? (
              (row.title ?? '–')
            ) : (
              <Anchor component={PlainLink} href={paths.record(plural, row.item.number)}>
                {row.item.number} {row.item.name}
              </Anchor>
            )}
            <Text fz="xs" c="dimmed">
              {row.line === null ? '' : `${t('line')} ${row.line}`}
              {row.line === null || row.external_key === null ? '' : ' · '}
              {row.external_key === null ? '' : `${t('key')}: ${row.external_key}`}
            </Text>
          </div>
          <div className={classes.told}>
            <Told row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}
