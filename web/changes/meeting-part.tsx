import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { boardNamed, isMember } from '../../processes/change-approval.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { ListedRecord, OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { placeKey } from '../shared/place-key.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { changesTexts } from '../texts/changes.ts';
import { valuesOf } from './change-view.ts';
import classes from './changes.module.css';
import { type Cast, isOnItsWay, lastResult, lastVotes, voteOfKey } from './votes.ts';

interface RowProps {
  readonly meeting: OpenedRecord;
  readonly change: ListedRecord;
  readonly mayVote: boolean;
}

/** Who voted how, each with the version where it is no longer the one that stands. */
function Votes({ meeting, change }: RowProps): ReactNode {
  const t = useTexts(changesTexts);
  const names = useProcessNames('change-meeting');
  const cast = lastVotes(meeting, change.id);
  if (cast.length === 0) {
    return (
      <Text fz="xs" c="dimmed">
        {t('no-votes')}
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {cast.map((one) => {
        const holds = one.content_hash === change['content_hash'];
        return (
          <Text component="li" fz="sm" key={one.by.id}>
            <span className={holds ? undefined : classes.outdated} title={one.reason ?? undefined}>
              {one.by.name}: {names.choice('votes.vote', one.vote)}
            </span>
            {holds ? null : (
              <Text span fz="xs" c="dimmed">
                {t('vote-outdated', { version: one.plan_version })}
              </Text>
            )}
          </Text>
        );
      })}
    </ul>
  );
}

/** The newest result of an item, and whether it is on the change yet. */
function Result({ meeting, change }: RowProps): ReactNode {
  const t = useTexts(changesTexts);
  const names = useProcessNames('change-meeting');
  const result = lastResult(meeting, change.id);
  if (result === null) return '–';
  const tally = { for: result.votes_for, against: result.votes_against, abstained: result.abstained };
  return (
    <>
      <Text fz="sm">{names.choice('results.result', result.result)}</Text>
      <Text fz="xs" c="dimmed">
        {t('tally', tally)}
        {isOnItsWay(result) ? ` · ${t('on-its-way')}` : ''}
      </Text>
    </>
  );
}

interface BallotProps extends RowProps {
  readonly mine: Cast | undefined;
  readonly isPending: boolean;
  readonly onVote: (vote: string, reason?: string) => void;
  readonly abstaining: boolean;
  readonly onAbstain: () => void;
}

/** The three votes as buttons; an abstention asks why. */
function Ballot({ change, mine, isPending, onVote, abstaining, onAbstain }: BallotProps): ReactNode {
  const t = useTexts(changesTexts);
  const [reason, setReason] = useState('');
  const choices = ['for', 'against', 'abstain'] as const;
  return (
    <div className={classes.buttons} role="group" aria-label={`${t('my-vote')} ${change.number}`}>
      {choices.map((vote) => (
        <Button
          key={vote}
          size="compact-sm"
          variant={mine?.vote === vote ? 'filled' : 'default'}
          aria-pressed={mine?.vote === vote}
          aria-label={t('vote-on', { vote: t(`vote-${vote}`), number: change.number })}
          loading={isPending && mine?.vote !== vote && vote !== 'abstain'}
          onClick={() => (vote === 'abstain' ? onAbstain() : onVote(vote))}
        >
          {t(`vote-${vote}`)}
        </Button>
      ))}
      {abstaining ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onVote('abstain', reason);
          }}
        >
          <TextInput
            size="xs"
            label={t('why-abstain')}
            value={reason}
            autoFocus
            required
            onChange={(event) => setReason(event.currentTarget.value)}
            // Letters are a reason here, not votes.
            onKeyDown={(event) => event.stopPropagation()}
          />
        </form>
      ) : null}
    </div>
  );
}

