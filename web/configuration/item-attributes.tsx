import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { configurationTexts } from '../texts/configuration.ts';
import classes from './item.module.css';
import { useAttributeName, useAttributes, useAttributeValue } from './item-words.ts';

interface OfItem {
  readonly record: OpenedRecord;
}

interface FactsProps {
  readonly title: string;
  readonly facts: readonly { readonly key: string; readonly name: string; readonly value: string }[];
}

function Facts({ title, facts }: FactsProps): ReactNode {
  return (
    <section aria-label={title}>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <dl className={classes.facts}>
        {facts.map(({ key, name, value }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The rows of a field, as far as they say something. */
function rowsOf(record: OpenedRecord, field: string, name: string): readonly (readonly [string, string])[] {
  const rows = (record[field] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return rows.flatMap((row) => {
    const value = row['value'];
    return typeof value === 'string' && value !== '' ? [[String(row[name]), value] as const] : [];
  });
}

/** The attributes of an item as facts, in the order of its type; how many of the type are blank is told. */
export function Attributes({ record }: OfItem): ReactNode {
  const t = useTexts(configurationTexts);
  const names = useOwnNames();
  const type = (record['item_type'] ?? null) as string | null;
  const attributes = useAttributes(type);
  const nameOf = useAttributeName(type);
  const valueOf = useAttributeValue();
  const held = rowsOf(record, 'attributes', 'name');
  const order = new Map(attributes.map(({ id }, index) => [id, index]));
  const far = attributes.length;
  const facts = held
    .toSorted(([a], [b]) => (order.get(a) ?? far) - (order.get(b) ?? far))
    .map(([id, value]) => ({
      key: id,
      name: nameOf(id),
      value: valueOf(attributes.find((one) => one.id === id)?.kind, value),
    }));
  const blank = attributes.filter(({ id }) => !held.some(([name]) => name === id));
  if (facts.length === 0 && blank.length === 0) return null;
  return (
    <div>
      <Facts title={names.field('attributes')} facts={facts} />
      {blank.length === 0 ? null : (
        <Text fz="xs" c="dimmed">
          {t('blank-attributes', { names: blank.map(({ id }) => nameOf(id)).join(', ') })}
        </Text>
      )}
    </div>
  );
}

/** What tells an item from all others. */
export function Identifiers({ record }: OfItem): ReactNode {
  const names = useOwnNames();
  const held = rowsOf(record, 'identifiers', 'kind');
  if (held.length === 0) return null;
  const facts = held.map(([kind, value]) => ({ key: `${kind} ${value}`, name: kind, value }));
  return <Facts title={names.field('identifiers')} facts={facts} />;
}
