import { useParams, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { definitions } from '../../processes/definitions.ts';
import { useTexts } from '../i18n.ts';
import { ToPortal } from '../portal/to-portal.tsx';
import { NotFoundPage } from '../shared/not-found-page.tsx';
import { recordsTexts } from '../texts/records.ts';
import { NewRecord } from './new-record.tsx';
import { OfProcess, useOwnNames, useProcess } from './process.tsx';
import { RecordView } from './record-view.tsx';
import { RegisterList } from './register-list.tsx';

/** The process whose records a path is about: its first part is the plural. */
function useProcessOfPath(): ProcessDefinition | undefined {
  const first = useRouterState({ select: ({ location }) => location.pathname.split('/')[1] });
  return definitions.find(({ plural }) => plural === first);
}

function Of({ children }: { readonly children: ReactNode }): ReactNode {
  const definition = useProcessOfPath();
  if (definition === undefined) return <NotFoundPage />;
  return (
    <OfProcess key={definition.name} definition={definition}>
      {children}
    </OfProcess>
  );
}

function New(): ReactNode {
  const t = useTexts(recordsTexts);
  const names = useOwnNames();
  return <NewRecord title={`${t('new')}: ${names.title}`} action={t('save')} />;
}

/** The list of a register. */
export function RegisterPage(): ReactNode {
  return (
    <Of>
      <RegisterList />
    </Of>
  );
}

/** Something new in a register. */
export function NewRecordPage(): ReactNode {
  return (
    <Of>
      <New />
    </Of>
  );
}

function One({ record }: { readonly record: string }): ReactNode {
  const { name, plural } = useProcess();
  return (
    <ToPortal process={name} plural={plural} record={record}>
      <RecordView key={record} record={record} />
    </ToPortal>
  );
}

/** One record of a register. */
export function RecordPage(): ReactNode {
  const { key = '' }: { key?: string } = useParams({ strict: false });
  return (
    <Of>
      <One record={key} />
    </Of>
  );
}
