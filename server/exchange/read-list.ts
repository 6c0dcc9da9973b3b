import { readCsv } from '../../mining/formats/csv.ts';
import type { Log } from '../../mining/formats/log.ts';

/**
 * Reads a list that people made as CSV: with commas or semicolons, as its first line has more of, and with or without a
 * line break at the end.
 *
 * @throws Refusal of the `log.` codes
 */
export function readList(bytes: Uint8Array): Promise<Log> {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  const header = text.split('\n', 1)[0] ?? '';
  const separator = header.split(';').length > header.split(',').length ? ';' : ',';
  return readCsv(
    (async function* once() {
      yield bytes;
      // People's lists end without a line break; what a reader of logs would take for cut off is whole here.
      if (bytes.at(-1) !== 0x0a) yield Uint8Array.of(0x0a);
    })(),
    separator,
  );
}
