import type { ErrorCode } from '../../../kernel/errors.ts';

/** What a tag says of somebody who had a part in the software. */
export interface TagEntity {
  readonly name: string;
  readonly regid: string | null;
  readonly roles: readonly string[];
  readonly line: number;
}

/** A tag of ISO/IEC 19770-2:2015, as far as what is read of it and what its rules speak of. */
export interface SwidTag {
  /** Attributes of its root, without those of other namespaces; `xml:lang` under that name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly entities: readonly TagEntity[];
  readonly links: readonly { readonly rel: string; readonly href: string; readonly line: number }[];
  /** `Payload` (what is installed) and `Evidence` (what was found), with the files in them at any depth. */
  readonly contents: readonly { readonly element: string; readonly files: number; readonly line: number }[];
}

/** A rule that a tag breaks. */
export interface BrokenRule {
  /** As NIST IR 8060 and NIST's checker name it; `19770-2` for a must of the tag's own schema. */
  readonly rule: string;
  /** Element and line. */
  readonly place: string;
  readonly code: ErrorCode;
}

/** What the schema takes a missing `regid` for; as a value it says as little as none. */
const unavailable = 'http://invalid.unavailable';

/** Parts in a product whose holder may speak for it with authority. */
const authorities = ['aggregator', 'distributor', 'licensor', 'softwareCreator'];

const isCreator = ({ roles }: TagEntity) => roles.includes('tagCreator');

const isTrue = (value: string | undefined) => value === 'true' || value === '1';

/** Whether who made the tag also had a part in the product. */
export function isAuthoritative(tag: SwidTag): boolean {
  return tag.entities.some(
    (each) => isCreator(each) && authorities.some((role) => each.roles.includes(role)),
  );
}

function root(tag: SwidTag): string {
  return `SoftwareIdentity (${tag.line})`;
}

function entity(each: TagEntity): string {
  return `Entity "${each.name}" (${each.line})`;
}

function regidRule({ regid }: TagEntity): 1 | 2 | 3 | null {
  if (regid === null) return 1;
  if (regid === '') return 2;
  return regid === unavailable ? 3 : null;
}

/** Who made it, and who stands behind the software: each with the domain that it is known by. */
function brokenByEntities(tag: SwidTag): readonly BrokenRule[] {
  const series = isAuthoritative(tag) ? 'GEN-4' : 'GEN-5';
  const named = isAuthoritative(tag) ? tag.entities : tag.entities.filter(isCreator);
  const without = named.flatMap((each): readonly BrokenRule[] => {
    const rule = regidRule(each);
    return rule === null
      ? []
      : [{ rule: `${series}-${rule}`, place: entity(each), code: 'software.tag-regid-missing' }];
  });
  const creators = tag.entities.filter(isCreator);
  const other = creators.find(({ regid }) => regid !== creators[0]?.regid);
  const differing = tag.entities.find((each) =>
    tag.entities.some(
      ({ regid, roles }) =>
        regid !== null && regid === each.regid && roles.join(' ') !== each.roles.join(' '),
    ),
  );
  return [
    ...(creators.length === 0
      ? [{ rule: 'SWID-1-1', place: root(tag), code: 'software.tag-creator-missing' } as const]
      : []),
    ...without,
    ...(other === undefined
      ? []
      : [{ rule: 'SWID-2-1', place: entity(other), code: 'software.tag-creators-differ' } as const]),
    ...(differing === undefined
      ? []
      : [{ rule: 'GEN-7-1', place: entity(differing), code: 'software.tag-roles-differ' } as const]),
  ];
}

/** Only who had a part in the product may say what is delivered (`Payload`); others say what they found (`Evidence`). */
function brokenByAuthority(tag: SwidTag): readonly BrokenRule[] {
  const delivered = tag.contents.some(({ element }) => element === 'Payload');
  const claims = delivered || isAuthoritative(tag);
  const found: BrokenRule[] = [];
  if (claims && !isAuthoritative(tag)) {
    found.push({ rule: 'GEN-8-1', place: root(tag), code: 'software.tag-authority-missing' });
  }
  const complete = claims || tag.contents.length > 0;
  if (complete && !tag.entities.some(({ roles }) => roles.includes('softwareCreator'))) {
    const rule = claims ? 'GEN-9-1' : 'GEN-10-1';
    found.push({ rule, place: root(tag), code: 'software.tag-software-creator-missing' });
  }
  return found;
}

const kinds = [
  ['corpus', 'COR-1-1'],
  ['patch', 'PAT-1-1'],
  ['supplemental', 'SUP-1-1'],
] as const;

function brokenByKind(tag: SwidTag): readonly BrokenRule[] {
  const said = kinds.filter(([name]) => isTrue(tag.attributes[name]));
  const second = said[1];
  const found: BrokenRule[] = [];
  if (second !== undefined) {
    found.push({ rule: second[1], place: root(tag), code: 'software.tag-kinds-many' });
  }
  const whole = said.length === 0;
  for (const { element, files, line } of whole ? tag.contents : []) {
    if (files > 0) continue;
    found.push({ rule: 'PRI-8-1', place: `${element} (${line})`, code: 'software.tag-files-missing' });
  }
  const supplements = tag.links.filter(({ rel }) => rel === 'supplemental');
  if (isTrue(tag.attributes['supplemental']) && supplements.length === 0) {
    found.push({ rule: 'SUP-2-1', place: root(tag), code: 'software.tag-link-missing' });
  }
  return found;
}

/**
 * The rules that a tag breaks, in the order in which they are told.
 *
 * Held are those of ISO/IEC 19770-2 and NIST IR 8060 that say which software it is, who says so and what belongs to it:
 * the tag is then good for an inventory. Those on the form of file lists (hash kinds, separators, sizes) and on what is
 * good to know (`Meta`) are not held: `docs/guides/control/licences.md` lists them.
 */
export function brokenRules(tag: SwidTag): readonly BrokenRule[] {
  const missing = ['name', 'tagId'].filter((name) => (tag.attributes[name] ?? '').trim() === '');
  const blank_language = tag.attributes['xml:lang']?.trim() === '';
  return [
    ...missing.map(
      (name): BrokenRule => ({
        rule: '19770-2',
        place: `${root(tag)}/@${name}`,
        code: 'software.tag-attribute-missing',
      }),
    ),
    ...(blank_language
      ? [
          {
            rule: 'GEN-2-2',
            place: `${root(tag)}/@xml:lang`,
            code: 'software.tag-attribute-missing',
          } as const,
        ]
      : []),
    ...brokenByEntities(tag),
    ...brokenByAuthority(tag),
    ...brokenByKind(tag),
  ];
}
