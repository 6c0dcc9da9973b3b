import type { PoolClient } from 'pg';
import { reasonSentence } from '../../kernel/check-words.ts';
import { csvLine } from '../../kernel/csv-cell.ts';
import { checkNamed } from '../../processes/checks.ts';
import type { Assessment } from '../conformity/assessment.ts';
import { exceptionLimit, listExceptions, type ShownException } from '../conformity/store.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import { momentOf, type PackTelling } from './telling.ts';

/** An exception as the index shows it. */
export interface ToldException {
  readonly record_id: string;
  readonly number: string;
  readonly title: string;
  readonly sentence: string;
}

/** The exceptions of an assessment: the first of each check that bear on a requirement, and how many there are in all. */
export interface WrittenExceptions {
  /** By requirement and check, see `exceptionKey`. */
  readonly first: ReadonlyMap<string, readonly ToldException[]>;
  readonly count: number;
}

/** Under which key the exceptions of a check that bear on a requirement are told. */
export function exceptionKey(requirement: string, check_id: string): string {
  return `${requirement} ${check_id}`;
}

/** Most exceptions of a check that the index shows below a requirement; the file beside it has all. */
const mostShown = 100;

function sentenceOf(telling: PackTelling, check_id: string, { reason, params }: ShownException): string {
  const check = checkNamed(check_id);
  if (check === undefined) return reason;
  return reasonSentence(check.texts, reason, params, telling.language, {
    instant: (at) => momentOf(telling, at),
    number: String,
  });
}

async function* exceptionsOf(
  client: PoolClient,
  assessment_id: string,
  check_id: string,
): AsyncGenerator<readonly ShownException[]> {
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } =
      cursor === null ? { limit: exceptionLimit } : { limit: exceptionLimit, cursor };
    const page = await listExceptions(client, assessment_id, check_id, query);
    yield page.items;
    cursor = page.next;
  } while (cursor !== null);
}

async function firstOf(
  client: PoolClient,
  assessment: Assessment,
  telling: PackTelling,
): Promise<WrittenExceptions['first']> {
  const first = new Map<string, readonly ToldException[]>();
  for (const { id: requirement, checks } of assessment.requirements) {
    for (const { id: check_id, exceptions } of checks) {
      if (exceptions === 0) continue;
      const { items } = await listExceptions(client, assessment.id, check_id, {
        limit: mostShown,
        requirement,
      });
      const told = items.map((one) => ({ ...one, sentence: sentenceOf(telling, check_id, one) }));
      first.set(exceptionKey(requirement, check_id), told);
    }
  }
  return first;
}

/** Writes `exceptions.csv`: every record that a check found an exception, with its reason as a sentence. */
export async function writeExceptions(
  client: PoolClient,
  archive: ArchiveWriter,
  assessment: Assessment | null,
  check_ids: readonly string[],
  telling: PackTelling,
): Promise<WrittenExceptions> {
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    yield 'check,number,process,title,reason,explanation\r\n';
    for (const check_id of assessment === null ? [] : check_ids) {
      for await (const page of exceptionsOf(client, assessment?.id ?? '', check_id)) {
        count += page.length;
        yield page
          .map((one) => {
            const { number, process, title, reason } = one;
            return csvLine([check_id, number, process, title, reason, sentenceOf(telling, check_id, one)]);
          })
          .join('');
      }
    }
  }
  await archive.addStream('exceptions.csv', lines());
  return { first: assessment === null ? new Map() : await firstOf(client, assessment, telling), count };
}
