import { Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  type AssignmentRule,
  type DeskAssignment,
  type PersonChoice,
  personChoices,
} from '../../../processes/desk-assignment.ts';
import { useTexts } from '../../i18n.ts';
import { placeKey } from '../../shared/place-key.ts';
import { ReferenceName } from '../../shared/reference-name.tsx';
import { ReferenceSelect } from '../../shared/reference-select.tsx';
import { rulesTexts } from '../../texts/rules.ts';
import { SettingFrame } from '../setting-frame.tsx';
import type { EditedSetting } from '../use-setting.ts';
import { withItem } from '../value-at.ts';
import { AssignmentConditions, useConditionChips } from './conditions.tsx';
import { RuleList } from './rule-list.tsx';
import { TryRules } from './try-rules.tsx';

const blank = (id: string, name: string): AssignmentRule => ({
  id,
  name,
  active: true,
  when: {
    processes: [],
    services: [],
    priorities: [],
    categories: [],
    customers: [],
    channels: [],
    words: [],
    hours: null,
  },
  team: '',
  person: 'none',
});

interface EditorProps {
  readonly rule: AssignmentRule;
  readonly onChange: (rule: AssignmentRule) => void;
  readonly error: string | undefined;
}

function Editor({ rule, onChange, error }: EditorProps): ReactNode {
  const t = useTexts(rulesTexts);
  return (
    <>
      <Fieldset legend={t('when')} p="sm">
        <AssignmentConditions when={rule.when} onChange={(when) => onChange({ ...rule, when })} />
      </Fieldset>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ReferenceSelect
          kind="teams"
          query={{ active: true }}
          label={t('team')}
          value={rule.team === '' ? null : rule.team}
          error={error}
          required
          onChange={(team) => onChange({ ...rule, team: team?.id ?? '' })}
        />
        <NativeSelect
          label={t('person')}
          value={rule.person}
          data={personChoices.map((value) => ({ value, label: t(`person-${value}`) }))}
          onChange={(event) => onChange({ ...rule, person: event.currentTarget.value as PersonChoice })}
        />
      </SimpleGrid>
    </>
  );
}

function Weights({ setting, readOnly }: FormProps): ReactNode {
  const t = useTexts(rulesTexts);
  const { value, set } = setting;
  return (
    <Fieldset legend={t('weights-title')} p="sm">
      <Group gap="sm">
        {value.weights.map((weight, place) => (
          <NumberInput
            key={placeKey(place, value.weights.length)}
            w="9rem"
            label={`${t('priorities')} ${place + 1}`}
            aria-label={t('weights', { priority: place + 1 })}
            min={1}
            max={100}
            value={weight}
            readOnly={readOnly}
            onChange={(next) => set({ ...value, weights: withItem(value.weights, place, Number(next)) })}
          />
        ))}
      </Group>
    </Fieldset>
  );
}

interface FormProps {
  readonly setting: EditedSetting<DeskAssignment>;
  readonly readOnly: boolean;
}

function Form({ setting, readOnly }: FormProps): ReactNode {
  const t = useTexts(rulesTexts);
  const chips = useConditionChips();
  const { value, set, errorAt } = setting;
  const setRules = (rules: readonly AssignmentRule[]): void => set({ ...value, rules: [...rules] });
  return (
    <Stack gap="md">
      <Switch
        label={t('assignment-automatic')}
        checked={value.automatic}
        disabled={readOnly}
        onChange={(event) => set({ ...value, automatic: event.currentTarget.checked })}
      />
      <RuleList
        rules={value.rules}
        readOnly={readOnly}
        onChange={setRules}
        blank={blank}
        chips={({ when }) => chips(when)}
        renderOutcome={({ team, person }) => (
          <>
            {team === '' ? '–' : <ReferenceName kind="teams" id={team} />}
            {person === 'none' ? null : ` · ${t(`person-${person}`)}`}
          </>
        )}
        isWrong={(place) => errorAt(`/rules/${place}/team`) !== undefined}
        renderEditor={(rule, onChange) => (
          <Editor
            rule={rule}
            onChange={onChange}
            error={errorAt(`/rules/${value.rules.findIndex(({ id }) => id === rule.id)}/team`)}
          />
        )}
      />
      <Weights setting={setting} readOnly={readOnly} />
      <TryRules planned={value} />
    </Stack>
  );
}

/** Who gets new records of the desk. */
export function AssignmentTab(): ReactNode {
  const t = useTexts(rulesTexts);
  return (
    <SettingFrame<DeskAssignment>
      name="desk.assignment"
      title={t('assignment-title')}
      help={t('assignment-help')}
      shows={/^\/rules\/\d+\/team$/}
    >
      {(setting, readOnly) => <Form setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
