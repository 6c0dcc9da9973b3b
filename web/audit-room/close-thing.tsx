import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { FormDialog } from './form-dialog.tsx';
import { type OpenThing, type Room, roomPath, roomQuery } from './room.ts';

interface CloseThingProps {
  readonly room: string;
  readonly thing: OpenThing;
}

/** Closes something to the guests again, with the reason. */
export function CloseThing({ room, thing }: CloseThingProps): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const client = useQueryClient();
  const send = async ({ why }: { readonly why: string }): Promise<void> => {
    const next = await api.post<Room>(`${roomPath(room)}/things/${thing.id}/closing`, { why });
    client.setQueryData(roomQuery(room).queryKey, next);
    await client.invalidateQueries({ queryKey: ['audit-rooms'] });
  };
  return (
    <FormDialog
      compact
      name={t('close-thing')}
      title={`${t('close-thing')}: ${thing.name}`}
      initial={{ why: '' }}
      fields={['why']}
      ready={({ why }) => why.trim() !== ''}
      send={send}
    >
      {({ values, onChange, refused }) => (
        <Textarea
          label={t('why')}
          required
          data-autofocus
          autosize
          minRows={2}
          maxLength={2_000}
          value={values.why}
          error={refused['why']}
          onChange={(event) => onChange({ why: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}
