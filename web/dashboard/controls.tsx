import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { deskPresets } from '../../processes/desk-periods.ts';
import { useDeskFilters } from '../desk/desk-filters.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { FilterChips } from '../shared/filter-chips.tsx';
import { singleChoiceFilter } from '../shared/filter-editors.tsx';
import type { SetUrlState } from '../shared/url-state.ts';
import { dashboardTexts } from '../texts/dashboard.ts';
import { customersQuery, type Dashboard } from './dashboard.ts';

interface ControlsProps {
  readonly url: Readonly<Record<string, string>>;
  readonly onChange: SetUrlState;
  readonly shown: Dashboard | undefined;
}

const narrowing: readonly string[] = ['process', 'service', 'team', 'priority'];

function PeriodPicker({ url, onChange, shown }: ControlsProps): ReactNode {
  const t = useTexts(dashboardTexts);
  const [isOwn, setOwn] = useState(url['from'] !== undefined);
  const choose = (value: string): void => {
    setOwn(value === 'own');
    if (value !== 'own') onChange({ period: value, from: null, to: null });
    else onChange({ period: null, from: shown?.period.from_day ?? null, to: shown?.period.to_day ?? null });
  };
  return (
    <Group gap="xs">
      <NativeSelect
        aria-label={t('period')}
        value={isOwn ? 'own' : (url['period'] ?? 'last-30')}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...deskPresets.map((value) => ({ value, label: t(value) })),
          { value: 'own', label: t('own-days') },
        ]}
      />
      {isOwn
        ? (['from', 'to'] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              aria-label={t(name)}
              value={url[name] ?? ''}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
            />
          ))
        : null}
    </Group>
  );
}

/** Over which days and of which records figures are told: all of it in the URL. */
export function Controls(props: ControlsProps): ReactNode {
  const { url, onChange, shown } = props;
  const t = useTexts(dashboardTexts);
  const names = useProcessNames('incident');
  const customers = useQuery(customersQuery).data ?? [];
  const filters = useDeskFilters().filter(({ name }) => narrowing.includes(name));
  return (
    <Group gap="sm" mb="md">
      <PeriodPicker {...props} />
      <SegmentedControl
        size="xs"
        aria-label={t('grain')}
        value={url['grain'] ?? shown?.grain ?? 'day'}
        onChange={(value) => onChange({ grain: value })}
        data={(['day', 'week'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <FilterChips
        filters={[...filters, singleChoiceFilter('customer', names.field('customer'), customers)]}
        values={url}
        onChange={onChange}
      />
    </Group>
  );
}
