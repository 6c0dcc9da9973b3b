import { addWorking } from '../../kernel/calendar.ts';
import type { Command } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { evaluateClocks } from '../../kernel/project.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Actor } from '../../kernel/roles.ts';
import { requestClocks } from '../../processes/service-request/clocks.ts';
import { serviceRequest } from '../../processes/service-request/definition.ts';
import type { TeamKey } from '../organisation.ts';
import { type RequestPhrases, requestPhrases } from '../texts/request-scripts.ts';
import { actorOf, membersOf, type World, type WorldPerson } from '../world.ts';
import type { RequestMemory } from './memory.ts';
import type { RequestPlan } from './plan.ts';

const MINUTE_MS = 60_000;

/** Something that somebody does to a request or one of its tasks at an instant (epoch milliseconds). */
export interface RequestMove {
  readonly at: number;
  readonly definition: ProcessDefinition;
  readonly target: string;
  readonly actor: Actor;
  readonly command: Command;
}

/** A part of what a request goes through, move by move. */
export type Moves = Generator<RequestMove, void, void>;

/** The program itself. */
export const program: Actor = { id: null, roles: [] };

/** Targets without which nobody would work on it within a day. */
const usualTarget = 2_400;

/** A request while it is told: the time that has come, who has a hand in it, and how their moves are put. */
export class ToldRequest {
  readonly memory: RequestMemory;
  readonly world: World;
  readonly plan: RequestPlan;
  /** The time that has come, epoch milliseconds. */
  at: number;

  constructor(memory: RequestMemory, world: World, plan: RequestPlan) {
    this.memory = memory;
    this.world = world;
    this.plan = plan;
    this.at = plan.opened_at;
  }

  /** As it stands. */
  get record(): ProcessRecord {
    return this.memory.record(this.plan.id);
  }

  /** What its requester says, and is told, in their language. */
  get phrases(): RequestPhrases {
    return requestPhrases[this.plan.requester.language];
  }

  /** So many working minutes after an instant. */
  after(from: number, minutes: number): number {
    const calendar = this.memory.context.calendar(null);
    const length = Math.max(Math.round(minutes * MINUTE_MS), MINUTE_MS);
    return (calendar === null ? null : addWorking(calendar, Math.ceil(from), length)) ?? from + length;
  }

  /** Lets so many working minutes pass. */
  pass(minutes: number): void {
    this.at = this.after(this.at, minutes);
  }

  /** Somebody of a team; the first ones do more. */
  member(team: TeamKey): WorldPerson {
    const members = membersOf(this.world, team);
    return this.plan.random.weighted(members.map((member, index) => [member, 1 / (index + 2)] as const));
  }

  /** The same for the team of an id; without one somebody of the desk. */
  memberOf(team: unknown): WorldPerson {
    const [key = 'desk'] = Object.entries(this.world.teams).find(([, id]) => id === team) ?? [];
    return this.member(key as TeamKey);
  }

  /** Whoever has it: its assignee, or one of its team. */
  hand(): Actor {
    const { assignee, team } = this.record.values;
    return assignee === null ? this.memberOf(team).actor : actorOf(this.world, assignee);
  }

  /** What somebody does to the request now. */
  move(actor: Actor, command: Command): RequestMove {
    return { at: this.at, definition: serviceRequest, target: this.plan.id, actor, command };
  }

  /** An activity that somebody carries out now. */
  performed(
    actor: Actor,
    activity: string,
    values: Readonly<Record<string, unknown>> = {},
    text: string | null = null,
  ): RequestMove {
    return this.move(actor, { kind: 'perform', activity, values, text });
  }

  /** A comment of somebody now. */
  said(actor: Actor, text: string): RequestMove {
    return this.move(actor, { kind: 'comment', text: this.plan.fill(text) });
  }

  /** The time in which it is to be fulfilled, in working minutes. */
  targetMinutes(): number {
    const context = { ...this.memory.context, now: this.at };
    const clocks = evaluateClocks({ clocks: requestClocks }, this.record, context);
    return clocks.find(({ name }) => name === 'fulfilment')?.target_minutes ?? usualTarget;
  }
}
