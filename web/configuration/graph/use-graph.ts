import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { choicesInSetting } from '../../../kernel/fields.ts';
import { typesSetting } from '../../../processes/configuration-item/types.ts';
import { nameOfChoice } from '../../../processes/setting-texts.ts';
import { useText, useTexts } from '../../i18n.ts';
import { processDirectory } from '../../process-directory.ts';
import { useProcessNames } from '../../process-names.ts';
import { settingsQuery } from '../../shared/settings-query.ts';
import { impactGraphTexts } from '../../texts/impact-graph.ts';
import { type Direction, type Impact, impactQuery } from '../impact.ts';
import { circlesIn, type Graph, joined, kindOf, type Look, looks, withoutKinds } from './graph.ts';

/** How far one sees unless one asks for more, and at most. */
export const usualDepth = 2;
export const mostDepth = 20;

/** How many nodes are shown unless one asks for more, and at most: more of them nobody reads as a picture. */
export const usualNodes = 200;
export const mostNodes = 1_000;

/** Processes whose records a graph can begin at. */
const beginnings = new Set(['configuration-item', 'service', 'change']);

/** The plural of the process of a number, if a graph can begin there. */
export function pluralOf(number: string): string | null {
  const prefix = number.replace(/\d+$/, '');
  const found = processDirectory.find((one) => one.prefix === prefix && beginnings.has(one.name));
  return found?.plural ?? null;
}

/** What the URL says about a graph. */
export interface Shown {
  readonly look: Look;
  readonly depth: number;
  readonly most: number;
  readonly hidden: ReadonlySet<string>;
}

function whole(text: string | undefined, usual: number, most: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : usual;
}

/** Reads what is shown from the query of the URL; what is not right there counts as not given. */
export function shownIn(url: Readonly<Record<string, string>>): Shown {
  return {
    look: looks.find((one) => one === url['show']) ?? 'fails',
    depth: whole(url['depth'], usualDepth, mostDepth),
    most: whole(url['most'], usualNodes, mostNodes),
    hidden: new Set((url['hide'] ?? '').split(',').filter((kind) => kind !== '')),
  };
}

/** A walked landscape as the page shows it. */
export interface Walked {
  /** All of it. */
  readonly all: Graph;
  /** Without the kinds that are hidden. */
  readonly graph: Graph;
  readonly circles: readonly (readonly string[])[];
  readonly walks: Readonly<Partial<Record<Direction, Impact>>>;
  readonly cut: 'depth' | 'most' | null;
}

/** Walks from a record; undefined until it is known. */
export function useGraph(
  number: string,
  plural: string,
  { look, depth, most, hidden }: Shown,
): { readonly walked: Walked | undefined; readonly error: Error | null; readonly again: () => void } {
  const directions: readonly Direction[] = look === 'both' ? ['fails', 'needs'] : [look];
  const answers = useQueries({
    queries: directions.map((direction) => impactQuery(number, direction, most, { plural, depth })),
  });
  const [first, second] = [answers[0]?.data, answers[1]?.data];
  const kinds = [...hidden].join();
  const walked = useMemo((): Walked | undefined => {
    if (first === undefined || (look === 'both' && second === undefined)) return undefined;
    const walks: Walked['walks'] =
      look === 'both' ? { fails: first, needs: second as Impact } : { [look]: first };
    const all = joined(walks);
    const told = Object.values(walks);
    const isFull = told.some(({ nodes, more }) => more && nodes.length >= most);
    return {
      all,
      walks,
      graph: withoutKinds(all, new Set(kinds.split(',').filter((kind) => kind !== ''))),
      circles: circlesIn(all),
      cut: isFull ? 'most' : told.some(({ more }) => more) ? 'depth' : null,
    };
  }, [first, second, look, most, kinds]);
  return {
    walked,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    again: () => {
      for (const { refetch } of answers) void refetch();
    },
  };
}

/** What everything in a graph is called in the language of the interface. */
export interface GraphNames {
  readonly kind: (kind: string) => string;
  /** Null: by way of what is hidden. */
  readonly relation: (relation: string | null) => string;
}

/** The names of kinds and relations, the organisation's own types as it calls them. */
export function useGraphNames(): GraphNames {
  const t = useTexts(impactGraphTexts);
  const say = useText();
  const { relation } = useProcessNames('configuration-item');
  const { data: settings } = useQuery(settingsQuery);
  return useMemo(() => {
    const types = new Map(
      choicesInSetting(settings?.[typesSetting]?.value).map((type) => [
        type.id,
        say(nameOfChoice(typesSetting, type)),
      ]),
    );
    return {
      kind: (kind) =>
        kind === 'service' ? t('service') : kind === '' ? t('no-type') : (types.get(kind) ?? kind),
      relation: (name) =>
        name === null ? t('by-hidden') : name === 'represents' ? t('represents') : relation(name),
    };
  }, [t, say, relation, settings]);
}

/** How many nodes there are of each kind, the centre left out; the most frequent first. */
export function countedKinds({ nodes }: Graph): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (node.side !== 'centre') counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, some], [b, others]) => others - some || a.localeCompare(b));
}
