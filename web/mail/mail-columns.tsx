import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { AppLink } from '../shared/link.tsx';
import type { ListColumn } from '../shared/list-table.tsx';
import { Time } from '../shared/time.tsx';
import { mailPageTexts } from '../texts/mail-page.ts';
import { type Mail, pathOfRecord } from './mail.ts';
import { MailReason, MailStateBadge } from './mail-state.tsx';

function otherSide({ direction, from, to }: Mail): string {
  return direction === 'in' ? `← ${from ?? '–'}` : `→ ${to.join(', ')}`;
}

/** The columns by which mails are listed. */
export function useMailColumns(actions?: (mail: Mail) => ReactNode): readonly ListColumn<Mail>[] {
  const t = useTexts(mailPageTexts);
  return [
    { id: 'when', header: t('when'), width: '7rem', cell: ({ created_at }) => <Time at={created_at} /> },
    {
      id: 'who',
      header: t('who'),
      width: '14rem',
      cell: (mail) => <span title={otherSide(mail)}>{otherSide(mail)}</span>,
    },
    {
      id: 'mail',
      header: t('mail'),
      primary: true,
      cell: ({ subject }) => <span title={subject}>{subject === '' ? '–' : subject}</span>,
    },
    {
      id: 'record',
      header: t('record'),
      width: '7.5rem',
      cell: ({ record }) =>
        record === null ? null : <AppLink href={pathOfRecord(record)}>{record.number}</AppLink>,
    },
    {
      id: 'state',
      header: t('state'),
      width: '9rem',
      cell: ({ state }) => <MailStateBadge state={state} />,
    },
    {
      id: 'reason',
      header: t('reason'),
      width: '16rem',
      wrap: true,
      cell: (mail) => <MailReason mail={mail} />,
    },
    ...(actions === undefined ? [] : [{ id: 'actions', header: '', width: '14rem', cell: actions }]),
  ];
}
