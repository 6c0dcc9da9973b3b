import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../kernel/errors.ts';
import { isTimeZone } from '../../kernel/zone-offsets.ts';
import type { Platform, Principal } from '../platform.ts';
import { type ImportResult, importLog } from './import.ts';
import type { CheckedMapping } from './mapping.ts';
import { createRun, finishRun } from './runs.ts';

/** How far an import has come: what became of the rows so far, and bytes of the file. */
export interface ImportProgress extends Readonly<ImportResult> {
  readonly bytes_read: number;
  readonly bytes_total: number;
}

/** An import from a file of this machine. */
export interface FileImport {
  readonly checked: CheckedMapping;
  readonly path: string;
  readonly rejectedPath: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The mapping read for another time zone than its own. @throws Refusal `calendar.zone-unknown` */
export function inTimeZone(checked: CheckedMapping, time_zone: string | null): CheckedMapping {
  if (time_zone === null) return checked;
  if (!isTimeZone(time_zone)) throw new Refusal('calendar.zone-unknown', { value: time_zone });
  return { ...checked, mapping: { ...checked.mapping, time_zone } };
}

/** Where the rejected rows of a log go: beside it, `log.csv.gz` to `log.rejected.csv`. */
export function rejectedPathOf(path: string): string {
  return `${path.replace(/(?<=[^/\\])(\.(csv|xes|xml|txt))?(\.gz)?$/i, '')}.rejected.csv`;
}

/** Size of a file in bytes. @throws Refusal `import.file-missing` */
export async function fileSize(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new Refusal('import.file-missing', { file: path, problem: (error as { code: string }).code });
  }
  throw new Refusal('import.file-missing', { file: path, problem: 'it is no file' });
}

/**
 * Imports a log from a file under a run that is there already.
 *
 * @throws Refusal as `importLog`, and `import.file-missing`
 */
export async function importStored(
  platform: Platform,
  principal: Principal,
  { checked, path, rejectedPath, onProgress, signal, run_id }: FileImport & { readonly run_id: string },
): Promise<ImportResult> {
  const bytes_total = await fileSize(path);
  const source = createReadStream(path, { highWaterMark: 65_536 });
  try {
    return await importLog(platform, principal, {
      checked,
      source,
      run_id,
      rejectedPath,
      signal,
      bytesRead: () => source.bytesRead,
      onProgress: (result) => onProgress?.({ ...result, bytes_read: source.bytesRead, bytes_total }),
    });
  } finally {
    source.destroy();
  }
}

/**
 * Imports a log from a file, recorded as a run of its own.
 *
 * @throws Refusal as `importLog`, and `import.file-missing`
 */
export async function importFile(
  platform: Platform,
  principal: Principal,
  file: FileImport,
): Promise<ImportResult> {
  const { mapping } = file.checked;
  const run_id = await createRun(platform, principal, {
    process: mapping.process,
    mapping: mapping.name,
    file_name: basename(file.path),
    file_path: file.path,
    time_zone: mapping.time_zone,
    bytes_total: await fileSize(file.path),
    state: 'queued',
  });
  try {
    return await importStored(platform, principal, { ...file, run_id });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import.running') {
      await finishRun(platform, principal, run_id, null, error);
    }
    throw error;
  }
}
