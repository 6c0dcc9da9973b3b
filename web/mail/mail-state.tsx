import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailState } from '../../processes/desk-mail-log.ts';
import { useTexts } from '../i18n.ts';
import { Time } from '../shared/time.tsx';
import { mailPageTexts } from '../texts/mail-page.ts';
import type { Mail } from './mail.ts';

const colors: Readonly<Partial<Record<MailState, string>>> = {
  sent: 'teal',
  filed: 'teal',
  failed: 'red',
  refused: 'red',
  unsure: 'violet',
  quarantined: 'violet',
};

/** What a mail is in. */
export function MailStateBadge({ state }: { readonly state: MailState }): ReactNode {
  const t = useTexts(mailPageTexts);
  return <Badge color={colors[state] ?? 'gray'}>{t(`state-${state}`)}</Badge>;
}

/** A reason in words where it is one of those of sending; otherwise the code, which the docs explain. */
export function useReasonText(): (reason: string | null) => string {
  const t = useTexts(mailPageTexts);
  return (reason) => {
    if (reason === null) return '';
    const key = `reason-${reason}`;
    return key in mailPageTexts.texts ? t(key as Parameters<typeof t>[0]) : reason;
  };
}

/** Why a mail is where it is: in words, what the server said, and when it is tried again. */
export function MailReason({ mail }: { readonly mail: Mail }): ReactNode {
  const t = useTexts(mailPageTexts);
  const reasonText = useReasonText();
  const { reason, detail, next_attempt_at, attempts } = mail;
  if (reason === null && detail === null) return null;
  return (
    <>
      <Text fz="sm" span title={detail ?? undefined}>
        {reasonText(reason)}
        {detail === null ? null : (
          <Text fz="xs" c="dimmed" span>
            {' '}
            {detail}
          </Text>
        )}
      </Text>
      {next_attempt_at === null || attempts === 0 ? null : (
        <Text fz="xs" c="dimmed">
          {t('next-attempt')}: <Time at={next_attempt_at} />
        </Text>
      )}
    </>
  );
}
