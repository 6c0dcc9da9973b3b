import { Fieldset, NativeSelect, NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Role, staffRoles } from '../../../kernel/roles.ts';
import type { DeskEscalation, EscalationRule, EscalationTarget } from '../../../processes/desk-escalation.ts';
import { useText, useTexts } from '../../i18n.ts';
import { ReferenceName } from '../../shared/reference-name.tsx';
import { ReferenceSelect } from '../../shared/reference-select.tsx';
import { roleTexts } from '../../texts/roles.ts';
import { rulesTexts } from '../../texts/rules.ts';
import { SettingFrame } from '../setting-frame.tsx';
import type { EditedSetting } from '../use-setting.ts';
import { RecordConditions, useConditionChips } from './conditions.tsx';
import { RuleList } from './rule-list.tsx';

type Trigger = EscalationRule['trigger'];

/** Each kind of trigger to start from. */
const triggers: Readonly<Record<Trigger['kind'], Trigger>> = {
  percent: { kind: 'percent', clock: 'resolution', percent: 75 },
  'due-within': { kind: 'due-within', minutes: 30 },
  overdue: { kind: 'overdue', minutes: 0 },
  unassigned: { kind: 'unassigned', minutes: 30 },
  silent: { kind: 'silent', hours: 8, calendar: null },
};

const triggerKinds = Object.keys(triggers) as readonly Trigger['kind'][];

/** Each kind of target to start from. */
const targets: Readonly<Record<EscalationTarget['kind'], EscalationTarget>> = {
  team: { kind: 'team', team: '' },
  'another-team': { kind: 'another-team' },
  person: { kind: 'person', person: '' },
  role: { kind: 'role', role: 'process-owner' },
  'team-lead': { kind: 'team-lead' },
  'service-owner': { kind: 'service-owner' },
};

const targetKinds = Object.keys(targets) as readonly EscalationTarget['kind'][];

const clocks = ['response', 'resolution', 'fulfilment'] as const;

const blank = (id: string, name: string): EscalationRule => ({
  id,
  name,
  active: true,
  when: { processes: [], services: [], priorities: [] },
  trigger: triggers.unassigned,
  to: targets['team-lead'],
  times: 1,
  again_after_minutes: 60,
});

interface PartProps {
  readonly rule: EscalationRule;
  readonly onChange: (rule: EscalationRule) => void;
}

function TriggerValue({ rule, onChange }: PartProps): ReactNode {
  const t = useTexts(rulesTexts);
  const { trigger } = rule;
  const set = (next: Trigger): void => onChange({ ...rule, trigger: next });
  if (trigger.kind === 'percent') {
    return (
      <>
        <NativeSelect
          label={t('clock')}
          value={trigger.clock}
          data={clocks.map((value) => ({ value, label: t(`clock-${value}`) }))}
          onChange={(event) => set({ ...trigger, clock: event.currentTarget.value })}
        />
        <NumberInput
          label={t('percent')}
          min={1}
          max={1000}
          value={trigger.percent}
          onChange={(percent) => set({ ...trigger, percent: Number(percent) })}
        />
      </>
    );
  }
  if (trigger.kind === 'silent') {
    return (
      <NumberInput
        label={t('working-hours')}
        min={1}
        max={10_000}
        value={trigger.hours}
        onChange={(hours) => set({ ...trigger, hours: Number(hours) })}
      />
    );
  }
  return (
    <NumberInput
      label={t('minutes')}
      min={trigger.kind === 'overdue' ? 0 : 1}
      max={525_600}
      value={trigger.minutes}
      onChange={(minutes) => set({ ...trigger, minutes: Number(minutes) })}
    />
  );
}

function TargetValue({
  rule,
  onChange,
  error,
}: PartProps & { readonly error: string | undefined }): ReactNode {
  const t = useTexts(rulesTexts);
  const say = useText();
  const { to } = rule;
  const set = (next: EscalationTarget): void => onChange({ ...rule, to: next });
  if (to.kind === 'team') {
    return (
      <ReferenceSelect
        kind="teams"
        query={{ active: true }}
        label={t('team')}
        value={to.team === '' ? null : to.team}
        error={error}
        required
        onChange={(team) => set({ ...to, team: team?.id ?? '' })}
      />
    );
  }
  if (to.kind === 'person') {
    return (
      <ReferenceSelect
        kind="people"
        query={{ active: true }}
        label={t('person')}
        value={to.person === '' ? null : to.person}
        error={error}
        required
        onChange={(person) => set({ ...to, person: person?.id ?? '' })}
      />
    );
  }
  if (to.kind !== 'role') return null;
  return (
    <NativeSelect
      label={t('role')}
      value={to.role}
      data={staffRoles.map((value) => ({ value, label: say(roleTexts[value]) }))}
      onChange={(event) => set({ ...to, role: event.currentTarget.value as Role })}
    />
  );
}

