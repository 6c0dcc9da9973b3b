import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { processDirectory } from '../process-directory.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { useLocale } from '../shared/time.tsx';
import type { SetUrlState } from '../shared/url-state.ts';
import { searchTexts } from '../texts/search.ts';
import type { FoundCount } from './found.ts';

interface FiltersProps {
  readonly url: Readonly<Record<string, string>>;
  readonly onChange: SetUrlState;
}

/** The kinds of records that hold the words, to choose one of them. */
export function ProcessFacets({
  url,
  onChange,
  counted,
}: FiltersProps & { readonly counted: FoundCount }): ReactNode {
  const t = useTexts(searchTexts);
  const say = useText();
  const locale = useLocale();
  const chosen = url['process'] ?? '';
  // Of more than was counted nobody knows how many are of which kind: their sum alone is told, with a plus.
  const amount = (count: number): string => (counted.capped ? '' : ` ${formatNumber(count, locale)}`);
  const sum = `${formatNumber(counted.count, locale)}${counted.capped ? '+' : ''}`;
  const named = counted.items.flatMap(({ process, count }) => {
    const entry = processDirectory.find(({ name }) => name === process);
    return entry === undefined ? [] : [{ process, name: say(entry.title), count }];
  });
  const facets = [
    { process: '', label: `${t('all')} ${sum}` },
    ...named.map(({ process, name, count }) => ({ process, label: `${name}${amount(count)}` })),
  ];
  return (
    <Group gap={6} role="group" aria-label={t('processes')}>
      {facets.map(({ process, label }) => (
        <Button
          key={process}
          size="compact-sm"
          variant={chosen === process ? 'filled' : 'default'}
          aria-pressed={chosen === process}
          onClick={() => onChange({ process }, { push: true })}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

/** What narrows a search besides the kind of record. */
export function SearchFilters({ url, onChange }: FiltersProps): ReactNode {
  const t = useTexts(searchTexts);
  const open = url['open'] ?? '';
  return (
    <Group gap="sm" align="end">
      <SegmentedControl
        size="xs"
        aria-label={t('work')}
        value={open === 'true' || open === 'false' ? open : ''}
        onChange={(next) => onChange({ open: next })}
        data={[
          { value: '', label: t('any') },
          { value: 'true', label: t('open') },
          { value: 'false', label: t('done') },
        ]}
      />
      <ReferenceSelect
        kind="services"
        aria-label={t('service')}
        placeholder={t('service')}
        value={url['service'] ?? null}
        onChange={(service) => onChange({ service: service?.id ?? null })}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          size="xs"
          label={t(name)}
          value={url[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
    </Group>
  );
}
