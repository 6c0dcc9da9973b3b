import { rowsIn } from '../../../kernel/register.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { fieldName } from '../templates/show.ts';
import { factsOf, factTable, rowTable, section, writtenSection } from './parts.ts';
import type { ReportBuilder, ReportSource } from './report.ts';
import { reportTexts } from './texts.ts';

const process = 'certification-application';

function rows(
  source: ReportSource,
  field: string,
  columns: Parameters<typeof rowTable>[3],
): readonly TextNode[] {
  return section(1, fieldName(source, process, field), rowTable(source, source.record, field, columns));
}

function body(source: ReportSource): readonly TextNode[] {
  const { record } = source;
  return [
    ...section(1, fieldName(source, process, 'client_name'), [
      factTable(
        factsOf(source, record, [
          'client_name',
          'address',
          'contact',
          'persons_in_scope',
          'full_time_equivalent',
          'shifts',
          'languages',
          'integrated_with',
          'current_certificate',
        ]),
      ),
    ]),
    ...writtenSection(source, record, 'scope_statement'),
    ...rows(source, 'services', [
      ['name', 34],
      ['description', 66],
    ]),
    ...rows(source, 'sites', [
      ['name', 18],
      ['address', 24],
      ['activities', 28],
      ['persons', 9],
      ['shifts', 10],
      ['central', 11],
    ]),
    ...rows(source, 'processes', [
      ['name', 60],
      ['operated_by', 40],
    ]),
    ...rows(source, 'other_parties', [
      ['name', 26],
      ['provides', 37],
      ['oversight', 37],
    ]),
    ...writtenSection(source, record, 'outsourcing'),
    ...writtenSection(source, record, 'legal_obligations'),
    ...rows(source, 'other_certificates', [
      ['standard', 30],
      ['body', 30],
      ['number', 22],
      ['valid_until', 18],
    ]),
    ...(record.values['no_consultants'] === true
      ? section(1, fieldName(source, process, 'consultants'), [
          factTable(factsOf(source, record, ['no_consultants'])),
        ])
      : rows(source, 'consultants', [
          ['name', 36],
          ['subject', 44],
          ['until', 20],
        ])),
    // Hashes tell the program what people changed; to a reader the records say where a part comes from.
    ...section(
      1,
      fieldName(source, process, 'sources'),
      rowTable(
        source,
        record,
        'sources',
        [
          ['part', 24],
          ['source', 60],
          ['as_of', 16],
        ],
        rowsIn(record, 'sources').map((row) => ({
          ...row,
          part: fieldName(source, process, String(row['part'])),
        })),
      ),
    ),
  ];
}

/** The dossier of an application for certification, as it is handed to a body outside this installation. */
export const certificationApplicationReport: ReportBuilder = {
  title: reportTexts['application'],
  named_by: [],
  follows: [],
  unfinished: ({ state, values }) => {
    if (state === 'withdrawn') return reportTexts['application-withdrawn'];
    return (values['approved_at'] ?? null) === null ? reportTexts['application-draft'] : null;
  },
  facts: (source) =>
    factsOf(source, source.record, [
      'request',
      'edition',
      'body',
      'approved_at',
      'approved_by',
      'submitted_at',
      'submitted_by',
    ]),
  body,
};
