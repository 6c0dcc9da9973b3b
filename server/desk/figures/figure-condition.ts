import type { Conditions } from '../../records/list-conditions.ts';
import { instantCondition } from '../../records/list-conditions.ts';

/** A figure as a condition on what is known of a record: an instant that is to lie in the period, and what else holds. */
interface FigureRule {
  /** Column of the instant; null: the figure has no period. */
  readonly at: string | null;
  readonly holds: string;
}

const done = 'not withdrawn';
const asked = `${done} and (satisfaction is not null or exists (select from survey
  where survey.organisation_id = desk_fact.organisation_id and survey.record_id = desk_fact.record_id))`;
const rated = (score: number): FigureRule => ({
  at: 'ended_at',
  holds: `${done} and satisfaction = ${score}`,
});

/**
 * Every figure by which lists and the dashboard count alike. What a figure is stands in the texts of the dashboard
 * (`processes/desk-dashboard-texts.ts`); here it is said once in SQL.
 */
export const figureRules = {
  open: { at: null, holds: 'is_open' },
  opened: { at: 'opened_at', holds: 'true' },
  ended: { at: 'ended_at', holds: 'true' },
  resolved: { at: 'ended_at', holds: done },
  responded: { at: 'responded_at', holds: 'true' },
  'response-targeted': { at: 'responded_at', holds: 'response_met is not null' },
  'response-met': { at: 'responded_at', holds: 'response_met' },
  'resolution-targeted': { at: 'ended_at', holds: `${done} and resolution_met is not null` },
  'resolution-met': { at: 'ended_at', holds: `${done} and resolution_met` },
  'contact-told': { at: 'ended_at', holds: 'first_contact is not null' },
  'first-contact': { at: 'ended_at', holds: 'first_contact' },
  reopened: { at: 'reopened_at', holds: 'true' },
  asked: { at: 'ended_at', holds: asked },
  rated: { at: 'ended_at', holds: `${done} and satisfaction is not null` },
  'rated-1': rated(1),
  'rated-2': rated(2),
  'rated-3': rated(3),
  'rated-4': rated(4),
  'rated-5': rated(5),
} as const satisfies Record<string, FigureRule>;

/** The name of a figure of that kind. */
export type FigureRuleName = keyof typeof figureRules;

/** Figures that lists can be narrowed to; those besides the rules look at two instants. */
export const figureNames = [...(Object.keys(figureRules) as FigureRuleName[]), 'turned', 'open-at'] as const;

/** The name of a figure. */
export type FigureName = (typeof figureNames)[number];

/** What is between two instants; `from` and `to` are expressions, null where there is no bound. */
function within(column: string, from: string | null, to: string | null): string {
  return [
    `${column} is not null`,
    ...(from === null ? [] : [`${column} >= ${from}`]),
    ...(to === null ? [] : [`${column} < ${to}`]),
  ].join(' and ');
}

/** A figure in a period as a condition on `desk_fact`. */
function figureText(name: FigureName, from: string | null, to: string | null): string {
  if (name === 'open-at') {
    return to === null ? 'is_open' : `opened_at < ${to} and (ended_at is null or ended_at >= ${to})`;
  }
  if (name === 'turned') {
    return `((${within('ended_at', from, to)} and ${done}) or (${within('reopened_at', from, to)}))`;
  }
  const { at, holds }: FigureRule = figureRules[name];
  return at === null ? holds : `${within(at, from, to)} and ${holds}`;
}

/** Which records a list is narrowed to, as it stands in the URL. */
export interface FigureQuery {
  readonly figure?: FigureName;
  readonly figure_from?: string;
  readonly figure_to?: string;
}

/** Narrows a list to the records of a figure. @throws Refusal `list.filter-invalid` */
export function figureCondition(conditions: Conditions, query: FigureQuery): void {
  const { figure, figure_from, figure_to } = query;
  if (figure === undefined) return;
  const bound = (name: string, value: string | undefined): string | null => {
    if (value === undefined) return null;
    // Checks it, and binds what it comes to.
    instantCondition(conditions, `'-infinity'::timestamptz <=`, name, value);
    return `$${conditions.values.length}::timestamptz`;
  };
  const [from, to] = [bound('figure_from', figure_from), bound('figure_to', figure_to)];
  conditions.add(`id in (select record_id from desk_fact
    where organisation_id = current_organisation_id() and ${figureText(figure, from, to)})`);
}
