import { fillText } from '../../../kernel/text.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import type { BlockFact, FactPlace, FactSource, InlineFact } from './fact.ts';
import { incidentFacts } from './facts/incidents.ts';
import { organisationFacts, systemFacts } from './facts/organisation.ts';
import { plannedFacts } from './facts/planned.ts';
import { registerFacts } from './facts/registers.ts';
import { riskFacts } from './facts/risks.ts';
import { scopeFacts, scopeStatement } from './facts/scope.ts';
import { guidanceOf, inlineOf } from './nodes.ts';
import {
  type BlockPlaceholder,
  blockPlaceholders,
  type InlinePlaceholder,
  inlinePlaceholders,
  isBlock,
  isInline,
} from './placeholders.ts';
import { placeholdersIn } from './read-template.ts';
import { settingPlace } from './setting-text.ts';
import { processNamed } from './show.ts';
import { words } from './words.ts';

/** How each placeholder inside a sentence is filled. */
const inlineFacts: Readonly<Record<InlinePlaceholder, InlineFact>> = {
  ...organisationFacts,
  'scope-statement': scopeStatement,
};

/** How each placeholder on a line of its own is filled. */
const blockFacts: Readonly<Record<BlockPlaceholder, BlockFact>> = {
  ...systemFacts,
  ...scopeFacts,
  ...incidentFacts,
  ...riskFacts,
  ...registerFacts,
  ...plannedFacts,
};

function factNamed(name: string): InlineFact | BlockFact {
  if (isInline(name)) return inlineFacts[name];
  if (isBlock(name)) return blockFacts[name];
  throw new Error(`no placeholder ${name}`);
}

function titleOf(name: string, { language }: FactSource): string {
  if (isInline(name)) return inlinePlaceholders[name][language];
  return isBlock(name) ? blockPlaceholders[name][language] : name;
}

function placeText(place: FactPlace, { language }: FactSource): string {
  if ('register' in place) return processNamed(place.register).texts.plural[language];
  return 'setting' in place ? settingPlace(place.setting, language) : place.page[language];
}

function noteOf(kind: 'missing' | 'unconfirmed', name: string, source: FactSource): TextNode {
  const params = { what: titleOf(name, source), place: placeText(factNamed(name).recorded, source) };
  return guidanceOf(source.language, fillText(words[kind][source.language], params));
}

/** Whether a fact rests on planned values that nobody of the organisation has confirmed. */
function isUnconfirmed({ recorded }: InlineFact | BlockFact, { planned }: FactSource): boolean {
  return 'setting' in recorded && planned.confirmed[recorded.setting] !== true;
}

/** The processes of whose records the facts of these placeholders tell. */
export function processesRead(placeholders: readonly string[]): readonly string[] {
  return [...new Set(placeholders.flatMap((name) => factNamed(name).reads ?? []))];
}

/** Fills one text: says of each gap only once where it is to be recorded. */
class Filling {
  readonly #source: FactSource;
  /** Gaps and settings of which it is said already. */
  readonly #noted = new Set<string>();

  constructor(source: FactSource) {
    this.#source = source;
  }

  #inline(node: TextNode): readonly TextNode[] {
    const name = String(node.attrs?.['name']) as InlinePlaceholder;
    const told = inlineFacts[name].tell(this.#source) ?? `[${titleOf(name, this.#source)}]`;
    const { marks } = node;
    return inlineOf(told).map((part) =>
      marks === undefined || part.type !== 'text' ? part : { ...part, marks },
    );
  }

  #filled(node: TextNode): TextNode {
    if (node.content === undefined) return node;
    const content = node.content.flatMap((child) =>
      child.type === 'placeholder' ? this.#inline(child) : [this.#filled(child)],
    );
    return { ...node, content };
  }

  /** What has to be said about a fact: that it is missing, or rests on figures that nobody confirmed. */
  #note(name: string, missing: boolean): readonly TextNode[] {
    const fact = factNamed(name);
    const kind = missing ? 'missing' : 'unconfirmed';
    if (!missing && !isUnconfirmed(fact, this.#source)) return [];
    const about = `${kind} ${missing ? name : placeText(fact.recorded, this.#source)}`;
    if (this.#noted.has(about)) return [];
    this.#noted.add(about);
    return [noteOf(kind, name, this.#source)];
  }

  block(node: TextNode): readonly TextNode[] {
    if (node.type === 'placeholder') {
      const name = String(node.attrs?.['name']) as BlockPlaceholder;
      const told = blockFacts[name].tell(this.#source);
      return [...(told ?? []), ...this.#note(name, told === null)];
    }
    const inside = placeholdersIn([node]).filter(isInline);
    const notes = inside.flatMap((name) => this.#note(name, inlineFacts[name].tell(this.#source) === null));
    return [this.#filled(node), ...notes];
  }
}

/**
 * A text with its placeholders filled in from what the organisation has recorded and planned. What is missing stays
 * visible in square brackets, with guidance on where in the program it is recorded; nothing is made up.
 */
export function fillFacts(body: readonly TextNode[], source: FactSource): TextNode {
  const filling = new Filling(source);
  return { type: 'doc', content: body.flatMap((node) => filling.block(node)) };
}
