import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { AppLink } from '../shared/link.tsx';
import type { ListColumn } from '../shared/list-table.tsx';
import { Time } from '../shared/time.tsx';
import { mailPageTexts } from '../texts/mail-page.ts';
import classes from './mail.module.css';
import { type Mail, pathOfRecord } from './mail.ts';
import { MailReason, MailStateBadge } from './mail-state.tsx';

function otherSide({ direction, from, to }: Mail): string {
  return direction === 'in' ? `← ${from ?? '–'}` : `→ ${to.join(', ')}`;
}

/** Who it is from or to, with what our own mail server found out about the sender where it came in. */
function OtherSide({ mail }: { readonly mail: Mail }): ReactNode {
  const t = useTexts(mailPageTexts);
  const told = otherSide(mail);
  if (mail.sender_proof === null) return <span title={told}>{told}</span>;
  const proved = mail.sender_proof === 'proved';
  const [Icon, said] = proved
    ? ([IconShieldCheck, t('sender-proved')] as const)
    : ([IconShieldX, t('sender-not-proved')] as const);
  return (
    <span title={`${told}: ${said}`}>
      <Icon
        size={14}
        role="img"
        aria-label={said}
        className={classes.proof}
        color={proved ? 'var(--mantine-color-teal-7)' : 'var(--mantine-color-orange-7)'}
      />
      {told}
    </span>
  );
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
      cell: (mail) => <OtherSide mail={mail} />,
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
      whole: true,
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
