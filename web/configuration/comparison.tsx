import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { type ProcessNames, useProcessNames } from '../process-names.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { configurationTexts } from '../texts/configuration.ts';
import { useAttributeName, useChoiceName } from './own-names.ts';

interface NamedItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

interface HeldRelation {
  readonly relation: string;
  readonly to: { readonly number: string };
}

/** One of two states: of a baseline by its number, or the present. */
interface ComparedSide {
  readonly number: string | null;
  readonly at: string;
}

/** What the API tells of two states of a configuration. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly added: readonly NamedItem[];
  readonly removed: readonly NamedItem[];
  readonly changed: readonly (NamedItem & {
    readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
    readonly relations_added: readonly HeldRelation[];
    readonly relations_removed: readonly HeldRelation[];
  })[];
  readonly unchanged: number;
}

interface Line {
  readonly key: string;
  readonly item: NamedItem;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Writes a value of a field: what refers to something has its name, what is a choice is called as on the record. */
function useTold(names: ProcessNames): (field: string, value: unknown) => string {
  const ownChoice = useChoiceName();
  return (field, value) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'object' && 'name' in value) return String(value.name);
    if (field === 'state') return names.state(String(value));
    const setting = configurationItem.fields[field]?.choices_from;
    return setting === undefined ? names.choice(field, String(value)) : ownChoice(setting, String(value));
  };
}

/** What came between two states, a line for each value and relation that is not the same. */
function useLines({ added, removed, changed }: Comparison): readonly Line[] {
  const t = useTexts(configurationTexts);
  const names = useProcessNames('configuration-item');
  const attributeName = useAttributeName();
  const told = useTold(names);
  const nameOf = (field: string): string => {
    const [own = field, ...parts] = field.split('.');
    if (own === 'state') return t('state');
    if (parts.length === 0) return names.field(own);
    const part = parts.join('.');
    return `${names.field(own)}: ${own === 'attributes' ? attributeName(part) : part}`;
  };
  const relationOf = ({ relation, to }: HeldRelation): string => `${names.relation(relation)} ${to.number}`;
  const whole = (items: readonly NamedItem[], what: string): readonly Line[] =>
    items.map((item) => ({ key: `${item.id} ${what}`, item, what, before: '', after: '' }));
  return [
    ...whole(added, t('added')),
    ...whole(removed, t('removed')),
    ...changed.flatMap((item) => [
      ...item.fields.map(({ field, before, after }) => ({
        key: `${item.id} ${field}`,
        item,
        what: nameOf(field),
        before: told(field, before),
        after: told(field, after),
      })),
      ...item.relations_added.map((one) => ({
        key: `${item.id} + ${relationOf(one)}`,
        item,
        what: t('added'),
        before: '–',
        after: relationOf(one),
      })),
      ...item.relations_removed.map((one) => ({
        key: `${item.id} - ${relationOf(one)}`,
        item,
        what: t('removed'),
        before: relationOf(one),
        after: '–',
      })),
    ]),
  ];
}

/** Two states of a configuration side by side: what is not the same, and how much is. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const t = useTexts(configurationTexts);
  const lines = useLines(comparison);
  const locale = useLocale();
  const count = comparison.unchanged;
  const head = (name: string, { number, at }: ComparedSide): string =>
    [name, number, formatDateTime(at, locale)].filter((part) => part !== null).join(' · ');
  if (lines.length === 0) return <Text fz="sm">{t('same-all', { count })}</Text>;
  return (
    <>
      <Table.ScrollContainer minWidth={520}>
        <Table aria-label={t('comparison')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('item')}</Table.Th>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th>{head(t('before'), comparison.before)}</Table.Th>
              <Table.Th>{head(t('after'), comparison.after)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ key, item, what, before, after }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <AppLink fz="sm" href={pathOfNumber(item.number)?.path ?? ''} underline="always">
                    {item.number}
                  </AppLink>{' '}
                  {item.title}
                </Table.Td>
                <Table.Td>{what}</Table.Td>
                <Table.Td>{before}</Table.Td>
                <Table.Td>{after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text fz="sm" c="dimmed">
        {t('same-some', { count })}
      </Text>
    </>
  );
}
