import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Switch } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IncidentEscalation } from '../../processes/incident/settings.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { placeKey } from '../shared/place-key.ts';
import { commonTexts } from '../texts/common.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingFrame } from './setting-frame.tsx';
import type { EditedSetting } from './use-setting.ts';
import { withItem, withoutItem } from './value-at.ts';

type Step = IncidentEscalation['steps'][number];

interface StepRowProps {
  readonly step: Step;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (step: Step) => void;
  readonly onRemove: () => void;
}

function StepRow({ step, readOnly, error, onChange, onRemove }: StepRowProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  return (
    <Group gap="xs" align="flex-start">
      <NativeSelect
        aria-label={t('escalation-clock')}
        data={['response', 'resolution'].map((value) => ({ value, label: names.clock(value) }))}
        value={step.clock}
        disabled={readOnly}
        onChange={(event) => onChange({ ...step, clock: event.currentTarget.value as Step['clock'] })}
      />
      <NumberInput
        aria-label={t('escalation-percent')}
        w="7rem"
        suffix=" %"
        value={step.percent}
        readOnly={readOnly}
        error={error}
        onChange={(percent) => onChange({ ...step, percent: Number(percent) })}
      />
      <NativeSelect
        aria-label={t('escalation-kind')}
        data={[
          { value: 'functional', label: t('escalation-functional') },
          { value: 'hierarchic', label: t('escalation-hierarchic') },
        ]}
        value={step.kind}
        disabled={readOnly}
        onChange={(event) => onChange({ ...step, kind: event.currentTarget.value as Step['kind'] })}
      />
      {readOnly ? null : (
        <ActionIcon aria-label={common('remove')} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </Group>
  );
}

function EscalationForm(props: { setting: EditedSetting<IncidentEscalation>; readOnly: boolean }): ReactNode {
  const t = useTexts(settingFieldTexts);
  const { value, set, errorAt } = props.setting;
  return (
    <Stack gap="sm" align="flex-start">
      <Switch
        label={t('escalation-automatic')}
        checked={value.automatic}
        disabled={props.readOnly}
        onChange={(event) => set({ ...value, automatic: event.currentTarget.checked })}
      />
      {value.steps.map((step, index) => (
        <StepRow
          key={placeKey(index, value.steps.length)}
          step={step}
          readOnly={props.readOnly}
          error={errorAt(`/steps/${index}/percent`)}
          onChange={(next) => set({ ...value, steps: withItem(value.steps, index, next) })}
          onRemove={() => set({ ...value, steps: withoutItem(value.steps, index) })}
        />
      ))}
      {props.readOnly ? null : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() =>
            set({
              ...value,
              steps: [...value.steps, { clock: 'resolution', percent: 100, kind: 'functional' }],
            })
          }
        >
          {t('escalation-add')}
        </Button>
      )}
    </Stack>
  );
}

/** What happens when so much of a target has passed. */
export function EscalationTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<IncidentEscalation>
      name="incident.escalation"
      title={t('tab-escalation')}
      help={fields('escalation-help')}
      movesClocks
      shows={/^\/steps\/\d+\/percent$/}
    >
      {(setting, readOnly) => <EscalationForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
