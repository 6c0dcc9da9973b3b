import { memo, type ReactNode } from 'react';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import { verdictMarks, verdictTexts } from '../../processes/conformity-texts.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { PlainLink } from '../shared/link.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';
import classes from './wall.module.css';

interface WallCellProps {
  readonly id: string;
  /** Undefined when the assessment left the requirement out. */
  readonly verdict: CheckVerdict | undefined;
  readonly assessment: string;
  readonly faint: boolean;
  readonly reachable: boolean;
}

/** One requirement: its verdict as colour and mark, and the way to its page. */
export const WallCell = memo(function WallCell(props: WallCellProps): ReactNode {
  const { id, verdict, assessment, faint, reachable } = props;
  const t = useTexts(cockpitTexts);
  const text = useText();
  const name = verdict === undefined ? t('left-out') : text(verdictTexts[verdict]);
  return (
    <PlainLink
      href={paths.requirement(id, { assessment })}
      className={classes.cell}
      data-requirement={id}
      data-verdict={verdict ?? 'left-out'}
      data-faint={faint || undefined}
      tabIndex={reachable ? 0 : -1}
      aria-label={`${id}: ${name}`}
    >
      {verdict === undefined ? '' : verdictMarks[verdict]}
    </PlainLink>
  );
});
