import { Alert, Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../i18n.ts';
import { pathOfNumber, paths, type Query } from '../../paths.ts';
import { AppLink, useGo } from '../../shared/link.tsx';
import { usePageActions } from '../../shared/page-actions.ts';
import { PageHeader } from '../../shared/page-header.tsx';
import { ProblemPanel } from '../../shared/problem-panel.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import classes from './graph.module.css';
import { type Graph, type GraphNode, kindOf, looks } from './graph.ts';
import { GraphList } from './graph-list.tsx';
import { GraphPicture } from './graph-picture.tsx';
import { GraphTools, Kinds, SaveMenu } from './graph-tools.tsx';
import { GraphWords } from './graph-words.tsx';
import { type Layout, layoutOf } from './layout.ts';
import { saveCsv, savePng, saveSvg } from './save-graph.ts';
import {
  type GraphNames,
  mostNodes,
  pluralOf,
  type Shown,
  shownIn,
  useGraph,
  useGraphNames,
  type Walked,
} from './use-graph.ts';

type View = 'picture' | 'list';

/** Nodes and relations as lines of a table: a relation a line, and nodes that hang on none a line of their own. */
function linesOf(
  { nodes, edges }: Graph,
  names: GraphNames,
  head: readonly string[],
): readonly (readonly (string | number)[])[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const cells = (id: string): readonly string[] => {
    const node = known.get(id);
    return node === undefined ? ['', '', ''] : [node.number, node.title, names.kind(kindOf(node))];
  };
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [
    head,
    ...edges.map(({ from, to, relation }) => [...cells(from), names.relation(relation), ...cells(to)]),
    ...nodes.filter(({ id }) => !linked.has(id)).map(({ id }) => [...cells(id), '', '', '', '']),
  ];
}

/** The size at which the whole width is seen, as long as it can be read. */
function fitting(layout: Layout, room: number): number {
  return Math.max(0.7, Math.min(1, (room - 4) / layout.width));
}

interface StageProps {
  readonly walked: Walked;
  readonly layout: Layout;
  readonly names: GraphNames;
  readonly label: string;
  readonly query: Query;
  readonly zoom: number | null;
  readonly onFit: (zoom: number) => void;
  readonly onWalk: (node: GraphNode) => void;
  readonly onPicture: (picture: SVGSVGElement | null) => void;
  /** Whether the keyboard goes on at the centre, as somebody walked there by the picture. */
  readonly takesFocus: boolean;
}

/** The part of the page in which the picture scrolls, with the centre in its middle to begin with. */
function Stage({ layout, zoom, onFit, onPicture, takesFocus, walked, ...rest }: StageProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (zoom === null && frame.current !== null) onFit(fitting(layout, frame.current.clientWidth));
  }, [layout, zoom, onFit]);
  const centre = layout.boxes.find(({ node }) => node.side === 'centre');
  const isDrawn = zoom !== null;
  useEffect(() => {
    const element = frame.current;
    if (element === null || centre === undefined || zoom === null) return;
    element.scrollTo({
      left: centre.x * zoom - element.clientWidth / 2 + 80,
      top: centre.y * zoom - element.clientHeight / 2,
    });
    if (takesFocus) {
      element.querySelector<SVGAElement>(`[data-node="${centre.node.id}"]`)?.focus({ preventScroll: true });
    }
    // Where somebody scrolled to stays when the size changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [layout, isDrawn]);
  return (
    <div ref={frame} className={classes.frame}>
      <GraphPicture
        {...rest}
        graph={walked.graph}
        circles={walked.circles}
        layout={layout}
        zoom={zoom ?? 1}
        picture={onPicture}
      />
    </div>
  );
}

interface DrawnProps extends Omit<StageProps, 'layout' | 'label'> {
  readonly number: string;
  readonly title: string;
  readonly layout: Layout;
  readonly shown: Shown;
  readonly narrow: boolean;
  readonly view: View;
  readonly sort: string;
  readonly onShow: (patch: Query) => void;
  readonly onSort: (sort: string) => void;
}

/** The words, the picture and the list of what was walked. */
function Drawn({
  number,
  title,
  shown,
  narrow,
  view,
  sort,
  onShow,
  onSort,
  ...stage
}: DrawnProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  const { walked, names, query } = stage;
  const onMore = (): void => onShow({ most: mostNodes });
  return (
    <>
      <GraphWords {...{ number, walked, shown, query, onMore }} />
      <Kinds {...{ walked, shown, names }} onHide={(hide) => onShow({ hide })} />
      <div className={classes.page}>
        {view === 'list' ? null : <Stage {...stage} label={`${t('title')}: ${title}`} />}
        {narrow && view === 'picture' ? null : (
          <GraphList graph={walked.graph} circles={walked.circles} {...{ names, sort, onSort, query }} />
        )}
      </div>
    </>
  );
}

/** Whether there is room for the picture beside its list, and what is looked at where there is not. */
function useView(chosen: string | undefined): { readonly narrow: boolean; readonly view: View } {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return { narrow, view: narrow && chosen !== 'picture' ? 'list' : 'picture' };
}

interface SavingProps {
  readonly number: string;
  readonly walked: Walked;
  readonly layout: Layout;
  readonly names: GraphNames;
  /** Null while there is none. */
  readonly picture: SVGSVGElement | null;
}

function Saving({ number, walked, layout, names, picture }: SavingProps): ReactNode {
  const t = useTexts(impactGraphTexts);
  const name = `impact-${number}`;
  const head = [t('from'), t('name'), t('type'), t('relation'), t('to'), t('name'), t('type')];
  const saveAs = (form: 'svg' | 'png', drawn: SVGSVGElement): void => {
    if (form === 'svg') saveSvg(name, drawn, layout);
    else void savePng(name, drawn, layout);
  };
  return (
    <SaveMenu
      onPicture={picture === null ? null : (form) => saveAs(form, picture)}
      onList={() => saveCsv(name, linesOf(walked.graph, names, head))}
    />
  );
}

/** What the page can do, for the command palette. */
function useLookActions(shown: Shown, put: (patch: Query) => void): void {
  const t = useTexts(impactGraphTexts);
  usePageActions([
    ...looks.map((look) => ({ id: `show-${look}`, text: t(`look-${look}`), run: () => put({ show: look }) })),
    { id: 'one-more', text: t('one-more'), keys: '+', run: () => put({ depth: shown.depth + 1 }) },
  ]);
}

function GraphOf({ number, plural }: { readonly number: string; readonly plural: string }): ReactNode {
  const t = useTexts(impactGraphTexts);
  const go = useGo();
  const [url, setUrl] = useUrlState();
  const { show, depth, hide, most, sort = '' } = url;
  const query = useMemo(
    () => ({ show, depth, hide, most, view: url['view'] }),
    [show, depth, hide, most, url],
  );
  const put = (patch: Query): void => setUrl(patch, { push: true });
  const shown = shownIn(url);
  const { narrow, view } = useView(url['view']);
  const { walked, error, again } = useGraph(number, plural, shown);
  const layout = useMemo(() => (walked === undefined ? undefined : layoutOf(walked.graph)), [walked]);
  const names = useGraphNames();
  const [zoom, setZoom] = useState<number | null>(null);
  const [picture, setPicture] = useState<SVGSVGElement | null>(null);
  const [hasWalked, setHasWalked] = useState(false);
  useLookActions(shown, put);
  const walk = (node: GraphNode): void => {
    setHasWalked(true);
    go(paths.impactGraph(node.number, query));
  };
  const isKnown = walked !== undefined && layout !== undefined;
  const centres = walked?.graph.nodes.filter(({ side }) => side === 'centre') ?? [];
  const title = centres.length === 1 && plural !== 'changes' ? (centres[0]?.title ?? number) : number;
  return (
    <>
      <PageHeader
        title={title}
        tab={t('title')}
        above={
          <>
            {t('title')} / <AppLink href={pathOfNumber(number)?.path ?? ''}>{number}</AppLink>
          </>
        }
        actions={isKnown ? <Saving {...{ number, walked, layout, names, picture }} /> : undefined}
      />
      <GraphTools {...{ shown, view, narrow }} onShow={put} zoom={zoom ?? 1} onZoom={setZoom} />
      {error === null ? null : <ProblemPanel error={error} onRetry={again} />}
      {isKnown || error !== null ? null : <Loader role="progressbar" aria-label={t('title')} />}
      {isKnown && centres.length === 0 ? <Alert color="gray">{t('nothing-named')}</Alert> : null}
      {isKnown && centres.length > 0 ? (
        <Drawn
          {...{ number, title, walked, layout, names, shown, narrow, view, sort, query, zoom }}
          onShow={put}
          onSort={(next) => setUrl({ sort: next })}
          onFit={setZoom}
          onWalk={walk}
          onPicture={setPicture}
          takesFocus={hasWalked}
        />
      ) : null}
    </>
  );
}

/** What fails with an item, a service or the items of a change, and what they need: a graph that one can walk. */
export function ImpactGraphPage(): ReactNode {
  const t = useTexts(impactGraphTexts);
  const { key = '' }: { key?: string } = useParams({ strict: false });
  const number = pathOfNumber(key)?.number ?? key;
  const plural = pluralOf(number);
  if (plural === null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Alert color="gray">{t('wrong')}</Alert>
      </>
    );
  }
  return <GraphOf number={number} plural={plural} />;
}
