import { SegmentedControl, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { staffRoles, workingRoles } from '../../kernel/roles.ts';
import { knowledge } from '../../processes/knowledge/definition.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import { NewRecord } from '../records/new-record.tsx';
import { OfProcess } from '../records/process.tsx';
import { RegisterList } from '../records/register-list.tsx';
import { useHolds } from '../session.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { knowledgeTexts } from '../texts/knowledge.ts';
import { recordsTexts } from '../texts/records.ts';
import { Missing } from './missing.tsx';
import { UsageTable } from './usage-table.tsx';

const looks = ['articles', 'least-used', 'most-used', 'due', 'missing'] as const;

type Look = (typeof looks)[number];

function Content({ look }: { readonly look: Look }): ReactNode {
  if (look === 'articles') return <RegisterList />;
  return look === 'missing' ? <Missing /> : <UsageTable order={look} />;
}

/** Every article; for staff also what is used least and most, what is due, and what people did not find. */
export function KnowledgePage(): ReactNode {
  const t = useTexts(knowledgeTexts);
  const names = useProcessNames('knowledge');
  const [url, setUrl] = useUrlState();
  const staff = useHolds(staffRoles);
  const mayWrite = useHolds([...workingRoles, 'auditor']);
  const offered = looks.filter((one) => one !== 'missing' || mayWrite);
  const look = staff ? (offered.find((one) => one === url['look']) ?? 'articles') : 'articles';
  return (
    <OfProcess definition={knowledge}>
      {look === 'articles' ? null : <PageHeader title={names.plural} />}
      <Stack gap="sm">
        {staff ? (
          <SegmentedControl
            aria-label={t('looks')}
            size="xs"
            style={{ alignSelf: 'start', maxWidth: '100%', overflowX: 'auto' }}
            value={look}
            onChange={(next) => setUrl({ look: next === 'articles' ? null : next }, { push: true })}
            data={offered.map((value) => ({ value, label: t(value) }))}
          />
        ) : null}
        <Content look={look} />
      </Stack>
    </OfProcess>
  );
}

/** A new article, with what is known already where the address brings it along. */
export function NewArticlePage(): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useProcessNames('knowledge');
  return (
    <OfProcess definition={knowledge}>
      <NewRecord title={`${t('new')}: ${names.title}`} action={t('save')} />
    </OfProcess>
  );
}
