import { priorityOf } from '../kernel/priority.ts';
import type { Language } from '../kernel/text.ts';
import { incidentSettings } from '../processes/incident/settings.ts';
import { wallClock } from './arrivals.ts';
import { type SampleService, sampleServices } from './organisation.ts';
import type { Random } from './random.ts';
import type { Turns } from './settings.ts';
import { chinese } from './texts/chinese.ts';
import { english } from './texts/english.ts';
import { type LanguageTexts, type Phrases, type Script, slotFiller } from './texts/script.ts';
import { vietnamese } from './texts/vietnamese.ts';
import { peopleWith, type World, type WorldPerson } from './world.ts';

const languageTexts: Readonly<Record<Language, LanguageTexts>> = { en: english, vi: vietnamese, zh: chinese };

export type Channel = 'portal' | 'phone' | 'email' | 'chat' | 'in-person' | 'monitoring';

/** What is settled about an incident before it begins: what is wrong, who reports it and how. */
export interface IncidentPlan {
  readonly id: string;
  /** Draws of this incident alone. */
  readonly random: Random;
  readonly opened_at: number;
  readonly service: SampleService;
  readonly script: Script;
  readonly phrases: Phrases;
  /** Fills the slots of the incident's texts. */
  readonly fill: (text: string) => string;
  readonly requester: WorldPerson;
  readonly channel: Channel;
  readonly impact: number;
  readonly urgency: number;
  readonly priority: number;
  /** Nobody ever chose one: a mistake. */
  readonly without_category: boolean;
  /** 0 at the start of the year, 1 at its end: the sample learns. */
  readonly progress: number;
}

/** Impact and urgency with their weights. High impact on a critical service is left to the major incidents. */
const classifications: readonly (readonly [readonly [impact: number, urgency: number], number])[] = [
  [[3, 3], 30],
  [[3, 2], 32],
  [[2, 3], 8],
  [[2, 2], 13],
  [[3, 1], 9],
  [[1, 3], 2],
  [[2, 1], 4],
  [[1, 2], 2],
];

/** The sample's working hours, roughly: who calls does so then. */
export function isOfficeTime(at: number): boolean {
  const { weekday, hour } = wallClock(at);
  return weekday >= 1 && weekday <= 5 && hour >= 7.5 && hour < 17.5;
}

/** What a plan is made from. */
export interface PlanBasis {
  readonly world: World;
  readonly turns: Turns;
  readonly random: Random;
  readonly id: string;
  readonly opened_at: number;
}

/** Properties that a plan has to have, whatever chance would say. */
export interface Wanted {
  readonly service?: SampleService;
  readonly script?: Script;
  readonly impact?: number;
  readonly urgency?: number;
  readonly channel?: Channel;
}

function channelOf(random: Random, opened_at: number, service: SampleService, wanted: Wanted): Channel {
  if (wanted.channel !== undefined) return wanted.channel;
  const scripts = english.scripts.filter(({ service: key }) => key === service.key);
  const watched = scripts.some(({ monitoring }) => monitoring === true);
  if (!isOfficeTime(opened_at)) return watched && random.chance(0.6) ? 'monitoring' : 'portal';
  return random.weighted<Channel>([
    ['portal', 40],
    ['phone', 26],
    ['email', 20],
    ['chat', 8],
    ['in-person', 3],
    ['monitoring', watched ? 6 : 0],
  ]);
}

function textsFor(random: Random, requester: WorldPerson, service: SampleService): LanguageTexts {
  const { language } = requester;
  const share = language === 'zh' ? 0.65 : 0.5;
  const texts = languageTexts[language];
  const told = language !== 'en' && texts.scripts.some(({ service: key }) => key === service.key);
  return told && random.chance(share) ? texts : english;
}

/** Draws a plan. The priority is that of the sample's matrix, which never changes. */
export function planIncident(
  { world, turns, random, id, opened_at }: PlanBasis,
  wanted: Wanted = {},
): IncidentPlan {
  const service =
    wanted.service ??
    random.weighted(sampleServices.map((candidate) => [candidate, candidate.weight] as const));
  const channel = channelOf(random, opened_at, service, wanted);
  const monitoring = channel === 'monitoring';
  const requester = random.pick(
    monitoring ? world.people.filter(({ team }) => team === service.team) : peopleWith(world, 'requester'),
  );
  const texts = monitoring ? english : textsFor(random, requester, service);
  const script =
    wanted.script ??
    random.pick(
      texts.scripts.filter(
        (candidate) => candidate.service === service.key && (candidate.monitoring === true) === monitoring,
      ),
    );
  const [impact, urgency] = random.weighted(classifications);
  const degrees = [wanted.impact ?? impact, wanted.urgency ?? urgency] as const;
  const { starting_value: matrix } = incidentSettings['incident.priority'];
  return {
    id,
    random,
    opened_at,
    service,
    script,
    phrases: texts.phrases,
    fill: slotFiller(random.fork('slots')),
    requester,
    channel,
    impact: degrees[0],
    urgency: degrees[1],
    priority: priorityOf(matrix, ...degrees) ?? 4,
    without_category: opened_at < turns.categories_at && random.chance(0.045),
    progress: (opened_at - turns.start) / (turns.end - turns.start),
  };
}
