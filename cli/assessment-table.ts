import { fillText } from '../kernel/text.ts';
import { type CheckVerdict, type UndecidedReason, verdicts } from '../kernel/verdict.ts';
import { checkNamed } from '../processes/checks.ts';
import { undecidedTexts, verdictMarks, verdictTexts } from '../processes/conformity-texts.ts';
import {
  type AssessedCheck,
  type AssessedRequirement,
  type Assessment,
  countVerdicts,
} from '../server/conformity/assessment.ts';
import { clauses } from '../standard/clauses.ts';
import { requirementById } from '../standard/requirements.ts';
import { align, type Row } from './table.ts';

const bestFirst = verdicts.toReversed();

const units = { percent: ' %', days: ' days', hours: ' hours', minutes: ' minutes', count: '' } as const;

const whole = (value: number): string => value.toLocaleString('en-US');
const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
const shown = (verdict: CheckVerdict): string => `${verdictMarks[verdict]} ${verdictTexts[verdict].en}`;

function clauseTable(requirements: readonly AssessedRequirement[]): string[] {
  const rows = clauses.flatMap(({ id, title }): Row[] => {
    const own = requirements.filter(({ clause }) => clause === id);
    if (own.length === 0) return [];
    const counts = countVerdicts(own);
    return [
      [id, title.en, ...bestFirst.map((verdict) => (counts[verdict] === 0 ? '·' : whole(counts[verdict])))],
    ];
  });
  const all = countVerdicts(requirements);
  const head = ['Clause', '', ...bestFirst.map((verdict) => `${verdictMarks[verdict]} ${verdict}`)];
  const sum = ['', 'All requirements', ...bestFirst.map((verdict) => whole(all[verdict]))];
  return align([head, ...rows, sum], [2, 3, 4, 5, 6]);
}

function checkNotes(check: AssessedCheck): string[] {
  const measures = check.measures
    .filter(({ value }) => value !== null)
    .map(({ name, value, unit, limit }) => {
      const planned = limit === null ? '' : ` (planned ${limit.kind} ${limit.value})`;
      return `${checkNamed(check.id)?.texts.measures[name]?.en ?? name}: ${value}${units[unit]}${planned}`;
    });
  const undecided =
    check.reason === null
      ? []
      : [
          fillText(undecidedTexts[check.reason as UndecidedReason].en, {
            settings: check.settings.join(', '),
          }),
        ];
  return [...measures, ...undecided].map((note) => `        ${note}`);
}

function checkTable(requirements: readonly AssessedRequirement[]): string[] {
  const checks = new Map(
    requirements.flatMap((requirement) => requirement.checks.map((check) => [check.id, check])),
  );
  if (checks.size === 0) return [];
  const found = [...checks.values()];
  const [head = '', ...lines] = align(
    [
      ['Check', 'Verdict', 'Records', 'Exceptions', 'Newest evidence', 'Question'],
      ...found.map((check) => [
        check.id,
        shown(check.verdict),
        whole(check.population),
        whole(check.exceptions),
        check.newest_evidence_at === null ? '–' : minute(check.newest_evidence_at),
        checkNamed(check.id)?.texts.question.en ?? '',
      ]),
    ],
    [2, 3],
  );
  return ['', head, ...lines.flatMap((line, index) => [line, ...checkNotes(found[index] as AssessedCheck)])];
}

function requirementTable(requirements: readonly AssessedRequirement[]): string[] {
  const rows = requirements.map(({ id, verdict, checks, judgement }) => [
    id,
    shown(verdict),
    [...checks.map((check) => check.id), ...(judgement === null ? [] : ['judged'])].join(', ') || '–',
    requirementById(id)?.statement.en ?? '',
  ]);
  return ['', ...align([['Requirement', 'Verdict', 'By', 'What it asks'], ...rows])];
}

/**
 * An assessment for people at a terminal: counts per clause, then each check with its figures; limited to a clause,
 * each requirement too. Instants in UTC.
 */
export function assessmentTable(assessment: Assessment): string {
  const { number, from, to, queried_at, clause, requirements } = assessment;
  return [
    `${number}: records from ${minute(from)} to ${minute(to)}, as the database held them at ${minute(queried_at)} (UTC)`,
    '',
    ...clauseTable(requirements),
    ...(clause === null ? [] : requirementTable(requirements)),
    ...checkTable(requirements),
    '',
  ].join('\n');
}
