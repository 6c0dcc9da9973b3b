import { NumberInput, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IncidentConformity } from '../../processes/incident/settings.ts';
import { useTexts } from '../i18n.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingFrame } from './setting-frame.tsx';

const limits = [
  ['minimum_in_target_percent', 'conformity-in-target'],
  ['maximum_reopened_percent', 'conformity-reopened'],
  ['maximum_open_days', 'conformity-open-days'],
  ['maximum_update_gap_hours', 'conformity-gap'],
  ['freshness_days', 'conformity-freshness'],
] as const;

/** The limits by which the organisation judges its own evidence. */
export function ConformityTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<IncidentConformity>
      name="incident.conformity"
      title={t('tab-conformity')}
      help={fields('conformity-help')}
      shows={/^\/\w+$/}
    >
      {({ value, set, errorAt }, readOnly) => (
        <Stack gap="sm">
          {limits.map(([name, text]) => (
            <NumberInput
              key={name}
              label={fields(text)}
              w="26rem"
              maw="100%"
              value={value[name]}
              readOnly={readOnly}
              error={errorAt(`/${name}`)}
              // A blank stays a blank and is refused beside the field, rather than turning into 0.
              onChange={(next) => set({ ...value, [name]: next === '' ? null : Number(next) })}
            />
          ))}
        </Stack>
      )}
    </SettingFrame>
  );
}
