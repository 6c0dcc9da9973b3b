import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatExact } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { journalTexts } from '../texts/journal.ts';
import { CheckpointList } from './checkpoint-list.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { type JournalState, journalQuery, type KeptVerification } from './journal.ts';
import { JournalLine } from './journal-line.tsx';

function Result({ found }: { readonly found: KeptVerification | null }): ReactNode {
  const t = useTexts(journalTexts);
  const locale = useLocale();
  if (found === null) return t('never');
  const { whole, verified, size, checkpoints, erased, pending, finding_count } = found;
  const came = whole
    ? t('result-whole', { verified, size, checkpoints, erased, pending })
    : t('result-not-whole', { count: finding_count });
  return `${formatExact(found.verified_at, locale)} · ${came}`;
}

/** What the program found when it last verified the journal by itself, each night and each hour. */
function LastVerified({ state }: { readonly state: JournalState }): ReactNode {
  const t = useTexts(journalTexts);
  return (
    <Stack gap={4} component="section" aria-label={t('last-verified')}>
      <Title order={2}>{t('last-verified')}</Title>
      <Text fz="sm">
        <strong>{t('last-complete')}</strong> · <Result found={state.complete_verification} />
      </Text>
      <Text fz="sm">
        <strong>{t('last-newest')}</strong> · <Result found={state.verification} />
      </Text>
    </Stack>
  );
}

function Keys({ keys }: Pick<JournalState, 'keys'>): ReactNode {
  const t = useTexts(journalTexts);
  const locale = useLocale();
  return (
    <Stack gap={4} component="section" aria-label={t('keys')}>
      <Title order={2}>{t('keys')}</Title>
      <Table fz="sm" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">{t('key-since')}</Table.Th>
            <Table.Th>{t('key-line')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map(({ number, verifier_key, made_at }) => (
            <Table.Tr key={number}>
              <Table.Td>{formatExact(made_at, locale)}</Table.Td>
              <Table.Td ff="monospace" fz="xs" style={{ overflowWrap: 'anywhere' }}>
                {verifier_key}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** Erasing by law, and how many entries it was done to. */
function Erasing(): ReactNode {
  const t = useTexts(journalTexts);
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<number | null>(null);
  return (
    <Group gap="sm">
      <Text fz="sm" role="status">
        {erased === null ? '' : t('erased-count', { count: erased })}
      </Text>
      <Button
        variant="default"
        leftSection={<IconEraser size={16} />}
        onClick={() => {
          setErased(null);
          setAsking(true);
        }}
      >
        {t('erase')}
      </Button>
      {asking ? (
        <EraseDialog
          onClose={() => setAsking(false)}
          onDone={(count) => {
            setErased(count);
            setAsking(false);
          }}
        />
      ) : null}
    </Group>
  );
}

/** The sealed journal for people: what verifying came to, the keys, every checkpoint; and erasing by law. */
export function SealedJournalPage(): ReactNode {
  const t = useTexts(journalTexts);
  const mayErase = useHolds(['administrator']);
  const { data, error, refetch } = useQuery(journalQuery);
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <Text fz="xs" c="dimmed" maw="46rem">
            {t('what')}
          </Text>
        }
        actions={mayErase ? <Erasing /> : null}
      />
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      <JournalLine />
      {data === undefined ? null : (
        <Stack gap="lg">
          <LastVerified state={data} />
          <CheckpointList />
          <Keys keys={data.keys} />
        </Stack>
      )}
    </>
  );
}
