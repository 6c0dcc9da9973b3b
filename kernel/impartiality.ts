import { Temporal } from 'temporal-polyfill';
import type { Settings } from './definition.ts';
import type { Wanted } from './facts.ts';
import type { ProcessRecord } from './record.ts';
import { listIn, plannedNumber, textIn } from './register.ts';

/**
 * What keeps people of a certification body away from a client, and whom it has that are qualified for what: read from
 * the registers `conflict-of-interest` and `auditor-qualification`, by whoever plans, audits and decides.
 */

/** Relations to a client that may threaten impartiality. */
export const conflictKinds = ['consultancy', 'internal-audit', 'employment', 'family', 'other'] as const;

/** Key of the setting that says for how many months after its end each kind of relation still bars. */
export const barringSetting = 'conflict-of-interest.barring';

/** Who is asked about: by name, by the body's file of the client, or both. */
export interface ClientRef {
  readonly name: string | null;
  /** Id of the record of the process `certification`. */
  readonly certification: string | null;
}

/** A name with all that people write differently taken away: case, punctuation, width, blanks. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The last day (`YYYY-MM-DD`) on which a declared relation keeps the person, or the body itself, away from the client;
 * null while it has no end. Consultancy and internal audits bar for two years after they ended, or longer where the body
 * set so; the others for as long as the body set.
 */
export function barredUntil(conflict: ProcessRecord, settings: Settings): string | null {
  const until = textIn(conflict, 'until');
  if (until === null) return null;
  const kind = (textIn(conflict, 'kind') ?? 'other').replaceAll('-', '_');
  const months = plannedNumber(settings, barringSetting, `${kind}_months`);
  return Temporal.PlainDate.from(until).add({ months }).toString();
}

/** Whether a relation is to this client. */
function isWithClient(conflict: ProcessRecord, { name, certification }: ClientRef): boolean {
  if (certification !== null && textIn(conflict, 'certification') === certification) return true;
  const client = textIn(conflict, 'client');
  return client !== null && name !== null && nameKey(client) === nameKey(name);
}

/** The relations to a client that still bar on a day, of those declared. One that is yet to begin bars too. */
export function barringOn(
  conflicts: readonly ProcessRecord[],
  client: ClientRef,
  day: string,
  settings: Settings,
): readonly ProcessRecord[] {
  return conflicts.filter((conflict) => {
    if (conflict.state !== 'declared' || !isWithClient(conflict, client)) return false;
    const until = barredUntil(conflict, settings);
    return until === null || day <= until;
  });
}

/** Asks for the declared relations of these people; of everybody and of the body itself without people. */
export function conflictsOf(as: string, people?: readonly string[]): Wanted {
  const wanted = { as, process: 'conflict-of-interest', states: ['declared'] };
  return people === undefined ? wanted : { ...wanted, holding: { field: 'person', values: people } };
}

/** Asks for the approved qualifications of these people; of everybody without people. */
export function qualificationsOf(as: string, people?: readonly string[]): Wanted {
  const wanted = { as, process: 'auditor-qualification', states: ['approved'] };
  return people === undefined ? wanted : { ...wanted, holding: { field: 'person', values: people } };
}

/** The qualifications that hold on a day for an edition: approved, not run out. */
export function qualifiedOn(
  qualifications: readonly ProcessRecord[],
  day: string,
  edition: string | null = null,
): readonly ProcessRecord[] {
  return qualifications.filter((record) => {
    const until = textIn(record, 'valid_until');
    const isInForce = record.state === 'approved' && until !== null && day <= until;
    return isInForce && (edition === null || listIn(record, 'editions').includes(edition));
  });
}

/** Whether one of the qualifications is this person's and names one of the functions. */
export function isQualifiedAs(
  qualifications: readonly ProcessRecord[],
  person: string,
  ...functions: readonly string[]
): boolean {
  return qualifications.some(
    (record) =>
      textIn(record, 'person') === person &&
      listIn(record, 'functions').some((name) => functions.includes(name)),
  );
}

/** The technical areas that none of these people's qualifications, as they hold on the day, covers. */
export function uncoveredAreas(
  areas: readonly string[],
  qualifications: readonly ProcessRecord[],
  people: readonly string[],
): readonly string[] {
  const own = qualifications.filter((record) => people.includes(textIn(record, 'person') ?? ''));
  const covered = new Set(own.flatMap((record) => listIn(record, 'technical_areas')));
  return areas.filter((area) => !covered.has(area));
}
