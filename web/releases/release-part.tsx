import { Alert, Stack, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ReleaseType, releaseTypesKey } from '../../processes/release/types.ts';
import { settingTexts } from '../../processes/setting-texts.ts';
import { api } from '../api.ts';
import { formatDate, formatDateTime } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { ListedRecord, OpenedRecord } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import { placeKey } from '../shared/place-key.ts';
import type { Reference } from '../shared/references.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { useLocale } from '../shared/time.tsx';
import { releasesTexts } from '../texts/releases.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { namesOfMissing, referencesIn, rowsOf } from './record-rows.ts';
import { missingForStage, passedStages, releaseStages, stampOf } from './release-stages.ts';
import classes from './releases.module.css';
import { type Stage, StageTrack } from './stage-track.tsx';

interface OfRelease {
  readonly record: OpenedRecord;
}

/** Most changes that are shown with their states. */
const mostShown = 20;

function Way({ record }: OfRelease): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('release');
  const locale = useLocale();
  const passed = passedStages(record.state);
  const stages = releaseStages.map((id, index): Stage => {
    const at = record[stampOf[id]];
    const here = index === passed ? 'here' : 'ahead';
    return {
      id,
      name: t(`release-${id}`),
      standing: index < passed ? 'passed' : here,
      missing: namesOfMissing(missingForStage(id, record), names),
      passed: typeof at === 'string' ? formatDateTime(at, locale) : null,
    };
  });
  return record.state === 'cancelled' ? null : <StageTrack label={t('way')} stages={stages} />;
}

/** The changes of a release by number, title and state. */
function Changes({ record }: OfRelease): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('change');
  const changes = referencesIn(record, 'changes');
  const shown = useQueries({
    queries: changes.slice(0, mostShown).map(({ id }) => ({
      queryKey: ['changes', 'of-release', id],
      queryFn: () => api.get<ListedRecord>(`/changes/${id}`),
    })),
  });
  if (changes.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('no-changes')}
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {shown.map(({ data }, index) => (
        <li key={changes[index]?.id}>
          {data === undefined ? (
            <Text fz="sm">{changes[index]?.name}</Text>
          ) : (
            <Text fz="sm" component="span">
              <AppLink href={paths.record('changes', data.number)} fz="sm" underline="always">
                {data.number}
              </AppLink>{' '}
              {data.title}{' '}
              <Text span fz="xs" c="dimmed">
                {names.state(data.state)}
              </Text>
            </Text>
          )}
        </li>
      ))}
      {changes.length > mostShown ? (
        <li>{t('more-changes', { count: changes.length - mostShown })}</li>
      ) : null}
    </ul>
  );
}

/** A known error or problem that a release closes: the record here, or what was written of one elsewhere. */
function Closed({ row }: { readonly row: Readonly<Record<string, unknown>> }): ReactNode {
  const problem = row['problem'] as Reference | null | undefined;
  if (problem === null || problem === undefined) {
    return [row['number'], row['title']].filter((text) => typeof text === 'string').join(' ');
  }
  return (
    <AppLink href={paths.record('problems', problem.id)} fz="sm" underline="always">
      {problem.name}
    </AppLink>
  );
}

function Contents({ record }: OfRelease): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('release');
  const closes = rowsOf(record, 'closes');
  const items = referencesIn(record, 'affected_items').length;
  return (
    <section aria-label={t('contents')}>
      <Text component="h2" fz="md" fw={600}>
        {t('contents')}
      </Text>
      <Changes record={record} />
      {closes.length === 0 ? null : (
        <ul className={classes.list}>
          {closes.map((row, index) => (
            <Text component="li" fz="sm" key={placeKey(index, closes.length)}>
              {names.choice('closes.kind', String(row['kind']))} <Closed row={row} />
            </Text>
          ))}
        </ul>
      )}
      <Text fz="xs" c="dimmed" className="figures" mt={4}>
        {record['closes_none'] === true ? `${t('closes-nothing')} ` : ''}
        {t('items-affected', { count: items })}
      </Text>
    </section>
  );
}

