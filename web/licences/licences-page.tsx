import { Button, ScrollArea, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { PlainLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { licencesTexts } from '../texts/licences.ts';
import { OpenSourcePart } from './open-source.tsx';
import { PositionsPart } from './positions.tsx';
import { RenewalsPart } from './renewals.tsx';
import { ReportsPart } from './reports.tsx';
import { UnusedPart } from './unused.tsx';

const parts = ['position', 'renewals', 'unused', 'open-source', 'reports'] as const;

type Part = (typeof parts)[number];

const contents: Readonly<Record<Part, () => ReactNode>> = {
  position: PositionsPart,
  renewals: RenewalsPart,
  unused: UnusedPart,
  'open-source': OpenSourcePart,
  reports: ReportsPart,
};

/** Licences: where products stand, what comes due, what lies unused, what open source asks for, what is reported. */
export function LicencesPage(): ReactNode {
  const t = useTexts(licencesTexts);
  const [url, setUrl] = useUrlState();
  const part = parts.find((one) => one === url['part']) ?? 'position';
  const Content = contents[part];
  const as_of = url['as_of'];
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen the part that is shown may lie beyond the edge.
    const chosen = choice.current?.querySelector(`input[value="${part}"]`)?.parentElement;
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [part]);
  const offer = { label: t('download'), path: '/licence-positions.csv' };
  return (
    <>
      <PageHeader
        title={t('title')}
        tab={t(part)}
        actions={
          <>
            <DownloadMenu
              label={t('download')}
              offers={[as_of === undefined || as_of === '' ? offer : { ...offer, query: { as_of } }]}
            />
            <Button component={PlainLink} href={paths.newRecord('licence-assignments')}>
              {t('ask')}
            </Button>
          </>
        }
      />
      <Stack gap="lg">
        <Text fz="sm" c="dimmed" maw="46rem">
          {t('why')}
        </Text>
        <ScrollArea type="never">
          <SegmentedControl
            ref={choice}
            aria-label={t('parts')}
            value={part}
            onChange={(value) => setUrl({ part: value }, { push: true })}
            data={parts.map((value) => ({ value, label: t(value) }))}
          />
        </ScrollArea>
        <Content />
      </Stack>
    </>
  );
}
