import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  dueNeeds,
  entitledTo,
  isConcerned,
  type NeedState,
  needStates,
} from '../../processes/request-approval.ts';
import { ApiProblem, api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { sentValue } from '../records/sent-value.ts';
import { useSession } from '../session.ts';
import { useAwayNow } from '../shared/away.ts';
import { useDraft } from '../shared/drafts.ts';
import { placeKey } from '../shared/place-key.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { Time } from '../shared/time.tsx';
import { requestsTexts } from '../texts/requests.ts';
import classes from './requests.module.css';

interface Said {
  readonly need: number;
  readonly decision: string;
  readonly by: Reference | null;
  readonly instead_of: Reference | null;
  readonly at: string;
  readonly content_hash: string;
  readonly note: string | null;
}

interface OfRequest {
  readonly record: OpenedRecord;
}

/** The record as the rules of approval know it: references by their ids alone. */
function asKept(record: OpenedRecord): ProcessRecord {
  const names = ['approval_plan', 'approvals', 'requester', 'requested_for', 'content_hash'];
  const values = Object.fromEntries(names.map((name) => [name, sentValue(record[name])]));
  return { ...record, values } as never;
}

function Decide({ record }: OfRequest): ReactNode {
  const t = useTexts(requestsTexts);
  const client = useQueryClient();
  const [note, setNote, forget] = useDraft(`approval:${record.number}`, '');
  const [rejecting, setRejecting] = useState(false);
  const decide = useMutation({
    mutationFn: (activity: 'approve' | 'reject') =>
      api.post(
        `/service-requests/${record.number}/transitions`,
        { activity, text: note === '' ? null : note },
        { version: record.version },
      ),
    onSuccess: forget,
    onSettled: () => client.invalidateQueries({ queryKey: ['service-requests'] }),
  });
  const refused = decide.error instanceof ApiProblem ? decide.error.byField : {};
  return (
    <div>
      {decide.error === null ? null : <ProblemPanel error={decide.error} shownFields={['text']} />}
      {rejecting ? (
        <Textarea
          label={t('why-not')}
          required
          autosize
          minRows={2}
          autoFocus
          mb="xs"
          value={note}
          error={refused['text']}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      ) : null}
      <Group gap="xs" mt="xs">
        <Button size="sm" loading={decide.isPending} onClick={() => decide.mutate('approve')}>
          {t('approve')}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={decide.isPending}
          onClick={() => (rejecting ? decide.mutate('reject') : setRejecting(true))}
        >
          {t('reject')}
        </Button>
      </Group>
    </div>
  );
}

function SaidLine({ said, holds }: { readonly said: Said; readonly holds: boolean }): ReactNode {
  const t = useTexts(requestsTexts);
  const names = useProcessNames('service-request');
  return (
    <Text fz="xs" component="div">
      <span className={holds ? undefined : classes.outdated}>
        {said.decision === 'approved' ? '✓' : '✕'} {names.choice('approvals.decision', said.decision)}
      </span>{' '}
      · {said.by?.name ?? '–'}
      {said.instead_of === null ? '' : ` ${t('for-somebody', { name: said.instead_of.name })}`} ·{' '}
      <Time at={said.at} form="absolute" />
      {holds ? null : ` · ${t('other-content')}`}
      {said.note === null ? null : (
        <Text fz="xs" c="dimmed" component="div">
          {said.note}
        </Text>
      )}
    </Text>
  );
}

interface NeedLineProps extends OfRequest {
  readonly state: NeedState;
  readonly isDue: boolean;
  readonly hash: unknown;
}

/** One approval that is needed: who is asked, how many it takes, what was said. */
function NeedLine({ record, state, isDue, hash }: NeedLineProps): ReactNode {
  const t = useTexts(requestsTexts);
  const names = useProcessNames('service-request');
  const plan = (record['approval_plan'] ?? []) as readonly { people: readonly Reference[] | null }[];
  const people = (plan[state.at]?.people ?? []).map(({ name }) => name).join(', ');
  const who =
    state.need.of === 'role'
      ? names.choice('approval_plan.role', state.need.role ?? '')
      : `${people}${state.need.of === 'manager' ? ` (${names.choice('approval_plan.of', 'manager')})` : ''}`;
  const said = ((record['approvals'] ?? []) as readonly Said[]).filter(({ need }) => need === state.at);
  const isOpen = record.state === 'approval';
  const word = state.met ? t('is-met') : isOpen ? t(isDue ? 'asked-now' : 'asked-later') : null;
  return (
    <li>
      <div>
        <strong>
          {t('step', { step: state.need.step })}: {who}
        </strong>{' '}
        <Text span fz="xs" c="dimmed">
          {[t('enough', { approved: state.approved, needed: state.needed }), word]
            .filter((one) => one !== null)
            .join(' · ')}
        </Text>
      </div>
      {said.map((one, index) => (
        <SaidLine key={placeKey(index, said.length)} said={one} holds={one.content_hash === hash} />
      ))}
    </li>
  );
}

/** Who approves a request, what they said and when, and what is still wanted; buttons for whoever is asked now. */
export function Approvals({ record }: OfRequest): ReactNode {
  const t = useTexts(requestsTexts);
  const { person } = useSession();
  const absent = useAwayNow().flatMap((one) => (one.stands_in === person.id ? [one.person] : []));
  const kept = asKept(record);
  const states = needStates(kept);
  if (states.length === 0) return null;
  const due = dueNeeds(kept).map(({ at }) => at);
  const actor = { id: person.id, roles: person.roles };
  const mayDecide =
    record.state === 'approval' &&
    record.activities.some(({ name }) => name === 'approve') &&
    !isConcerned(kept, person.id) &&
    entitledTo(kept, actor, absent).length > 0;
  return (
    <section aria-label={t('approvals')}>
      <Text component="h2" fz="md" fw={600}>
        {t('approvals')}
      </Text>
      <ol className={classes.list}>
        {states.map((state) => (
          <NeedLine
            key={state.at}
            record={record}
            state={state}
            isDue={due.includes(state.at)}
            hash={kept.values['content_hash']}
          />
        ))}
      </ol>
      {mayDecide ? <Decide record={record} /> : null}
    </section>
  );
}
