import { Refusal } from '../../../kernel/errors.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, rowsIn, textIn } from '../../../kernel/register.ts';
import { providerStaff } from '../../../kernel/roles.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { majorAudiences } from '../../../processes/incident/major.ts';
import { minuteOf } from '../printed.ts';
import { timeText } from '../templates/calendar-text.ts';
import { tableOf } from '../templates/nodes.ts';
import { choiceName, fieldName } from '../templates/show.ts';
import { majorReportTexts as words } from './major-incident-texts.ts';
import {
  blank,
  factsOf,
  factTable,
  rowTable,
  section,
  told,
  valueOf,
  written,
  writtenSection,
} from './parts.ts';
import type { ReportBuilder, ReportFact, ReportSource } from './report.ts';

const process = 'incident';

const MINUTE_MS = 60_000;

/** Something that happened, with what is to be said of it. */
interface Milestone {
  readonly at: number;
  readonly what: string;
  readonly more: string;
}

function audiences(source: ReportSource, to: unknown): string {
  return told(source, process, 'major_log.to', to);
}

/** Its instants, each by the name of what happened then. */
function stamps({ record, language }: ReportSource): readonly Milestone[] {
  const instants = [
    ['opened', record.opened_at],
    ['declared', instantIn(record, 'major_declared_at')],
    ['informed', instantIn(record, 'top_management_informed_at')],
    ['resolved', record.resolved_at],
    ['closed', record.closed_at],
    ['reviewed', instantIn(record, 'major_reviewed_at')],
  ] as const;
  return instants.flatMap(([name, at]) =>
    at === null ? [] : [{ at, what: words[name][language], more: '' }],
  );
}

/** Everything that happened, in order of time: its instants, who had it from when on, and what was told. */
function course(source: ReportSource): readonly Milestone[] {
  const { record, language } = source;
  const hands = rowsIn(record, 'hands').map((row) => {
    const waits = told(source, process, 'pending_reason', row['waits_for']);
    const parts = [told(source, process, 'hands.team', row['team']), waits].filter((part) => part !== blank);
    return { at: Number(row['at']), what: words.handed[language], more: parts.join(' · ') };
  });
  const messages = rowsIn(record, 'major_log').map((row) => ({
    at: Number(row['at']),
    what: words.told[language],
    more: audiences(source, row['to']),
  }));
  return [...stamps(source), ...hands, ...messages].toSorted((one, other) => one.at - other.at);
}

function courseTable(source: ReportSource): TextNode {
  const { language, time_zone } = source;
  const heads = (['at', 'what', 'more'] as const).map((name) => words[name][language]);
  const rows = course(source).map(({ at, what, more }) => [minuteOf(at, time_zone), what, more]);
  return tableOf(heads, rows, [30, 30, 40]);
}

/** How long it took, in hours and minutes of real time; `–` where it is not over. */
function lasting({ language }: ReportSource, from: number | null, to: number | null): string {
  if (from === null || to === null) return blank;
  return timeText(Math.max(0, Math.round((to - from) / MINUTE_MS)), language);
}

function times(source: ReportSource): readonly ReportFact[] {
  const { record, language } = source;
  const declared = instantIn(record, 'major_declared_at');
  const { opened_at, resolved_at } = record;
  const first = rowsIn(record, 'major_log')[0]?.['at'];
  return [
    [words['to-declared'][language], lasting(source, opened_at, declared)],
    [words['to-first-word'][language], lasting(source, declared, first === undefined ? null : Number(first))],
    [words['to-resolved'][language], lasting(source, opened_at, resolved_at)],
    [words['declared-to-resolved'][language], lasting(source, declared, resolved_at)],
  ];
}

/** Who was told, how often, and when first and last. */
function toldTable(source: ReportSource): readonly TextNode[] {
  const { record, language, time_zone } = source;
  const log = rowsIn(record, 'major_log');
  const rows = majorAudiences.flatMap((audience) => {
    const messages = log.filter(({ to }) => Array.isArray(to) && to.includes(audience));
    const [first, last] = [messages[0], messages.at(-1)].map((row) => Number(row?.['at']));
    if (first === undefined || last === undefined || messages.length === 0) return [];
    const called = choiceName(source, process, 'major_log.to', audience);
    return [[called, String(messages.length), minuteOf(first, time_zone), minuteOf(last, time_zone)]];
  });
  if (rows.length === 0) return written(source, null);
  const heads = (['to', 'messages', 'first', 'last'] as const).map((name) => words[name][language]);
  return [tableOf(heads, rows, [28, 14, 29, 29])];
}

function body(source: ReportSource): readonly TextNode[] {
  const { record, language } = source;
  const title = (name: 'course' | 'times' | 'those-told'): string => words[name][language];
  return [
    ...(textIn(record, 'description') === null ? [] : writtenSection(source, record, 'description')),
    ...section(1, title('times'), [factTable(times(source))]),
    ...section(1, title('course'), [courseTable(source)]),
    ...section(
      1,
      fieldName(source, process, 'major_log'),
      rowTable(source, record, 'major_log', [
        ['at', 18],
        ['to', 17],
        ['by', 13],
        ['people', 8],
        ['mailed', 8],
        ['text', 36],
      ]),
    ),
    ...section(1, title('those-told'), toldTable(source)),
    ...writtenSection(source, record, 'resolution_text'),
    ...writtenSection(source, record, 'major_review'),
    ...section(2, fieldName(source, process, 'major_improvement'), [
      factTable(factsOf(source, record, ['major_improvement', 'major_improvement_record'])),
    ]),
  ];
}

function isMajor({ values }: ProcessRecord): boolean {
  return values['major'] === true;
}

/** A major incident (ISO/IEC 20000-1:2018, 8.6.1): its times and course, what was told to whom, and its review. */
export const majorIncidentReport: ReportBuilder = {
  title: words.title,
  may: providerStaff,
  refusal: (record) =>
    isMajor(record) ? null : new Refusal('incident.not-major', { number: record.number }),
  named_by: [],
  follows: ['improvement'],
  unfinished: ({ values }) => ((values['major_reviewed_at'] ?? null) === null ? words.draft : null),
  facts: (source) => [
    ...factsOf(source, source.record, ['priority', 'service', 'major_manager', 'team']),
    [fieldName(source, process, 'resolution_code'), valueOf(source, source.record, 'resolution_code')],
  ],
  body,
};
