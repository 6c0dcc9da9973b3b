import { api } from '../api.ts';
import type { Reference } from '../shared/references.ts';

/** A file as the journal tells of it. */
export interface AttachedFile {
  readonly id: string;
  readonly file_name: string;
  readonly media_type: string;
  /** In bytes. */
  readonly size: number;
  readonly audience: 'everyone' | 'staff';
}

/** A file of a record as the API lists it. */
export interface Attachment extends AttachedFile {
  /** False: uploaded for a comment that is not written yet. */
  readonly sent: boolean;
  readonly created_at: string;
  readonly created_by: Reference | null;
}

/** Which record files belong to. */
export interface OfRecord {
  readonly plural: string;
  readonly number: string;
}

/** Where the API has the files of a record. */
export function attachmentsPath({ plural, number }: OfRecord): string {
  return `/${plural}/${number}/attachments`;
}

/** Query of the files of a record; its key begins as all do of that process. */
export function attachmentsQuery(of: OfRecord) {
  return {
    queryKey: [of.plural, 'attachments', of.number],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.get<{ readonly items: readonly Attachment[] }>(attachmentsPath(of), { signal }),
    select: ({ items }: { readonly items: readonly Attachment[] }) => items,
  } as const;
}

/** Whether the page itself shows it. */
export function isPicture({ media_type }: AttachedFile): boolean {
  return /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(media_type);
}

/** Where a browser finds the content of a file: to be shown, where it is a picture or PDF, or to be saved. */
export function contentAddress(of: OfRecord, file: AttachedFile): string {
  const shown = isPicture(file) || file.media_type === 'application/pdf';
  return `/api/v1${attachmentsPath(of)}/${file.id}${shown ? '?inline=true' : ''}`;
}

/** The files that a journal entry tells of: the one that it is about, or those sent with a comment. */
export function filesOfEntry(entry: {
  readonly activity: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}): readonly AttachedFile[] {
  const { activity, detail } = entry;
  if (detail === null) return [];
  if (activity === 'attach' || activity === 'detach') return [detail as unknown as AttachedFile];
  return (detail['attached'] as readonly AttachedFile[] | undefined) ?? [];
}
