import type { ProcessDefinition } from '../../kernel/definition.ts';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import { textIn } from '../../kernel/register.ts';
import type { Opening, ThingKind } from '../../processes/audit-room/things.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { readAssessment } from '../conformity/store.ts';
import { packFileName, readPack } from '../packs/pack-store.ts';
import type { Platform, Principal } from '../platform.ts';
import { conditionsOf, type ListQuery } from '../records/list-conditions.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { looksLikeId } from '../records/store.ts';

/** What a list that is opened can be narrowed to: the filters of lists, without order and place. */
export type RoomFilter = Omit<ListQuery, 'limit' | 'cursor' | 'sort'>;

/** What somebody asks to have opened. */
export interface Wanted {
  readonly kind: ThingKind;
  readonly process?: string;
  /** Id or number of a record or an assessment. */
  readonly key?: string;
  readonly filter?: RoomFilter;
  readonly why?: string;
}

/** Rooms show evidence, not what goes on in rooms. */
const closed = new Set(['audit-room', 'information-request']);

/** The process whose records are shown in rooms. @throws Refusal `room.kind-closed`, `record.invalid` */
export function shownProcess(name: string | null | undefined): ProcessDefinition {
  const definition = definitionNamed(name ?? '');
  if (definition === undefined) throw invalid({ field: 'process', code: 'field.required' });
  if (closed.has(definition.name)) throw new Refusal('room.kind-closed', { process: definition.name });
  return definition;
}

function invalid(problem: FieldProblem): Refusal {
  return new Refusal('record.invalid', {}, { problems: [problem] });
}

function keyOf({ key }: Wanted): string {
  if (key === undefined) throw invalid({ field: 'key', code: 'field.required' });
  return key;
}

/** A filter as it is kept: the query of an address, always in the same order. */
function filterText(filter: RoomFilter = {}): string | null {
  const pairs = Object.entries(filter).map(([name, value]) => [name, String(value)] as [string, string]);
  if (pairs.length === 0) return null;
  return new URLSearchParams(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
}

const flags = new Set(['open', 'overdue', 'major']);

/** The filter that a text says, as lists take it: words are those of titles, as whoever opened the list saw them. */
export function filterOf(text: string | null): RoomFilter {
  const pairs = [...new URLSearchParams(text ?? '')];
  const given = pairs.map(([name, value]) => [name, flags.has(name) ? value === 'true' : value]);
  return { ...Object.fromEntries(given), words_of: 'title' };
}

type Resolve = (platform: Platform, principal: Principal, wanted: Wanted) => Promise<Omit<Opening, 'why'>>;

async function recordOpening(
  platform: Platform,
  principal: Principal,
  wanted: Wanted,
): Promise<Omit<Opening, 'why'>> {
  const { kind } = wanted;
  const definition = shownProcess(kind === 'document' ? 'document' : wanted.process);
  const record = await readAs(platform, principal, definition, (reading) =>
    visibleRecord(reading, keyOf(wanted)),
  );
  const name = `${record.number} ${textIn(record, 'title') ?? ''}`.trim().slice(0, 200);
  return { kind, process: definition.name, key: record.id, name, filter: null };
}

const resolves: Readonly<Record<ThingKind, Resolve>> = {
  record: recordOpening,
  document: recordOpening,
  async list(platform, { actor }, { process, filter }) {
    const definition = shownProcess(process);
    // Says what is wrong with the filter before a guest finds out.
    conditionsOf(definition, filter ?? {}, actor, platform.now());
    const name = definition.title.en;
    return { kind: 'list', process: definition.name, key: null, name, filter: filterText(filter) };
  },
  async assessment(platform, principal, wanted) {
    const found = await readAs(platform, principal, shownProcess('audit'), ({ client }) =>
      readAssessment(client, keyOf(wanted)),
    );
    const { id, number } = found;
    return { kind: 'assessment', process: null, key: id, name: number, filter: null };
  },
  async pack(platform, principal, wanted) {
    const key = keyOf(wanted);
    if (!looksLikeId(key)) throw new Refusal('pack.unknown');
    const pack = await readPack(platform, principal.organisation_id, key);
    if (pack.state !== 'done') throw new Refusal('pack.not-ready');
    return { kind: 'pack', process: null, key: pack.id, name: packFileName(pack), filter: null };
  },
};

/** Finds what is asked to be opened, as whoever opens it may see it. @throws Refusal of what is wrong or unknown */
export async function openingsOf(
  platform: Platform,
  principal: Principal,
  wanted: readonly Wanted[],
): Promise<readonly Opening[]> {
  const found: Opening[] = [];
  for (const one of wanted) {
    const opening = await resolves[one.kind](platform, principal, one);
    found.push({ ...opening, why: one.why?.trim() || null });
  }
  return found;
}