const resultMarks: Readonly<Record<string, string>> = {
  succeeded: '●',
  failed: '✕',
  'rolled-back': '↺',
  'left-out': '–',
};

function Targets({ record }: OfRelease): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('release');
  const targets = rowsOf(record, 'targets');
  return (
    <section aria-label={names.field('targets')}>
      <Text component="h2" fz="md" fw={600}>
        {names.field('targets')}
      </Text>
      {targets.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('no-targets')}
        </Text>
      ) : (
        <ul className={classes.targets}>
          {targets.map((row, index) => {
            const result = typeof row['result'] === 'string' ? row['result'] : null;
            const told = result === null ? t('no-result') : names.choice('targets.result', result);
            return (
              <li key={placeKey(index, targets.length)} title={String(row['note'] ?? '')}>
                <span className={classes.standing} data-standing={result ?? 'none'}>
                  <span aria-hidden="true">{resultMarks[result ?? ''] ?? '○'}</span> {String(row['target'])}
                </span>{' '}
                <Text span fz="xs" c="dimmed">
                  {told}
                </Text>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Incidents({ record }: OfRelease): ReactNode {
  const t = useTexts(releasesTexts);
  const locale = useLocale();
  const { incidents_after, incidents_named, incidents_counted_at, incidents_until } = record;
  if (typeof record['deployed_at'] !== 'string') return null;
  return (
    <section aria-label={t('incidents')}>
      <Text component="h2" fz="md" fw={600}>
        {t('incidents')}
      </Text>
      {typeof incidents_after === 'number' ? (
        <>
          <Text fz="sm" className="figures">
            {t('incidents-told', { after: incidents_after, named: Number(incidents_named) })}
          </Text>
          <Text fz="xs" c="dimmed">
            {t('incidents-counted', {
              at: formatDateTime(String(incidents_counted_at), locale),
              until: formatDateTime(String(incidents_until), locale),
            })}
          </Text>
        </>
      ) : (
        <Text fz="sm" c="dimmed">
          {t('incidents-uncounted')}
        </Text>
      )}
    </section>
  );
}

/** Says where a release is planned for another weekday than its type usually comes on. */
function WeekdayNote({ record }: OfRelease): ReactNode {
  const t = useTexts(releasesTexts);
  const text = useText();
  const locale = useLocale();
  const { data } = useQuery(settingsQuery);
  const types = data?.[releaseTypesKey]?.value as { readonly choices: readonly ReleaseType[] } | undefined;
  const type = types?.choices.find(({ id }) => id === record['release_type']);
  const { planned_at } = record;
  if (type === undefined || type.weekdays.length === 0 || typeof planned_at !== 'string') return null;
  const day = new Date(planned_at).toLocaleDateString('en', { weekday: 'long' }).toLowerCase();
  if (type.weekdays.some((one) => one === day)) return null;
  const parts = settingTexts[releaseTypesKey]?.parts ?? {};
  const say = (one: string): string => (parts[one] === undefined ? one : text(parts[one]));
  return (
    <Alert color="yellow" p="xs">
      {t('off-weekday', {
        day: `${say(day)} (${formatDate(planned_at, locale)})`,
        days: type.weekdays.map(say).join(', '),
      })}
    </Alert>
  );
}

/** A release: how far it is and what is missing, what it brings, its criteria, its targets, the incidents after it. */
export function ReleasePart({ record }: OfRelease): ReactNode {
  return (
    <Stack gap="lg">
      <Way record={record} />
      {record.state === 'planned' ? <WeekdayNote record={record} /> : null}
      <Contents record={record} />
      <CriteriaTable process="release" record={record} />
      <Targets record={record} />
      <Incidents record={record} />
    </Stack>
  );
}
