import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import { verdictMarks, verdictTexts } from '../../processes/conformity-texts.ts';
import { useText } from '../i18n.ts';
import classes from './verdict-mark.module.css';

interface VerdictMarkProps {
  readonly verdict: CheckVerdict;
  /** With its name beside it; otherwise the name is told on hover and to screen readers. */
  readonly named?: boolean;
}

/** A verdict as colour, sign and name. */
export function VerdictMark({ verdict, named = false }: VerdictMarkProps): ReactNode {
  const text = useText();
  const name = text(verdictTexts[verdict]);
  const sign = (
    <span className={classes.sign} data-verdict={verdict} aria-hidden="true">
      {verdictMarks[verdict]}
    </span>
  );
  if (named) {
    return (
      <span className={classes.named}>
        {sign}
        <span data-verdict={verdict} className={classes.name}>
          {name}
        </span>
      </span>
    );
  }
  return (
    <Tooltip label={name}>
      <span role="img" aria-label={name}>
        {sign}
      </span>
    </Tooltip>
  );
}
