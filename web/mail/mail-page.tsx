import { ScrollArea, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import type { Role } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { useHolds, useSession } from '../session.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { mailPageTexts } from '../texts/mail-page.ts';
import { AccountsPart } from './accounts-part.tsx';
import { AddressesPart } from './addresses-part.tsx';
import { DecidePart } from './decide-part.tsx';
import { LogPart } from './log-part.tsx';
import { mayKeepAccounts, mayReadMail, toSeeQuery } from './mail.ts';
import { mayDecideQuarantine, QuarantinePart } from './quarantine.tsx';

interface Part {
  readonly name: 'decide' | 'quarantine' | 'log' | 'addresses' | 'accounts';
  readonly roles: readonly Role[];
  readonly content: ComponentType;
}

const allParts: readonly Part[] = [
  { name: 'decide', roles: mayReadMail, content: DecidePart },
  { name: 'quarantine', roles: mayDecideQuarantine, content: QuarantinePart },
  { name: 'log', roles: mayReadMail, content: LogPart },
  { name: 'addresses', roles: mayReadMail, content: AddressesPart },
  { name: 'accounts', roles: mayKeepAccounts, content: AccountsPart },
];

/** How many mails wait in each part, for those who may know. */
function useCounts(): Readonly<Record<string, number>> {
  const { data } = useQuery({ ...toSeeQuery, enabled: useHolds(mayReadMail) });
  return data === undefined ? {} : { decide: data.failed + data.unsure, quarantine: data.quarantined };
}

/** Mail: what somebody has to look at, what came and went, and the mailboxes it goes by. */
export function MailPage(): ReactNode {
  const t = useTexts(mailPageTexts);
  const [url, setUrl] = useUrlState();
  const { roles } = useSession().person;
  const counts = useCounts();
  const parts = allParts.filter((part) => part.roles.some((role) => roles.includes(role)));
  const part = parts.find(({ name }) => name === url['part']) ?? parts[0];
  const choice = useRef<HTMLDivElement>(null);
  const name = part?.name ?? '';
  useEffect(() => {
    // On a narrow screen the part that is shown may lie beyond the edge.
    const chosen = choice.current?.querySelector(`input[value="${name}"]`)?.parentElement;
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [name]);
  if (part === undefined) return null;
  const Content = part.content;
  const labelOf = (one: Part['name']): string => {
    const count = counts[one] ?? 0;
    return count === 0 ? t(one) : `${t(one)} · ${count}`;
  };
  return (
    <>
      <PageHeader title={t('title')} tab={t(part.name)} />
      <Stack gap="lg">
        <ScrollArea type="never">
          <SegmentedControl
            ref={choice}
            aria-label={t('parts')}
            value={part.name}
            onChange={(value) => setUrl({ part: value }, { push: true })}
            data={parts.map((one) => ({ value: one.name, label: labelOf(one.name) }))}
          />
        </ScrollArea>
        <Content />
      </Stack>
    </>
  );
}
