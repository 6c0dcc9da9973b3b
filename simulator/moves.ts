import type { Actor } from '../kernel/roles.ts';
import type { Move } from './simulation.ts';

type Values = Readonly<Record<string, unknown>>;

/** A person carries out an activity of the process. */
export function performs(
  at: number,
  actor: Actor,
  activity: string,
  values: Values = {},
  text: string | null = null,
): Move {
  return { at, actor, command: { kind: 'perform', activity, values, text } };
}

export function creates(at: number, actor: Actor, values: Values): Move {
  return { at, actor, command: { kind: 'create', values } };
}

export function updates(at: number, actor: Actor, values: Values): Move {
  return { at, actor, command: { kind: 'update', values } };
}

/** An internal note. */
export function notes(at: number, actor: Actor, text: string): Move {
  return { at, actor, command: { kind: 'note', text } };
}

/** A comment that the requester sees. */
export function comments(at: number, actor: Actor, text: string): Move {
  return { at, actor, command: { kind: 'comment', text } };
}
