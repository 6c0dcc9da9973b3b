import { sentValue } from '../../records/sent-value.ts';
import type { MacroContent, MacroStep, StepAction } from './kept-tools.ts';

/** Most steps of a macro, as the API takes them. */
export const mostSteps = 12;

/** A step as its form holds it: references with their names, and what is not said left blank. */
export interface StepDraft {
  /** Stays with the step when it is moved. */
  readonly key: string;
  readonly action: StepAction;
  readonly activity: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Id of the canned reply that is said instead of a text; null: the text. */
  readonly reply: string | null;
  readonly relation: string;
  readonly to: string;
}

/** A macro as its form holds it. */
export interface MacroDraft extends Omit<MacroContent, 'steps'> {
  readonly steps: readonly StepDraft[];
}

/** A step that says nothing yet. */
export function blankStep(action: StepAction): StepDraft {
  return {
    key: crypto.randomUUID(),
    action,
    activity: '',
    values: {},
    text: '',
    reply: null,
    relation: '',
    to: '',
  };
}

/** What a form begins with. */
export function macroDraft(content: MacroContent | null): MacroDraft {
  const { processes = [], states = [], services = [], steps = [] } = content ?? {};
  return {
    processes,
    states,
    services,
    steps: steps.map((step) => ({ ...blankStep(step.action), ...step })),
  };
}

/** What of a draft each kind of step sends; what is blank is left out, so that the server tells what is missing. */
const parts: Readonly<Record<StepAction, readonly (keyof MacroStep)[]>> = {
  perform: ['activity', 'values', 'text'],
  update: ['values'],
  assign: ['values'],
  comment: ['text', 'reply'],
  note: ['text', 'reply'],
  link: ['relation', 'to'],
};

function givenValues(values: StepDraft['values']): Readonly<Record<string, unknown>> | undefined {
  const given = Object.entries(values)
    .map(([name, value]) => [name, sentValue(value)] as const)
    .filter(([, value]) => value !== null);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function stepOf(draft: StepDraft): MacroStep {
  const text = draft.text.trim() === '' || draft.reply !== null ? undefined : draft.text;
  const all = {
    activity: draft.activity,
    values: givenValues(draft.values),
    text,
    reply: draft.reply,
    relation: draft.relation,
    to: draft.to.trim(),
  };
  const sent = parts[draft.action]
    .map((name) => [name, all[name as keyof typeof all]] as const)
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  return { action: draft.action, ...Object.fromEntries(sent) };
}

/** What is sent of a draft. */
export function macroContent({ processes, states, services, steps }: MacroDraft): MacroContent {
  return { processes, states, services, steps: steps.map(stepOf) };
}
