import { rowsIn } from '../../../kernel/register.ts';
import { auditorsOf } from '../../../processes/audit/auditors.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { tableOf } from '../templates/nodes.ts';
import { fieldName } from '../templates/show.ts';
import { findingSections } from './audit-findings.ts';
import { checklistSection, resultPart, sampleSection } from './audit-work.ts';
import { factsOf, namedRecord, rowTable, say, section, told, writtenSection } from './parts.ts';
import type { ReportBuilder, ReportSource } from './report.ts';
import { reportTexts } from './texts.ts';

/** Who audited what: whoever has no areas of their own audited all of them. */
function teamSection(source: ReportSource): readonly TextNode[] {
  const { record } = source;
  const rows = auditorsOf(record).map(({ person, areas, independent }) => ({
    person,
    areas,
    independent,
    note: rowsIn(record, 'team')
      .flatMap((row) => (row['person'] === person && row['note'] ? [row['note']] : []))
      .join('\n'),
  }));
  return section(
    1,
    fieldName(source, 'audit', 'team'),
    rowTable(
      source,
      record,
      'team',
      [
        ['person', 26],
        ['areas', 34],
        ['independent', 16],
        ['note', 24],
      ],
      rows,
    ),
  );
}

/** Which corrective action follows which requirement that was not met, as it is settled when the audit is closed. */
function followUpSection(source: ReportSource): readonly TextNode[] {
  const rows = rowsIn(source.record, 'follow_up');
  if (rows.length === 0) return [];
  const name = (column: string): string => fieldName(source, 'audit', `follow_up.${column}`);
  const title = fieldName(source, 'audit', 'follow_up');
  const table = tableOf(
    ['requirement', 'finding', 'nonconformity'].map(name),
    rows.map((row) => [
      told(source, 'audit', 'follow_up.requirement', row['requirement']),
      namedRecord(source, 'finding', row['finding']),
      namedRecord(source, 'nonconformity', row['nonconformity']),
    ]),
    [16, 42, 42],
  );
  return section(1, title, [table]);
}

function body(source: ReportSource): readonly TextNode[] {
  const { record } = source;
  return [
    ...writtenSection(source, record, 'summary'),
    ...resultPart(source),
    ...section(1, say(source, 'basis-of-audit'), [
      ...(['criteria', 'scope'] as const).flatMap((field) => writtenSection(source, record, field, 2)),
      ...(record.values['description'] ? writtenSection(source, record, 'description', 2) : []),
    ]),
    ...teamSection(source),
    ...findingSections(source),
    ...followUpSection(source),
    // What is for staff alone is not in the source of whoever is none.
    ...('checklist' in record.values ? checklistSection(source) : []),
    ...('sample' in record.values ? sampleSection(source) : []),
  ];
}

/** The report of an internal audit (ISO/IEC 20000-1:2018, 9.2.2): plan, findings, follow-up, evidence seen, samples. */
export const auditReport: ReportBuilder = {
  title: reportTexts['audit-report'],
  named_by: [{ process: 'finding', field: 'audit' }],
  follows: ['audit-programme', 'finding', 'nonconformity', 'improvement'],
  unfinished: ({ state }) => {
    if (state === 'cancelled') return reportTexts['audit-cancelled'];
    return state === 'reported' || state === 'closed' ? null : reportTexts['audit-draft'];
  },
  facts: (source) => [
    [
      fieldName(source, 'audit', 'programme'),
      namedRecord(source, 'audit-programme', source.record.values['programme']),
    ],
    ...factsOf(source, source.record, [
      'areas',
      'assignee',
      'responsible',
      'methods',
      'planned_on',
      'planned_to',
      'started_at',
      'ended_at',
      'report_due',
      'reported_at',
      'reported_by',
      'seen',
      'nonconformities',
    ]),
  ],
  body,
};
