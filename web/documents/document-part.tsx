import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { isOwnRecord } from '../../kernel/rights.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { writingRoles } from '../../processes/document/activities.ts';
import { useProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds, useSession } from '../session.ts';
import type { Reference } from '../shared/references.ts';
import { useUrlState } from '../shared/url-state.ts';
import { AcknowledgeCall } from './acknowledge.tsx';
import { ContentSection, contentNamed, today } from './content-section.tsx';
import { contentsOf, firstContent, isPrepared } from './document.ts';
import { EditContent } from './edit-content.tsx';
import { FilledCopies } from './filled-copies.tsx';
import { GeneratedNotice } from './generated.tsx';
import { Readers } from './readers.tsx';
import { Signatures } from './signatures.tsx';
import { Versions } from './versions.tsx';

/** Whether this person works on what is being prepared: it names them, or they may review or approve it now. */
function useWorking(record: OpenedRecord): boolean {
  const definition = useProcess();
  const { person } = useSession();
  const ids = Object.fromEntries(
    ['assignee', 'authors', 'reviewers', 'approvers'].map((name) => [
      name,
      [record[name] ?? []].flat().map((one) => (one as Reference).id),
    ]),
  );
  const own = isOwnRecord(definition, { values: ids } as never, person);
  return own || record.activities.some(({ name }) => name === 'review' || name === 'approve');
}

/** What the page of a document shows of its own: its text, who signed it, its versions, and what is asked of the reader. */
export function DocumentPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const [url, setUrl] = useUrlState();
  const staff = useHolds(staffRoles);
  const mayWrite = useHolds(writingRoles) && isPrepared(record);
  const working = useWorking(record);
  const generated = record['generated_from'];
  const content =
    contentNamed(contentsOf(record, staff), url['version']) ??
    firstContent(record, { staff, working, today: today() });
  if (url['edit'] === 'true' && mayWrite) {
    const place = url['place'] === undefined ? null : Number(url['place']);
    return (
      <EditContent
        key={record.id}
        record={record}
        place={place}
        onClose={() => setUrl({ edit: null, place: null })}
      />
    );
  }
  return (
    <Stack gap="lg">
      <AcknowledgeCall record={record} />
      {staff && typeof generated === 'string' ? (
        <GeneratedNotice record={record} process={generated} mayWrite={mayWrite} />
      ) : null}
      <ContentSection record={record} content={content} staff={staff} mayWrite={mayWrite} />
      {content === null ? null : <Signatures record={record} content={content} staff={staff} />}
      <Versions record={record} staff={staff} />
      {staff ? <Readers record={record} /> : null}
      {record['kind'] === 'form' ? <FilledCopies record={record} /> : null}
    </Stack>
  );
}
