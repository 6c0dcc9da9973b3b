import type { ProcessDefinition } from '../../kernel/definition.ts';
import { eventsFor, type NotificationEvent, workEvents } from '../../kernel/notification.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import { type Actor, isGuest, type Role } from '../../kernel/roles.ts';
import { hiddenFrom } from '../records/timeline.ts';

/** Somebody who may be told. */
export interface Reader {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

/** Whether somebody may be told of an activity of a record, by what they may see now. */
export function mayKnow(
  definition: ProcessDefinition,
  record: ProcessRecord,
  activity: string,
  { id, roles, active }: Reader,
): boolean {
  const actor: Actor = { id, roles };
  if (!active || isGuest(actor)) return false;
  return mayRead(definition, record, actor) && !hiddenFrom(definition, actor).includes(activity);
}

/** What is delivered to somebody. */
export interface Delivery {
  readonly person: string;
  readonly event: NotificationEvent;
  /** For whom they stand in; null: it is for themselves. */
  readonly instead_of: string | null;
}

/** What an entry is about, and who may be asked about it. */
export interface Delivering {
  readonly definition: ProcessDefinition;
  readonly record: ProcessRecord;
  readonly entry: { readonly activity: string; readonly actor_id: string | null };
  readonly people: ReadonlyMap<string, Reader>;
  /** Who does the work of somebody who is away; they themselves, or null for nobody, otherwise. */
  readonly standIn: (person: string) => string | null;
}

/**
 * What is delivered of those whom an entry concerns: to people who may know it now and whom it concerns by their role.
 * What is work goes to the deputy of whoever is away, unless they may not see it or did it themselves.
 */
export function delivered(
  whom: ReadonlyMap<string, NotificationEvent>,
  { definition, record, entry, people, standIn }: Delivering,
): readonly Delivery[] {
  const allowed = (id: string, event: NotificationEvent): boolean => {
    const person = people.get(id);
    if (person === undefined || id === entry.actor_id) return false;
    return mayKnow(definition, record, entry.activity, person) && eventsFor(person).includes(event);
  };
  const told = new Map<string, Delivery>();
  const tell = (delivery: Delivery): void => {
    if (!told.has(delivery.person)) told.set(delivery.person, delivery);
  };
  const deputies: Delivery[] = [];
  for (const [id, event] of whom) {
    const deputy = workEvents.includes(event) ? standIn(id) : id;
    const stands = deputy !== null && deputy !== id;
    if (stands && allowed(deputy, event)) deputies.push({ person: deputy, event, instead_of: id });
    else if (stands && deputy === entry.actor_id) continue;
    else if (allowed(id, event)) tell({ person: id, event, instead_of: null });
  }
  // Of what concerns themselves, too, they are told once and as such.
  for (const delivery of deputies) tell(delivery);
  return [...told.values()];
}
