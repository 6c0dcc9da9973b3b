import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import { verdictTexts } from '../../processes/conformity-texts.ts';
import { formatNumber } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { VerdictMark } from '../shared/verdict-mark.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import type { Counts } from './assessment.ts';
import { verdictOrder } from './bands.ts';
import classes from './summary.module.css';

/** The share of each verdict as one bar. Decoration: the counts are told beside it. */
export function VerdictBar({ counts }: { readonly counts: Counts }): ReactNode {
  return (
    <span className={classes.bar} aria-hidden="true">
      {verdictOrder.map((verdict) => (
        <span key={verdict} data-verdict={verdict} style={{ flexGrow: counts[verdict] }} />
      ))}
    </span>
  );
}

/** How many requirements have each verdict, in one line. */
export function VerdictCounts({ counts }: { readonly counts: Counts }): ReactNode {
  const locale = useLocale();
  return (
    <span className={classes.line}>
      {verdictOrder.map((verdict) => (
        <span key={verdict}>
          <VerdictMark verdict={verdict} /> {formatNumber(counts[verdict], locale)}
        </span>
      ))}
    </span>
  );
}

interface SummaryProps {
  readonly counts: Counts;
  readonly only: readonly CheckVerdict[];
  readonly onOnly: (only: readonly CheckVerdict[]) => void;
}

/** How many requirements have each verdict; pressing one lets it stand out on the wall. */
export function Summary({ counts, only, onOnly }: SummaryProps): ReactNode {
  const t = useTexts(cockpitTexts);
  const text = useText();
  const locale = useLocale();
  return (
    <div className={classes.summary}>
      <div className={classes.tiles}>
        {verdictOrder.map((verdict) => {
          const pressed = only.includes(verdict);
          return (
            <UnstyledButton
              key={verdict}
              className={classes.tile}
              aria-pressed={pressed}
              title={t('show-only', { verdict: text(verdictTexts[verdict]) })}
              onClick={() => onOnly(pressed ? only.filter((one) => one !== verdict) : [...only, verdict])}
            >
              <span className={classes.count}>{formatNumber(counts[verdict], locale)}</span>
              <VerdictMark verdict={verdict} named />
            </UnstyledButton>
          );
        })}
      </div>
      <VerdictBar counts={counts} />
    </div>
  );
}
