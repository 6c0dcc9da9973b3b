import { Checkbox, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IncidentMajor } from '../../processes/incident/settings.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { DurationInput } from '../shared/duration-input.tsx';
import { ReferenceMultiSelect } from '../shared/reference-multi-select.tsx';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingFrame } from './setting-frame.tsx';
import type { EditedSetting } from './use-setting.ts';

function MajorForm({
  setting,
  readOnly,
}: {
  setting: EditedSetting<IncidentMajor>;
  readOnly: boolean;
}): ReactNode {
  const t = useTexts(settingFieldTexts);
  const names = useProcessNames('incident');
  const { value, set, errorAt } = setting;
  // What cannot be read as a time stays blank and is refused beside its field.
  const minutes = (name: 'manager_within_minutes' | 'inform_within_minutes' | 'update_every_minutes') => ({
    value: value[name] ?? null,
    readOnly,
    error: errorAt(`/${name}`),
    onChange: (next: number | null) => set({ ...value, [name]: next }),
  });
  return (
    <Stack gap="md" maw="34rem">
      <Checkbox.Group
        label={t('major-priorities')}
        value={value.priorities.map(String)}
        readOnly={readOnly}
        error={errorAt('/priorities')}
        onChange={(next) => set({ ...value, priorities: next.map(Number).toSorted() })}
      >
        <Group gap="md" mt={4}>
          {names.choices('priority').map((choice) => (
            <Checkbox key={choice.value} value={choice.value} label={choice.label} disabled={readOnly} />
          ))}
        </Group>
      </Checkbox.Group>
      <ReferenceMultiSelect
        kind="services"
        label={t('major-services')}
        {...(value.services.length === 0 ? { placeholder: t('major-services-any') } : {})}
        value={value.services}
        readOnly={readOnly}
        error={errorAt('/services')}
        onChange={(services) => set({ ...value, services })}
      />
      <DurationInput width="100%" label={t('major-manager')} {...minutes('manager_within_minutes')} />
      <NativeSelect
        label={t('major-declare')}
        data={[
          { value: 'asked', label: t('major-declare-asked') },
          { value: 'automatic', label: t('major-declare-automatic') },
        ]}
        value={value.declare ?? 'asked'}
        disabled={readOnly}
        onChange={(event) => set({ ...value, declare: event.currentTarget.value as 'asked' | 'automatic' })}
      />
      <DurationInput width="100%" label={t('major-update')} {...minutes('update_every_minutes')} />
      <DurationInput width="100%" label={t('major-inform')} {...minutes('inform_within_minutes')} />
      <NumberInput
        label={t('major-review')}
        value={value.review_within_days}
        readOnly={readOnly}
        error={errorAt('/review_within_days')}
        onChange={(days) => set({ ...value, review_within_days: Number(days) })}
      />
    </Stack>
  );
}

/** Which incidents are major, and by when what must have happened. */
export function MajorTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<IncidentMajor>
      name="incident.major"
      title={t('tab-major')}
      help={fields('major-help')}
      shows={/^\/\w+$/}
    >
      {(setting, readOnly) => <MajorForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
