import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { expectedState } from '../../processes/service-transition/catalogue.ts';
import { transitionStages } from '../../processes/service-transition/content.ts';
import { api } from '../api.ts';
import { formatDate, formatDateTime } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import type { ListedRecord, OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { CriteriaTable } from '../releases/criteria-table.tsx';
import { namesOfMissing, rowsOf } from '../releases/record-rows.ts';
import classes from '../releases/releases.module.css';
import { type Stage, StageTrack } from '../releases/stage-track.tsx';
import { AppLink } from '../shared/link.tsx';
import { placeKey } from '../shared/place-key.ts';
import type { Reference } from '../shared/references.ts';
import { useLocale } from '../shared/time.tsx';
import { releasesTexts } from '../texts/releases.ts';
import { missingForStage, passedStages, stampOf } from './transition-stages.ts';

interface OfTransition {
  readonly record: OpenedRecord;
}

function Way({ record }: OfTransition): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('service-transition');
  const locale = useLocale();
  const passed = passedStages(record.state);
  const stages = transitionStages.map((id, index): Stage => {
    const at = record[stampOf[id]];
    const ahead = index === passed ? 'here' : 'ahead';
    return {
      id,
      name: t(`stage-${id}`),
      standing: index < passed ? 'passed' : ahead,
      missing: namesOfMissing(missingForStage(id, record), names),
      passed: typeof at === 'string' ? formatDateTime(at, locale) : null,
    };
  });
  return record.state === 'cancelled' ? null : <StageTrack label={t('way')} stages={stages} />;
}

/** What is intended, and beside it what was achieved as soon as it was measured. */
function Outcomes({ record }: OfTransition): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('service-transition');
  const locale = useLocale();
  const write = (column: string, value: unknown): string =>
    column === 'measured_on' && typeof value === 'string'
      ? formatDate(value, locale, 'UTC')
      : String(value ?? '');
  const outcomes = rowsOf(record, 'outcomes');
  if (outcomes.length === 0) return null;
  const columns = ['outcome', 'measured_by', 'intended', 'achieved', 'measured_on'];
  return (
    <section aria-label={t('outcomes')}>
      <Text component="h2" fz="md" fw={600} mb={4}>
        {t('outcomes')}
      </Text>
      <div className={classes.scroller}>
        <table className={records.rows}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {names.column('outcomes', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((row, index) => (
              <tr key={placeKey(index, outcomes.length)}>
                {columns.map((column) => (
                  <td key={column}>{write(column, row[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the catalogue shows of the service, and what it has to show. */
function Catalogue({ record }: OfTransition): ReactNode {
  const t = useTexts(releasesTexts);
  const names = useProcessNames('service');
  const service = record['service'] as Reference | null;
  const { data } = useQuery({
    queryKey: ['services', 'of-transition', service?.id],
    queryFn: () => api.get<ListedRecord>(`/services/${service?.id}`),
    enabled: service !== null,
  });
  if (service === null || record.state === 'cancelled') return null;
  const expected = expectedState(record['kind']);
  const told = (found: ListedRecord): string => {
    const state = names.state(found.state);
    if (found.state !== expected) return t('catalogue-behind', { state, expected: names.state(expected) });
    const untouched = record['kind'] === 'changed' && found.updated_at < record.opened_at;
    return untouched ? t('catalogue-unchanged') : t('catalogue-shows', { state });
  };
  return (
    <section aria-label={t('catalogue')}>
      <Text component="h2" fz="md" fw={600}>
        {t('catalogue')}
      </Text>
      {data === undefined ? (
        <Loader size="xs" role="progressbar" aria-label={t('catalogue')} />
      ) : (
        <Text fz="sm">
          <AppLink href={paths.record('services', data.number)} fz="sm" underline="always">
            {data.title}
          </AppLink>{' '}
          {told(data)}
        </Text>
      )}
    </section>
  );
}

/** A transition: how far it is and what each stage still takes, its criteria, its outcomes, what the catalogue shows. */
export function TransitionPart({ record }: OfTransition): ReactNode {
  return (
    <Stack gap="lg">
      <Way record={record} />
      <CriteriaTable process="service-transition" record={record} />
      <Outcomes record={record} />
      <Catalogue record={record} />
    </Stack>
  );
}
