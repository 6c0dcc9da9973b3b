import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTexts } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AppLink, useGo } from '../../shared/link.tsx';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { configurationTexts } from '../../texts/configuration.ts';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import classes from './graph.module.css';
import { GraphPicture } from './graph-picture.tsx';
import { layoutOf } from './layout.ts';
import { useGraph, useGraphNames } from './use-graph.ts';

/** Only what hangs together with it at once, both ways, and no more than can be taken in beside other things. */
const near = { look: 'both', depth: 1, most: 30, hidden: new Set<string>() } as const;

/** Size of the picture within another page. */
const zoom = 0.85;

const query = { show: 'both' } as const;

/** The nearest neighbours of an item as a picture, with the way to all of the graph. */
export function Nearest({ number, title }: { readonly number: string; readonly title: string }): ReactNode {
  const t = useTexts(impactGraphTexts);
  const configuration = useTexts(configurationTexts);
  const go = useGo();
  const names = useGraphNames();
  const { walked, error, again } = useGraph(number, 'configuration-items', near);
  const layout = useMemo(() => (walked === undefined ? undefined : layoutOf(walked.graph)), [walked]);
  const isAlone = walked !== undefined && walked.graph.nodes.length <= 1;
  return (
    <section aria-label={t('nearest')}>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t('nearest')}</Title>
        <AppLink fz="sm" href={paths.impactGraph(number)}>
          {t('open')}
        </AppLink>
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={again} />}
      {isAlone ? (
        <Text fz="sm" c="dimmed">
          {configuration('nothing-fails')} {configuration('nothing-needed')}
        </Text>
      ) : null}
      {walked === undefined || layout === undefined || isAlone ? null : (
        <div className={`${classes.frame} ${classes.small}`}>
          <GraphPicture
            graph={walked.graph}
            layout={layout}
            names={names}
            circles={walked.circles}
            zoom={zoom}
            query={query}
            label={`${t('nearest')}: ${title}`}
            picture={null}
            onWalk={(node) => go(paths.impactGraph(node.number, query))}
          />
        </div>
      )}
      {walked?.cut === 'most' ? (
        <Text fz="sm" c="dimmed">
          {t('more-nodes', { count: walked.all.nodes.length })}
        </Text>
      ) : null}
    </section>
  );
}
