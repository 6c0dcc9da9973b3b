import { ActionIcon, Button, NativeSelect, NumberInput, Paper, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { mostSpecific } from '../../processes/desk-targets.ts';
import type { IncidentTarget, IncidentTargets } from '../../processes/incident/settings.ts';
import type { OrganisationCalendars } from '../../processes/organisation-settings.ts';
import { formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { DurationInput } from '../shared/duration-input.tsx';
import { placeKey } from '../shared/place-key.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { settingsQuery } from '../shared/settings-query.ts';
import { useLocale } from '../shared/time.tsx';
import { commonTexts } from '../texts/common.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { SettingFrame } from './setting-frame.tsx';
import classes from './settings.module.css';
import type { EditedSetting } from './use-setting.ts';
import { withItem, withoutItem } from './value-at.ts';

/** What lines of targets are told apart by. */
interface Case {
  readonly customer: string | null;
  readonly service: string | null;
  readonly priority: number | null;
}

interface CaseProps<C extends Case> {
  readonly value: C;
  readonly readOnly: boolean;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (value: C) => void;
}

/** Customer, service and priority, each of which may be any. */
function useCaseInputs<C extends Case>({
  value,
  readOnly,
  errorAt,
  onChange,
}: CaseProps<C>): readonly ReactNode[] {
  const t = useTexts(settingFieldTexts);
  const names = useProcessNames('incident');
  const reference = (name: 'customer' | 'service', kind: string, label: string) => (
    <ReferenceSelect
      key={name}
      kind={kind}
      aria-label={label}
      placeholder={t('targets-any')}
      value={value[name] ?? null}
      readOnly={readOnly}
      error={errorAt(name)}
      onChange={(chosen) => onChange({ ...value, [name]: chosen?.id ?? null })}
    />
  );
  return [
    reference('customer', 'customers', t('targets-customer')),
    reference('service', 'services', t('targets-service')),
    <NativeSelect
      key="priority"
      aria-label={names.field('priority')}
      data={[{ value: '', label: t('targets-any') }, ...names.choices('priority')]}
      value={value.priority === null ? '' : String(value.priority)}
      disabled={readOnly}
      error={errorAt('priority')}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange({ ...value, priority: chosen === '' ? null : Number(chosen) });
      }}
    />,
  ];
}

/** Of customer, service and priority; with those of the others a line fits a screen of 1440 pixels. */
const caseWidths = ['6.5rem', '9rem', '7rem'];
const durationWidth = '7rem';

interface LineProps extends CaseProps<IncidentTarget & Case> {
  readonly line: number;
  readonly onRemove: () => void;
}

