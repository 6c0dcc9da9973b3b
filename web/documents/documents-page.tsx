import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { staffRoles } from '../../kernel/roles.ts';
import { document } from '../../processes/document/definition.ts';
import { useTexts } from '../i18n.ts';
import { NewRecord } from '../records/new-record.tsx';
import { OfProcess } from '../records/process.tsx';
import { RegisterList } from '../records/register-list.tsx';
import { useHolds } from '../session.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { PageHeader, WithActions } from '../shared/page-header.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { documentsTexts } from '../texts/documents.ts';
import { recordsTexts } from '../texts/records.ts';
import { TemplateList } from './template-list.tsx';

function MasterList(): ReactNode {
  const t = useTexts(documentsTexts);
  return (
    <DownloadMenu
      label={t('master-list')}
      offers={[
        { label: t('as-xlsx'), path: '/documents/master-list.xlsx' },
        { label: t('as-csv'), path: '/documents/master-list.csv' },
      ]}
    />
  );
}

/** Every document, and the master list to take away. */
export function DocumentsPage(): ReactNode {
  const staff = useHolds(staffRoles);
  return (
    <OfProcess definition={document}>
      <WithActions actions={staff ? <MasterList /> : null}>
        <RegisterList />
      </WithActions>
    </OfProcess>
  );
}

/** Begins a document: from a template, or blank. */
export function NewDocumentPage(): ReactNode {
  const t = useTexts(documentsTexts);
  const words = useTexts(recordsTexts);
  const [url, setUrl] = useUrlState();
  const blank = url['from'] === 'blank';
  const choice = (
    <SegmentedControl
      aria-label={t('how-to-begin')}
      size="xs"
      value={blank ? 'blank' : 'template'}
      onChange={(next) => setUrl({ from: next === 'blank' ? next : null }, { push: true })}
      data={[
        { value: 'template', label: t('from-template') },
        { value: 'blank', label: t('blank') },
      ]}
    />
  );
  return (
    <OfProcess definition={document}>
      {blank ? (
        <WithActions actions={choice}>
          <NewRecord title={t('new-title')} action={words('save')} />
        </WithActions>
      ) : (
        <>
          <PageHeader title={t('new-title')} actions={choice} />
          <TemplateList />
        </>
      )}
    </OfProcess>
  );
}
