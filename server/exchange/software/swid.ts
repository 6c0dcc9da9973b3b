import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../../../kernel/errors.ts';
import type { SoftwareBill } from './bill.ts';
import { brokenRules, type SwidTag, type TagEntity } from './swid-rules.ts';

/** Namespaces of tags: the edition of 2015, and the one before with other names for the same. */
const namespace = 'http://standards.iso.org/iso/19770/-2/2015/schema.xsd';

/** Deepest nesting of elements, and most elements of one tag. */
const deepest = 200;
const mostElements = 500_000;

/** Links by which one product needs another. */
const needing = new Set(['requires', 'component']);

type Found = { -readonly [part in keyof SwidTag]: SwidTag[part] };

/** Collects a tag from its elements as they come. */
class TagElements {
  readonly #file: string;
  readonly #path: string[] = [];
  readonly #entities: TagEntity[] = [];
  readonly #links: SwidTag['links'][number][] = [];
  readonly #contents: { element: string; files: number; line: number }[] = [];
  #root: Pick<Found, 'attributes' | 'line'> | null = null;
  #elements = 0;

  constructor(file: string) {
    this.#file = file;
  }

  open(tag: SaxesTagNS, line: number): void {
    this.#path.push(tag.local);
    this.#elements += 1;
    const file = this.#file;
    if (this.#path.length > deepest) {
      throw new Refusal('software.too-large', { file, limit: `${deepest} levels, line ${line}` });
    }
    if (this.#elements > mostElements) {
      throw new Refusal('software.too-large', { file, limit: `${mostElements} elements` });
    }
    if (this.#path.length === 1 && (tag.local !== 'SoftwareIdentity' || tag.uri !== namespace)) {
      throw new Refusal('software.not-a-bill', {
        file,
        found: `<${tag.local} xmlns="${tag.uri.slice(0, 100)}">`,
      });
    }
    if (tag.uri !== namespace) return;
    const attributes = plainAttributes(tag);
    if (this.#path.length === 1) this.#root = { attributes, line };
    if (this.#path.length === 2) this.#child(tag.local, attributes, line);
    if (tag.local === 'File') {
      const content = this.#contents.at(-1);
      if (content !== undefined && this.#path[1] === content.element) content.files += 1;
    }
  }

  #child(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (name === 'Entity') {
      const roles = (attributes['role'] ?? '')
        .split(/\s+/)
        .filter((role) => role !== '')
        .sort();
      const entity = { name: attributes['name'] ?? '', regid: attributes['regid'] ?? null, roles, line };
      if (entity.name.trim() === '') this.#missing(`Entity (${line})/@name`);
      if (roles.length === 0) this.#missing(`Entity "${entity.name}" (${line})/@role`);
      this.#entities.push(entity);
    }
    if (name === 'Link') {
      const { rel, href } = attributes;
      if (rel === undefined) this.#missing(`Link (${line})/@rel`);
      if (href === undefined) this.#missing(`Link (${line})/@href`);
      this.#links.push({ rel: rel ?? '', href: href ?? '', line });
    }
    if (name === 'Payload' || name === 'Evidence') this.#contents.push({ element: name, files: 0, line });
  }

  #missing(place: string): never {
    throw new Refusal('software.tag-attribute-missing', { file: this.#file, rule: '19770-2', place });
  }

  close(): void {
    this.#path.pop();
  }

  /** The tag, once every element of it has ended. */
  whole(line: number): SwidTag {
    if (this.#root === null || this.#path.length > 0) {
      throw new Refusal('software.malformed', {
        file: this.#file,
        place: `${line}`,
        problem: 'it ends too early',
      });
    }
    return { ...this.#root, entities: this.#entities, links: this.#links, contents: this.#contents };
  }
}

/** Attributes without a namespace, and `xml:lang`. */
function plainAttributes(tag: SaxesTagNS): Readonly<Record<string, string>> {
  const wanted = Object.values(tag.attributes).filter(({ uri, name }) => uri === '' || name === 'xml:lang');
  return Object.fromEntries(wanted.map(({ name, value }) => [name, value]));
}

function parseTag(text: string, file: string): SwidTag {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const elements = new TagElements(file);
  const refuse = (problem: string): never => {
    throw new Refusal('software.malformed', { file, place: `${parser.line}`, problem });
  };
  parser.on('opentag', (tag) => elements.open(tag, parser.line));
  parser.on('closetag', () => elements.close());
  // Without a document type there are no entities that could grow or lead out of the file.
  parser.on('doctype', () => refuse('a document type is not accepted'));
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.write(text).close();
  return elements.whole(parser.line);
}

/** The software that a tag identifies, with who licenses or made it as its publisher. */
function billOf(tag: SwidTag): SoftwareBill {
  const { name = '', tagId = '', version } = tag.attributes;
  const by = (role: string) => tag.entities.find(({ roles }) => roles.includes(role))?.name;
  const kinds = ['patch', 'corpus', 'supplemental'] as const;
  const type = kinds.find((kind) => ['true', '1'].includes(tag.attributes[kind] ?? ''));
  return {
    format: 'swid',
    spec_version: '2015',
    subject: null,
    components: [
      {
        ref: tagId,
        name,
        version: version === undefined || version === '' ? null : version,
        publisher: by('softwareCreator') ?? by('licensor') ?? null,
        type: type ?? 'application',
        purl: null,
        cpe: null,
        tag_id: tagId,
        licence: null,
        hashes: [],
      },
    ],
    dependencies: tag.links
      .filter(({ rel }) => needing.has(rel))
      .map(({ href }) => ({ from: tagId, to: href.replace(/^swid:/, '') })),
  };
}

/**
 * Reads an ISO/IEC 19770-2:2015 tag.
 *
 * @throws Refusal of the `software.` codes; a rule that it breaks with the rule's name, the place and what would be
 *   right, the first of them all
 */
export function readSwid(text: string, file: string): SoftwareBill {
  const tag = parseTag(text, file);
  const [first] = brokenRules(tag);
  if (first !== undefined) {
    throw new Refusal(first.code, { file, rule: first.rule, place: first.place });
  }
  return billOf(tag);
}
