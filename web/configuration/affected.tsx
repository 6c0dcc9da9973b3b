import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import type { Reference } from '../shared/references.ts';
import { configurationTexts } from '../texts/configuration.ts';
import { impactGraphTexts } from '../texts/impact-graph.ts';
import { impactQuery } from './impact.ts';
import { ImpactTable } from './impact-table.tsx';

/** How many of what is affected stand beside an incident; the graph tells the rest. */
const few = 10;

function Affected({ item }: { readonly item: Reference }): ReactNode {
  const t = useTexts(configurationTexts);
  const graph = useTexts(impactGraphTexts);
  const { data } = useQuery(impactQuery(item.id, 'fails', few));
  if (data === undefined || data.nodes.length <= 1) return null;
  return (
    <section aria-label={t('affected')}>
      <Title order={2} mb={4}>
        {t('affected')}
      </Title>
      <ImpactTable impact={data} label={t('affected')} />
      <AppLink fz="sm" href={paths.impactGraph(data.nodes[0]?.number ?? item.id)}>
        {graph('open')}
      </AppLink>
    </section>
  );
}

/** What is affected by the configuration item that an incident names, for those who see which one it is. */
export function AffectedByItem({ record }: { readonly record: OpenedRecord }): ReactNode {
  const item = record['configuration_item'] as Reference | null | undefined;
  return item === null || item === undefined ? null : <Affected item={item} />;
}
