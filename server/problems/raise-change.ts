import { Refusal } from '../../kernel/errors.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import { change } from '../../processes/change/definition.ts';
import { problem } from '../../processes/problem/definition.ts';
import type { Platform, Principal } from '../platform.ts';
import { executeTogether, type NamedRecord, type Together } from '../records/execute.ts';
import { readRecord } from '../records/store.ts';

type Values = Readonly<Record<string, unknown>>;

/** The relation by which a problem says which change fixes it. */
const fixedBy = 'fixed-by';

/** A problem together with the change that is to fix it. */
export interface RaisedChange {
  readonly problem: NamedRecord;
  readonly change: NamedRecord;
}

/** What a change takes over from the problem that it is to fix. */
export function changeFor(record: ProcessRecord): Values {
  const said = [textIn(record, 'action'), textIn(record, 'root_cause')].filter((text) => text !== null);
  const values = {
    title: textIn(record, 'title'),
    description: [record.number, ...said].join('\n\n'),
    change_type: 'normal',
    service: textIn(record, 'service'),
    items: listIn(record, 'items'),
    benefit: textIn(record, 'root_cause'),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
}

async function madeOrNamed(
  { client, carry }: Together,
  record: ProcessRecord,
  given: Values,
  key: string | null,
): Promise<NamedRecord['record']> {
  if (key === null) {
    const command = { kind: 'create', values: { ...changeFor(record), ...given } } as const;
    return (await carry({ definition: change, key: null, command })).record;
  }
  const found = await readRecord(client, change, key, false);
  if (found === null) throw new Refusal('record.unknown', { process: 'change', key });
  return found;
}

/**
 * Raises the change that is to fix a problem, filled in from what the problem says, or names one that is there; the problem
 * holds it and is linked to it. All in one transaction, each command by the rights of whoever asks.
 *
 * @param existing id or number of a change that is there; null raises one
 * @throws Refusal as `execute`
 */
export async function raiseChange(
  platform: Platform,
  principal: Principal,
  key: string,
  given: Values,
  existing: string | null,
): Promise<RaisedChange> {
  return executeTogether(platform, principal, async (together) => {
    const found = await readRecord(together.client, problem, key, false);
    if (found === null) throw new Refusal('record.unknown', { process: 'problem', key });
    const raised = await madeOrNamed(together, found, given, existing);
    const { id, number } = raised;
    const about = { definition: problem, key: found.id };
    const command = {
      kind: 'perform',
      activity: 'raise-change',
      values: {},
      brought: { change: id },
    } as const;
    const done = await together.carry({ ...about, command });
    const linked = await together.attempt({
      ...about,
      command: { kind: 'link', relation: fixedBy, to: { id, number } },
    });
    // Named once more it is linked already, which is no fault.
    if (linked instanceof Refusal && linked.code !== 'link.exists') throw linked;
    return { problem: done, change: { record: raised, names: done.names } };
  });
}
