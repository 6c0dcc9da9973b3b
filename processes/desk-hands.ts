import type { FieldDefinition } from '../kernel/definition.ts';
import { column, needed, set } from '../kernel/field.ts';
import type { ClockedRecord, ProcessRecord, StateSpan } from '../kernel/record.ts';

// In whose hands a record was, from when on. The states alone do not say it: a record is handed from team to team and waits
// for this supplier or that within one state. So each change of hands is written down as it happens, and the clocks of teams
// and suppliers are computed from all of them, never from what was counted before.

/** Most changes of hands that are written down: as many as a field of rows holds. Later ones belong to the last. */
const mostHands = 200;

/** From when on a team had the record, what it waited for, and for which supplier. */
interface Hand {
  readonly at: number;
  readonly team: string | null;
  readonly waits_for: string | null;
  readonly supplier: string | null;
}

/** Fields of a record that goes from hand to hand. */
export const handFields = {
  supplier: set('line', { audience: 'staff' }),
  hands: set('rows', {
    audience: 'staff',
    columns: {
      at: needed('instant'),
      team: column('team'),
      waits_for: column('line'),
      supplier: column('line'),
    },
  }),
} as const satisfies Record<string, FieldDefinition>;

type Values = ClockedRecord['values'];

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function handsOf(values: Values): readonly Hand[] {
  return Array.isArray(values['hands']) ? (values['hands'] as readonly Hand[]) : [];
}

/**
 * The hands that a record went through as it stands now, for `derive`: one more where team, reason of waiting or supplier
 * changed. A record that waits for no supplier any more names none.
 */
export function derivedHands({ values }: ProcessRecord, now: number): Record<string, unknown> {
  const hands = handsOf(values);
  const waits_for = textOf(values['pending_reason']);
  const supplier = waits_for === 'supplier' ? textOf(values['supplier']) : null;
  const hand: Hand = { at: now, team: textOf(values['team']), waits_for, supplier };
  const last = hands.at(-1) ?? { team: null, waits_for: null, supplier: null };
  const isSame =
    last.team === hand.team && last.waits_for === hand.waits_for && last.supplier === hand.supplier;
  if (isSame || hands.length >= mostHands) return { supplier };
  return { supplier, hands: [...hands, hand] };
}

/** The team that has the record, where it is known since when; null where there is none, or the record came from elsewhere. */
export function heldBy({ values }: ClockedRecord): string | null {
  return handsOf(values).length === 0 ? null : textOf(values['team']);
}

/** The name of the supplier that the record waits for or last waited for, '' where it has none; null: for none ever. */
export function waitedFor({ values }: ClockedRecord): string | null {
  const last = handsOf(values).findLast(({ waits_for }) => waits_for === 'supplier');
  return last === undefined ? null : (last.supplier ?? '');
}

/** States and hands as one course of events: at each instant the state, and in whose hands it was. */
function courseOf({
  history,
  values,
}: ClockedRecord): readonly { at: number; state: string; hand: Hand | null }[] {
  const events = [
    ...history.map(({ at, state }) => ({ at, state, hand: null })),
    ...handsOf(values).map((hand) => ({ at: hand.at, state: null, hand })),
  ].toSorted((a, b) => a.at - b.at);
  let state = history[0]?.state ?? '';
  let hand: Hand | null = null;
  return events.map((event) => {
    state = event.state ?? state;
    hand = event.hand ?? hand;
    return { at: event.at, state, hand };
  });
}

/** Spans in which the team that has the record now had it; `elsewhere` is the state of all others in which work is owed. */
export function teamSpans(
  record: ClockedRecord,
  over: readonly string[],
  elsewhere: string,
): readonly StateSpan[] {
  const team = heldBy(record);
  return courseOf(record).map(({ at, state, hand }) => ({
    at,
    state: over.includes(state) || hand?.team === team ? state : elsewhere,
  }));
}

/** Spans in which the supplier that the record waits for, or last waited for, had it. */
export function supplierSpans(
  record: ClockedRecord,
  over: readonly string[],
  elsewhere: string,
): readonly StateSpan[] {
  const supplier = waitedFor(record);
  return courseOf(record).map(({ at, state, hand }) => {
    const waits = state === 'pending' && hand?.waits_for === 'supplier' && (hand.supplier ?? '') === supplier;
    return { at, state: waits || over.includes(state) ? state : elsewhere };
  });
}
