import { dayOf } from '../../kernel/day.ts';
import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, textIn } from '../../kernel/register.ts';
import { improvement } from '../../processes/improvement/definition.ts';
import { nonconformity } from '../../processes/nonconformity/definition.ts';
import { receivedFinding } from '../../processes/received-finding/definition.ts';
import { isNonconformity } from '../../processes/received-finding/grades.ts';
import { inOneTransaction } from '../database/one-transaction.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readAs, visibleRecord } from '../records/shown.ts';

/** Most findings that become work at once: an audit has some dozens. */
export const mostFindings = 100;

/** A finding that is to become improvement work. */
export interface WorkWanted {
  /** Id or number of the finding. */
  readonly finding: string;
  /** Id of whoever does the work. */
  readonly owner: string;
  readonly due_on: string;
}

/** What a finding became. */
export interface WorkMade {
  readonly finding: ProcessRecord;
  readonly work: ProcessRecord;
}

/** Longest requirement of a nonconformity, which holds one line. */
const longestLine = 200;

/** What a nonconformity or an improvement begins with, as the finding has it. */
export function workFrom(finding: ProcessRecord, owner: string): Record<string, unknown> {
  const shared = {
    title: textIn(finding, 'title'),
    description: [textIn(finding, 'statement'), textIn(finding, 'evidence')].filter(Boolean).join('\n\n'),
    assignee: owner,
  };
  if (!isNonconformity(finding)) return { ...shared, source: 'audit' };
  return {
    ...shared,
    source: 'external-audit',
    grade: textIn(finding, 'grade'),
    requirement: listIn(finding, 'requirements').join(', ').slice(0, longestLine),
  };
}

/** Why a finding cannot become work now. */
function problemOf(finding: ProcessRecord): Pick<FieldProblem, 'code' | 'params'> | null {
  const { number } = finding;
  const work = textIn(finding, 'nonconformity') ?? textIn(finding, 'improvement');
  if (work !== null) return { code: 'certification.has-work', params: { number } };
  return finding.closed_at === null ? null : { code: 'certification.finding-ended', params: { number } };
}

/** A refusal of one finding as one of all of them, which says where it lies. */
function at(index: number, refusal: Refusal): Refusal {
  const problems =
    refusal.problems.length === 0
      ? [{ field: `work.${index}.finding`, code: refusal.code, params: refusal.params }]
      : refusal.problems.map((problem) => ({
          ...problem,
          field: `work.${index}.${problem.field === 'assignee' ? 'owner' : problem.field}`,
        }));
  return new Refusal('record.invalid', {}, { problems });
}

async function makeWork(
  platform: Platform,
  principal: Principal,
  { finding: key, owner, due_on }: WorkWanted,
): Promise<WorkMade> {
  const finding = await readAs(platform, principal, receivedFinding, (reading) =>
    visibleRecord(reading, key),
  );
  const problem = problemOf(finding);
  if (problem !== null) {
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'finding', ...problem }] });
  }
  const definition = isNonconformity(finding) ? nonconformity : improvement;
  const link = {
    kind: 'link',
    relation: 'caused-by',
    to: { id: finding.id, number: finding.number },
  } as const;
  const { record: work } = await execute(
    platform,
    principal,
    { definition, key: null, command: { kind: 'create', values: workFrom(finding, owner) } },
    (made) => ({ definition, key: made.id, command: link }),
  );
  const about = { [definition.name]: work.id, work_owner: owner, work_due_on: due_on };
  const command = { kind: 'perform', activity: 'plan-work', values: {}, about } as const;
  const planned = await execute(platform, principal, {
    definition: receivedFinding,
    key: finding.id,
    command,
  });
  return { finding: planned.record, work };
}

/**
 * Makes improvement work of findings: a nonconformity of each that is one, an improvement of each opportunity, filled
 * from the finding and linked to it, with who does it until when. All of them, or none.
 *
 * @throws Refusal `record.invalid` with the place (`work.2.finding`) of each problem
 */
export async function makeImprovementWork(
  platform: Platform,
  principal: Principal,
  wanted: readonly WorkWanted[],
): Promise<readonly WorkMade[]> {
  const today = dayOf(platform.now(), 'UTC');
  const early = wanted.flatMap(({ due_on }, index): readonly FieldProblem[] =>
    due_on < today
      ? [
          {
            field: `work.${index}.due_on`,
            code: 'field.day-too-early',
            params: { value: due_on, earliest: today },
          },
        ]
      : [],
  );
  if (early.length > 0) throw new Refusal('record.invalid', {}, { problems: early });
  return inOneTransaction(platform.pool, async (pool) => {
    const made: WorkMade[] = [];
    for (const [index, one] of wanted.entries()) {
      try {
        made.push(await makeWork({ ...platform, pool }, principal, one));
      } catch (error) {
        throw error instanceof Refusal ? at(index, error) : error;
      }
    }
    return made;
  });
}
