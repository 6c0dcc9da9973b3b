import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import type { Mail } from './mail.ts';
import { MailStateBadge, useReasonText } from './mail-state.tsx';

const none: readonly Mail[] = [];

const MailsOfRecord = createContext(none);

interface WithMailsProps {
  readonly record_id: string;
  /** Changes with the record: its mails are asked for again then. */
  readonly version: number;
  /** Whether records of this kind are answered by mail, and this one is shown as it is now. */
  readonly enabled: boolean;
  readonly children: ReactNode;
}

/** Lets the entries inside tell which mails went out because of them. */
export function WithMails({ record_id, version, enabled, children }: WithMailsProps): ReactNode {
  const staff = useHolds(staffRoles);
  const { data } = useQuery({
    queryKey: ['mails', 'record', record_id, version],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Mail[] }>(`/mails-of-record/${record_id}`, { query: { limit: 200 }, signal }),
    enabled: enabled && staff,
  });
  return <MailsOfRecord value={data?.items ?? none}>{children}</MailsOfRecord>;
}

/** The mails that went out because of an entry, and what became of each. */
export function EntryMails({ entry_id }: { readonly entry_id: string }): ReactNode {
  const t = useTexts(mailPageTexts);
  const reasonText = useReasonText();
  const mails = useContext(MailsOfRecord).filter(
    (mail) => mail.entry_id === entry_id && mail.direction === 'out',
  );
  if (mails.length === 0) return null;
  return mails.map(({ id, to, state, reason }) => (
    <Group key={id} gap={6}>
      <Text fz="xs" c="dimmed">
        {t('mailed-to', { address: to.join(', ') })}
      </Text>
      <MailStateBadge state={state} />
      {reason === null ? null : (
        <Text fz="xs" c="dimmed">
          {reasonText(reason)}
        </Text>
      )}
    </Group>
  ));
}
