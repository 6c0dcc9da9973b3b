import type { Command } from '../../kernel/command.ts';
import { fulfilmentTask } from '../../processes/fulfilment-task/definition.ts';
import { currentSaid, dueNeeds, isConcerned } from '../../processes/request-approval.ts';
import { serviceRequest } from '../../processes/service-request/definition.ts';
import { tasksIn } from '../../processes/service-request/tasks.ts';
import { decisionWords, outcomeWords } from '../texts/request-scripts.ts';
import { actorOf, peopleWith, type World } from '../world.ts';
import type { RequestMemory } from './memory.ts';
import type { RequestPlan } from './plan.ts';
import { type Moves, program, type RequestMove, ToldRequest } from './told-request.ts';

const MINUTE_MS = 60_000;

/** What a request goes through, told move by move; each may look at what came of those before. */
class Life extends ToldRequest {
  /** By the requester's own hand, or taken down by the desk. */
  #asked(): RequestMove {
    const { values, requester, random, item, ending } = this.plan;
    const isOwn =
      ending === 'untouched' || ending === 'unclassified' || random.chance(item === null ? 0.3 : 0.75);
    if (isOwn) return this.move(requester.actor, { kind: 'create', values });
    const channel = random.pick(['phone', 'email', 'chat', 'in-person']);
    const known =
      item === null
        ? {
            category: random.pick(['information', 'other', 'hardware']),
            impact: 3,
            urgency: 3,
            service: this.world.services.workplace,
          }
        : {};
    const told = { ...values, ...known, requester: requester.id, channel };
    return this.move(this.member('desk').actor, { kind: 'create', values: told });
  }

  /** Decisions until all that is needed is there, or one of those asked says no. */
  *#approval(): Moves {
    const { random, ending } = this.plan;
    let isRefused = ending === 'rejected';
    while (this.record.state === 'approval') {
      const [due] = dueNeeds(this.record);
      if (due === undefined) return;
      const spoken = currentSaid(this.record).map(({ by }) => by);
      const holders = due.need.of === 'role' ? peopleWith(this.world, due.need.role ?? 'process-owner') : [];
      const asked = [...(due.need.people ?? []), ...holders.map(({ id }) => id)].filter(
        (id) => !spoken.includes(id) && !isConcerned(this.record, id),
      );
      this.pass(random.logNormal(170, 0.8));
      const by = actorOf(this.world, random.pick(asked));
      if (isRefused && random.chance(0.6)) {
        yield this.performed(by, 'reject', {}, random.pick(decisionWords.rejected));
      } else {
        yield this.performed(
          by,
          'approve',
          {},
          random.chance(0.3) ? random.pick(decisionWords.approved) : null,
        );
      }
      // Nobody else is left to say no.
      isRefused &&= this.record.state === 'approval';
    }
  }

  /** It waits for somebody, and its clocks with it. */
  *#waiting(reason: 'requester' | 'delivery' | 'supplier', forGood: boolean): Moves {
    const { random, requester } = this.plan;
    const hand = this.hand();
    this.pass(random.between(10, 60));
    if (reason === 'requester') yield this.said(hand, random.pick(this.phrases.asked));
    this.at += 30_000;
    const supplier = reason === 'supplier' ? { supplier: 'Sample Hardware Supplier' } : {};
    yield this.performed(hand, 'pend', { pending_reason: reason, ...supplier });
    if (forGood) return;
    this.pass(random.logNormal(reason === 'requester' ? 300 : 1_500, 0.5));
    if (reason !== 'requester') {
      yield this.performed(hand, 'resume');
      return;
    }
    yield this.said(requester.actor, random.pick(this.phrases.answered));
    // It waited for this very answer: the program lets it go on.
    yield this.move(program, {
      kind: 'perform',
      activity: 'resume',
      values: {},
      text: null,
      by_program: true,
    });
  }

  /** The tasks of one step side by side, the last of them after all the minutes of the step. */
  *#step(minutes: number, onlyBegun: boolean): Moves {
    const { random } = this.plan;
    const open = tasksIn(this.record)
      .flatMap(({ task }) => (task === null ? [] : [this.memory.record(task)]))
      .filter(({ state }) => state === 'open');
    const moves = open.flatMap(({ id, values }, index): readonly RequestMove[] => {
      const { actor } = this.memberOf(values['team']);
      const command = (activity: string, given = {}): Command => ({
        kind: 'perform',
        activity,
        values: given,
        text: null,
      });
      const begun = this.after(
        this.at,
        Math.min(minutes * random.between(0.1, 0.4), random.logNormal(80, 0.7)),
      );
      const done = this.after(this.at, minutes * (index === 0 ? 1 : random.between(0.6, 1)));
      const of = { definition: fulfilmentTask, target: id, actor };
      const start = { ...of, at: begun, command: command('start') };
      const end = {
        ...of,
        at: Math.max(done, begun + MINUTE_MS),
        command: command('done', { outcome: random.pick(outcomeWords) }),
      };
      if (onlyBegun) return index === 0 ? [start] : [];
      // Whoever takes up the first of them answers for the request.
      return index === 0 || random.chance(0.5) ? [start, end] : [end];
    });
    for (const move of moves.toSorted((a, b) => a.at - b.at)) {
      this.at = move.at;
      yield move;
    }
  }

  /** Somebody of the team does it without tasks. */
  *#byHand(minutes: number, onlyBegun: boolean): Moves {
    const { random, item, ending } = this.plan;
    const desk = this.member('desk');
    const isClassified = this.record.values['category'] !== null || ending === 'unclassified';
    const classified = isClassified
      ? {}
      : {
          category: random.pick(['information', 'other']),
          impact: 3,
          urgency: 3,
          service: this.world.services.workplace,
        };
    const worker = item === null ? desk : this.member(item.team);
    this.pass(random.logNormal(35, 0.6));
    const team = this.world.teams[item === null ? 'desk' : item.team];
    yield this.performed(desk.actor, 'assign', { team, assignee: worker.id, ...classified });
    this.pass(random.logNormal(60, 0.6));
    yield this.performed(worker.actor, 'start');
    if (onlyBegun) return;
    this.pass(minutes);
    yield this.performed(worker.actor, 'fulfil', { fulfilment_text: random.pick(outcomeWords) });
  }

  *#fulfilment(): Moves {
    const { effort, waits, ending } = this.plan;
    const minutes = effort * this.targetMinutes();
    if (ending === 'waits-for-answer' || ending === 'waits-for-delivery') {
      yield* this.#waiting(ending === 'waits-for-answer' ? 'requester' : 'delivery', true);
      return;
    }
    const steps = Math.max(0, ...tasksIn(this.record).map(({ step }) => step));
    const onlyBegun = ending === 'in-work';
    if (steps === 0) {
      yield* this.#byHand(minutes, onlyBegun);
      return;
    }
    if (waits !== null) yield* this.#waiting(waits, false);
    for (let step = 1; step <= (onlyBegun ? 1 : steps); step += 1)
      yield* this.#step(minutes / steps, onlyBegun);
  }

  /** Confirmed by the requester, or closed by the desk after some days without objection. */
  *#closure(): Moves {
    const { random, requester, ending, confirmed } = this.plan;
    if (ending === 'unconfirmed') return;
    if (ending === 'reopened') {
      this.pass(random.logNormal(300, 0.7));
      yield this.performed(requester.actor, 'reopen', {}, this.plan.fill(random.pick(this.phrases.again)));
      const hand = this.hand();
      this.pass(random.logNormal(120, 0.5));
      yield this.performed(hand, 'fulfil', { fulfilment_text: random.pick(outcomeWords) });
    }
    if (random.chance(0.5) || confirmed) {
      this.pass(random.logNormal(280, 0.8));
      if (random.chance(0.4)) yield this.said(requester.actor, random.pick(this.phrases.thanks));
      this.at += 20_000;
      yield this.performed(requester.actor, 'close');
      return;
    }
    this.pass(random.between(1_400, 2_500));
    yield this.performed(this.hand(), 'close');
  }

  *moves(): Moves {
    const { random, requester, item, ending } = this.plan;
    yield this.#asked();
    if (ending === 'untouched') return;
    if (ending === 'cancelled') {
      this.pass(random.logNormal(70, 0.6));
      yield this.performed(requester.actor, 'cancel', {}, random.pick(this.phrases.withdrawn));
      return;
    }
    if (ending === 'undecided') return;
    yield* this.#approval();
    if (this.record.state === 'rejected') return;
    if (item !== null || this.record.state === 'new') yield* this.#fulfilment();
    if (this.record.state === 'fulfilled') yield* this.#closure();
  }
}

/** Lets a request live up to the end of the year, with its clocks; what lies after it has not happened yet. */
export function liveRequest(memory: RequestMemory, world: World, plan: RequestPlan, end: number): void {
  if (plan.opened_at >= end) return;
  let isThere = false;
  for (const { at, ...doing } of new Life(memory, world, plan).moves()) {
    if (at >= end) break;
    if (isThere) memory.hear(serviceRequest, plan.id, at);
    memory.do(at, doing);
    isThere = true;
  }
  memory.hear(serviceRequest, plan.id, end - 1);
}
