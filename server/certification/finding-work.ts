import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { improvement } from '../../processes/improvement/definition.ts';
import { nonconformity } from '../../processes/nonconformity/definition.ts';
import { receivedFinding } from '../../processes/received-finding/definition.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';

/** The improvement work of a finding. */
export interface FindingWork {
  readonly record: ProcessRecord;
  /** Whether it has come to an end that a body can look at. */
  readonly is_done: boolean;
}

/** What may be reported as done, for people to add to. */
export interface ProposedEvidence {
  readonly done: string;
  readonly evidence_list: readonly { readonly what: string; readonly where: string; readonly hash: string }[];
}

const ends: Readonly<Record<string, readonly string[]>> = {
  nonconformity: ['done', 'verified'],
  improvement: ['completed'],
};

/** What of a record says what was done, and what shows it. */
const told: Readonly<Record<string, readonly string[]>> = {
  nonconformity: ['correction', 'action_plan', 'action_evidence', 'effectiveness_evidence'],
  improvement: ['plan', 'report'],
};

/** The work that was made of a finding; null while there is none. */
export async function workOfFinding(client: PoolClient, finding: ProcessRecord): Promise<FindingWork | null> {
  for (const definition of [nonconformity, improvement]) {
    const id = textIn(finding, definition.name);
    const record = id === null ? null : await readRecord(client, definition, id, false);
    if (record !== null) {
      return { record, is_done: ends[definition.name]?.includes(record.state) === true };
    }
  }
  return null;
}

/** Most findings of an audit that are told. */
const mostFindings = 500;

const grades = (receivedFinding.fields['grade']?.choices ?? []).map(String);

/** The findings of an external audit, the gravest first, each with its improvement work. */
export async function findingsOfAudit(
  client: PoolClient,
  audit: ProcessRecord,
): Promise<readonly { readonly finding: ProcessRecord; readonly work: FindingWork | null }[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record
      where organisation_id = current_organisation_id() and process = $1 and fields->>'audit' = $2
      order by number limit ${mostFindings}`,
    [receivedFinding.name, audit.id],
  );
  const found: { readonly finding: ProcessRecord; readonly work: FindingWork | null }[] = [];
  for (const row of rows) {
    const finding = recordOf(receivedFinding, row);
    found.push({ finding, work: await workOfFinding(client, finding) });
  }
  const rank = (finding: ProcessRecord): number => grades.indexOf(textIn(finding, 'grade') ?? '');
  return found.toSorted((a, b) => rank(a.finding) - rank(b.finding));
}

/** The hash of a record as it stands: state and values in canonical form. */
export function hashOfRecord({ number, state, version, values }: ProcessRecord): string {
  return createHash('sha256').update(canonicalJson({ number, state, version, values })).digest('hex');
}

/** Proposes as evidence what the work of a finding came to; the hash says which state of the record was meant. Pure. */
export function proposeEvidence({ record }: FindingWork): ProposedEvidence {
  const texts = (told[record.process] ?? []).flatMap((field) => textIn(record, field) ?? []);
  return {
    done: texts.join('\n\n'),
    evidence_list: [
      {
        what: `${record.number} ${textIn(record, 'title') ?? ''}`.trim().slice(0, 200),
        where: `${record.number} (${record.version})`,
        hash: hashOfRecord(record),
      },
    ],
  };
}
