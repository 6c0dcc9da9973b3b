import type { FieldProblem } from '../../kernel/errors.ts';
import {
  type FilledText,
  fillPlaceholders,
  placeholders,
  unknownPlaceholders,
} from '../../kernel/placeholders.ts';
import type { Language } from '../../kernel/text.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { readTargets, unknownRecord } from './bulk-records.ts';
import { occasionOf } from './filling.ts';
import { listTools, type Tool, type ToolKind } from './tools.ts';

/** What a canned reply says, in one language. */
export interface ReplyContent {
  readonly language: Language;
  /** With placeholders such as `{{requester.name}}`. */
  readonly text: string;
}

/** What is wrong with the placeholders of a text. */
export function placeholderProblems(field: string, text: string): readonly FieldProblem[] {
  const unknown = unknownPlaceholders(text);
  if (unknown.length === 0) return [];
  const params = { names: unknown.map((name) => `{{${name}}}`).join(', '), known: placeholders.join(', ') };
  return [{ field, code: 'tool.placeholder-unknown', params }];
}

/** Replies that are kept to be said again. */
export const cannedReplies: ToolKind<ReplyContent> = {
  name: 'canned-reply',
  problems: ({ text }) =>
    text.trim() === '' ? [{ field: 'text', code: 'field.required' }] : placeholderProblems('text', text),
};

/** A reply with what it says on the record in question; null where none is. */
export type OfferedReply = Tool<ReplyContent> & { readonly filled: FilledText | null };

/**
 * Replies that whoever asks may use, filled in for a record where one is given: then those in the language of its
 * requester come first.
 *
 * @throws Refusal `record.unknown`
 */
export async function listReplies(
  platform: Platform,
  principal: Principal,
  record_id: string | null,
): Promise<{ readonly language: Language | null; readonly items: readonly OfferedReply[] }> {
  const { organisation_id, actor } = principal;
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const tools = await listTools(client, cannedReplies, actor);
    if (record_id === null)
      return { language: null, items: tools.map((tool) => ({ ...tool, filled: null })) };
    const target = (await readTargets(client, [record_id], actor)).get(record_id.toLowerCase());
    if (target === undefined) throw unknownRecord(record_id);
    const { definition, record } = target;
    const { filling, language } = await occasionOf(client, platform, principal, definition, record);
    const others = (tool: Tool<ReplyContent>): number => (tool.content.language === language ? 0 : 1);
    const items = tools
      .toSorted((one, other) => others(one) - others(other))
      .map((tool) => ({ ...tool, filled: fillPlaceholders(tool.content.text, filling) }));
    return { language, items };
  });
}