function Editor({ rule, onChange, error }: PartProps & { readonly error: string | undefined }): ReactNode {
  const t = useTexts(rulesTexts);
  return (
    <>
      <Fieldset legend={t('when')} p="sm">
        <RecordConditions when={rule.when} onChange={(when) => onChange({ ...rule, when })} />
      </Fieldset>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={t('trigger')}
          value={rule.trigger.kind}
          data={triggerKinds.map((value) => ({ value, label: t(`trigger-${value}`) }))}
          onChange={(event) =>
            onChange({ ...rule, trigger: triggers[event.currentTarget.value as Trigger['kind']] })
          }
        />
        <TriggerValue rule={rule} onChange={onChange} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={t('to')}
          value={rule.to.kind}
          data={targetKinds.map((value) => ({ value, label: t(`to-${value}`) }))}
          onChange={(event) =>
            onChange({ ...rule, to: targets[event.currentTarget.value as EscalationTarget['kind']] })
          }
        />
        <TargetValue rule={rule} onChange={onChange} error={error} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NumberInput
          label={t('times')}
          min={1}
          max={20}
          value={rule.times}
          onChange={(times) => onChange({ ...rule, times: Number(times) })}
        />
        <NumberInput
          label={t('again')}
          min={1}
          max={525_600}
          value={rule.again_after_minutes}
          onChange={(minutes) => onChange({ ...rule, again_after_minutes: Number(minutes) })}
        />
      </SimpleGrid>
    </>
  );
}

function Target({ to }: { readonly to: EscalationTarget }): ReactNode {
  const t = useTexts(rulesTexts);
  const say = useText();
  if (to.kind === 'team') return to.team === '' ? '–' : <ReferenceName kind="teams" id={to.team} />;
  if (to.kind === 'person') return to.person === '' ? '–' : <ReferenceName kind="people" id={to.person} />;
  return to.kind === 'role' ? say(roleTexts[to.role]) : t(`to-${to.kind}`);
}

interface FormProps {
  readonly setting: EditedSetting<DeskEscalation>;
  readonly readOnly: boolean;
}

function Form({ setting, readOnly }: FormProps): ReactNode {
  const t = useTexts(rulesTexts);
  const chips = useConditionChips();
  const { value, set, errorAt } = setting;
  const problemOf = (place: number): string | undefined => errorAt(`/rules/${place}/to`);
  const said = ({ kind, ...params }: Trigger): string => {
    const clock = 'clock' in params ? clocks.find((one) => one === params.clock) : undefined;
    return t(`chip-${kind}`, { ...params, ...(clock === undefined ? {} : { clock: t(`clock-${clock}`) }) });
  };
  return (
    <Stack gap="md">
      <Switch
        label={t('escalation-automatic')}
        checked={value.automatic}
        disabled={readOnly}
        onChange={(event) => set({ ...value, automatic: event.currentTarget.checked })}
      />
      <RuleList
        rules={value.rules}
        readOnly={readOnly}
        onChange={(rules) => set({ ...value, rules: [...rules] })}
        blank={blank}
        chips={({ when, trigger, times }) => [
          { key: 'trigger', text: said(trigger) },
          ...chips(when),
          ...(times === 1 ? [] : [{ key: 'times', text: t('again-chip', { times }) }]),
        ]}
        renderOutcome={({ to }) => <Target to={to} />}
        isWrong={(place) => problemOf(place) !== undefined}
        renderEditor={(rule, onChange) => (
          <Editor
            rule={rule}
            onChange={onChange}
            error={problemOf(value.rules.findIndex(({ id }) => id === rule.id))}
          />
        )}
      />
    </Stack>
  );
}

/** What happens to records that nobody gets on with. */
export function EscalationRulesTab(): ReactNode {
  const t = useTexts(rulesTexts);
  return (
    <SettingFrame<DeskEscalation>
      name="desk.escalation"
      title={t('escalation-title')}
      help={t('escalation-help')}
      movesClocks
      shows={/^\/rules\/\d+\/to$/}
    >
      {(setting, readOnly) => <Form setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
