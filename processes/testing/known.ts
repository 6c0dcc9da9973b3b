import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { standIn } from './stand-in.ts';
import { create, idOf, type Step, type Telling, tell } from './stories.ts';

let made = 100_000;

/** A record of another register, as far as an activity that knows it looks at it. */
export function knownRecord(
  process: string,
  state: string,
  values: Readonly<Record<string, unknown>>,
  id = idOf(++made),
): ProcessRecord {
  const { record } = tell([create(0, {})], {
    definition: standIn(process, {}, ['begun']),
    settings: {},
  });
  return { ...record, id, state, number: `${process}-${id.slice(-3)}`, values };
}

/** The codes of what speaks against the last of these steps; none when all can be done. */
export function refusalCodes(steps: readonly Step[], telling: Telling): readonly string[] {
  try {
    tell(steps, telling);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { code, problems } = refusal;
    return problems.length === 0 ? [code] : problems.map((problem) => problem.code);
  }
  return [];
}
