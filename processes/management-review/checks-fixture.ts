import { DAY_MS } from '../../kernel/register.ts';
import { create, idOf, perform, type Step, type Story, startingSettings, tell } from '../testing/stories.ts';
import { managementReview } from './definition.ts';
import { inputItems } from './inputs.ts';
import { managementReviewModule } from './module.ts';

/** The starting values of management reviews. */
export const settings = startingSettings(managementReviewModule);

/** Who chairs. */
export const chair = idOf(1);

/** The day (`YYYY-MM-DD`) of an instant in UTC, which is the time zone of the tests. */
export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Every input with content as of the day, with some replaced. */
export function inputsOf(
  as_of: string | null,
  other: Record<string, Record<string, unknown>> = {},
): object[] {
  return inputItems.map((item) => ({ item, content: 'What there is to say.', as_of, ...other[item] }));
}

/** An open decision with everything it needs, with some values replaced. */
export function decision(values: Record<string, unknown> = {}): object {
  return {
    decision: 'A second engineer for the night shift.',
    kind: 'resources',
    owner: idOf(2),
    due_on: '2026-12-31',
    status: 'open',
    ...values,
  };
}

/** What a chair signs, held at the instant. */
export function signed(at: number, values: Record<string, unknown> = {}): Record<string, unknown> {
  return { held_at: at, present: [chair, idOf(2)], minutes: 'Minutes.', conclusion: 'Suitable.', ...values };
}

/** A creation, planned for the day of the instant. */
export function plan(at: number, planned_at = at): Step {
  const values = { title: 'Management review', assignee: chair, planned_on: day(planned_at) };
  return create(at, values);
}

/** The steps of a review up to its inputs. */
export function prepared(at: number, inputs: readonly object[] = inputsOf(day(at))): readonly Step[] {
  return [plan(at - 5 * DAY_MS, at), perform(at - DAY_MS, 'prepare', { inputs })];
}

/** What steps make of a review. */
export function review(...steps: readonly Step[]): Story {
  return tell(steps, { definition: managementReview, settings });
}

/** A review that was held at the instant, with some values replaced. */
export function heldReview(at: number, values: Record<string, unknown> = {}): Story {
  const { inputs = inputsOf(day(at)), ...given } = values;
  return review(
    ...prepared(at, inputs as object[]),
    perform(at, 'hold', signed(at, { decisions: [decision()], ...given })),
  );
}

/** A review as another system tells of it, which no rule of ours kept from being incomplete. */
export function importedReview(at: number, values: Record<string, unknown>): Story {
  const observed = {
    state: 'held',
    values: { title: 'Management review', ...signed(at, values) },
    occurred_at: at,
    opened_at: at,
    external_key: String(at),
    source_hash: 'hash',
    import_run_id: idOf(3),
    actor_id: null,
    number: 'MRV1',
  };
  return review([at, { kind: 'observe', ...observed }]);
}

/** A review that was held at the instant, decided what was done by then, and closed a day later. */
export function closedReview(at: number): Story {
  const decisions = [decision({ status: 'done', result: 'Hired.' })];
  return review(
    ...prepared(at),
    perform(at, 'hold', signed(at, { decisions })),
    perform(at + DAY_MS, 'close'),
  );
}
