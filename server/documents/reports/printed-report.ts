import type { Language } from '../../../kernel/text.ts';
import type { OrganisationContext } from '../../records/organisation-context.ts';
import { blankDocument, minuteOf, type PrintedApproval, type PrintedDocument } from '../printed.ts';
import { fieldName, processNamed } from '../templates/show.ts';
import { labelled, say, section, sourcesTable, stateOf, titleOf } from './parts.ts';
import type { ReadForReport } from './read.ts';
import type { ReportBuilder, ReportFact, ReportSource } from './report.ts';

/** For whom, when and in which language a report is printed. */
export interface ReportPrinting {
  readonly language: Language;
  readonly organisation: string;
  readonly time_zone: string;
  readonly planned: OrganisationContext;
  /** The instant of printing, epoch milliseconds. */
  readonly now: number;
}

/** Where the record comes from, unless people made it here: imported and sample evidence stays visibly so. */
function originOf(source: ReportSource): string {
  const { origin, external_key } = source.record;
  if (origin === 'live') return '';
  return origin === 'sample'
    ? say(source, 'of-sample')
    : say(source, 'of-import', { key: external_key ?? '–' });
}

/** What the reader may not see, so that nobody takes the report for the whole. */
function leftOut(source: ReportSource, { hidden, withheld }: ReadForReport): readonly ReportFact[] {
  const { process } = source.record;
  const parts = [
    ...hidden.map((field) => fieldName(source, process, field)),
    ...(withheld > 0 ? [say(source, 'left-out-records', { n: withheld })] : []),
  ];
  return parts.length === 0
    ? []
    : [[say(source, 'left-out'), parts.join(source.language === 'zh' ? '、' : ', ')]];
}

/** Which state of the record was printed, and when. */
function stateFacts(source: ReportSource, read: ReadForReport, now: number): readonly ReportFact[] {
  const { record, time_zone } = source;
  const { last_entry } = read;
  return [
    ...(record.origin === 'live' ? [] : [[say(source, 'origin'), originOf(source)] as const]),
    ...leftOut(source, read),
    [say(source, 'record-version'), String(record.version)],
    ...(last_entry === null
      ? []
      : [
          [
            say(source, 'last-entry'),
            say(source, 'entry-at', {
              id: last_entry.id,
              at: minuteOf(last_entry.recorded_at, time_zone),
            }),
          ] as const,
        ]),
    [say(source, 'printed-at'), minuteOf(now, time_zone)],
  ];
}

/** Who signed what of the record, by its journal; null where nothing of such a record is ever signed. */
function approvalOf(source: ReportSource, { signatures }: ReadForReport): PrintedApproval | null {
  const { definition, texts } = processNamed(source.record.process);
  if (!definition.activities.some(({ signed }) => signed === true)) return null;
  return {
    heading: say(source, 'signatures'),
    signatures: signatures.map(({ activity, name, at }) => ({
      meaning: texts.activities[activity]?.[source.language] ?? activity,
      name,
      signed_at: minuteOf(at, source.time_zone),
    })),
    hash: null,
  };
}

/** Puts together what is printed of a record: title block, signatures, sections, and which records they are drawn from. */
export function printedReport(
  builder: ReportBuilder,
  read: ReadForReport,
  { language, organisation, time_zone, planned, now }: ReportPrinting,
): PrintedDocument {
  const { record, names } = read;
  const source: ReportSource = {
    record,
    related: (process) => read.related.get(process) ?? [],
    names,
    language,
    time_zone,
    planned,
  };
  const unfinished = builder.unfinished(record)?.[language] ?? '';
  const version = `${say(source, 'record-version')} ${record.version}`;
  const records = [record, ...[...read.related.values()].flat()];
  return {
    ...blankDocument,
    language,
    title: labelled(source, builder.title[language], titleOf(record)),
    number: record.number,
    organisation,
    mark: [unfinished, originOf(source)].filter((text) => text !== '').join(' · '),
    foot: [version, `${say(source, 'printed-at')} ${minuteOf(now, time_zone)}`],
    facts: [
      [say(source, 'number'), record.number],
      [say(source, 'state'), stateOf(source, record)],
      ...builder.facts(source),
      ...stateFacts(source, read, now),
    ],
    approval: approvalOf(source, read),
    body: {
      type: 'doc',
      content: [
        ...builder.body(source),
        ...section(1, say(source, 'sources'), [sourcesTable(source, records)]),
      ],
    },
  };
}
