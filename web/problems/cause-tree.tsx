import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { causesIn, causeTree } from '../../processes/problem/causes.ts';
import { useTexts } from '../i18n.ts';
import { useProcessNames } from '../process-names.ts';
import type { OpenedRecord } from '../records/record.ts';
import { problemsTexts } from '../texts/problems.ts';
import { layOut, type PlacedCause, sizes } from './cause-layout.ts';
import classes from './problems.module.css';

const { width, height } = sizes;

/** How much smaller than it is laid out the picture may be drawn. */
const leastScale = 0.7;

function Edge({ of: { x, y, above } }: { readonly of: PlacedCause }): ReactNode {
  const [fromX, fromY, toY] = [above.x + width, above.y + height / 2, y + height / 2];
  const middle = (fromX + x) / 2;
  return (
    <path
      className={classes.edge}
      d={`M${fromX},${fromY} C${middle},${fromY} ${middle},${toY} ${x},${toY}`}
    />
  );
}

/** The causes of a problem as a tree from left to right; the list below it says the same in words. */
export function CauseTree({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(problemsTexts);
  const names = useProcessNames('problem');
  const causes = causesIn({ values: record });
  if (causes.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('no-causes')}
      </Text>
    );
  }
  const picture = layOut(causeTree(causes));
  return (
    // Wider than the page it is moved by keyboard.
    <section className={classes.tree} aria-label={t('analysis')} tabIndex={0}>
      <svg
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        // Made smaller as far as it can still be read, and moved sideways beyond.
        style={{ width: '100%', minWidth: picture.width * leastScale, maxWidth: picture.width }}
        role="img"
        aria-label={t('picture', { count: causes.length })}
      >
        {picture.placed.map((one) => (
          <Edge key={one.node.id} of={one} />
        ))}
        <foreignObject x={picture.root.x} y={picture.root.y} width={width} height={height}>
          <div className={classes.box}>
            <span className={classes.kind}>{record.number}</span>
            {record.title}
          </div>
        </foreignObject>
        {picture.placed.map(({ node, x, y }) => (
          <foreignObject key={node.id} x={x} y={y} width={width} height={height}>
            <div
              className={classes.box}
              data-kind={node.kind}
              data-confirmed={node.confirmed}
              title={node.text}
            >
              <span className={classes.kind}>
                {names.choice('causes.kind', node.kind)}
                {node.confirmed ? ` ✓ ${names.column('causes', 'confirmed')}` : ''}
              </span>
              {node.text}
            </div>
          </foreignObject>
        ))}
      </svg>
    </section>
  );
}
