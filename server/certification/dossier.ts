import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { dayOf } from '../../kernel/day.ts';
import { isBlank, tidyValues } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, rowsIn, textIn } from '../../kernel/register.ts';
import { certificationApplication } from '../../processes/certification-application/definition.ts';
import { inStates, type Known } from './known.ts';

/** Processes whose records a dossier is assembled from. */
export const dossierReads = [
  'appointment',
  'certification-application',
  'certification-body',
  'held-certificate',
  'interested-party',
  'scope',
  'service',
  'sms-process',
] as const;

/** A part of the dossier as records give it. */
export interface FoundPart {
  readonly part: string;
  readonly value: unknown;
  /** The records behind it, oldest first; empty where it is told by the directory of people. */
  readonly from: readonly ProcessRecord[];
}

/** What a part was filled with before: see `sources` of an application. */
interface Taken {
  readonly part: string;
  readonly source: string;
  readonly as_of: string | null;
  readonly hash: string | null;
}

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const titleOf = (record: ProcessRecord): string => textIn(record, 'title') ?? record.number;

/** The scope in force: of several that are approved, the newest. */
function scopeOf(known: Known): ProcessRecord | undefined {
  return inStates(known, 'scope', 'approved').at(-1);
}

function fromScope(known: Known): readonly FoundPart[] {
  const scope = scopeOf(known);
  if (scope === undefined) return [{ part: 'client_name', value: known.organisation, from: [] }];
  const services = known.of('service').filter(({ id }) => listIn(scope, 'services').includes(id));
  const places = rowsIn(scope, 'locations');
  const found = (part: string, value: unknown, more: readonly ProcessRecord[] = []): FoundPart => ({
    part,
    value,
    from: [scope, ...more],
  });
  return [
    found('client_name', textIn(scope, 'organisation_name') ?? known.organisation),
    found('scope_statement', textIn(scope, 'statement')),
    found(
      'services',
      services.map((service) => ({ name: titleOf(service), description: textIn(service, 'description') })),
      services,
    ),
    found(
      'sites',
      places.map(({ place, activities }) => ({
        name: place,
        activities: activities ?? null,
        central: places.length === 1,
      })),
    ),
  ];
}

const isElsewhere = (record: ProcessRecord): boolean =>
  ['other-party', 'both'].includes(textIn(record, 'operated_by') ?? '');

function fromProcesses(known: Known): readonly FoundPart[] {
  const processes = inStates(known, 'sms-process', 'current');
  const parties = new Map(known.of('interested-party').map((party) => [party.id, titleOf(party)]));
  const elsewhere = processes.filter(isElsewhere);
  const outsourced = elsewhere.map((record) => {
    const party = parties.get(textIn(record, 'other_party') ?? '');
    return party === undefined ? titleOf(record) : `${titleOf(record)} (${party})`;
  });
  return [
    {
      part: 'processes',
      value: processes.map((record) => ({
        name: titleOf(record),
        operated_by: textIn(record, 'operated_by') ?? 'organisation',
      })),
      from: processes,
    },
    { part: 'outsourcing', value: outsourced.join('\n'), from: elsewhere },
  ];
}

/** Other parties as the scope names them, and suppliers that operate a process and are not named there. */
function otherParties(known: Known): FoundPart {
  const scope = scopeOf(known);
  const named = scope === undefined ? [] : rowsIn(scope, 'other_parties');
  const processes = inStates(known, 'sms-process', 'current').filter(isElsewhere);
  const known_ids = new Set(named.map(({ party }) => party));
  const parties = inStates(known, 'interested-party', 'current').filter(
    ({ id }) => !known_ids.has(id) && processes.some(({ values }) => values['other_party'] === id),
  );
  return {
    part: 'other_parties',
    value: [
      ...named.map(({ name, involvement }) => ({ name, provides: involvement })),
      ...parties.map((party) => ({
        name: titleOf(party),
        provides: processes
          .filter(({ values }) => values['other_party'] === party.id)
          .map(titleOf)
          .join(', '),
      })),
    ],
    from: [...(scope === undefined || named.length === 0 ? [] : [scope]), ...parties],
  };
}

/** Requirements of interested parties that come from law or regulation and matter for the system. */
function legalObligations(known: Known): FoundPart {
  const binds = ({ source, relevant }: Row): boolean =>
    (source === 'law' || source === 'regulation') && relevant === true;
  const parties = inStates(known, 'interested-party', 'current').filter((party) =>
    rowsIn(party, 'requirements').some(binds),
  );
  const lines = parties.flatMap((party) =>
    rowsIn(party, 'requirements')
      .filter(binds)
      .map(({ requirement, reference }) => {
        const named = text(reference);
        return `${titleOf(party)}: ${String(requirement)}${named === null ? '' : ` (${named})`}`;
      }),
  );
  return { part: 'legal_obligations', value: lines.join('\n'), from: parties };
}

