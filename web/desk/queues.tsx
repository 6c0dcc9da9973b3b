import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { usePageActions } from '../shared/page-actions.ts';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { deskTexts } from '../texts/desk.ts';
import { isShown, type SavedView, useSavedViews } from '../views/saved-views.ts';
import classes from './desk.module.css';

/** What a queue narrows the desk to. */
export type QueueQuery = Readonly<Record<string, string>>;

interface Queues {
  readonly teams: readonly {
    readonly team: Reference;
    readonly open: number;
    readonly unassigned: number;
    readonly overdue: number;
  }[];
  readonly mine: { readonly open: number; readonly overdue: number };
  readonly unrouted: { readonly open: number };
}

const open = 'open,waiting';

/** What the desk begins with: what is open under one's own name. */
export const firstQueue: QueueQuery = { group: open, assignee: 'me' };

interface QueueButtonProps {
  readonly name: string;
  readonly amount: string | null;
  readonly isCurrent: boolean;
  readonly onShow: () => void;
}

function QueueButton({ name, amount, isCurrent, onShow }: QueueButtonProps): ReactNode {
  return (
    <li>
      <button type="button" className={classes.queue} aria-pressed={isCurrent} onClick={onShow}>
        <span>{name}</span>
        {amount === null ? null : <span className={classes.amount}>{amount}</span>}
      </button>
    </li>
  );
}

/** How many a saved view finds. */
function ViewButton({
  view,
  ...rest
}: Omit<QueueButtonProps, 'name' | 'amount'> & { readonly view: SavedView }) {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['desk', 'count', view.query],
    queryFn: ({ signal }) =>
      api.get<{ count: number; capped: boolean }>('/desk/records/count', { query: view.query, signal }),
    staleTime: 60_000,
    refetchInterval: 120_000,
  });
  const amount = data === undefined ? null : `${formatNumber(data.count, locale)}${data.capped ? '+' : ''}`;
  return <QueueButton {...rest} name={view.name} amount={amount} />;
}

interface QueuesProps {
  readonly query: QueueQuery;
  readonly sort: string;
  readonly onShow: (query: QueueQuery) => void;
  readonly onShowView: (view: SavedView) => void;
}

function buttonsIn(side: HTMLElement | null): readonly HTMLElement[] {
  return [...(side?.querySelectorAll<HTMLElement>('button') ?? [])];
}

/** Arrows walk from queue to queue; whoever comes here by key begins at the one that is shown. */
function useQueueKeys() {
  const t = useTexts(deskTexts);
  const side = useRef<HTMLElement>(null);
  const come = (): void => {
    const all = buttonsIn(side.current);
    (all.find((button) => button.getAttribute('aria-pressed') === 'true') ?? all[0])?.focus();
  };
  usePageActions([{ id: 'queues', text: t('to-queues'), keys: 'q', run: come }]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = buttonsIn(side.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
  };
  return { ref: side, onKeyDown };
}

/** The queues of one's teams, one's own work and the views that were kept, each with how much waits in it. */
export function QueueList({ query, sort, onShow, onShowView }: QueuesProps): ReactNode {
  const t = useTexts(deskTexts);
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['desk', 'queues'],
    queryFn: ({ signal }) => api.get<Queues>('/desk/queues', { signal }),
    refetchInterval: 60_000,
    retry: false,
  });
  const { data: views = [] } = useSavedViews('desk');
  const keys = useQueueKeys();
  const number = (amount: number | undefined): string | null =>
    amount === undefined ? null : formatNumber(amount, locale);
  const button = (name: string, amount: number | undefined, wanted: QueueQuery): ReactNode => (
    <QueueButton
      key={name}
      name={name}
      amount={number(amount)}
      isCurrent={
        JSON.stringify(Object.entries(query).toSorted()) === JSON.stringify(Object.entries(wanted).toSorted())
      }
      onShow={() => onShow(wanted)}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the arrows are a convenience among buttons
    <nav className={classes.side} aria-label={t('queues')} {...keys}>
      <ul className={classes.queues}>
        {button(t('mine'), data?.mine.open, firstQueue)}
        {button(t('mine-overdue'), data?.mine.overdue, { assignee: 'me', overdue: 'true' })}
        {button(t('watched'), undefined, { group: open, watched: 'true' })}
        {button(t('everything'), undefined, { group: open })}
      </ul>
      <h2 className={classes.heading}>{t('queues')}</h2>
      <ul className={classes.queues}>
        {(data?.teams ?? []).flatMap(({ team, ...amounts }) => [
          button(team.name, amounts.open, { group: open, team: team.id }),
          button(t('unassigned', { team: team.name }), amounts.unassigned, {
            group: open,
            team: team.id,
            assignee: 'none',
          }),
          ...(amounts.overdue === 0
            ? []
            : [
                button(t('overdue', { team: team.name }), amounts.overdue, {
                  team: team.id,
                  overdue: 'true',
                }),
              ]),
        ])}
        {button(t('unrouted'), data?.unrouted.open, { group: open, team: 'none' })}
      </ul>
      {data?.teams.length === 0 ? (
        <Text fz="xs" c="dimmed" px="xs">
          {t('no-team')}
        </Text>
      ) : null}
      {views.length === 0 ? null : (
        <>
          <h2 className={classes.heading}>{t('views')}</h2>
          <ul className={classes.queues}>
            {views.map((view) => (
              <ViewButton
                key={view.id}
                view={view}
                isCurrent={isShown(view, { query, sort })}
                onShow={() => onShowView(view)}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
