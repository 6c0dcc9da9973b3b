import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { drawSample } from '../../kernel/sample.ts';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import records from '../records/records.module.css';
import { placeKey } from '../shared/place-key.ts';
import { certificationBodyTexts } from '../texts/certification-body.ts';
import classes from './file.module.css';
import { entriesOf, type SiteSampleRow, samplesOf } from './file.ts';

function Sites({ sites }: { readonly sites: readonly string[] }): ReactNode {
  return (
    <ul className={classes.sites}>
      {sites.map((site) => (
        <li key={site}>{site}</li>
      ))}
    </ul>
  );
}

/** Whether the kept sites are drawn again by the kept seed from what they were drawn from. */
function isDrawnAgain({ seed, among, drawn, chosen }: SiteSampleRow): boolean {
  const sites = entriesOf(among);
  const kept = entriesOf(drawn);
  // A chosen site is kept as `name: reason`, and is none of those that were left to be drawn.
  const picked = entriesOf(chosen);
  const left = sites.filter((site) => picked.every((one) => !one.startsWith(`${site}: `)));
  return drawSample(seed, left, kept.length).join('\n') === kept.join('\n');
}

function Sample({ sample }: { readonly sample: SiteSampleRow }): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const { occasion, suitable, reason, seed, among, size, random_at_least, central, drawn, chosen } = sample;
  const counted = { size, count: entriesOf(among).length, random: random_at_least };
  return (
    <tr>
      <td>
        <b>{names.choice('samples.occasion', occasion)}</b>
        <Text fz="xs" c="dimmed">
          {t('sample-size', counted)}. {suitable ? null : `${t('unsuitable')}. `}
          {reason}
        </Text>
      </td>
      <td>
        <Sites sites={entriesOf(central)} />
      </td>
      <td>
        <Sites sites={entriesOf(drawn)} />
        <Text fz="xs" c="dimmed">
          {t('seed-of', { seed })}. {t(isDrawnAgain(sample) ? 'drawn-same' : 'drawn-other')}
        </Text>
      </td>
      <td>
        <Sites sites={entriesOf(chosen)} />
      </td>
    </tr>
  );
}

/** The sites that audits visit: the central function, those drawn by a seed, those chosen with a reason. */
export function SitesCard({ record }: { readonly record: OpenedRecord }): ReactNode {
  const names = useOwnNames();
  const t = useTexts(certificationBodyTexts);
  const samples = samplesOf(record);
  if (samples.length === 0) return null;
  return (
    <section>
      <Stack gap="xs">
        <Text component="h2" fz="md" fw={600}>
          {t('sites')}
        </Text>
        {/* A region that scrolls can be reached with the keyboard (WCAG 2.1.1). */}
        <div className={classes.scroller} role="region" aria-label={t('sites')} tabIndex={0}>
          <table className={`${records.rows} ${classes.table}`}>
            <thead>
              <tr>
                {(['occasion', 'central', 'drawn', 'chosen'] as const).map((column) => (
                  <th key={column} scope="col">
                    {names.column('samples', column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {samples.toReversed().map((sample, index) => (
                <Sample key={placeKey(index, samples.length)} sample={sample} />
              ))}
            </tbody>
          </table>
        </div>
      </Stack>
    </section>
  );
}
