import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { notificationEventTexts } from '../../processes/notification-texts.ts';
import { useText, useTexts } from '../i18n.ts';
import { pathOfRecord } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { useListKeys } from '../shared/list-keys.ts';
import { Time } from '../shared/time.tsx';
import { notificationsTexts } from '../texts/notifications.ts';
import classes from './notifications.module.css';
import { byRecord, type Group, type Notification, useMarkRead } from './notifications.ts';

function Entry({ item }: { readonly item: Notification }): ReactNode {
  const t = useTexts(notificationsTexts);
  const text = useText();
  const { event, by, instead_of, at, read_at } = item;
  const words = [
    ...(by === null ? [] : [t('by', { name: by.name })]),
    ...(instead_of === null ? [] : [t('instead', { name: instead_of.name })]),
  ];
  return (
    <li data-unread={read_at === null ? '' : undefined}>
      <span className={classes.event}>{text(notificationEventTexts[event])}</span>
      {words.length === 0 ? '' : ` · ${words.join(' · ')}`} · <Time at={at} />
      {item.text === null ? null : <div className={classes.said}>{item.text}</div>}
    </li>
  );
}

interface GroupRowProps {
  readonly group: Group;
  readonly most: number;
  readonly onGo: (() => void) | undefined;
}

function GroupRow({ group: { record, items }, most, onGo }: GroupRowProps): ReactNode {
  const t = useTexts(notificationsTexts);
  const mark = useMarkRead();
  const unread = items.some(({ read_at }) => read_at === null);
  const { number, title, process } = record;
  const read = (): void => {
    if (unread) mark.mutate({ record: record.id });
  };
  return (
    <li className={classes.group} data-row={record.id} data-unread={unread ? '' : undefined}>
      <AppLink
        className={classes.title}
        href={pathOfRecord(process, number)}
        data-row-link=""
        onClick={() => {
          read();
          onGo?.();
        }}
      >
        {number} · {title}
      </AppLink>
      {unread ? (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('read-one', { number })}
          onClick={read}
        >
          <IconCheck size={14} />
        </ActionIcon>
      ) : (
        <span />
      )}
      <ul className={classes.entries}>
        {items.slice(0, most).map((item) => (
          <Entry key={item.id} item={item} />
        ))}
      </ul>
    </li>
  );
}

interface NotificationGroupsProps {
  readonly items: readonly Notification[];
  /** Entries shown of each record. */
  readonly most: number;
  /** Told when somebody goes to a record. */
  readonly onGo?: () => void;
}

/** What one was told, by record; `j` and `k` walk through the records. */
export function NotificationGroups({ items, most, onGo }: NotificationGroupsProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list, { onToggle: undefined });
  return (
    <ul ref={list} className={classes.list}>
      {byRecord(items).map((group) => (
        <GroupRow key={group.record.id} group={group} most={most} onGo={onGo} />
      ))}
    </ul>
  );
}
