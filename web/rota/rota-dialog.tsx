import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Weekday, weekdays } from '../../kernel/calendar.ts';
import type { RotaShift } from '../../kernel/rota.ts';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { EntryDialog } from '../settings/entry-dialog.tsx';
import { useEntry } from '../settings/use-entry.ts';
import { withItem, withoutItem } from '../settings/value-at.ts';
import { placeKey } from '../shared/place-key.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { allZones, ownZone } from '../shared/zones.ts';
import { absencesTexts } from '../texts/absences.ts';
import { mondayOf, type TeamRota } from './rota.ts';

const newShift: RotaShift = {
  week: 1,
  from_day: 'monday',
  from: '08:00',
  to_day: 'monday',
  to: '08:00',
  person: '',
};

interface ShiftProps {
  readonly shift: RotaShift;
  readonly place: number;
  readonly refused: Readonly<Record<string, string>>;
  readonly onChange: (shift: RotaShift) => void;
  readonly onRemove: () => void;
}

function Shift({ shift, place, refused, onChange, onRemove }: ShiftProps): ReactNode {
  const t = useTexts(absencesTexts);
  const days = weekdays.map((value) => ({ value, label: t(value) }));
  const at = `shifts.${place}`;
  return (
    <Paper withBorder p="xs">
      <Group gap="xs" align="flex-end">
        <NumberInput
          label={t('week')}
          w="5rem"
          min={1}
          max={26}
          value={shift.week}
          error={refused[`${at}.week`]}
          onChange={(week) => onChange({ ...shift, week: Number(week) })}
        />
        {(['from', 'to'] as const).map((end) => (
          <Group key={end} gap="xs" align="flex-end" wrap="nowrap">
            <NativeSelect
              label={t(`${end}-day`)}
              data={days}
              value={shift[`${end}_day`]}
              onChange={(event) =>
                onChange({ ...shift, [`${end}_day`]: event.currentTarget.value as Weekday })
              }
            />
            <TextInput
              type="time"
              w="7.5rem"
              label={t(`${end}-time`)}
              value={shift[end]}
              onChange={(event) => onChange({ ...shift, [end]: event.currentTarget.value })}
            />
          </Group>
        ))}
        <div style={{ flex: '1 1 12rem' }}>
          <ReferenceSelect
            kind="people"
            query={{ active: true }}
            label={t('person')}
            value={shift.person === '' ? null : shift.person}
            error={refused[`${at}.person`]}
            required
            onChange={(person) => onChange({ ...shift, person: person?.id ?? '' })}
          />
        </div>
        <ActionIcon aria-label={t('shift-remove', { place: place + 1 })} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Group>
      {refused[at] === undefined ? null : (
        <Text fz="sm" c="red" role="alert">
          {refused[at]}
        </Text>
      )}
    </Paper>
  );
}

/** Gives a team a rota, or changes its pattern. */
export function RotaDialog({
  rota,
  onClose,
}: {
  readonly rota: TeamRota | null;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts(absencesTexts);
  const [team, setTeam] = useState<string | null>(rota?.team.id ?? null);
  const [zone, setZone] = useState(rota?.time_zone ?? ownZone());
  const [weeks, setWeeks] = useState(rota?.weeks ?? 1);
  const [startsOn, setStartsOn] = useState(
    () => rota?.starts_on ?? mondayOf(new Date().toISOString().slice(0, 10)),
  );
  const [shifts, setShifts] = useState<readonly RotaShift[]>(rota?.shifts ?? [newShift]);
  const { save, saving, error } = useEntry('rotas', rota, onClose);
  const refused = error instanceof ApiProblem ? error.byField : {};
  return (
    <EntryDialog
      title={rota === null ? t('rota-add') : `${t('rota-edit')}: ${rota.team.name}`}
      error={error}
      fields={['team', 'time_zone', 'weeks', 'starts_on', ...Object.keys(refused)]}
      busy={saving}
      onSave={() =>
        save({
          ...(rota === null ? { team } : {}),
          time_zone: zone,
          weeks,
          starts_on: startsOn,
          shifts,
        })
      }
      onClose={onClose}
    >
      {rota === null ? (
        <ReferenceSelect
          kind="teams"
          query={{ active: true }}
          label={t('team')}
          value={team}
          error={refused['team']}
          required
          onChange={(next) => setTeam(next?.id ?? null)}
        />
      ) : null}
      <Group align="flex-end">
        <NativeSelect
          label={t('zone')}
          data={[...allZones()]}
          value={zone}
          error={refused['time_zone']}
          onChange={(event) => setZone(event.currentTarget.value)}
        />
        <NumberInput
          label={t('weeks')}
          min={1}
          max={26}
          value={weeks}
          onChange={(next) => setWeeks(Number(next))}
        />
        <TextInput
          type="date"
          label={t('starts-on')}
          value={startsOn}
          error={refused['starts_on']}
          onChange={(event) => setStartsOn(event.currentTarget.value)}
        />
      </Group>
      <Stack gap="xs" component="section" aria-label={t('shifts')}>
        {shifts.map((shift, place) => (
          <Shift
            key={placeKey(place, shifts.length)}
            shift={shift}
            place={place}
            refused={refused}
            onChange={(next) => setShifts(withItem(shifts, place, next))}
            onRemove={() => setShifts(withoutItem(shifts, place))}
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => setShifts([...shifts, { ...newShift, week: Math.min(shifts.length + 1, weeks) }])}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('shift-add')}
        </Button>
      </Stack>
    </EntryDialog>
  );
}
