import { Badge, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { shellTexts } from '../texts/shell.ts';
import { mayReadMail, toSeeQuery } from './mail.ts';

const refresh_ms = 60_000;

/** Beyond it the exact number tells nobody anything more. */
const mostShown = 99;

/** How many mails wait until somebody decides about them; nothing where none does. */
export function MailsWaiting(): ReactNode {
  const t = useTexts(shellTexts);
  const { data } = useQuery({
    ...toSeeQuery,
    enabled: useHolds(mayReadMail),
    refetchInterval: refresh_ms,
  });
  const count = data === undefined ? 0 : data.failed + data.unsure + data.quarantined;
  if (count === 0) return null;
  const told = t('mails-waiting', { count });
  return (
    <Badge size="sm" color="orange" title={told}>
      <span aria-hidden="true">{count > mostShown ? `${mostShown}+` : count}</span>
      <VisuallyHidden>{told}</VisuallyHidden>
    </Badge>
  );
}
