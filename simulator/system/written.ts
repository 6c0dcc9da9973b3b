import { document } from '../../processes/document/definition.ts';
import { structuredType, type TextNode } from '../../processes/document/structured-text.ts';
import { openPlaces } from '../../processes/document/unfinished.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { writing } from '../../server/documents/content.ts';
import { readContent } from '../../server/documents/file-kinds.ts';
import {
  type ComposedDocument,
  composeFromProcess,
  composeFromTemplate,
} from '../../server/documents/templates/compose.ts';
import type { FactReader } from '../../server/documents/templates/fact-source.ts';
import { paragraphOf } from '../../server/documents/templates/nodes.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { sampleName } from '../organisation.ts';
import type { Writing } from './story.ts';

/** What goes as a whole when something in it is open, by what that is. */
const goes: Readonly<Record<string, string>> = {
  blockquote: 'guidance',
  heading: 'blank',
  paragraph: 'blank',
  listItem: 'blank',
  tableRow: 'blank',
};

/** What an author deals with before anybody else sees it: hints, and places that nothing is recorded for yet. */
function isUnfinished(node: TextNode): boolean {
  const wanted = goes[node.type];
  return wanted !== undefined && openPlaces(node).some(({ kind }) => kind === wanted);
}

/** Blocks that say nothing once what they held is gone. */
function isEmpty({ type, content = [] }: TextNode): boolean {
  if (type === 'table') return content.length < 2;
  return ['bulletList', 'orderedList', 'listItem', 'tableRow'].includes(type) && content.length === 0;
}

const levelOf = ({ type, attrs }: TextNode): number => (type === 'heading' ? Number(attrs?.['level']) : 9);

/** Without headings that nothing stands under any more. */
function withoutEmptySections(blocks: readonly TextNode[]): readonly TextNode[] {
  return blocks.reduceRight<readonly TextNode[]>((after, block) => {
    const next = after[0];
    const isBare = block.type === 'heading' && (next === undefined || levelOf(next) <= levelOf(block));
    return isBare ? after : [block, ...after];
  }, []);
}

function finished(node: TextNode): TextNode {
  if (node.content === undefined) return node;
  const content = node.content
    .filter((child) => !isUnfinished(child))
    .map(finished)
    .filter((child) => !isEmpty(child));
  return { ...node, content };
}

function compose(
  platform: Platform,
  principal: Principal,
  { from, language }: Writing,
): Promise<ComposedDocument> {
  const { pool, names, now, organisations } = platform;
  const { organisation_id, actor } = principal;
  return readInOrganisation(pool, organisation_id, async (client) => {
    const planned = await organisations.of(organisation_id);
    const reader: FactReader = { language, organisation: sampleName, planned };
    const reading = { client, organisation_id, definition: document, actor, now: now(), names };
    if ('words' in from) throw new TypeError('own words are composed already');
    return 'item' in from
      ? composeFromTemplate(reading, from.item, reader)
      : composeFromProcess(reading, from.process, reader);
  });
}

/**
 * What somebody of the sample writes: their own words, or the text that the program begins with, from what is recorded at that moment, read
 * through to the end, and what they add themselves.
 */
export async function written(
  platform: Platform,
  principal: Principal,
  writes: Writing,
): Promise<ReturnType<typeof writing>> {
  if ('words' in writes.from) {
    const own = { type: 'doc', content: writes.from.words };
    return writing(readContent(Buffer.from(JSON.stringify(own)), structuredType), principal.actor.id);
  }
  const { text, generated, pictures } = await compose(platform, principal, writes);
  const body = finished(text);
  const whole = {
    ...body,
    content: [...withoutEmptySections(body.content ?? []), ...writes.adds.map(paragraphOf)],
  };
  const content = readContent(Buffer.from(JSON.stringify(whole)), structuredType);
  return writing(content, principal.actor.id, generated ?? {}, pictures);
}
