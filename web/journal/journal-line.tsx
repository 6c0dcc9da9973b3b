import { Alert, Anchor, Group, List, Text, Tooltip } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { journalFindings, journalNotices } from '../../kernel/journal-verification.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { fillText } from '../../kernel/text.ts';
import { formatExact } from '../format.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { Time, useLocale } from '../shared/time.tsx';
import { journalTexts } from '../texts/journal.ts';
import { fingerprintOf, type JournalState, journalQuery, type KeptVerification } from './journal.ts';

/** Findings told on the page; the rest are counted. */
const told = 8;

function NotWhole({ found }: { readonly found: KeptVerification }): ReactNode {
  const t = useTexts(journalTexts);
  const language = useLanguage();
  const locale = useLocale();
  const shown = found.findings.slice(0, told);
  return (
    <Alert
      color="red"
      variant="filled"
      role="alert"
      title={t('not-whole')}
      icon={<IconAlertOctagon size={20} />}
      mb="md"
    >
      <List size="sm" mb={6}>
        {shown.map(({ kind, params }) => {
          const at = params.at === undefined ? {} : { at: formatExact(params.at, locale) };
          const sentence = fillText(journalFindings[kind][language], { ...params, ...at });
          return <List.Item key={`${kind} ${sentence}`}>{sentence}</List.Item>;
        })}
        {found.finding_count > shown.length ? (
          <List.Item>{t('more', { count: found.finding_count - shown.length })}</List.Item>
        ) : null}
      </List>
      <Text fz="sm">{t('not-whole-why', { at: formatExact(found.verified_at, locale) })}</Text>
    </Alert>
  );
}

function Notices({ found }: { readonly found: KeptVerification }): ReactNode {
  const t = useTexts(journalTexts);
  const language = useLanguage();
  const locale = useLocale();
  if (found.notices.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={t('notices')} icon={<IconAlertTriangle size={18} />} mb="md">
      {found.notices.map(({ kind, params }) => {
        const at = params.at === undefined ? {} : { at: formatExact(params.at, locale) };
        const sentence = fillText(journalNotices[kind][language], { ...params, ...at });
        return (
          <Text key={`${kind} ${sentence}`} fz="sm">
            {sentence}
          </Text>
        );
      })}
    </Alert>
  );
}

function Line({ state }: { readonly state: JournalState }): ReactNode {
  const t = useTexts(journalTexts);
  const { checkpoint, keys, verification, complete_verification } = state;
  if (checkpoint === null) return null;
  const whole = verification?.whole === true;
  const key = keys.at(-1);
  return (
    <Group gap={6} mb="sm" wrap="wrap" c="dimmed" fz="xs" component="section" aria-label={t('details')}>
      <IconShieldCheck size={15} aria-hidden="true" />
      <span>{t('sealed', { count: checkpoint.size })}</span>
      <span aria-hidden="true">·</span>
      <span>
        {t('newest-checkpoint')} <Time at={checkpoint.made_at} />
      </span>
      {verification === null ? <span>· {t('not-verified')}</span> : null}
      {whole ? (
        <span>
          · {t('verified-whole')} <Time at={verification.verified_at} />
        </span>
      ) : null}
      {complete_verification?.whole === true && verification?.complete !== true ? (
        <span>
          ({t('all-verified')} <Time at={complete_verification.verified_at} />)
        </span>
      ) : null}
      {key === undefined ? null : (
        <span className="figures">
          · {t('fingerprint')} {fingerprintOf(key.verifier_key)}
        </span>
      )}
      <Tooltip label={t('checkpoint-why')} multiline w={320}>
        <Anchor href="/api/v1/journal/checkpoint" download="checkpoint.txt" fz="xs">
          {t('checkpoint')}
        </Anchor>
      </Tooltip>
    </Group>
  );
}

function Known(): ReactNode {
  const { data } = useQuery(journalQuery);
  if (data === undefined) return null;
  // A quick look that finds nothing does not take back what a complete one has found.
  const found = [data.complete_verification, data.verification].find((one) => one?.whole === false);
  return (
    <>
      {found == null ? null : <NotWhole found={found} />}
      {data.verification === null ? null : <Notices found={data.verification} />}
      <Line state={data} />
    </>
  );
}

/** How the journal's sealing stands: a quiet line when it is whole, a loud word with what was found when it is not. */
export function JournalLine(): ReactNode {
  return useHolds(staffRoles) ? <Known /> : null;
}
