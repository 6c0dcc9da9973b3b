import type { Settings } from '../../kernel/definition.ts';
import type { Narrowing } from '../../kernel/figure.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { ProcessModule } from '../module.ts';
import { figureOver, idOf, type Step, type Story, startingSettings, tell } from './stories.ts';

/** What another system saw of a record: when (epoch milliseconds), in which state, with which values. */
export type Seen = readonly [at: number, state: string, values?: Readonly<Record<string, unknown>>];

/** A record as another system tells of it, opened when it was first seen: any state and values, whatever our rules. */
export function observed(module: ProcessModule, ...seen: readonly Seen[]): Story {
  const { definition } = module;
  const opened_at = seen[0]?.[0] ?? 0;
  const steps = seen.map(([at, state, values = {}]): Step => {
    const told = { state, values: { title: 'Seen elsewhere', ...values }, occurred_at: at, opened_at };
    const from = { external_key: 'key', source_hash: 'hash', import_run_id: idOf(4), actor_id: null };
    return [at, { kind: 'observe', ...told, ...from, number: `${definition.prefix}1` }];
  });
  return tell(steps, { definition, settings: startingSettings(module) });
}

/** June 2026 in UTC: the period over which tests of figures ask. */
export const june = { from: Date.parse('2026-06-01T00:00:00Z'), to: Date.parse('2026-07-01T00:00:00Z') };

/** So many days after the first instant of June; before it for negative numbers. */
export function inJune(days: number): number {
  return june.from + days * DAY_MS;
}

/** What a figure of a module comes to in June. @throws TypeError when the module has no figure of that id */
export function figureInJune(
  module: ProcessModule,
  id: string,
  stories: readonly Story[],
  more: Partial<Narrowing> & { readonly settings?: Settings } = {},
): readonly [value: number | null, population: number] {
  const figure = module.figures?.find((one) => one.id === id);
  if (figure === undefined) throw new TypeError(`there is no figure ${id}`);
  const { settings = {}, ...narrowing } = more;
  const question = { period: june, settings: startingSettings(module, settings), ...narrowing };
  const { value, population } = figureOver(figure, module.definition, stories, question);
  return [value, population];
}
