import { Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { EntryDialog } from '../settings/entry-dialog.tsx';
import { useEntry } from '../settings/use-entry.ts';
import { localTextOf, momentOf } from '../shared/local-time.ts';
import { ReferenceSelect } from '../shared/reference-select.tsx';
import { absencesTexts } from '../texts/absences.ts';
import type { TeamRota } from './rota.ts';

const HOUR_MS = 3_600_000;

/** Says who is on call instead for a time. */
export function SwapDialog({
  rota,
  onClose,
}: {
  readonly rota: TeamRota;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTexts(absencesTexts);
  const [from, setFrom] = useState(() => localTextOf(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS));
  const [until, setUntil] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { save, saving, error } = useEntry('rotas', rota, onClose);
  const refused = error instanceof ApiProblem ? error.byField : {};
  const at = `swaps.${rota.swaps.length}`;
  const isoOf = (text: string): string | null => {
    const moment = momentOf(text);
    return moment === null ? null : new Date(moment).toISOString();
  };
  return (
    <EntryDialog
      title={`${t('rota-swap')}: ${rota.team.name}`}
      error={error}
      fields={Object.keys(refused)}
      busy={saving}
      onSave={() =>
        save({
          swaps: [
            ...rota.swaps,
            { from: isoOf(from), until: isoOf(until), person, note: note.trim() || null },
          ],
        })
      }
      onClose={onClose}
    >
      <Group>
        <TextInput
          type="datetime-local"
          label={t('from')}
          value={from}
          required
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('until')}
          value={until}
          required
          error={refused[`${at}.until`]}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Group>
      <ReferenceSelect
        kind="people"
        query={{ active: true }}
        label={t('swap-person')}
        description={t('swap-help')}
        value={person}
        error={refused[`${at}.person`]}
        onChange={(next) => setPerson(next?.id ?? null)}
      />
      <TextInput
        label={t('note')}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </EntryDialog>
  );
}
