import { Badge, Button, Group, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import type { TimelineEntry } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import { mailInTexts } from '../texts/mail-in.ts';
import { pathOfRecord } from './mail.ts';
import classes from './mail-body.module.css';

/** How somebody's words came, as an entry tells it to staff. */
interface Via {
  readonly channel: string;
  readonly mail?: string;
  readonly from?: string;
  readonly unproved?: true;
  readonly seems_about?: { readonly number: string; readonly process: string };
}

function viaOf({ detail }: TimelineEntry): Via | undefined {
  return detail?.['via'] as Via | undefined;
}

function addressOf(id: string, remote: boolean): string {
  return `/api/v1/mails/${id}/formatted${remote ? '?remote=true' : ''}`;
}

/** How many pictures from elsewhere a mail has; null: it has no formatted text. */
function usePicturesLeftOut(
  id: string,
  enabled: boolean,
): { readonly count: number | null; readonly known: boolean } {
  const { data, isFetched } = useQuery({
    queryKey: ['mails', id, 'formatted'],
    queryFn: async ({ signal }) => {
      const answer = await fetch(addressOf(id, false), { method: 'HEAD', signal });
      return answer.ok ? Number(answer.headers.get('x-pictures-left-out') ?? 0) : null;
    },
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { count: data ?? null, known: isFetched };
}

/**
 * The formatted text of a mail, when asked for: in a frame where nothing of it runs, without pictures from elsewhere until
 * somebody asks for these too.
 */
export function MailBody({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(mailInTexts);
  const [shown, setShown] = useState(false);
  const [remote, setRemote] = useState(false);
  const { count, known } = usePicturesLeftOut(id, shown);
  return (
    <>
      <Group gap={6}>
        <Button size="compact-xs" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'hide-formatted' : 'show-formatted')}
        </Button>
        {shown && !remote && count !== null && count > 0 ? (
          <Tooltip label={t('load-remote-why')}>
            <Button size="compact-xs" variant="default" onClick={() => setRemote(true)}>
              {t('load-remote', { count })}
            </Button>
          </Tooltip>
        ) : null}
      </Group>
      {shown && known && count === null ? (
        <Text fz="sm" c="dimmed">
          {t('formatted-none')}
        </Text>
      ) : null}
      {shown && count !== null ? (
        <iframe
          className={classes.frame}
          title={t('formatted-of')}
          src={addressOf(id, remote)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
        />
      ) : null}
    </>
  );
}

/** That an entry came by mail, from whom, and the mail as it was formatted. */
export function MailOfEntry({ entry }: { readonly entry: TimelineEntry }): ReactNode {
  const t = useTexts(mailInTexts);
  const via = viaOf(entry);
  if (via?.channel !== 'mail' || via.mail === undefined) return null;
  const { from, seems_about, mail, unproved } = via;
  return (
    <>
      <Group gap={6}>
        <Badge color="blue">{from === undefined ? t('by-mail') : t('by-mail-from', { address: from })}</Badge>
        {unproved === true ? (
          <Tooltip label={t('unproved-why')}>
            <Badge color="red" tabIndex={0}>
              {t('unproved')}
            </Badge>
          </Tooltip>
        ) : null}
      </Group>
      {seems_about === undefined ? null : (
        <Text fz="sm">
          {t('seems-about', { number: seems_about.number })}{' '}
          <AppLink href={pathOfRecord({ id: '', ...seems_about })}>{seems_about.number}</AppLink>
        </Text>
      )}
      {entry.activity === 'link' ? null : <MailBody id={mail} />}
    </>
  );
}
