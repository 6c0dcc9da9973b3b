import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { listIn, rowsIn, textIn } from '../../kernel/register.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import { wantedBy } from '../audited-by.ts';
import { looksAtEverything, neededMethods, surveillanceTopics } from './kinds.ts';

/** Asks for the work papers and the findings of the audit. */
export const workOfAudit: Asking = ({ id }) => [
  wantedBy('papers', 'work-paper', 'audit', [id]),
  wantedBy('findings', 'certification-finding', 'audit', [id]),
];

const numbersOf = (records: readonly ProcessRecord[]): string =>
  records.map(({ number }) => number).join(', ');

/** Work papers still open, and those that found something of which no finding was raised. */
function paperProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const papers = knownAs(context, 'papers').filter(({ state }) => state !== 'withdrawn');
  const open = papers.filter(({ state }) => state === 'open');
  const named = new Set(knownAs(context, 'findings').flatMap((finding) => listIn(finding, 'work_papers')));
  // Stage 1 says what could become a nonconformity as a concern, not as a finding.
  const isStageOne = record.values['kind'] === 'stage-1';
  const unraised = papers.filter(
    ({ id, values }) => !isStageOne && values['conclusion'] === 'finding' && !named.has(id),
  );
  return [
    ...(open.length === 0
      ? []
      : [
          {
            field: 'report',
            code: 'certification-audit.papers-open' as const,
            params: { papers: numbersOf(open) },
          },
        ]),
    ...(unraised.length === 0
      ? []
      : [
          {
            field: 'report',
            code: 'certification-audit.finding-missing' as const,
            params: { papers: numbersOf(unraised) },
          },
        ]),
  ];
}

/** Methods that an audit of the whole system has to show in its work papers and does not. */
function methodProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  if (!looksAtEverything(record.values['kind'])) return [];
  const used = knownAs(context, 'papers')
    .filter(({ state }) => state === 'concluded')
    .map(({ values }) => values['method']);
  const missing = neededMethods.filter((method) => !used.includes(method));
  if (missing.length === 0) return [];
  return [
    {
      field: 'report',
      code: 'certification-audit.methods-missing',
      params: { methods: missing.join(', ') },
    },
  ];
}

/** Findings that were raised and neither issued to the client nor withdrawn. */
function findingProblems(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const raised = knownAs(context, 'findings').filter(({ state }) => state === 'raised');
  if (raised.length === 0) return [];
  const params = { findings: numbersOf(raised) };
  return [{ field: 'report', code: 'certification-audit.findings-unissued', params }];
}

/** Clauses without a conclusion where all are looked at, and topics of a surveillance without anything seen. */
function coverageProblems(record: ProcessRecord): readonly FieldProblem[] {
  const concluded = rowsIn(record, 'clause_conclusions').map(({ area }) => area);
  const areas = auditAreaIds.filter((area) => !concluded.includes(area));
  const seen = rowsIn(record, 'surveillance').map(({ topic }) => topic);
  const topics = surveillanceTopics.filter((topic) => !seen.includes(topic));
  const { kind } = record.values;
  if (looksAtEverything(kind) && areas.length > 0) {
    const params = { areas: areas.join(', ') };
    return [{ field: 'clause_conclusions', code: 'certification-audit.clauses-open', params }];
  }
  if (kind !== 'surveillance' || topics.length === 0) return [];
  const params = { topics: topics.join(', ') };
  return [{ field: 'surveillance', code: 'certification-audit.topics-open', params }];
}

/** Stage 1 says how ready the client is and recommends nothing; every other audit recommends. */
function recommendationProblems(record: ProcessRecord): readonly FieldProblem[] {
  const isStageOne = record.values['kind'] === 'stage-1';
  const [recommendation, readiness] = [textIn(record, 'recommendation'), textIn(record, 'readiness')];
  if (isStageOne && recommendation !== null) {
    return [{ field: 'recommendation', code: 'certification-audit.no-recommendation' }];
  }
  if (isStageOne) return readiness === null ? [{ field: 'readiness', code: 'field.required' }] : [];
  return recommendation === null ? [{ field: 'recommendation', code: 'field.required' }] : [];
}

/** The report is signed by whoever led the audit. */
function leadProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  if (actor.id !== null && textIn(record, 'assignee') === actor.id) return [];
  return [{ field: 'assignee', code: 'field.named-person-only' }];
}

/** What speaks against reporting an audit yet. */
export function reportProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  return [
    ...leadProblems(record, context),
    ...coverageProblems(record),
    ...recommendationProblems(record),
    ...paperProblems(record, context),
    ...methodProblems(record, context),
    ...findingProblems(record, context),
  ];
}

/** The report as the client gets it: the conclusion as a whole, and below it that on each clause. */
export function reportText(record: ProcessRecord): string | null {
  const clauses = rowsIn(record, 'clause_conclusions').map(
    ({ area, conclusion }) => `${String(area)}: ${String(conclusion)}`,
  );
  const parts = [textIn(record, 'conclusions') ?? '', ...clauses].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('\n\n').slice(0, 20_000);
}
