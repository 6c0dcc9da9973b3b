import type { Activity } from '../../kernel/definition.ts';
import { mayOwners } from '../../kernel/rights.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { fillText, type Language } from '../../kernel/text.ts';
import { documentTexts } from '../../processes/document/texts.ts';
import type { ProcessModule } from '../../processes/module.ts';
import type { Diagram, DiagramFlow, DiagramLane, DiagramNode, NodeKind, Point } from './diagram.ts';
import { diagramWords } from './diagram-words.ts';
import { textLines } from './text-lines.ts';

/** Sizes, in pixels: chosen so that four lanes across a page of A4 can be read. */
const size = {
  title: 26,
  /** Where the states stand, and what is left of them for their names. */
  spine: 148,
  tracks: 178,
  lane: 128,
  task: { width: 104, height: 38 },
  row: 47,
  gateway: 18,
  event: 14,
  /** Between lines that lead to different places. */
  track: 9,
} as const;

/** Sizes of letters, in pixels. */
export const letters = { name: 10.5, head: 10, title: 12, small: 9.5 } as const;

interface Who {
  readonly roles: readonly Role[];
  readonly own: boolean;
}

const keyOfWho = ({ roles: held, own }: Who): string =>
  `${[...held].toSorted().join(' ')}${own ? ' own' : ''}`;

/** Draws one process: what its definition says, and nothing else. */
class Drawing {
  readonly #module: ProcessModule;
  readonly #language: Language;
  readonly #nodes: DiagramNode[] = [];
  readonly #flows: DiagramFlow[] = [];
  readonly #who: Who[] = [];
  readonly #moves: readonly Activity[];
  readonly #states: readonly string[];
  readonly #rowOf = new Map<string, number>();
  #y = 0;

  constructor(module: ProcessModule, language: Language) {
    const { definition } = module;
    this.#module = module;
    this.#language = language;
    this.#states = Object.keys(definition.states);
    this.#moves = definition.activities.filter(({ to }) => to !== undefined);
    for (const activity of definition.activities) this.#addWho(activity.may, mayOwners(activity));
    this.#addWho(definition.may_create, false);
  }

  #addWho(may: readonly Role[], own: boolean): void {
    const who = { roles: may, own };
    if (!this.#who.some((one) => keyOfWho(one) === keyOfWho(who))) this.#who.push(who);
  }