function CalendarInput({ value: target, readOnly, errorAt, onChange }: LineProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const { data } = useQuery(settingsQuery);
  const calendars = data?.['calendars']?.value as OrganisationCalendars | undefined;
  return (
    <NativeSelect
      aria-label={t('calendar')}
      w="8.5rem"
      data={[
        { value: '', label: t('targets-default-calendar') },
        ...(calendars?.calendars ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={target.calendar ?? ''}
      disabled={readOnly}
      error={errorAt('calendar')}
      onChange={(event) => onChange({ ...target, calendar: event.currentTarget.value || null })}
    />
  );
}

function AtRiskInput({ value: target, readOnly, errorAt, onChange }: LineProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  return (
    <NumberInput
      aria-label={t('targets-at-risk')}
      w="4.5rem"
      min={1}
      max={99}
      allowDecimal={false}
      value={target.at_risk_percent ?? ''}
      readOnly={readOnly}
      error={errorAt('at_risk_percent')}
      onChange={(percent) => {
        const { at_risk_percent: _, ...rest } = target;
        onChange(percent === '' ? rest : { ...rest, at_risk_percent: Number(percent) });
      }}
    />
  );
}

function TargetLine(props: LineProps): ReactNode {
  const { value: target, line, readOnly, errorAt, onChange, onRemove } = props;
  const common = useTexts(commonTexts);
  const names = useProcessNames('incident');
  const inputs = useCaseInputs(props);
  const minutes = (name: 'response_minutes' | 'resolution_minutes') => ({
    value: target[name],
    readOnly,
    error: errorAt(name),
    onChange: (next: number | null) => onChange({ ...target, [name]: next as number }),
  });
  return (
    <tr>
      <td>{line}</td>
      {inputs.map((input, place) => (
        <td key={placeKey(place, inputs.length)} style={{ minWidth: caseWidths[place] }}>
          {input}
        </td>
      ))}
      <td>
        <DurationInput
          aria-label={names.clock('response')}
          width={durationWidth}
          {...minutes('response_minutes')}
        />
      </td>
      <td>
        <DurationInput
          aria-label={names.clock('resolution')}
          width={durationWidth}
          {...minutes('resolution_minutes')}
        />
      </td>
      <td>
        <CalendarInput {...props} />
      </td>
      <td>
        <AtRiskInput {...props} />
      </td>
      {readOnly ? null : (
        <td>
          <ActionIcon aria-label={common('remove')} onClick={onRemove}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

const nothing = (): undefined => undefined;

/** Shows at once which line counts for a case, as the lines stand here, saved or not. */
function TryCase({ targets }: IncidentTargets): ReactNode {
  const t = useTexts(settingFieldTexts);
  const locale = useLocale();
  const [value, setValue] = useState<Case>({ customer: null, service: null, priority: 2 });
  const inputs = useCaseInputs<Case>({ value, readOnly: false, errorAt: nothing, onChange: setValue });
  const found = mostSpecific<IncidentTarget>(targets, { ...value });
  const { response_minutes = 0, resolution_minutes = 0 } = found?.line ?? {};
  return (
    <Paper p="sm" withBorder>
      <Stack gap="xs">
        <Text fw={600} fz="sm">
          {t('targets-try')}
        </Text>
        <div
          style={{
            display: 'grid',
            gap: '0.5rem',
            gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))',
          }}
        >
          {inputs}
        </div>
        <Text fz="sm" aria-live="polite">
          {found === null
            ? t('targets-try-none')
            : t('targets-try-result', {
                line: found.place + 1,
                response: formatMinutes(response_minutes, locale),
                resolution: formatMinutes(resolution_minutes, locale),
              })}
        </Text>
      </Stack>
    </Paper>
  );
}

interface FormProps {
  readonly setting: EditedSetting<IncidentTargets>;
  readonly readOnly: boolean;
}

const newLine: IncidentTarget = {
  service: null,
  customer: null,
  priority: null,
  response_minutes: 60,
  resolution_minutes: 480,
  calendar: null,
};

function TargetsTable({ setting, readOnly }: FormProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const names = useProcessNames('incident');
  const { targets } = setting.value;
  const change = (next: readonly IncidentTarget[]): void => setting.set({ targets: [...next] });
  const heads = [
    t('targets-line'),
    t('targets-customer'),
    t('targets-service'),
    names.field('priority'),
    names.clock('response'),
    names.clock('resolution'),
    t('calendar'),
    t('targets-at-risk'),
  ];
  return (
    <div className={classes.scroller}>
      <table className={classes.grid}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map((target, index) => (
            <TargetLine
              key={placeKey(index, targets.length)}
              line={index + 1}
              value={{ ...target, customer: target.customer ?? null }}
              readOnly={readOnly}
              errorAt={(field) => setting.errorAt(`/targets/${index}/${field}`)}
              onChange={(next) => change(withItem(targets, index, next))}
              onRemove={() => change(withoutItem(targets, index))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TargetsForm({ setting, readOnly }: FormProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const { targets } = setting.value;
  return (
    <Stack gap="sm">
      <Text fz="sm" c="dimmed">
        {t('targets-order')} {t('duration-help')}
      </Text>
      {targets.length > 0 ? null : <Text fz="sm">{t('targets-none')}</Text>}
      {targets.length === 0 ? null : <TargetsTable setting={setting} readOnly={readOnly} />}
      {readOnly ? null : (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} />}
          onClick={() => setting.set({ targets: [...targets, newLine] })}
        >
          {t('targets-add-line')}
        </Button>
      )}
      <TryCase targets={targets} />
    </Stack>
  );
}

/** How soon somebody responds and how soon an incident is resolved, by customer, service and priority. */
export function TargetsTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<IncidentTargets>
      name="incident.targets"
      title={t('tab-targets')}
      help={fields('targets-help')}
      movesClocks
      shows={/^\/targets\/\d+\/\w+$/}
    >
      {(setting, readOnly) => <TargetsForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