/** Who answers for conformity by appointment, as whom the body speaks to. */
function contact(known: Known): FoundPart {
  const appointed = inStates(known, 'appointment', 'in-force').find((record) =>
    listIn(record, 'responsibilities').includes('conformity'),
  );
  const person = known.people.find(({ id }) => id === appointed?.values['assignee']);
  return { part: 'contact', value: person?.name ?? null, from: appointed === undefined ? [] : [appointed] };
}

/** What only an earlier application told. */
function address(known: Known, record: ProcessRecord): FoundPart {
  const earlier = known
    .of('certification-application')
    .findLast((one) => one.id !== record.id && textIn(one, 'address') !== null);
  return {
    part: 'address',
    value: earlier === undefined ? null : textIn(earlier, 'address'),
    from: earlier === undefined ? [] : [earlier],
  };
}

/** Of the records that the application itself names: where the body works, and which certificate it concerns. */
function fromReferences(known: Known, record: ProcessRecord): readonly FoundPart[] {
  const body = known.of('certification-body').find(({ id }) => id === record.values['body']);
  const certificate = known.of('held-certificate').find(({ id }) => id === record.values['certificate']);
  return [
    {
      part: 'organisation',
      value: body === undefined ? null : textIn(body, 'organisation'),
      from: body === undefined ? [] : [body],
    },
    {
      part: 'current_certificate',
      value:
        certificate === undefined
          ? null
          : ['certificate_number', 'body_name', 'expires_on']
              .flatMap((field) => textIn(certificate, field) ?? [])
              .join(', '),
      from: certificate === undefined ? [] : [certificate],
    },
  ];
}

/** What records give for the dossier of an application; parts for which there is nothing are left out. Pure. */
export function findDossier(known: Known, record: ProcessRecord): readonly FoundPart[] {
  const found: readonly FoundPart[] = [
    ...fromScope(known),
    { part: 'persons_in_scope', value: known.people.length || null, from: [] },
    ...fromProcesses(known),
    otherParties(known),
    legalObligations(known),
    contact(known),
    address(known, record),
    ...fromReferences(known, record),
  ];
  return found
    .map((one) => ({
      ...one,
      value: tidyValues(certificationApplication, { [one.part]: one.value })[one.part],
    }))
    .filter(({ value }) => !isBlank(value));
}

/** What a value was when it was taken over, so that it can be told from what people wrote. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** What parts of an application were filled with before, by part. */
export function takenIn(record: ProcessRecord): ReadonlyMap<string, Taken> {
  const rows = rowsIn(record, 'sources') as readonly Row[];
  return new Map(
    rows.map(({ part, source, as_of, hash }) => [
      String(part),
      { part: String(part), source: String(source), as_of: text(as_of), hash: text(hash) },
    ]),
  );
}

/** Whether people wrote what stands in a part: it is neither blank nor as it was taken over. */
export function isWritten(record: ProcessRecord, part: string): boolean {
  const value = record.values[part];
  return !isBlank(value) && takenIn(record).get(part)?.hash !== hashOf(value);
}

/** Most letters of where a part was taken from. */
const longestSource = 2_000;

function sourceOf({ from, part, value }: FoundPart, known: Known): Taken {
  const names = from.map((record) => `${record.number} ${titleOf(record)}`).join('; ');
  const newest = Math.max(...from.map(({ updated_at }) => updated_at), 0);
  return {
    part,
    source: (names === '' ? known.organisation : names).slice(0, longestSource),
    as_of: newest === 0 ? known.today : dayOf(newest, known.time_zone),
    hash: hashOf(value),
  };
}

/**
 * What is brought to an application when it is assembled: the parts for which records give something, but those in which
 * people wrote something of their own, and where each was taken from.
 */
export function broughtToDossier(known: Known, record: ProcessRecord): Record<string, unknown> {
  const taking = findDossier(known, record).filter(({ part }) => !isWritten(record, part));
  const sources = new Map<string, Taken>(takenIn(record));
  for (const one of taking) sources.set(one.part, sourceOf(one, known));
  return {
    ...Object.fromEntries(taking.map(({ part, value }) => [part, value])),
    sources: [...sources.values()],
  };
}
