import { Anchor, Badge, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import { answeringRoles, type Judgement, judgementsQuery } from './assessment.ts';
import { JudgeDialog } from './judge-dialog.tsx';

function JudgementCard({
  judgement,
  counted,
}: {
  readonly judgement: Judgement;
  readonly counted: boolean;
}): ReactNode {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  const { verdict, reason, evidence, judged_by: by, judged_at: at, valid_until: until } = judgement;
  return (
    <Paper p="xs" component="article">
      <Stack gap={4}>
        <VerdictMark verdict={verdict} named />
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {reason}
        </Text>
        {evidence.map(({ text, url }) => (
          <Text key={text} fz="sm" style={{ overflowWrap: 'anywhere' }}>
            – {text}{' '}
            {url === undefined ? null : (
              <Anchor href={url} target="_blank" rel="noreferrer" inherit>
                {url}
              </Anchor>
            )}
          </Text>
        ))}
        <Text fz="xs" c="dimmed">
          {t('judged-by', { name: by.name, at: formatDate(at, locale), until: formatDate(until, locale) })}
        </Text>
        {counted ? <Badge>{t('judged-here')}</Badge> : null}
      </Stack>
    </Paper>
  );
}

interface JudgementsProps {
  readonly requirement: string;
  /** Id of the judgement that the assessment shown took into account. */
  readonly counted: string | undefined;
}

/** What people judged of a requirement, and the way to judge it again. */
export function Judgements({ requirement, counted }: JudgementsProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const mayJudge = useHolds(answeringRoles);
  const [judging, setJudging] = useState(false);
  const { data, error, refetch } = useQuery(judgementsQuery(requirement));
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>{t('judgements')}</Title>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('judged-none')}
        </Text>
      ) : null}
      {data?.items.map((judgement) => (
        <JudgementCard key={judgement.id} judgement={judgement} counted={judgement.id === counted} />
      ))}
      {mayJudge ? (
        <Button variant="default" onClick={() => setJudging(true)} style={{ alignSelf: 'flex-start' }}>
          {t('judge')}
        </Button>
      ) : null}
      {judging ? <JudgeDialog requirement={requirement} onClose={() => setJudging(false)} /> : null}
    </Stack>
  );
}
