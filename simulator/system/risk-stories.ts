import type { ServiceKey } from '../texts/script.ts';
import {
  create,
  day,
  link,
  perform,
  record,
  type Step,
  type Story,
  service,
  story,
  update,
  who,
} from './story.ts';

/** Degrees of likelihood and consequence. */
type Degrees = readonly [likelihood: number, consequence: number];

interface Treatment {
  readonly days: number;
  readonly how: 'reduce' | 'avoid' | 'share' | 'pursue';
  readonly text: string;
  readonly by: string;
  /** Days before the end on which it is due. */
  readonly due: number;
}

/** What is told of a risk or an opportunity; every number of days counts back from the end of the year. */
export interface ToldRisk {
  readonly key: string;
  readonly title: string;
  readonly nature?: 'opportunity';
  readonly family: 'organisation' | 'service-requirements' | 'other-parties';
  readonly service?: ServiceKey;
  readonly party?: string;
  readonly issue?: string;
  readonly by: string;
  readonly owner: string;
  readonly cause: string;
  readonly effect: string;
  readonly identified: number;
  readonly analysed?: {
    readonly days: number;
    readonly degrees: Degrees;
    readonly customers: string;
    readonly controls?: string;
  };
  readonly treated?: Treatment;
  readonly residual?: { readonly days: number; readonly degrees: Degrees; readonly text: string };
  readonly accepted?: { readonly days: number; readonly by: string; readonly text: string };
  readonly evaluated?: {
    readonly days: number;
    readonly by: string;
    readonly effectiveness: 'effective' | 'partly' | 'not-effective';
    readonly reason: string;
  };
  readonly reviewed?: readonly (readonly [days: number, by: string, text: string])[];
  readonly closed?: { readonly days: number; readonly closure: string; readonly text: string };
}

function analysing({ analysed, by }: ToldRisk): readonly Step[] {
  if (analysed === undefined) return [];
  const { days, degrees, customers, controls } = analysed;
  const values = {
    inherent_likelihood: degrees[0],
    inherent_consequence: degrees[1],
    customer_effect: customers,
    controls: controls ?? null,
  };
  return [[days, by, perform('analyse', values)]];
}

function treating({ treated, by }: ToldRisk): readonly Step[] {
  if (treated === undefined) return [];
  const values = {
    treatment: treated.how,
    treatment_text: treated.text,
    treatment_owner: who(treated.by),
    treatment_due: day(treated.due),
  };
  return [[treated.days, by, perform('plan-treatment', values)]];
}

function accepting({ residual, accepted, evaluated, by }: ToldRisk): readonly Step[] {
  const steps: Step[] = [];
  if (residual !== undefined) {
    const [residual_likelihood, residual_consequence] = residual.degrees;
    const values = { residual_likelihood, residual_consequence };
    steps.push([residual.days, by, perform('assess-residual', values, residual.text)]);
  }
  if (accepted !== undefined) steps.push([accepted.days, accepted.by, perform('accept', {}, accepted.text)]);
  if (evaluated !== undefined) {
    const values = { effectiveness: evaluated.effectiveness, effectiveness_reason: evaluated.reason };
    steps.push([evaluated.days, evaluated.by, perform('evaluate', values)]);
  }
  return steps;
}

/** Those of the sample who tend the registers. */
const tending = ['Oliver', 'Linh', 'Thu', 'Robert', 'Hạnh'];

/** Whoever steers a risk: who found it if they may, otherwise its owner or the manager of the system. */
function keeperOf({ by, owner }: ToldRisk): string {
  return [by, owner].find((name) => tending.includes(name)) ?? 'Oliver';
}

/** The life of a risk or an opportunity as it is told. */
export function riskStory(found: ToldRisk): Story {
  const { key, title, nature = 'risk', family, party, issue, owner, cause, effect, closed } = found;
  const keeper = keeperOf(found);
  const told: ToldRisk = { ...found, by: keeper };
  const isOwnerGiven = keeper === found.by;
  const values = {
    title,
    nature,
    family,
    service: told.service === undefined ? null : service(told.service),
    other_party: party === undefined ? null : record(`party/${party}`),
    cause,
    effect,
    ...(isOwnerGiven ? { assignee: who(owner) } : {}),
  };
  const reviews = (told.reviewed ?? []).map(
    ([days, who, text]): Step => [days, who, perform('review', {}, text)],
  );
  return story(
    'risk',
    `risk/${key}`,
    [found.identified, found.by, create(values)],
    ...(isOwnerGiven ? [] : [[found.identified, keeper, update({ assignee: who(owner) })] as const]),
    ...(issue === undefined
      ? []
      : [[found.identified, keeper, link('arises-from', `issue/${issue}`)] as const]),
    ...analysing(told),
    ...treating(told),
    ...accepting(told),
    ...reviews,
    ...(closed === undefined
      ? []
      : [[closed.days, 'Oliver', perform('close', { closure: closed.closure }, closed.text)] as const]),
  );
}
