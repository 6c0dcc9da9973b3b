import type { ReactNode } from 'react';
import classes from './wall.module.css';

const width = 52;
const height = 18;

/** A small line of shares from 0 to 1 over time. Decoration: the same is told by the trend and its table. */
export function Spark({ values }: { readonly values: readonly (number | null)[] }): ReactNode {
  const step = width / Math.max(1, values.length - 1);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [[index * step, 2 + (1 - value) * (height - 4)] as const],
  );
  const last = points.at(-1);
  if (last === undefined) return <span className={classes.spark} />;
  return (
    <svg className={classes.spark} viewBox={`0 0 ${width + 4} ${height}`} aria-hidden="true">
      <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={last[0]} cy={last[1]} r="2" />
    </svg>
  );
}
