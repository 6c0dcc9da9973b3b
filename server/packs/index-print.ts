import type { TextNode } from '../../processes/document/structured-text.ts';
import { blankDocument, type PrintedDocument } from '../documents/printed.ts';
import { printPdf } from '../documents/printing.ts';
import { headingOf, paragraphOf, tableOf } from '../documents/templates/nodes.ts';
import {
  byClause,
  clauseTitle,
  headFacts,
  type PackIndex,
  statementOf,
  titleOf,
  verdictOf,
} from './index-page.ts';
import { momentOf, type PackTelling, say } from './telling.ts';

function clauseSections(telling: PackTelling, { pack }: PackIndex): readonly TextNode[] {
  const heads = [
    say(telling, 'requirement'),
    say(telling, 'statement'),
    say(telling, 'verdict'),
    say(telling, 'check'),
  ];
  return [...byClause(pack)].flatMap(([id, requirements]) => [
    headingOf(2, clauseTitle(telling, id)),
    tableOf(
      heads,
      requirements.map(({ id: requirement, verdict, checks, judgement }) => [
        requirement,
        statementOf(telling, requirement),
        verdictOf(telling, verdict),
        [
          ...checks.map(
            (check) =>
              `${check.id}: ${verdictOf(telling, check.verdict)}, ${say(telling, 'population')} ${check.population}, ${say(telling, 'exceptions')} ${check.exceptions}`,
          ),
          ...(judgement === null
            ? []
            : [`${say(telling, 'judgement')}: ${judgement.reason} (${judgement.judged_by.name})`]),
        ],
      ]),
      [12, 38, 20, 30],
    ),
  ]);
}

function printedIndex(telling: PackTelling, index: PackIndex): PrintedDocument {
  const left = index.left_out
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => say(telling, what, { count }));
  return {
    ...blankDocument,
    language: telling.language,
    title: `${say(telling, 'title')}: ${titleOf(telling, index.pack)}`,
    number: index.pack.number ?? '',
    organisation: index.organisation,
    foot: [`${say(telling, 'made-at')} ${momentOf(telling, index.made_at)}`],
    facts: headFacts(telling, index),
    body: {
      type: 'doc',
      content: [
        headingOf(1, say(telling, 'proof')),
        paragraphOf(say(telling, 'proof-text', { size: index.size, key: index.key })),
        paragraphOf(say(telling, 'says-not')),
        ...(left.length === 0 ? [] : [headingOf(1, say(telling, 'left-out')), ...left.map(paragraphOf)]),
        headingOf(1, say(telling, 'requirement')),
        ...clauseSections(telling, index),
      ],
    },
  };
}

/** `index.pdf`: the same in short, to be printed. */
export function indexPdf(telling: PackTelling, index: PackIndex): Promise<Buffer> {
  return printPdf(printedIndex(telling, index));
}