function AgendaRow(props: RowProps): ReactNode {
  const { meeting, change, mayVote } = props;
  const t = useTexts(changesTexts);
  const names = useProcessNames('change');
  const { person } = useSession();
  const client = useQueryClient();
  const [abstaining, setAbstaining] = useState(false);
  const vote = useMutation({
    mutationFn: (given: { vote: string; reason?: string }) =>
      api.post(`/change-meetings/${meeting.number}/votes`, { change: change.id, ...given }),
    onSuccess: async () => {
      setAbstaining(false);
      await client.invalidateQueries({ queryKey: ['change-meetings'] });
    },
  });
  const isOpen = mayVote && change.state === 'authorise';
  const mine = lastVotes(meeting, change.id).find(
    ({ by, content_hash }) => by.id === person.id && content_hash === change['content_hash'],
  );
  function onVote(said: string, reason?: string): void {
    vote.mutate({ vote: said, ...(reason === undefined || reason === '' ? {} : { reason }) });
  }
  function onKeyDown(event: KeyboardEvent): void {
    const said = event.ctrlKey || event.metaKey || event.altKey ? null : voteOfKey(event.key);
    if (!isOpen || said === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (said === 'abstain') setAbstaining(true);
    else onVote(said);
  }
  return (
    <tr className={classes.row} onKeyDown={onKeyDown}>
      <th scope="row">
        <AppLink href={paths.record('changes', change.number)} fz="sm" underline="always">
          {change.number}
        </AppLink>{' '}
        {change.title}
        <Text fz="xs" c="dimmed" className="figures">
          {t('version')} {String(change['plan_version'] ?? 1)} · {names.state(change.state)}
        </Text>
      </th>
      <td className={classes.votes}>
        <Votes {...props} />
      </td>
      {mayVote ? (
        <td>
          {isOpen ? (
            <Ballot
              {...props}
              mine={mine}
              isPending={vote.isPending}
              onVote={onVote}
              abstaining={abstaining}
              onAbstain={() => setAbstaining(true)}
            />
          ) : (
            <Text fz="xs" c="dimmed">
              {t('not-awaited')}
            </Text>
          )}
          {vote.error === null ? null : (
            <ProblemPanel error={vote.error} shownFields={[]} nameOf={names.field} />
          )}
        </td>
      ) : null}
      <td>
        <Result {...props} />
      </td>
    </tr>
  );
}

/** How often the page looks whether the program has put results on their changes. */
const watching_ms = 1000;

/** Reads the meeting and its changes again until the program has put every result on its change. */
function useResultsOnTheirWay(meeting: OpenedRecord, changes: readonly string[]): void {
  const client = useQueryClient();
  const waits = changes.some((id) => {
    const result = lastResult(meeting, id);
    return result !== null && isOnItsWay(result);
  });
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => {
      for (const key of ['change-meetings', 'changes']) void client.invalidateQueries({ queryKey: [key] });
    }, watching_ms);
    return () => clearInterval(timer);
  }, [waits, client]);
}

/** The agenda of a change meeting: how members voted on each change, one's own vote, and the board's decision. */
export function MeetingPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(changesTexts);
  const { person } = useSession();
  const { data: settings } = useQuery(settingsQuery);
  const agenda = (record['agenda'] ?? []) as readonly { readonly change: Reference }[];
  const changes = useQueries({
    queries: agenda.map(({ change }) => ({
      queryKey: ['changes', 'of-meeting', change.id],
      queryFn: () => api.get<ListedRecord>(`/changes/${change.id}`),
    })),
  });
  useResultsOnTheirWay(
    record,
    agenda.map(({ change }) => change.id),
  );
  const board = settings === undefined ? undefined : boardNamed(valuesOf(settings), String(record['board']));
  const isBeingHeld = record.state === 'planned' || record.state === 'held';
  const mayVote = isBeingHeld && board !== undefined && isMember(board, person);
  if (agenda.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('agenda-empty')}
      </Text>
    );
  }
  return (
    <Stack gap={4} component="section" aria-label={t('agenda')}>
      <Text component="h2" fz="md" fw={600}>
        {t('agenda')}
      </Text>
      {mayVote ? (
        <Text fz="xs" c="dimmed">
          {t('keys-help')}
        </Text>
      ) : null}
      <div className={classes.scroller}>
        <table className={`${records.rows} ${classes.agenda}`}>
          <thead>
            <tr>
              {(['change', 'votes', 'my-vote', 'result'] as const)
                // Whoever has no vote here, or no longer, has no column for it.
                .filter((column) => mayVote || column !== 'my-vote')
                .map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ data }, index) =>
              data === undefined ? (
                <tr key={placeKey(index, changes.length)}>
                  <th scope="row" colSpan={4}>
                    {agenda[index]?.change.name}
                  </th>
                </tr>
              ) : (
                <AgendaRow key={data.id} meeting={record} change={data} mayVote={mayVote} />
              ),
            )}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}
