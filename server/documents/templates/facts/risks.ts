import { textIn } from '../../../../kernel/register.ts';
import type { TextNode } from '../../../../processes/document/structured-text.ts';
import { acceptors, limitOf, methodIn } from '../../../../processes/risk/method.ts';
import type { BlockFact, FactSource } from '../fact.ts';
import { tableOf } from '../nodes.ts';
import { choiceName, recordTable, shown } from '../show.ts';
import { words } from '../words.ts';

const byMethod = { recorded: { setting: 'risk.method' } } as const;

const levelName = (source: FactSource, level: string): string =>
  choiceName(source, 'risk', 'inherent_level', level);

function scales(source: FactSource): readonly TextNode[] {
  const { likelihoods, consequences } = methodIn(source.planned.settings);
  const { language } = source;
  const degrees = Array.from({ length: Math.max(likelihoods.length, consequences.length) }, (_, i) => i);
  return [
    tableOf(
      [words.degree[language], words.likelihood[language], words.consequence[language]],
      degrees.map((i) => [String(i + 1), likelihoods[i] ?? '', consequences[i] ?? '']),
    ),
  ];
}

function matrix(source: FactSource): readonly TextNode[] {
  const method = methodIn(source.planned.settings);
  const rows = method.matrix.map((levels, index) => [
    method.likelihoods[index] ?? String(index + 1),
    ...levels.map((level) => levelName(source, level)),
  ]);
  const corner = words['likelihood-by-consequence'][source.language];
  return [tableOf([corner, ...method.consequences], rows)];
}

function acceptance(source: FactSource): readonly TextNode[] {
  const method = methodIn(source.planned.settings);
  const { language } = source;
  const rows = acceptors.map((acceptor) => {
    const limit = limitOf(method, acceptor);
    return [
      choiceName(source, 'risk', 'accepted_as', acceptor),
      limit === null ? words.none[language] : levelName(source, limit),
    ];
  });
  return [tableOf([words['who-accepts'][language], words['accepts-up-to'][language]], rows)];
}

function openRisks(source: FactSource): readonly TextNode[] | null {
  const { language } = source;
  const risks = source.records('risk').filter(({ values }) => values['nature'] === 'risk');
  return recordTable(source, 'risk', risks, [
    'title',
    {
      head: words.level[language],
      // What remains after treatment counts, once somebody has judged it.
      tell: ({ values }) =>
        shown(source, 'risk', 'inherent_level', values['residual_level'] ?? values['inherent_level']),
    },
    'assignee',
    {
      head: words.treatment[language],
      tell: (record) => [
        shown(source, 'risk', 'treatment', record.values['treatment']),
        textIn(record, 'treatment_text') ?? '',
      ],
    },
  ]);
}

/** How risks are judged, and those that are open. */
export const riskFacts = {
  'risk-scales': { ...byMethod, tell: scales },
  'risk-matrix': { ...byMethod, tell: matrix },
  'risk-acceptance': { ...byMethod, tell: acceptance },
  risks: { recorded: { register: 'risk' }, reads: ['risk'], tell: openRisks },
} as const satisfies Record<string, BlockFact>;
