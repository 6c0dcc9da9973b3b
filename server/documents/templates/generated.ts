import type { Settings } from '../../../kernel/definition.ts';
import { isOpenState } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import { document } from '../../../processes/document/definition.ts';
import { newestVersion } from '../../../processes/document/versions.ts';
import { moduleNamed } from './compose.ts';
import { digestOf, isStale, outlineOf } from './process-outline.ts';

/** A document that was generated from a process, and whether it still tells of the process as it is. */
export interface GeneratedDocument {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly language: string;
  readonly process: string;
  /** The version that `stale` is about; null: what is being prepared, as none that was generated is published. */
  readonly version: number | null;
  readonly stale: boolean;
  /** Whether what is being prepared beside a published version is outdated; null where nothing is. */
  readonly draft_stale: boolean | null;
  /** Digest of the definition and planned values of today; null where there is no such process any more. */
  readonly current_digest: string | null;
}

/** What is to be said of each open document that was generated from a process. */
export function generatedDocuments(
  records: readonly ProcessRecord[],
  settings: Settings,
): readonly GeneratedDocument[] {
  const digests = new Map<string, string | null>();
  const digestNow = (process: string): string | null => {
    const module = moduleNamed(process);
    const known = digests.get(process);
    if (known !== undefined) return known;
    const digest = module === undefined ? null : digestOf(outlineOf(module, settings));
    digests.set(process, digest);
    return digest;
  };
  return records.flatMap((record): GeneratedDocument[] => {
    const process = textIn(record, 'generated_from');
    if (process === null || !isOpenState(document, record.state)) return [];
    const current = digestNow(process);
    const version = newestVersion(record);
    const published = version?.generated_digest ?? null;
    const draft = textIn(record, 'generated_digest');
    const preparing = published !== null && record.state !== 'published';
    return [
      {
        number: record.number,
        title: textIn(record, 'title') ?? record.number,
        state: record.state,
        language: textIn(record, 'language') ?? 'en',
        process,
        version: published === null ? null : (version?.number ?? null),
        stale: isStale(record, published ?? draft, current),
        draft_stale: preparing ? isStale(record, draft, current) : null,
        current_digest: current,
      },
    ];
  });
}
