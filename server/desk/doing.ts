import type { BulkOrder } from '../../processes/desk-bulk.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { changesRecord, isSingle, type LinkEnd, type SingleOrder } from './bulk-command.ts';
import { linkEndOf } from './bulk-records.ts';
import { cannedReplies, type ReplyContent } from './canned-replies.ts';
import { type MacroContent, type MacroStep, readMacro } from './macros.ts';
import { listTools, readTool, type Tool } from './tools.ts';

/** A step of a macro with what it refers to. */
export interface PlannedStep {
  readonly step: MacroStep;
  readonly to: LinkEnd | null;
  /** The canned reply that it says, first, and the same in other languages. */
  readonly replies: readonly ReplyContent[];
}

/** What a plan knows of its macro; one that nobody keeps yet can be foreseen too. */
export type PlannedMacro = Pick<Tool<MacroContent>, 'id' | 'name' | 'content'>;

/** A macro that is about to be carried out. */
export interface MacroPlan {
  readonly macro: PlannedMacro;
  readonly steps: readonly PlannedStep[];
}

/** What an order comes to: one command, or the steps of a macro. */
export type Doing =
  | { readonly plan: null; readonly order: SingleOrder; readonly to: LinkEnd | null }
  | { readonly plan: MacroPlan };

/** Whether it changes what a record says, so that it must still be as it was seen. */
export function comparesVersions(doing: Doing): boolean {
  if (doing.plan === null) return changesRecord(doing.order);
  return doing.plan.steps.some(({ step }) => changesRecord(step));
}

/** Finds what the steps of a macro refer to. @throws Refusal `record.invalid`, `record.unknown` of a canned reply */
export async function planOf(
  platform: Platform,
  principal: Principal,
  given: PlannedMacro | string,
): Promise<MacroPlan> {
  const { organisation_id, actor } = principal;
  const { macro, said } = await readInOrganisation(platform.pool, organisation_id, async (client) => {
    const found = typeof given === 'string' ? await readMacro(client, actor, given) : given;
    const all = await listTools(client, cannedReplies, actor);
    const replies: ReplyContent[][] = [];
    for (const { reply } of found.content.steps) {
      const first = reply === undefined ? null : await readTool(client, cannedReplies, actor, reply);
      const same = all.filter(({ name, id: other }) => name === first?.name && other !== first.id);
      replies.push(first === null ? [] : [first, ...same].map(({ content }) => content));
    }
    return { macro: found, said: replies };
  });
  const steps: PlannedStep[] = [];
  for (const [index, step] of macro.content.steps.entries()) {
    steps.push({ step, to: await linkEndOf(platform, principal, step), replies: said[index] ?? [] });
  }
  return { macro, steps };
}

/** Finds what an order refers to. @throws Refusal `record.invalid`, `record.unknown` of a macro or a canned reply */
export async function doingOf(platform: Platform, principal: Principal, order: BulkOrder): Promise<Doing> {
  return isSingle(order)
    ? { plan: null, order, to: await linkEndOf(platform, principal, order) }
    : { plan: await planOf(platform, principal, order.macro ?? '') };
}
