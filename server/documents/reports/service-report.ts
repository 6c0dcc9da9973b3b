import { type Figure } from '../../../kernel/figure.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { figureNamed } from '../../../processes/modules.ts';
import { type Issue, issuesOf } from '../../../processes/service-report/issues.ts';
import { figuresOf } from '../../figures/draft-issue.ts';
import { valueText } from '../../figures/tell.ts';
import { paragraphOf, tableOf } from '../templates/nodes.ts';
import { fieldName } from '../templates/show.ts';
import { blank, factsOf, factTable, labelled, say, section, written } from './parts.ts';
import type { ReportBuilder, ReportFact, ReportSource } from './report.ts';
import { reportTexts } from './texts.ts';

const process = 'service-report';

/** Most issues before the newest that are printed. */
const mostEarlier = 24;

const nameOf = (source: ReportSource, column: string): string =>
  fieldName(source, process, `issues.${column}`);

function periodOf(source: ReportSource, { period_from, period_to }: Issue): string {
  return say(source, 'from-to', { from: period_from, to: period_to });
}

/** Most issues whose computed figures stand side by side: as many as a page has room for. */
const mostBeside = 5;

function cellOf(source: ReportSource, { computed }: Issue, figure: Figure): string {
  const found = computed.find((one) => one.figure === figure.id);
  if (found === undefined) return blank;
  if (found.value === null) return say(source, 'no-records');
  const value = valueText(found, figure.unit, source.language);
  return say(source, 'of-records', { value, n: found.population });
}

/**
 * What was computed for the newest issue, and what it came to in those before: each figure with how many records it
 * rests on. Figures that the report chose and that cannot be told of what it is about are named.
 */
function computedPart(source: ReportSource, issues: readonly Issue[]): readonly TextNode[] {
  const { language, record } = source;
  const beside = issues
    .filter(({ computed }) => computed.length > 0)
    .slice(-mostBeside)
    .toReversed();
  const ids = [...new Set(beside.flatMap(({ computed }) => computed.map(({ figure }) => figure)))];
  const told = ids.flatMap((id) => figureNamed(id) ?? []);
  const left = figuresOf(record).left_out.map(({ name }) => name[language]);
  if (told.length === 0 && left.length === 0) return [];
  const heads = beside.map(({ period_to }) => say(source, 'until-day', { to: period_to }));
  const rows = told.map((figure) => [
    figure.name[language],
    ...beside.map((issue) => cellOf(source, issue, figure)),
  ]);
  return section(1, say(source, 'computed'), [
    ...(told.length === 0
      ? []
      : [tableOf([say(source, 'figure'), ...heads], rows, [32, ...beside.map(() => 68 / beside.length)])]),
    ...(left.length === 0
      ? []
      : [paragraphOf(say(source, 'figures-left-out', { figures: left.join(', ') }))]),
  ]);
}

/** What the newest issue says, and what was decided on it. */
function newestPart(source: ReportSource, issue: Issue, issues: readonly Issue[]): readonly TextNode[] {
  const trendOver = say(source, 'trend-over', { n: issue.trend_periods });
  const part = (column: 'figures' | 'trend' | 'data_source' | 'actions' | 'communicated_to') =>
    section(1, nameOf(source, column), written(source, issue[column]));
  return [
    ...part('figures'),
    ...computedPart(source, issues),
    ...part('trend'),
    ...(issue.trend_periods > 0 ? [paragraphOf(trendOver)] : []),
    ...part('data_source'),
    ...part('actions'),
    ...part('communicated_to'),
  ];
}

/** The issues before, the newest of them first. */
function earlierPart(source: ReportSource, issues: readonly Issue[]): readonly TextNode[] {
  if (issues.length === 0) return [];
  const rows = issues
    .toReversed()
    .slice(0, mostEarlier)
    .map((issue) => [
      [periodOf(source, issue), labelled(source, nameOf(source, 'issued_on'), issue.issued_on)],
      issue.figures ?? blank,
      issue.trend ?? blank,
      issue.actions ?? blank,
      issue.communicated_to ?? blank,
    ]);
  const heads = ['figures', 'trend', 'actions', 'communicated_to'].map((column) => nameOf(source, column));
  const more = issues.length - rows.length;
  return section(1, say(source, 'earlier-issues'), [
    tableOf([say(source, 'period'), ...heads], rows, [20, 24, 22, 20, 14]),
    ...(more > 0 ? [paragraphOf(say(source, 'more-issues', { n: more }))] : []),
  ]);
}

function body(source: ReportSource): readonly TextNode[] {
  const { record } = source;
  const issues = issuesOf(record);
  const newest = issues.at(-1);
  return [
    ...(newest === undefined ? [] : newestPart(source, newest, issues)),
    ...section(1, say(source, 'about-report'), [
      factTable(
        factsOf(source, record, [
          'purpose',
          'content',
          'readers',
          'other_readers',
          'frequency_days',
          // Of an issue, what it was drawn from stands with it.
          ...(newest === undefined ? ['data_source'] : []),
        ]),
      ),
    ]),
    ...earlierPart(source, issues.slice(0, -1)),
  ];
}

function facts(source: ReportSource): readonly ReportFact[] {
  const newest = issuesOf(source.record).at(-1);
  return [
    [say(source, 'period'), newest === undefined ? blank : periodOf(source, newest)],
    [nameOf(source, 'issued_on'), newest?.issued_on ?? blank],
    ...factsOf(source, source.record, ['services', 'assignee']),
  ];
}

/** A service report (ISO/IEC 20000-1:2018, 9.4): its newest issue, what was decided on it, and the issues before. */
export const serviceReportReport: ReportBuilder = {
  title: reportTexts['service-report'],
  named_by: [],
  follows: [],
  unfinished: (record) => (issuesOf(record).length === 0 ? reportTexts['service-report-draft'] : null),
  facts,
  body,
};
