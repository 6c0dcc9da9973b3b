import { Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isStaff } from '../../kernel/roles.ts';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useSession } from '../session.ts';
import { EntryDialog } from '../settings/entry-dialog.tsx';
import { useEntry } from '../settings/use-entry.ts';
import { localTextOf, momentOf } from '../shared/local-time.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import type { Reference } from '../shared/references.ts';
import { absencesTexts } from '../texts/absences.ts';

/** An absence as the API tells it. */
export interface Absence {
  readonly id: string;
  readonly person: Reference;
  readonly from: string;
  readonly until: string;
  readonly deputy: Reference | null;
  readonly note: string | null;
  readonly version: number;
}

/** Says that somebody is away, or changes that. */
export function AbsenceDialog({
  absence,
  onClose,
}: {
  readonly absence: Absence | null;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts(absencesTexts);
  const { person: me } = useSession();
  // Who else there is, only staff may look up.
  const staff = isStaff({ id: me.id, roles: me.roles });
  const [person, setPerson] = useState<Reference | null>(absence?.person ?? { id: me.id, name: me.name });
  const [from, setFrom] = useState(() => localTextOf(absence?.from ?? Date.now()));
  const [until, setUntil] = useState(absence === null ? '' : localTextOf(absence.until));
  const [deputy, setDeputy] = useState<Reference | null>(absence?.deputy ?? null);
  const [note, setNote] = useState(absence?.note ?? '');
  const { save, saving, error } = useEntry('absences', absence, onClose);
  const refused = error instanceof ApiProblem ? error.byField : {};
  const isoOf = (text: string): string | null => {
    const moment = momentOf(text);
    return moment === null ? null : new Date(moment).toISOString();
  };
  return (
    <EntryDialog
      title={t(absence === null ? 'add' : 'edit')}
      error={error}
      fields={['from', 'until', 'deputy']}
      busy={saving}
      onSave={() =>
        save({
          ...(absence === null && person !== null ? { person: person.id } : {}),
          from: isoOf(from),
          until: isoOf(until),
          deputy: deputy?.id ?? null,
          note: note.trim() || null,
        })
      }
      onClose={onClose}
    >
      {absence === null && staff ? (
        <ReferenceSelect
          kind="people"
          query={{ active: true }}
          label={t('person')}
          value={person}
          required
          onChange={setPerson}
        />
      ) : null}
      <Group>
        <TextInput
          type="datetime-local"
          label={t('from')}
          value={from}
          error={refused['from']}
          required
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('until')}
          value={until}
          error={refused['until']}
          required
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Group>
      {staff ? (
        <ReferenceSelect
          kind="people"
          query={{ active: true }}
          label={t('deputy')}
          value={deputy}
          error={refused['deputy']}
          onChange={setDeputy}
        />
      ) : null}
      <TextInput
        label={t('note')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </EntryDialog>
  );
}
