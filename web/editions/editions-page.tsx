import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { verdictTexts } from '../../processes/conformity-texts.ts';
import { editions } from '../../standard/editions.ts';
import { ApiProblem } from '../api.ts';
import { type Assessment, assessmentQuery } from '../cockpit/assessment.ts';
import { byRequirement, type Verdicts } from '../cockpit/bands.ts';
import { useLanguage, useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { saveText } from '../shared/save-file.ts';
import { Time } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { cockpitTexts } from '../texts/cockpit.ts';
import { commonTexts } from '../texts/common.ts';
import { editionsTexts } from '../texts/editions.ts';
import { type GapRow, gapRows, grouped, isGap, originNames, type Source, sourceOf, sources } from './gap.ts';
import { gapCsv } from './gap-csv.ts';
import { GapTable } from './gap-table.tsx';

/** What is worth knowing of the edition that one comes from. */
function Notes({ source }: { readonly source: Source }): ReactNode {
  const text = useText();
  return editions
    .filter(({ id }) => source.editions.includes(id))
    .map(({ id, title, note }) => (
      <Text key={id} fz="sm" maw="62rem">
        <b>{title}</b> · {text(note)}
      </Text>
    ));
}

/** The assessment whose verdicts are shown, or that there is none. */
function VerdictsOf({ assessment }: { readonly assessment: Assessment | undefined }): ReactNode {
  const t = useTexts(editionsTexts);
  if (assessment === undefined) return t('not-assessed');
  return (
    <>
      {t('verdicts-of')}{' '}
      <AppLink href={paths.cockpit({ assessment: assessment.number })} underline="always">
        {assessment.number}
      </AppLink>
      , <Time at={assessment.queried_at} />
    </>
  );
}

/** Hands over the list that is shown, in the language that is spoken. */
function useSave(source: Source, rows: readonly GapRow[], verdicts: Verdicts): () => void {
  const t = useTexts(editionsTexts);
  const text = useText();
  const language = useLanguage();
  return () => {
    const csv = gapCsv(rows, {
      language,
      head: [
        t('clause'),
        t('clause-title'),
        `${t('origin')} (${source.name})`,
        t('change'),
        t('what'),
        t('requirement'),
        t('statement'),
        t('verdict'),
      ],
      change: ({ origin }) => t(`change-${origin.change}`),
      origin: ({ origin }) =>
        originNames(source, origin, language)
          .map(({ id, title }) => `${id} ${title}`)
          .join('; '),
      verdictOf: (requirement) => verdicts.get(requirement)?.verdict,
      verdictName: (verdict) => text(verdictTexts[verdict]),
    });
    saveText(`20000-1-2018-from-${source.value}.csv`, 'text/csv', csv);
  };
}

/** For who comes from an earlier edition: every clause with its origin, what changed, and what records show of it now. */
export function EditionsPage(): ReactNode {
  const t = useTexts(editionsTexts);
  const cockpit = useTexts(cockpitTexts);
  const common = useTexts(commonTexts);
  const [url, setUrl] = useUrlState();
  const { data, error, refetch } = useQuery(assessmentQuery(''));
  const none = error instanceof ApiProblem && error.code === 'assessment.none-yet';
  const assessment = error === null ? data : undefined;
  const verdicts = useMemo(() => byRequirement(assessment?.requirements ?? []), [assessment]);
  const source = sourceOf(url['from']);
  const onlyChanges = url['show'] !== 'all';
  const all = gapRows(source);
  const rows = onlyChanges ? all.filter(isGap) : all;
  const save = useSave(source, rows, verdicts);
  return (
    <>
      <PageHeader
        title={t('title')}
        above={<AppLink href={paths.cockpit()}>{cockpit('title')}</AppLink>}
        actions={
          <Button variant="default" onClick={save}>
            {common('save-as', { form: 'CSV' })}
          </Button>
        }
      />
      <Stack gap="xs">
        <Text fz="xs" c="dimmed" maw="62rem">
          {t('what-it-says')}
        </Text>
        <Group gap="md">
          <Group gap="xs">
            <Text fz="sm" id="from-edition">
              {t('from')}
            </Text>
            <SegmentedControl
              aria-labelledby="from-edition"
              size="xs"
              data={sources.map(({ value, name }) => ({ value, label: name }))}
              value={source.value}
              onChange={(from) => setUrl({ from })}
            />
          </Group>
          <Switch
            size="xs"
            label={t('only-changes')}
            checked={onlyChanges}
            onChange={({ currentTarget }) => setUrl({ show: currentTarget.checked ? null : 'all' })}
          />
          <Text fz="xs" c="dimmed" className="figures" role="status">
            {t('shown-of', { shown: rows.length, all: all.length })}
          </Text>
          <Text fz="xs" c="dimmed" className="figures">
            {assessment === undefined && !none ? null : <VerdictsOf assessment={assessment} />}
          </Text>
        </Group>
        <Notes source={source} />
        {error === null || none ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
        <GapTable groups={grouped(rows)} source={source} verdicts={verdicts} />
      </Stack>
    </>
  );
}
