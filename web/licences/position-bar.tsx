import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import classes from './licences.module.css';
import type { ProductPosition } from './licences.ts';

/** What is used of what is entitled; what is missing goes beyond the mark, in the colour of what contradicts. */
export function PositionBar({ position }: { readonly position: ProductPosition }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const { used, entitled, short } = position;
  const whole = Math.max(used, entitled, 1);
  const covered = used - short;
  const label = t('bar', { used: formatNumber(used, locale), entitled: formatNumber(entitled, locale) });
  return (
    <div className={classes.bar} role="img" aria-label={label} title={label}>
      <span className={classes.covered} style={{ width: `${(covered / whole) * 100}%` }} />
      <span className={classes.short} style={{ width: `${(short / whole) * 100}%` }} />
      {entitled > 0 && entitled < whole ? (
        <span className={classes.limit} style={{ insetInlineStart: `${(entitled / whole) * 100}%` }} />
      ) : null}
    </div>
  );
}
