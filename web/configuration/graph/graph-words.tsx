import { Alert, Button, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTexts } from '../../i18n.ts';
import { paths, type Query } from '../../paths.ts';
import { AppLink } from '../../shared/link.tsx';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import type { Direction } from '../impact.ts';
import classes from './graph.module.css';
import { mostNodes, type Shown, type Walked } from './use-graph.ts';

interface GraphWordsProps {
  readonly number: string;
  readonly walked: Walked;
  readonly shown: Shown;
  readonly query: Query;
  /** Asks for more nodes. */
  readonly onMore: () => void;
}

function Touched({ walked, query }: Pick<GraphWordsProps, 'walked' | 'query'>): ReactNode {
  const t = useTexts(impactGraphTexts);
  const touched = walked.walks.fails?.touched;
  if (touched === undefined) return null;
  if (touched.length === 0) return <Text fz="sm">{t('touched-none')}</Text>;
  return (
    <Text component="div" fz="sm">
      <strong>{t('touched')}</strong>{' '}
      <ul>
        {touched.map(({ id, number, title }) => (
          <li key={id}>
            <AppLink href={paths.impactGraph(number, query)} underline="always">
              {title}
            </AppLink>
          </li>
        ))}
      </ul>
    </Text>
  );
}

/** Most members of a circle that are named. */
const mostNamed = 8;

function Circles({ walked }: Pick<GraphWordsProps, 'walked'>): ReactNode {
  const t = useTexts(impactGraphTexts);
  const titles = useMemo(() => new Map(walked.all.nodes.map(({ id, title }) => [id, title])), [walked]);
  if (walked.circles.length === 0) return null;
  const told = walked.circles.map((circle) => {
    const named = circle.slice(0, mostNamed).map((id) => titles.get(id) ?? id);
    return `${named.join(' ↻ ')}${circle.length > mostNamed ? ' …' : ''}`;
  });
  return (
    <Text fz="sm">
      {t('circles')} {told.join('; ')}
    </Text>
  );
}

/** What the graph shows in words: how much fails or is needed, the services first, circles, and what is left out. */
export function GraphWords({ number, walked, shown, query, onMore }: GraphWordsProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  const hidden = walked.all.nodes.length - walked.graph.nodes.length;
  const sentence = (direction: Direction): ReactNode => {
    const walk = walked.walks[direction];
    if (walk === undefined) return null;
    const count = walk.nodes.filter(({ depth }) => depth > 0).length;
    return (
      <Text fz="sm" fw={600}>
        {count === 0
          ? t(`${direction}-none`, { name: number })
          : t(`${direction}-count`, { count, name: number })}
      </Text>
    );
  };
  return (
    <div className={classes.words}>
      {sentence('fails')}
      <Touched walked={walked} query={query} />
      {sentence('needs')}
      <Circles walked={walked} />
      {hidden === 0 ? null : (
        <Text fz="sm" c="dimmed">
          {t('hidden', { count: hidden })}
        </Text>
      )}
      {walked.cut === null ? null : (
        <Alert color="yellow" p="xs" mt="xs" role="status">
          {walked.cut === 'depth'
            ? t('more-steps', { depth: shown.depth })
            : t('more-nodes', { count: walked.all.nodes.length })}{' '}
          {walked.cut === 'most' && shown.most < mostNodes ? (
            <Button size="compact-xs" variant="default" onClick={onMore}>
              {t('show-more', { count: mostNodes })}
            </Button>
          ) : null}
        </Alert>
      )}
    </div>
  );
}
