import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { finding } from '../../../processes/finding/definition.ts';
import { paragraphOf, tableOf } from '../templates/nodes.ts';
import { choiceName, fieldName, processNamed } from '../templates/show.ts';
import {
  blank,
  factTable,
  labelled,
  namedRecord,
  requirementText,
  say,
  section,
  stateOf,
  titleOf,
  valueOf,
  written,
} from './parts.ts';
import type { ReportSource } from './report.ts';

const process = finding.name;

/** Grades, the gravest first. */
const grades = (finding.fields['grade']?.choices ?? []).map(String);

/** The findings of an audit, the gravest first. */
function findingsOf(source: ReportSource): readonly ProcessRecord[] {
  const rank = (record: ProcessRecord): number => grades.indexOf(String(record.values['grade']));
  return source
    .related(process)
    .filter(({ values }) => values['audit'] === source.record.id)
    .toSorted((a, b) => rank(a) - rank(b) || a.number.localeCompare(b.number));
}

/** How many findings of each grade are in each state. */
function countsTable(source: ReportSource, findings: readonly ProcessRecord[]): TextNode {
  const states = Object.keys(finding.states);
  const { texts } = processNamed(process);
  const heads = states.map((state) => texts.states[state]?.[source.language] ?? state);
  const rows = grades.map((grade) => [
    choiceName(source, process, 'grade', grade),
    ...states.map((state) =>
      String(findings.filter((one) => one.values['grade'] === grade && one.state === state).length),
    ),
  ]);
  return tableOf([fieldName(source, process, 'grade'), ...heads], rows, [
    36,
    ...states.map(() => 64 / states.length),
  ]);
}

/** What follows from a finding: the corrective action, how far it is, and whether it worked. */
function actionFacts(source: ReportSource, record: ProcessRecord): readonly (readonly [string, string[]])[] {
  return (['nonconformity', 'improvement'] as const).flatMap((field) => {
    const id = textIn(record, field);
    if (id === null) {
      // That a nonconformity has no corrective action yet is said; that nothing else follows needs no saying.
      const awaited = field === 'nonconformity' && record.values['grade'] !== 'opportunity';
      return !awaited ? [] : [[fieldName(source, process, field), [blank]] as const];
    }
    const action = source.related(field).find((one) => one.id === id);
    const told = ['assignee', 'action_due_on', 'action_done_on', 'effectiveness_verdict'].filter(
      (name) => action !== undefined && (action.values[name] ?? null) !== null,
    );
    const lines = told.map((name) =>
      labelled(source, fieldName(source, field, name), valueOf(source, action as ProcessRecord, name)),
    );
    return [[fieldName(source, process, field), [namedRecord(source, field, id), ...lines]] as const];
  });
}

function oneFinding(source: ReportSource, record: ProcessRecord): readonly TextNode[] {
  const fact = (field: string): readonly [string, string] => [
    fieldName(source, process, field),
    valueOf(source, record, field),
  ];
  const given = (field: string): readonly (readonly [string, string])[] =>
    (record.values[field] ?? null) === null ? [] : [fact(field)];
  return section(2, `${record.number} ${titleOf(record)}`, [
    factTable([
      fact('grade'),
      [say(source, 'state'), stateOf(source, record)],
      [
        fieldName(source, process, 'requirement'),
        requirementText(source, textIn(record, 'requirement') ?? blank),
      ],
      ...given('area'),
      ...given('service'),
      fact('statement'),
      fact('evidence'),
      fact('raised_by'),
      fact('assignee'),
      ...given('agreed'),
      ...given('answer'),
      ...given('answered_by'),
      ...given('answered_at'),
      ...actionFacts(source, record),
      ...given('verification'),
      ...given('verified_by'),
      ...given('verified_at'),
    ]),
  ]);
}

/** What an audit found: how much of which grade in which state, and each finding with what followed from it. */
export function findingSections(source: ReportSource): readonly TextNode[] {
  const findings = findingsOf(source);
  const title = processNamed(process).texts.plural[source.language];
  if (findings.length === 0) return section(1, title, written(source, null));
  return [
    ...section(1, title, [paragraphOf(say(source, 'findings-by-grade')), countsTable(source, findings)]),
    ...findings.flatMap((record) => oneFinding(source, record)),
  ];
}
