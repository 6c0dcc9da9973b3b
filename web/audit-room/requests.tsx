import { Loader, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { definitionOf } from '../../processes/definitions.ts';
import { api } from '../api.ts';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { OfProcess } from '../records/process.tsx';
import records from '../records/records.module.css';
import { StateBadge } from '../records/state-badge.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { auditRoomPageTexts } from '../texts/audit-room.ts';
import { FormDialog } from './form-dialog.tsx';
import { type RoomRequest, requestsQuery, roomPath } from './room.ts';

interface Asked {
  readonly title: string;
  readonly description: string;
  readonly requirements: string;
  readonly due_on: string;
}

/** The ids that a line names, with commas or blanks between them. */
function idsIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((id) => id !== '');
}

function bodyOf({ title, description, requirements, due_on }: Asked): Record<string, unknown> {
  const ids = idsIn(requirements);
  return {
    title: title.trim(),
    ...(description.trim() === '' ? {} : { description }),
    ...(ids.length === 0 ? {} : { requirements: ids }),
    ...(due_on === '' ? {} : { due_on }),
  };
}

/** Asks the organisation for something. */
export function AskButton({ room }: { readonly room: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const names = useProcessNames('information-request');
  const client = useQueryClient();
  const send = async (asked: Asked): Promise<void> => {
    await api.post(`${roomPath(room)}/requests`, bodyOf(asked));
    await client.invalidateQueries({ queryKey: requestsQuery(room).queryKey });
  };
  return (
    <FormDialog<Asked>
      name={t('ask')}
      look="filled"
      initial={{ title: '', description: '', requirements: '', due_on: '' }}
      fields={['title', 'description', 'requirements', 'due_on']}
      ready={({ title }) => title.trim() !== ''}
      send={send}
    >
      {({ values, onChange, refused }) => (
        <>
          <TextInput
            label={names.field('title')}
            required
            data-autofocus
            maxLength={200}
            value={values.title}
            error={refused['title']}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <Textarea
            label={names.field('description')}
            autosize
            minRows={3}
            maxLength={20_000}
            value={values.description}
            error={refused['description']}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
          <TextInput
            label={names.field('requirements')}
            description={t('requirements-help')}
            value={values.requirements}
            error={refused['requirements']}
            onChange={(event) => onChange({ requirements: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={names.field('due_on')}
            value={values.due_on}
            error={refused['due_on']}
            onChange={(event) => onChange({ due_on: event.currentTarget.value })}
          />
        </>
      )}
    </FormDialog>
  );
}

function RequestRow({ room, request }: { readonly room: string; readonly request: RoomRequest }): ReactNode {
  const locale = useLocale();
  return (
    <tr>
      <td>
        <AppLink href={paths.roomRequest(room, request.number)}>{request.number}</AppLink>
      </td>
      <td>{request.title}</td>
      <td>
        <StateBadge state={request.state} />
      </td>
      <td>{request.due_on === null ? '–' : formatDate(request.due_on, locale, 'UTC')}</td>
      <td>{request.requester?.name ?? '–'}</td>
    </tr>
  );
}

/** What was asked for in a room. */
export function Requests({ room }: { readonly room: string }): ReactNode {
  const t = useTexts(auditRoomPageTexts);
  const { data, error, refetch } = useQuery(requestsQuery(room));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('requests')} />;
  if (data.items.length === 0) {
    return <EmptyState title={t('no-requests')}>{t('no-requests-why')}</EmptyState>;
  }
  return (
    <OfProcess definition={definitionOf('information-request')}>
      <div style={{ overflowX: 'auto' }}>
        <table className={records.rows}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('due')}</th>
              <th scope="col">{t('asked-by')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((request) => (
              <RequestRow key={request.id} room={room} request={request} />
            ))}
          </tbody>
        </table>
      </div>
    </OfProcess>
  );
}
