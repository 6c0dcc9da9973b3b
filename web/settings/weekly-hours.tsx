import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CalendarDefinition, Weekday, WorkingHours } from '../../kernel/calendar.ts';
import { formatMinutes } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { placeKey } from '../shared/place-key.ts';
import { useLocale } from '../shared/time.tsx';
import { settingFieldTexts } from '../texts/setting-fields.ts';
import { copyMonday, tidyTime, weekdayName, weekdays, weekMinutes } from './calendar-hours.ts';
import classes from './calendars.module.css';
import { withItem, withoutItem } from './value-at.ts';

type Hours = CalendarDefinition['hours'];

interface DayProps {
  readonly day: string;
  readonly intervals: readonly WorkingHours[];
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (intervals: readonly WorkingHours[]) => void;
}

/** The working hours of one day: none, one stretch or several. */
function DayHours({ day, intervals, readOnly, errorAt, onChange }: DayProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  return (
    <Group gap="md" align="flex-start">
      {intervals.length > 0 ? null : (
        <Text fz="sm" c="dimmed" lh="2rem">
          {t('calendar-closed')}
        </Text>
      )}
      {intervals.map(([from, to], index) => {
        const error = errorAt(`/${index}`) ?? errorAt(`/${index}/0`) ?? errorAt(`/${index}/1`);
        const change = (next: WorkingHours): void => onChange(withItem(intervals, index, next));
        return (
          <div key={placeKey(index, intervals.length)}>
            <Group gap={4} wrap="nowrap">
              <TextInput
                className={classes.time}
                aria-label={t('calendar-from', { day })}
                value={from}
                readOnly={readOnly}
                error={error !== undefined}
                onChange={(event) => change([event.currentTarget.value, to])}
                onBlur={(event) => change([tidyTime(event.currentTarget.value), to])}
              />
              –
              <TextInput
                className={classes.time}
                aria-label={t('calendar-to', { day })}
                value={to}
                readOnly={readOnly}
                error={error !== undefined}
                onChange={(event) => change([from, event.currentTarget.value])}
                onBlur={(event) => change([from, tidyTime(event.currentTarget.value)])}
              />
              {readOnly ? null : (
                <ActionIcon
                  size="sm"
                  aria-label={t('calendar-remove-hours', { hours: `${from}–${to}`, day })}
                  onClick={() => onChange(withoutItem(intervals, index))}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </Group>
            {error === undefined ? null : (
              <Text fz="xs" c="var(--mantine-color-error)" maw="20rem">
                {error}
              </Text>
            )}
          </div>
        );
      })}
      {readOnly ? null : (
        <ActionIcon
          aria-label={t('calendar-add-hours', { day })}
          onClick={() => onChange([...intervals, intervals.length === 0 ? ['08:00', '17:00'] : ['', '']])}
        >
          <IconPlus size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}

interface WeeklyHoursProps {
  readonly hours: Hours;
  readonly readOnly: boolean;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (hours: Hours) => void;
}

/** The working hours of a week. */
export function WeeklyHours({ hours, readOnly, errorAt, onChange }: WeeklyHoursProps): ReactNode {
  const t = useTexts(settingFieldTexts);
  const locale = useLocale();
  const change = (day: Weekday, intervals: readonly WorkingHours[]): void =>
    onChange({ ...hours, [day]: intervals });
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fz="sm" fw={500}>
          {t('calendar-week')} ·{' '}
          {t('calendar-week-sum', { hours: formatMinutes(weekMinutes(hours), locale) })}
        </Text>
        {readOnly ? null : (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(copyMonday(hours))}>
            {t('calendar-copy')}
          </Button>
        )}
      </Group>
      {weekdays.map((day) => (
        <div key={day} className={classes.day}>
          <Text fz="sm" lh="2rem">
            {weekdayName(day, locale)}
          </Text>
          <DayHours
            day={weekdayName(day, locale)}
            intervals={hours[day]}
            readOnly={readOnly}
            errorAt={(path) => errorAt(`/hours/${day}${path}`)}
            onChange={(intervals) => change(day, intervals)}
          />
        </div>
      ))}
    </Stack>
  );
}