  /** The lane of whoever may: the first is that of the states, which the program keeps. */
  #laneOf(may: readonly Role[], own: boolean): number {
    const key = keyOfWho({ roles: may, own });
    return 1 + this.#who.findIndex((one) => keyOfWho(one) === key);
  }

  #whoName({ roles: held, own }: Who): string {
    const names = roles
      .filter((role) => held.includes(role))
      .map((role) => documentTexts.choices['distribution']?.[role]?.[this.#language] ?? role);
    return [...names, ...(own ? [diagramWords.own[this.#language]] : [])].join(
      this.#language === 'zh' ? '、' : ', ',
    );
  }

  #stateName(name: string): string {
    return this.#module.texts.states[name]?.[this.#language] ?? name;
  }

  #activityName(name: string): string {
    return this.#module.texts.activities[name]?.[this.#language] ?? name;
  }

  #laneX(lane: number): number {
    const spine = size.tracks + this.#states.length * size.track + 6;
    return lane === 0 ? 0 : spine + (lane - 1) * size.lane;
  }

  #leftTrack(state: string): number {
    return size.tracks + this.#states.indexOf(state) * size.track;
  }

  #rightTrack(state: string): number {
    return this.#laneX(this.#who.length + 1) + 4 + this.#states.indexOf(state) * size.track;
  }

  #add(node: Omit<DiagramNode, 'within' | 'label'> & Partial<DiagramNode>): void {
    this.#nodes.push({ within: null, label: null, ...node });
  }

  #round(id: string, kind: NodeKind, name: string, at: Point, more: Partial<DiagramNode> = {}): void {
    const half = kind === 'gateway' ? size.gateway : size.event;
    const box = { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half };
    this.#add({ id, kind, name, lane: 0, ...box, ...more });
  }

  #flow(from: string, to: string, way: readonly Point[], within: string | null = null): void {
    this.#flows.push({ id: `flow-${this.#flows.length + 1}`, from, to, within, way });
  }

  #task(id: string, name: string, lane: number, y: number): void {
    const { width, height } = size.task;
    const x = this.#laneX(lane) + (size.lane - width) / 2;
    this.#add({ id, kind: 'task', name, lane, x, y: y - height / 2, width, height });
  }

  #nodeOf(id: string): DiagramNode {
    return this.#nodes.find((node) => node.id === id) as DiagramNode;
  }

  /** How a state is drawn: as a choice, as a milestone with one way on, or as an end. */
  #kindOf(state: string): NodeKind {
    const ways = this.#moves.filter(({ from }) => from.includes(state)).length;
    const open = this.#module.definition.states[state]?.open === true;
    if (ways === 0) return 'end';
    return ways > 1 || !open ? 'gateway' : 'milestone';
  }

  #state(state: string): void {
    const [id, kind, name] = [`state-${state}`, this.#kindOf(state), this.#stateName(state)];
    const at = { x: size.spine, y: this.#y + size.row / 2 };
    this.#rowOf.set(state, at.y);
    const closed = this.#module.definition.states[state]?.open === false;
    const ends = closed && kind !== 'end';
    const label = ends
      ? { x: 6, y: at.y + 15, width: size.spine - 30, height: 14 }
      : { x: 6, y: at.y - 18, width: size.spine - 30, height: 36 };
    this.#round(id, kind, name, at, { label });
    if (ends) {
      // Done as it is, unless somebody goes on from there.
      this.#round(`end-${state}`, 'end', '', { x: 76, y: at.y });
      const way = [
        { x: size.spine - size.gateway, y: at.y },
        { x: 76 + size.event, y: at.y },
      ];
      this.#flow(id, `end-${state}`, way);
    }
    this.#y += size.row;
  }

  #move(activity: Activity): void {
    const lane = this.#laneOf(activity.may, mayOwners(activity));
    this.#task(`activity-${activity.name}`, this.#activityName(activity.name), lane, this.#y + size.row / 2);
    this.#y += size.row;
  }

  #begin(): void {
    const y = this.#y + size.row / 2;
    this.#round('start', 'start', '', { x: size.spine, y });
    this.#task(
      'begin',
      diagramWords.begin[this.#language],
      this.#laneOf(this.#module.definition.may_create, false),
      y,
    );
    const way = [
      { x: size.spine + size.event, y },
      { x: this.#nodeOf('begin').x, y },
    ];
    this.#flow('start', 'begin', way);
    this.#y += size.row;
  }

  /** From a task to the state that it leads to, by the line at the right that all take who lead there. */
  #arrive(task: string, state: string): void {
    const { x, y, width, height } = this.#nodeOf(task);
    const [from, to, track] = [y + height / 2, this.#rowOf.get(state) as number, this.#rightTrack(state)];
    const target = this.#nodeOf(`state-${state}`);
    const way = [
      { x: x + width, y: from },
      { x: track, y: from },
      { x: track, y: to },
      { x: target.x + target.width, y: to },
    ];
    this.#flow(task, target.id, way);
  }

  /** From a state to a task that may be done in it, by the line at the left that leads out of that state. */
  #leave(state: string, task: string): void {
    const source = this.#nodeOf(`state-${state}`);
    const { x, y, height } = this.#nodeOf(task);
    const [below, track] = [(this.#rowOf.get(state) as number) + size.row / 2 + 2, this.#leftTrack(state)];
    const way = [
      { x: size.spine, y: source.y + source.height },
      { x: size.spine, y: below },
      { x: track, y: below },
      { x: track, y: y + height / 2 },
      { x, y: y + height / 2 },
    ];
    this.#flow(source.id, task, way);
  }

  #flowOfStates(): void {
    this.#begin();
    for (const state of this.#states) {
      this.#state(state);
      const first = this.#moves.filter(
        ({ from }) => this.#states.find((one) => from.includes(one)) === state,
      );
      if (first.length > 0) this.#y += 6;
      for (const activity of first) this.#move(activity);
    }
    this.#arrive('begin', this.#module.definition.initial);
    for (const { name, from, to } of this.#moves) {
      for (const state of this.#states.filter((one) => from.includes(one))) {
        this.#leave(state, `activity-${name}`);
      }
      this.#arrive(`activity-${name}`, to as string);
    }
  }

  #whenText(from: readonly string[]): string {
    const { states } = this.#module.definition;
    const open = this.#states.filter((state) => states[state]?.open === true);
    const all = open.length === from.length && open.every((state) => from.includes(state));
    if (all) return diagramWords['while-open'][this.#language];
    const names = this.#states.filter((state) => from.includes(state)).map((state) => this.#stateName(state));
    const separator = this.#language === 'zh' ? '、' : ', ';
    return fillText(diagramWords.while[this.#language], { states: names.join(separator) });
  }

  /** What may be done while nothing else changes, by the same people in the same states: a box in their lane. */
  #meanwhile(id: string, lane: number, top: number, activities: readonly Activity[]): number {
    const name = this.#whenText(activities[0]?.from ?? []);
    const width = size.lane - 8;
    const x = this.#laneX(lane) + 4;
    const lines = textLines(name, letters.small, width - 10, 4).length;
    const under = top + 6 + lines * 11.5;
    const label = { x: x + 5, y: top + 4, width: width - 10, height: lines * 11.5 };
    const first = under + (activities.length > 1 ? 42 : 24);
    const height = first - top + (activities.length - 1) * (size.row - 5) + 26;
    this.#add({ id, kind: 'while', name, lane, x, y: top, width, height, label });
    const inside = { lane, within: id };
    const [bus, half] = [x + 14, 8];
    const dot = (node: string, kind: NodeKind, y: number): void =>
      this.#add({
        id: node,
        kind,
        name: '',
        ...inside,
        x: bus - half,
        y: y - half,
        width: 2 * half,
        height: 2 * half,
      });
    dot(`${id}-start`, 'start', activities.length > 1 ? under + 14 : first);
    if (activities.length > 1) {
      dot(`${id}-choice`, 'gateway', first);
      const way = [
        { x: bus, y: under + 14 + half },
        { x: bus, y: first - half },
      ];
      this.#flow(`${id}-start`, `${id}-choice`, way, id);
    }
    const source = activities.length > 1 ? `${id}-choice` : `${id}-start`;
    for (const [index, activity] of activities.entries()) {
      const y = first + index * (size.row - 5);
      const task = { x: x + 30, y: y - 18, width: width - 36, height: 36 };
      this.#add({
        id: `activity-${activity.name}`,
        kind: 'task',
        name: this.#activityName(activity.name),
        ...inside,
        ...task,
      });
      const way =
        index === 0
          ? [
              { x: bus + half, y },
              { x: task.x, y },
            ]
          : [
              { x: bus, y: first + half },
              { x: bus, y },
              { x: task.x, y },
            ];
      this.#flow(source, `activity-${activity.name}`, way, id);
    }
    return top + height;
  }

  #boxes(): void {
    const groups = new Map<string, Activity[]>();
    for (const activity of this.#module.definition.activities) {
      if (activity.to !== undefined) continue;
      const lane = this.#laneOf(activity.may, mayOwners(activity));
      const key = `${lane} ${[...activity.from].toSorted().join(' ')}`;
      groups.set(key, [...(groups.get(key) ?? []), activity]);
    }
    const tops = new Map<number, number>();
    const start = this.#y + 10;
    let count = 0;
    for (const [key, activities] of groups) {
      const lane = Number(key.split(' ')[0]);
      count += 1;
      const end = this.#meanwhile(`while-${count}`, lane, tops.get(lane) ?? start, activities);
      tops.set(lane, end + 8);
      this.#y = Math.max(this.#y, end);
    }
  }

  draw(): Diagram {
    const { definition, texts } = this.#module;
    const names = [diagramWords.record[this.#language], ...this.#who.map((who) => this.#whoName(who))];
    const lines = names.map((name) => textLines(name, letters.head, size.lane - 12, 6).length);
    const head = Math.max(...lines) * 12.5 + 10;
    this.#y = size.title + head + 6;
    this.#flowOfStates();
    const middle = this.#y + 4;
    this.#boxes();
    const height = Math.ceil(this.#y + 12);
    const width = this.#laneX(names.length) + this.#states.length * size.track + 8;
    const lanes = names.map((name, index): DiagramLane => {
      const x = this.#laneX(index);
      const end = index === names.length - 1 ? width : this.#laneX(index + 1);
      return { id: `lane-${index}`, name, x, y: size.title, width: end - x, height: height - size.title };
    });
    const name = texts.plural[this.#language];
    const [nodes, flows] = [this.#nodes, this.#flows];
    return {
      process: definition.name,
      name,
      width,
      height,
      head,
      title: size.title,
      middle,
      lanes,
      nodes,
      flows,
    };
  }
}

/** The diagram of a process as it is defined, in a language: the same definition gives the same diagram. */
export function processDiagram(module: ProcessModule, language: Language): Diagram {
  return new Drawing(module, language).draw();
}
