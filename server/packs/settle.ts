import type { PoolClient } from 'pg';
import type { PackKind } from '../../evidence/pack-format.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { visitReferences } from '../../kernel/reference.ts';
import { instantIn, rowsIn, textIn } from '../../kernel/register.ts';
import type { Language } from '../../kernel/text.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { assess } from '../conformity/assess.ts';
import type { Assessment } from '../conformity/assessment.ts';
import { settlePeriod } from '../conformity/period.ts';
import { readAssessment } from '../conformity/store.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { type RecordRow, readRecord, recordColumns, recordOf } from '../records/store.ts';

/** What a pack is to be made of: a period (days or instants, as assessments take them), an assessment or an audit. */
export type PackOrder =
  | { readonly kind: 'period'; readonly from: string; readonly to: string; readonly language: Language }
  | {
      readonly kind: Exclude<PackKind, 'period'>;
      /** Id or number. */
      readonly key: string;
      readonly language: Language;
    };

/** The same, once it is known what there is. Instants are epoch milliseconds. */
export interface SettledPack {
  readonly kind: PackKind;
  readonly number: string | null;
  readonly from: number;
  readonly to: number;
  /** Whose verdicts the pack tells; null where there was none yet. */
  readonly assessment: Assessment | null;
  /** The audit whose records these are; null: the records of a period. */
  readonly audit: ProcessRecord | null;
  readonly language: Language;
}

function ofAssessment(assessment: Assessment, kind: PackKind, language: Language): SettledPack {
  return {
    kind,
    number: kind === 'period' ? null : assessment.number,
    from: Date.parse(assessment.from),
    to: Date.parse(assessment.to),
    assessment,
    audit: null,
    language,
  };
}

/** The newest assessment of all requirements made by then. */
async function assessmentBy(client: PoolClient, at: number): Promise<Assessment | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from assessment where organisation_id = current_organisation_id() and clause is null
      and queried_at <= $1 order by queried_at desc limit 1`,
    [new Date(at).toISOString()],
  );
  return rows[0] === undefined ? null : readAssessment(client, rows[0].id);
}

async function ofAudit(
  client: PoolClient,
  key: string,
  now: number,
  language: Language,
): Promise<SettledPack> {
  const audit = await readRecord(client, definitionOf('audit'), key, false);
  if (audit === null) throw new Refusal('record.unknown', { process: 'audit', key });
  const planned = Date.parse(textIn(audit, 'planned_on') ?? '');
  const from = instantIn(audit, 'started_at') ?? (Number.isNaN(planned) ? audit.opened_at : planned);
  const to = Math.min(audit.closed_at ?? now, now) + 1;
  return {
    kind: 'audit',
    number: audit.number,
    from: Math.min(from, to - 1),
    to,
    assessment: await assessmentBy(client, to),
    audit,
    language,
  };
}

/**
 * Finds out what a pack is of. For a period an assessment over it is made and kept, by the program itself.
 *
 * @throws Refusal `assessment.unknown`, `record.unknown`, `assessment.date-invalid`, `assessment.period-empty`
 */
export async function settlePack(
  platform: Platform,
  { organisation_id }: Principal,
  order: PackOrder,
): Promise<SettledPack> {
  const { language } = order;
  if (order.kind === 'period') {
    const program: Principal = { organisation_id, actor: { id: null, roles: [] }, origin: 'live' };
    const { from, to } = order;
    return ofAssessment(await assess(platform, program, { from, to }), 'period', language);
  }
  return readInOrganisation(platform.pool, organisation_id, async (client) =>
    order.kind === 'audit'
      ? ofAudit(client, order.key, platform.now(), language)
      : ofAssessment(await readAssessment(client, order.key), 'assessment', language),
  );
}

async function idsBy(client: PoolClient, condition: string, value: unknown): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from record where organisation_id = current_organisation_id() and ${condition}`,
    [value],
  );
  return rows.map(({ id }) => id);
}

/** Numbers that the samples of an audit drew, as they stand in its record. */
function drawnIn(audit: ProcessRecord): readonly string[] {
  return rowsIn(audit, 'sample').flatMap(
    ({ drawn }) => String(drawn ?? '').match(/[A-Z]{2,6}\d{1,15}/g) ?? [],
  );
}

/** How far references are followed from an audit: its findings, their nonconformities, the actions on them. */
const hops = 3;

/**
 * The records that belong to an audit: itself, its findings, what its samples drew, and what these refer to or are linked
 * with.
 */
export async function idsOfAudit(client: PoolClient, audit: ProcessRecord): Promise<readonly string[]> {
  const ids = new Set([
    audit.id,
    ...(await idsBy(client, "process = 'finding' and fields->>'audit' = $1", audit.id)),
    ...(await idsBy(client, 'number = any ($1)', drawnIn(audit))),
  ]);
  let fresh = [...ids];
  for (let hop = 0; hop < hops && fresh.length > 0; hop += 1) {
    const found = await referredBy(client, fresh);
    fresh = found.filter((id) => !ids.has(id));
    for (const id of fresh) ids.add(id);
  }
  return [...ids];
}

async function referredBy(client: PoolClient, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record where organisation_id = current_organisation_id() and id = any ($1)`,
    [ids],
  );
  const found: string[] = [];
  for (const row of rows) {
    const definition = definitionOf(row.process);
    visitReferences(definition, recordOf(definition, row).values, ({ kind, id }) => {
      if (kind === 'record') found.push(id);
    });
  }
  const links = await client.query<{ id: string }>(
    `select case when from_id = any ($1) then to_id else from_id end as id from link
      where organisation_id = current_organisation_id() and (from_id = any ($1) or to_id = any ($1))`,
    [ids],
  );
  return [...found, ...links.rows.map(({ id }) => id)];
}

/** What somebody asks to be packed, before it is known to make sense. */
export interface GivenOrder {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly assessment?: string | undefined;
  readonly audit?: string | undefined;
  readonly language: Language;
}

/** The one thing that is asked for. @throws Refusal `pack.order-invalid` unless it is exactly one */
export function orderOf({ from, to, assessment, audit, language }: GivenOrder): PackOrder {
  const isPeriod = from !== undefined || to !== undefined;
  const chosen = [assessment !== undefined, audit !== undefined, isPeriod].filter(Boolean);
  if (chosen.length !== 1) throw new Refusal('pack.order-invalid');
  if (assessment !== undefined) return { kind: 'assessment', key: assessment, language };
  if (audit !== undefined) return { kind: 'audit', key: audit, language };
  if (from === undefined || to === undefined) throw new Refusal('pack.order-invalid');
  return { kind: 'period', from, to, language };
}

async function timeZone(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ time_zone: string }>(
    'select time_zone from organisation where organisation_id = current_organisation_id()',
  );
  return rows[0]?.time_zone ?? 'UTC';
}

/** The same, once it is sure that there is such a thing: before anybody waits for the pack. @throws Refusal */
export async function checkOrder(
  platform: Platform,
  { organisation_id }: Principal,
  given: GivenOrder,
): Promise<PackOrder> {
  const order = orderOf(given);
  await readInOrganisation(platform.pool, organisation_id, async (client) => {
    const now = platform.now();
    if (order.kind === 'assessment') await readAssessment(client, order.key);
    if (order.kind === 'audit') await ofAudit(client, order.key, now, order.language);
    if (order.kind === 'period') {
      const { from, to } = order;
      settlePeriod({ from, to, time_zone: await timeZone(client), now, newest_evidence_at: null });
    }
  });
  return order;
}
