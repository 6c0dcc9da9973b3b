import { NativeSelect, NumberInput, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { alertsTexts } from '../texts/alerts.ts';
import type { AlertRules } from './alerts.ts';

/** Numbers of the rules, with what each may be. */
const numbers = [
  { name: 'resolve_after_minutes', text: 'wait', min: 0, max: 1440 },
  { name: 'reopen_within_minutes', text: 'reopen', min: 0, max: 43_200 },
  { name: 'opens_per_hour', text: 'per-hour', min: 1, max: 1000 },
  { name: 'keep_days', text: 'keep', min: 1, max: 365 },
] as const;

interface RulesFieldsProps {
  readonly value: AlertRules;
  readonly onChange: (value: AlertRules) => void;
}

/** What is done with the alerts of a source. */
export function RulesFields({ value, onChange }: RulesFieldsProps): ReactNode {
  const t = useTexts(alertsTexts);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={t('resolving')}
        value={value.resolving}
        onChange={(event) =>
          onChange({ ...value, resolving: event.currentTarget.value as AlertRules['resolving'] })
        }
        data={(['resolve', 'note'] as const).map((one) => ({ value: one, label: t(`resolving-${one}`) }))}
      />
      <NativeSelect
        label={t('maintenance')}
        value={value.in_maintenance}
        onChange={(event) =>
          onChange({ ...value, in_maintenance: event.currentTarget.value as AlertRules['in_maintenance'] })
        }
        data={(['suppress', 'mark', 'open'] as const).map((one) => ({
          value: one,
          label: t(`maintenance-${one}`),
        }))}
      />
      {numbers.map(({ name, text, min, max }) => (
        <NumberInput
          key={name}
          label={t(text)}
          value={value[name]}
          min={min}
          max={max}
          allowDecimal={false}
          onChange={(given) =>
            typeof given === 'number' ? onChange({ ...value, [name]: given }) : undefined
          }
        />
      ))}
    </SimpleGrid>
  );
}
