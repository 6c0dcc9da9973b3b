import type { Present } from './live.ts';

/** Something new of somebody on the page. */
export interface News {
  readonly what: 'came' | 'writing' | 'left';
  readonly name: string;
}

/** What is new of who is there: who began to write, came or left. That somebody only looks again is no news. */
export function newsOf(before: readonly Present[], now: readonly Present[]): readonly News[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Set(now.map(({ id }) => id));
  const present = now.flatMap(({ id, name, doing }): News[] => {
    const known = was.get(id);
    if (doing === 'writing' && known?.doing !== 'writing') return [{ what: 'writing', name }];
    return known === undefined ? [{ what: 'came', name }] : [];
  });
  const left = before.filter(({ id }) => !is.has(id)).map(({ name }): News => ({ what: 'left', name }));
  return [...present, ...left];
}
