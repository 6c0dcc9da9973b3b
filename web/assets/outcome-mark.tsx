import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Outcome } from '../../processes/stock-take/lines.ts';
import { outcomeTexts } from '../../processes/stock-take/texts.ts';
import { useText, useTexts } from '../i18n.ts';
import { assetsTexts } from '../texts/assets.ts';

const colours: Readonly<Record<Outcome, string>> = {
  seen: 'teal',
  misplaced: 'yellow',
  missing: 'red',
  unexpected: 'yellow',
  unknown: 'red',
};

/** A sign besides the colour, for those who do not tell colours apart. */
const signs: Readonly<Record<Outcome, string>> = {
  seen: '●',
  misplaced: '◐',
  missing: '○',
  unexpected: '◐',
  unknown: '?',
};

/** What an outcome is called: while counting goes on, nothing is missing, it was only not seen yet. */
export function useOutcomeName(counting: boolean): (outcome: Outcome) => string {
  const text = useText();
  const t = useTexts(assetsTexts);
  return (outcome) => (counting && outcome === 'missing' ? t('not-seen-yet') : text(outcomeTexts[outcome]));
}

interface OutcomeMarkProps {
  readonly outcome: Outcome;
  /** Whether counting still goes on. */
  readonly counting: boolean;
}

/** How a line of a stock-take stands. */
export function OutcomeMark({ outcome, counting }: OutcomeMarkProps): ReactNode {
  const nameOf = useOutcomeName(counting);
  return (
    <Badge
      miw="max-content"
      color={counting && outcome === 'missing' ? 'gray' : colours[outcome]}
      leftSection={<span aria-hidden="true">{signs[outcome]}</span>}
    >
      {nameOf(outcome)}
    </Badge>
  );
}
