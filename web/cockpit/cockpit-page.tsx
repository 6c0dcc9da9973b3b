import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import { ApiProblem } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { JournalLine } from '../journal/journal-line.tsx';
import { PackButton } from '../packs/pack-button.tsx';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { PlainLink } from '../shared/link.tsx';
import { usePageActions } from '../shared/page-actions.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { cockpitTexts } from '../texts/cockpit.ts';
import { AssessDialog } from './assess-dialog.tsx';
import {
  type Assessment,
  type AssessmentSummary,
  answeringRoles,
  assessmentQuery,
  recentQuery,
} from './assessment.ts';
import { byRequirement, verdictOrder } from './bands.ts';
import { Changes, ChangesInShort } from './changes.tsx';
import { Summary } from './summary.tsx';
import { TimeSlider } from './time-slider.tsx';
import { Wall } from './wall.tsx';

// The library that draws is large; the wall does not wait for it.
const Trend = lazy(async () => ({ default: (await import('./trend.tsx')).Trend }));

/** Assessments of the whole standard, oldest first: by the end of their period, then as they were made. */
function usePast(): readonly AssessmentSummary[] {
  const { data } = useQuery(recentQuery);
  return useMemo(
    () =>
      (data?.items ?? [])
        .filter(({ clause }) => clause === null)
        .toSorted((a, b) => a.to.localeCompare(b.to) || a.queried_at.localeCompare(b.queried_at)),
    [data],
  );
}

interface ShownProps {
  readonly assessment: Assessment;
  readonly past: readonly AssessmentSummary[];
}

function Shown({ assessment, past }: ShownProps): ReactNode {
  const [url, setUrl] = useUrlState();
  const only = verdictOrder.filter((verdict) => (url['verdict'] ?? '').split(',').includes(verdict));
  const setOnly = (next: readonly CheckVerdict[]): void => setUrl({ verdict: next });
  const verdicts = useMemo(() => byRequirement(assessment.requirements), [assessment]);
  const choose = (number: string): void => setUrl({ assessment: number });
  const upTo = past.slice(0, past.findIndex(({ number }) => number === assessment.number) + 1);
  return (
    <Stack gap="md">
      <div>
        <TimeSlider shown={assessment} past={past} onChoose={choose} />
        <Summary counts={assessment.counts} only={only} onOnly={setOnly} />
        <Text mb="xs" component="div">
          <ChangesInShort shown={assessment} past={upTo} />
        </Text>
        <Wall verdicts={verdicts} assessment={url['assessment'] ?? ''} only={only} past={upTo} />
      </div>
      <Changes shown={assessment} past={upTo} />
      {past.length < 2 ? null : (
        <Suspense fallback={<Skeleton height="18rem" />}>
          <Trend past={past} onChoose={choose} />
        </Suspense>
      )}
    </Stack>
  );
}

function NothingYet({ onAssess }: { readonly onAssess: (() => void) | null }): ReactNode {
  const t = useTexts(cockpitTexts);
  const action = onAssess === null ? null : <Button onClick={onAssess}>{t('assess-now')}</Button>;
  return (
    <EmptyState title={t('none')} action={action}>
      {t('none-why')}
    </EmptyState>
  );
}

/** The conformity cockpit: the wall of all requirements, at one assessment or another. */
export function CockpitPage(): ReactNode {
  const t = useTexts(cockpitTexts);
  const [url, setUrl] = useUrlState();
  const mayAssess = useHolds(answeringRoles);
  const past = usePast();
  const { data, error, refetch } = useQuery(assessmentQuery(url['assessment'] ?? ''));
  const none = error instanceof ApiProblem && error.code === 'assessment.none-yet';
  const begin = (): void => setUrl({ assess: '1' });
  const end = (): void => setUrl({ assess: null, from: null, to: null });
  usePageActions(mayAssess ? [{ id: 'assess', text: t('assess-now'), keys: 'a', run: begin }] : []);
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={
          <Text fz="xs" c="dimmed" maw="46rem">
            {t('what-it-says')}
          </Text>
        }
        actions={
          <>
            <Button component={PlainLink} href={paths.assessments()} variant="default">
              {t('assessments')}
            </Button>
            <Button component={PlainLink} href={paths.editions()} variant="default">
              {t('editions')}
            </Button>
            {data === undefined ? null : <PackButton of={{ assessment: data.number }} />}
            {mayAssess ? <Button onClick={begin}>{t('assess-now')}</Button> : null}
          </>
        }
      />
      <JournalLine />
      {none ? <NothingYet onAssess={mayAssess ? begin : null} /> : null}
      {error === null || none ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined || error !== null ? null : <Shown assessment={data} past={past} />}
      {mayAssess && url['assess'] === '1' ? (
        <AssessDialog
          from={url['from'] ?? ''}
          to={url['to'] ?? ''}
          onClose={end}
          onMade={({ number }) => {
            notifications.show({ message: t('made-one', { number }) });
            setUrl({ assess: null, from: null, to: null, assessment: number });
          }}
        />
      ) : null}
    </>
  );
}
