import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn } from '../../../kernel/register.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { tableOf } from '../templates/nodes.ts';
import { choiceName, fieldName } from '../templates/show.ts';
import { factsOf, factTable, rowTable, say, section, told, writtenSection } from './parts.ts';
import type { ReportBuilder, ReportSource } from './report.ts';
import { reportTexts } from './texts.ts';

const process = 'management-review';

/** What was put before the review under each letter of 9.3, as of which day and from where; a gap stays visible. */
function inputTable(source: ReportSource): TextNode {
  const columns = ['item', 'content', 'as_of', 'source'] as const;
  const cell = (row: Readonly<Record<string, unknown>>, column: string): string =>
    told(source, process, `inputs.${column}`, row[column]);
  return tableOf(
    columns.map((column) => fieldName(source, process, `inputs.${column}`)),
    rowsIn(source.record, 'inputs').map((row) => [
      // In one paragraph, so that no page ends with a bare letter.
      `${String(row['item'])} – ${choiceName(source, process, 'inputs.item', row['item'])}`,
      ...columns.slice(1).map((column) => cell(row, column)),
    ]),
    [24, 42, 14, 20],
  );
}

function body(source: ReportSource): readonly TextNode[] {
  const { record } = source;
  return [
    ...(record.values['description'] ? writtenSection(source, record, 'description') : []),
    ...section(1, say(source, 'people'), [factTable(factsOf(source, record, ['participants', 'present']))]),
    ...writtenSection(source, record, 'conclusion'),
    ...section(
      1,
      fieldName(source, process, 'decisions'),
      rowTable(source, record, 'decisions', [
        ['decision', 30],
        ['kind', 14],
        ['owner', 14],
        ['due_on', 13],
        ['status', 11],
        ['result', 18],
      ]),
    ),
    ...writtenSection(source, record, 'minutes'),
    ...section(1, fieldName(source, process, 'inputs'), [inputTable(source)]),
  ];
}

function isHeld({ state }: ProcessRecord): boolean {
  return state === 'held' || state === 'closed';
}

/** The minutes of a management review (ISO/IEC 20000-1:2018, 9.3): inputs, conclusion, decisions and how far they are. */
export const managementReviewReport: ReportBuilder = {
  title: reportTexts['review-report'],
  named_by: [],
  follows: [],
  unfinished: (record) => {
    if (record.state === 'cancelled') return reportTexts['review-cancelled'];
    return isHeld(record) ? null : reportTexts['review-draft'];
  },
  facts: (source) =>
    factsOf(source, source.record, [
      'planned_on',
      'assignee',
      'prepared_at',
      'held_at',
      'held_by',
      'followed_up_at',
    ]),
  body,
};
