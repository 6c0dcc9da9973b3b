import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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
  /** A run that is there already (an upload); otherwise one is created. */
  readonly run_id?: string;
  readonly rejectedPath: string;
  readonly onProgress?: (progress: ImportProgress) => void;
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
 * Imports a log from a file, recorded as a run.
 *
 * @throws Refusal as `importLog`, and `import.file-missing`
 */
export async function importFile(
  platform: Platform,
  principal: Principal,
  { checked, path, run_id, rejectedPath, onProgress }: FileImport,
): Promise<ImportResult> {
  const bytes_total = await fileSize(path);
  const { mapping } = checked;
  const id =
    run_id ??
    (await createRun(platform, principal, {
      process: mapping.process,
      mapping: mapping.name,
      file_name: path.replace(/^.*[/\\]/, ''),
      file_path: null,
      time_zone: mapping.time_zone,
      bytes_total,
      state: 'queued',
    }));
  const source = createReadStream(path, { highWaterMark: 262_144 });
  try {
    return await importLog(platform, principal, {
      checked,
      source,
      run_id: id,
      rejectedPath,
      bytesRead: () => source.bytesRead,
      onProgress: (result) => onProgress?.({ ...result, bytes_read: source.bytesRead, bytes_total }),
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'import.running' && run_id === undefined) {
      await finishRun(platform, principal, id, null, error);
    }
    throw error;
  } finally {
    source.destroy();
  }
}
