import { rowsIn } from '../../../kernel/register.ts';
import { keysIn } from '../../../kernel/sample.ts';
import { checklistResults, isSeen } from '../../../processes/audit/checklist.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { auditAreaNames, auditAreaOf } from '../../../standard/audit-areas.ts';
import { paragraphOf, tableOf } from '../templates/nodes.ts';
import { choiceName, fieldName } from '../templates/show.ts';
import { factTable, requirementText, say, section, told, written } from './parts.ts';
import type { ReportSource } from './report.ts';

type Row = Readonly<Record<string, unknown>>;

/** Most numbers of a population that are printed; all of them are in the record. */
const mostKeys = 500;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function seenTable(source: ReportSource, rows: readonly Row[]): TextNode {
  const name = (column: string): string => fieldName(source, 'audit', `checklist.${column}`);
  const cells = rows.map((row) => [
    // In one paragraph, so that no page ends with a bare number.
    [requirementText(source, text(row['requirement'])), text(row['question'])],
    choiceName(source, 'audit', 'checklist.result', row['result']),
    told(source, 'audit', 'checklist.seen', row['seen']),
    told(source, 'audit', 'checklist.evidence', row['evidence']),
  ]);
  return tableOf(['requirement', 'result', 'seen', 'evidence'].map(name), cells, [32, 16, 32, 20]);
}

function areaPart(source: ReportSource, area: string, rows: readonly Row[]): readonly TextNode[] {
  const title = auditAreaNames[area]?.[source.language] ?? say(source, 'other-criteria');
  const seen = rows.filter(({ result }) => isSeen(result));
  const unseen = rows.filter(({ result }) => !isSeen(result));
  const requirements = unseen
    .map(({ requirement }) => requirement)
    .join(source.language === 'zh' ? '、' : ', ');
  return section(2, title, [
    ...(seen.length === 0 ? [] : [seenTable(source, seen)]),
    // What nobody looked at is said as plainly as what somebody did.
    ...(unseen.length === 0
      ? []
      : [paragraphOf(say(source, 'not-looked-at', { n: unseen.length, requirements }))]),
  ]);
}

/** How many requirements of the checklist came to which result; nothing before there is a checklist. */
export function resultPart(source: ReportSource): readonly TextNode[] {
  const rows = rowsIn(source.record, 'checklist');
  if (rows.length === 0) return [];
  const counts = checklistResults.map((result) => [
    choiceName(source, 'audit', 'checklist.result', result),
    String(rows.filter((row) => row['result'] === result).length),
  ]);
  return [
    paragraphOf(say(source, 'results-of-checklist')),
    tableOf([say(source, 'result'), say(source, 'requirements')], counts, [70, 30]),
  ];
}

/** The checklist by areas: what was looked at, what was seen there as evidence, and what was not looked at. */
export function checklistSection(source: ReportSource): readonly TextNode[] {
  const rows = rowsIn(source.record, 'checklist');
  const title = fieldName(source, 'audit', 'checklist');
  if (rows.length === 0) return section(1, title, written(source, null));
  const areaOf = ({ requirement }: Row): string => auditAreaOf(text(requirement)) ?? '';
  const areas = [...new Set(rows.map(areaOf))];
  return section(
    1,
    title,
    areas.flatMap((area) =>
      areaPart(
        source,
        area,
        rows.filter((row) => areaOf(row) === area),
      ),
    ),
  );
}

function keysText(source: ReportSource, keys: readonly string[]): readonly string[] {
  const more = keys.length - mostKeys;
  const listed = keys.slice(0, mostKeys).join(', ');
  return more <= 0 ? [listed] : [listed, say(source, 'more-keys', { n: more })];
}

/** The samples, each with what it takes to draw it again: population, size and seed. */
export function sampleSection(source: ReportSource): readonly TextNode[] {
  const name = (column: string): string => fieldName(source, 'audit', `sample.${column}`);
  const tables = rowsIn(source.record, 'sample').map((row) => {
    const keys = keysIn(text(row['keys']));
    return factTable([
      [name('population'), text(row['population'])],
      [say(source, 'population-size'), String(keys.length)],
      [name('keys'), keysText(source, keys)],
      [name('size'), told(source, 'audit', 'sample.size', row['size'])],
      [name('seed'), text(row['seed'])],
      [name('drawn'), keysIn(text(row['drawn'])).join(', ') || '–'],
    ]);
  });
  return section(
    1,
    fieldName(source, 'audit', 'sample'),
    // An empty paragraph keeps two tables from growing together.
    tables.length === 0 ? written(source, null) : tables.flatMap((table) => [table, paragraphOf('')]),
  );
}
