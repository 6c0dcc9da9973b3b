import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { changesTexts } from '../texts/changes.ts';
import { impactGraphTexts } from '../texts/impact-graph.ts';
import classes from './changes.module.css';

/** Most that are named; the others are counted. */
const mostNamed = 8;

/** What the program looked up, and where its records are. */
const found = [
  ['affected_services', null],
  ['affected_items', 'configuration-items'],
  ['open_incidents', 'incidents'],
  ['open_risks', 'risks'],
] as const;

interface FoundProps {
  readonly name: string;
  readonly plural: string | null;
  readonly references: readonly Reference[];
}

function Found({ name, plural, references }: FoundProps): ReactNode {
  const t = useTexts(changesTexts);
  return (
    <div className={classes.side}>
      <Text fz="sm" fw={600}>
        {name}{' '}
        <Text span fz="sm" c="dimmed">
          {references.length === 0 ? t('none') : references.length}
        </Text>
      </Text>
      <ul className={classes.list}>
        {references.slice(0, mostNamed).map((one) => (
          <Text component="li" fz="sm" key={one.id}>
            {plural === null ? (
              one.name
            ) : (
              <AppLink href={paths.record(plural, one.id)} fz="sm">
                {one.name}
              </AppLink>
            )}
          </Text>
        ))}
        {references.length > mostNamed ? (
          <Text component="li" fz="xs" c="dimmed">
            {t('and-more', { count: references.length - mostNamed })}
          </Text>
        ) : null}
      </ul>
    </div>
  );
}

/** What a change affects as the program looked it up: services and items that fail with its own, what is open there. */
export function Affected({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(changesTexts);
  const names = useProcessNames('change');
  const locale = useLocale();
  const at = record['found_at'];
  const graph = useTexts(impactGraphTexts);
  const items = (record['items'] ?? []) as readonly Reference[];
  const isCutOff = record['findings_cut_off'] === true;
  return (
    <section aria-label={t('affected')}>
      <Text component="h2" fz="md" fw={600}>
        {t('affected')}{' '}
        <Text span fz="xs" c="dimmed" fw={400}>
          {typeof at === 'string' ? t('looked-up', { at: formatDateTime(at, locale) }) : t('not-looked-up')}
          {isCutOff ? ` · ${names.field('findings_cut_off')}` : ''}
        </Text>
      </Text>
      {items.length === 0 ? null : (
        <AppLink fz="sm" href={paths.impactGraph(record.number)}>
          {graph('open')}
        </AppLink>
      )}
      {typeof at === 'string' ? (
        <div className={classes.balance}>
          {found.map(([field, plural]) => (
            <Found
              key={field}
              name={names.field(field)}
              plural={plural}
              references={(record[field] ?? []) as readonly Reference[]}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}
