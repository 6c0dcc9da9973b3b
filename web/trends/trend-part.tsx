import { Title } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import { formatNumber, formatPercent } from '../format.ts';
import { useProcessNames } from '../process-names.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useLocale } from '../shared/time.tsx';
import { type ShownFigure, scaledFigures } from './scaled-figures.ts';
import classes from './trends.module.css';

/** How a type, category or level is called that a line is of. */
function useGroupName(subject: unknown): (figure: string, group: string) => string {
  const change = useProcessNames('change');
  const categories = useOwnChoices('change.categories');
  const releaseTypes = useOwnChoices('release.types');
  return (figure, group) => {
    if (figure === 'by-type' && subject === 'change') return change.choice('change_type', group);
    const own = figure === 'by-type' ? releaseTypes : figure === 'by-category' ? categories : [];
    return own.find(({ value }) => value === group)?.label ?? group;
  };
}

function Bar({ share, of }: { readonly share: number; readonly of: 'value' | 'previous' }): ReactNode {
  // Little is still seen; nothing is nothing.
  const width = { inlineSize: `${share * 100}%`, minInlineSize: share > 0 ? 1 : 0 } satisfies CSSProperties;
  return <span className={classes[of]} style={width} />;
}

/** The figures of a trend analysis as bars, each beside the same of the period before. */
export function TrendPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const names = useProcessNames('trend-analysis');
  const groupName = useGroupName(record['subject']);
  const locale = useLocale();
  const figures = scaledFigures((record['figures'] ?? []) as readonly ShownFigure[]);
  if (figures.length === 0) return null;
  const written = (value: number | null, unit: string): string => {
    if (value === null) return '–';
    if (unit === 'percent') return formatPercent(value, locale);
    const number = formatNumber(value, locale);
    return unit === 'hours' ? `${number} ${names.choice('figures.unit', unit)}` : number;
  };
  return (
    <section aria-label={names.field('figures')}>
      <Title order={2} mb="xs">
        {names.field('figures')}
      </Title>
      <table className={classes.figures}>
        <thead>
          <tr>
            <th scope="col">{names.column('figures', 'figure')}</th>
            <td className={classes.picture} />
            <th scope="col">
              <span className={classes.value} /> {names.column('figures', 'value')}
            </th>
            <th scope="col">
              <span className={classes.previous} /> {names.column('figures', 'previous')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, group, value, previous, unit, shares }) => (
            <tr key={`${figure} ${group}`}>
              <th scope="row" data-group={group !== null}>
                {names.choice('figures.figure', figure)}
                {group === null ? null : `: ${groupName(figure, group)}`}
              </th>
              <td className={classes.picture} aria-hidden="true">
                <Bar share={shares.value} of="value" />
                <Bar share={shares.previous} of="previous" />
              </td>
              <td>{written(value, unit)}</td>
              <td>{written(previous, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
