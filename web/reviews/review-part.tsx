import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { reviewingRoles } from '../../processes/management-review/activities.ts';
import { useLanguage, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { reviewsTexts } from '../texts/reviews.ts';
import { aroundGap, gap } from './around.ts';
import { EarlierDecisions } from './earlier-decisions.tsx';
import { preparedQuery, type ReviewReference } from './prepared.ts';
import { PreparedInputs } from './prepared-inputs.tsx';

/** The review in which the decisions of this one are looked at. */
function LookedAtIn({ review }: { readonly review: ReviewReference }): ReactNode {
  const t = useTexts(reviewsTexts);
  const [before, after] = aroundGap(t('looked-at-in', { review: gap }));
  return (
    <Text fz="sm">
      {before}
      <AppLink underline="always" href={paths.record('management-reviews', review.number)}>
        {review.number} {review.title}
      </AppLink>
      {after}
    </Text>
  );
}

/**
 * What the page of a review has beyond others: the status of earlier decisions, and while it is prepared what the
 * records give for each input.
 */
export function ReviewPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(reviewsTexts);
  const language = useLanguage();
  const may = useHolds(reviewingRoles);
  const isWanted = may && record.state !== 'cancelled';
  const query = useQuery({ ...preparedQuery(record.number, language), enabled: isWanted });
  const { data: prepared, error, refetch, isFetching } = query;
  if (!isWanted) return null;
  if (prepared === undefined) {
    return error === null ? (
      <Loader role="progressbar" aria-label={t('prepared')} />
    ) : (
      <ProblemPanel error={error} onRetry={() => void refetch()} />
    );
  }
  const isPrepared = record.state === 'planned' || record.state === 'prepared';
  return (
    <Stack gap="lg">
      {prepared.next === null ? null : <LookedAtIn review={prepared.next} />}
      <EarlierDecisions decisions={prepared.decisions} />
      {isPrepared ? (
        <PreparedInputs
          record={record}
          prepared={prepared}
          onReadAgain={() => void refetch()}
          reading={isFetching}
        />
      ) : null}
    </Stack>
  );
}
