import { useState } from 'react';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import type { OpenedRecord } from '../../records/record.ts';
import { useSession } from '../../session.ts';
import { type DeviceDraft, deviceDraft } from '../../shared/drafts.ts';

/** What somebody wrote and did not save. */
export interface KeptText {
  readonly text: TextNode;
  /** Hash of the content from which it was begun; null: there was none. */
  readonly base: string | null;
  readonly at: number;
}

/** Where the device keeps what this person writes on a document. */
export function useKeptText(record: OpenedRecord): DeviceDraft<KeptText> {
  const { person } = useSession();
  const [draft] = useState(() => deviceDraft<KeptText>(`document:${person.id}:${record.id}`));
  return draft;
}
