import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import type { BulkRecord } from '../bulk/bulk.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { useBulk } from '../bulk/use-bulk.tsx';
import { Joining } from '../desk/joining.tsx';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useHolds } from '../session.ts';
import { usePageActions } from '../shared/page-actions.ts';
import { deskTexts } from '../texts/desk.ts';
import { useProcess } from './process.tsx';
import type { OpenedRecord } from './record.ts';

/** What of the desk's actions the page of a record does not have itself. */
const added: readonly string[] = ['bulk-mine', 'bulk-priority', 'bulk-macro'];

const nothing = (): void => undefined;

/** Actions of the desk on the page of one of its records, and the way back to the list one came from. */
export function DeskKeys({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(deskTexts);
  const { name: process } = useProcess();
  const router = useRouter();
  const mayWork = useHolds(workingRoles);
  const row = { ...record, process } as BulkRecord;
  const bulk = useBulk({ targets: () => ({ rows: [row], query: null, total: 1 }), onDone: nothing });
  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ href: paths.desk() });
  };
  usePageActions([
    ...(mayWork ? bulk.actions.filter(({ id }) => added.includes(id)) : []),
    { id: 'back', text: t('back'), keys: 'o', run: back },
    { id: 'back-by-escape', text: t('back'), keys: 'escape', run: back },
  ]);
  return (
    <>
      {mayWork ? <Joining record={record} /> : null}
      <BulkBar bulk={bulk} selected={0} whole={null} isWhole={false} onWhole={nothing} onClear={nothing} />
    </>
  );
}
