import { Badge, Button, Group, Paper, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CalendarDefinition } from '../../kernel/calendar.ts';
import type { OrganisationCalendars } from '../../processes/organisation-settings.ts';
import { useTexts } from '../i18n.ts';
import { allZones, ownZone } from '../shared/zones.ts';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { settingsTexts } from '../texts/settings.ts';
import { codeFor } from './code-for.ts';
import { readHolidays, writeHolidays } from './holidays.ts';
import { SettingFrame } from './setting-frame.tsx';
import type { EditedSetting } from './use-setting.ts';
import { withItem, withoutItem } from './value-at.ts';
import { WeeklyHours } from './weekly-hours.tsx';

const zones = [...allZones()];

interface CalendarFormProps {
  readonly calendar: CalendarDefinition;
  readonly isDefault: boolean;
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (calendar: CalendarDefinition) => void;
  readonly onMakeDefault: () => void;
  readonly onRemove: () => void;
}

/** The days on which nobody works, one a line, so that a whole year can be pasted from elsewhere. */
function Holidays({ calendar, readOnly, errorAt, onChange }: CalendarFormProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const { wrong } = readHolidays(typed ?? '');
  const refused = calendar.holidays
    .map((_holiday, index) => errorAt(`/holidays/${index}/date`))
    .find(Boolean);
  const [first] = wrong;
  return (
    <Textarea
      label={`${t('holidays')} · ${t('holidays-count', { count: calendar.holidays.length })}`}
      description={t('holidays-help')}
      placeholder={t('holidays-example')}
      autosize
      minRows={3}
      maxRows={14}
      readOnly={readOnly}
      value={typed ?? writeHolidays(calendar.holidays)}
      error={first === undefined ? refused : t('holidays-wrong', { ...first })}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange({ ...calendar, holidays: readHolidays(event.currentTarget.value).holidays });
      }}
      onBlur={() => {
        if (wrong.length === 0) setTyped(null);
      }}
    />
  );
}

function CalendarForm(props: CalendarFormProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const { calendar, isDefault, readOnly, errorAt, onChange } = props;
  return (
    <Paper p="md">
      <Stack gap="md">
        <Group justify="space-between">
          <Text fw={600}>
            {calendar.name === '' ? t('calendar-new') : calendar.name}
            {isDefault ? (
              <Badge ml="xs" color="ink">
                {t('calendar-default')}
              </Badge>
            ) : null}
          </Text>
          {readOnly || isDefault ? null : (
            <Group gap="xs">
              <Button size="compact-sm" variant="subtle" onClick={props.onMakeDefault}>
                {t('calendar-make-default')}
              </Button>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onRemove}>
                {t('calendar-remove')}
              </Button>
            </Group>
          )}
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label={t('calendar-name')}
            value={calendar.name}
            readOnly={readOnly}
            error={errorAt('/name')}
            onChange={(event) => onChange({ ...calendar, name: event.currentTarget.value })}
          />
          <Select
            label={t('calendar-zone')}
            data={zones.includes(calendar.time_zone) ? zones : [calendar.time_zone, ...zones]}
            value={calendar.time_zone}
            readOnly={readOnly}
            error={errorAt('/time_zone')}
            searchable
            allowDeselect={false}
            limit={200}
            onChange={(zone) => onChange({ ...calendar, time_zone: zone ?? calendar.time_zone })}
          />
        </Group>
        <WeeklyHours
          hours={calendar.hours}
          readOnly={readOnly}
          errorAt={errorAt}
          onChange={(hours) => onChange({ ...calendar, hours })}
        />
        <Holidays {...props} />
      </Stack>
    </Paper>
  );
}

interface CalendarsFormProps {
  readonly setting: EditedSetting<OrganisationCalendars>;
  readonly readOnly: boolean;
}

function CalendarsForm({ setting, readOnly }: CalendarsFormProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const { value, set, errorAt } = setting;
  const refused = errorAt('/calendars') ?? errorAt('/default');

  function add(): void {
    const model = value.calendars.find(({ id }) => id === value.default);
    const ids = value.calendars.map(({ id }) => id);
    const none: CalendarDefinition['hours'] = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    const fresh: CalendarDefinition = {
      id: codeFor('', ids, 'calendar'),
      name: t('calendar-new'),
      time_zone: model?.time_zone ?? ownZone(),
      hours: model?.hours ?? none,
      holidays: [],
    };
    set({ ...value, calendars: [...value.calendars, fresh] });
  }

  return (
    <Stack gap="md" align="stretch">
      {refused === undefined ? null : (
        <Text fz="sm" c="var(--mantine-color-error)">
          {refused}
        </Text>
      )}
      {value.calendars.map((calendar, index) => (
        <CalendarForm
          key={calendar.id}
          calendar={calendar}
          isDefault={calendar.id === value.default}
          readOnly={readOnly}
          errorAt={(path) => errorAt(`/calendars/${index}${path}`)}
          onChange={(next) => set({ ...value, calendars: withItem(value.calendars, index, next) })}
          onMakeDefault={() => set({ ...value, default: calendar.id })}
          onRemove={() => set({ ...value, calendars: withoutItem(value.calendars, index) })}
        />
      ))}
      {readOnly ? null : (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('calendar-add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** When the organisation works. */
export function CalendarsTab(): ReactNode {
  const t = useTexts(settingsTexts);
  const fields = useTexts(settingFieldTexts);
  return (
    <SettingFrame<OrganisationCalendars>
      name="calendars"
      title={t('tab-calendars')}
      help={fields('calendars-help')}
      movesClocks
      shows={/^\/(calendars|default)(\/\d+\/(name|time_zone|hours\/\w+\/\d+(\/\d)?|holidays\/\d+\/date))?$/}
    >
      {(setting, readOnly) => <CalendarsForm setting={setting} readOnly={readOnly} />}
    </SettingFrame>
  );
}
