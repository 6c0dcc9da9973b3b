import type { ProcessRecord } from '../../kernel/record.ts';
import type { Language } from '../../kernel/text.ts';
import type { AlertOutcome } from '../../processes/alert-outcomes.ts';
import { incident } from '../../processes/incident/definition.ts';
import type { Request, Together } from '../records/execute.ts';
import { type GroupIncident, isOpen } from './groups.ts';
import type { AlertReading } from './mapping.ts';
import type { Places } from './places.ts';
import type { AlertRules } from './rules.ts';
import type { Step } from './step.ts';
import { alertWord, listed, told } from './words.ts';

const via = { channel: 'alert' } as const;

/** What the journal tells with everything that is done because of an alert. */
export interface AlertOrigin {
  readonly source: string;
  readonly source_id: string;
  /** SHA-256 of the message as it came, hexadecimal. */
  readonly hash: string;
  readonly group: string;
}

/** Everything that is known when an alert changes an incident. */
export interface Doing {
  readonly together: Together;
  readonly language: Language;
  readonly rules: AlertRules;
  readonly origin: AlertOrigin;
  readonly reading: AlertReading;
  readonly step: Step;
  readonly places: Places;
}

type Command = Request['command'];

async function carry(
  { together, origin }: Pick<Doing, 'together' | 'origin'>,
  key: string | null,
  command: Command,
) {
  const { record } = await together.carry({ definition: incident, key, command, telling: { alert: origin } });
  return record;
}

async function note(
  doing: Pick<Doing, 'together' | 'origin'>,
  key: string,
  lines: readonly string[],
): Promise<void> {
  if (lines.length > 0) await carry(doing, key, { kind: 'note', text: lines.join('\n'), via });
}

/** Lines about where the alert belongs. */
function placeLines({ language, places, reading, rules }: Doing): readonly string[] {
  const { items, unknown, maintenance } = places;
  const lines: string[] = [];
  const add = (word: 'items' | 'unknown' | 'maintenance' | 'link', names: readonly string[]): void => {
    if (names.length > 0) lines.push(alertWord(language, word, { names: listed(names) }));
  };
  // The first stands in its own field.
  if (items.length > 1)
    add(
      'items',
      items.map(({ name }) => name),
    );
  add('unknown', unknown);
  if (rules.in_maintenance === 'mark' && maintenance !== null) add('maintenance', [maintenance.name]);
  if (reading.link !== null) add('link', [reading.link]);
  return lines;
}

/** Lines about what is new in a group that goes on. */
function changeLines({ language, step, reading }: Doing): readonly string[] {
  const { began, ended } = step.changes;
  return [
    ...(step.raised ? [alertWord(language, 'raised', { severity: reading.severity ?? '' })] : []),
    ...(began.length > 0 ? [alertWord(language, 'began', { names: listed(began) })] : []),
    ...(ended.length > 0 ? [alertWord(language, 'stopped', { names: listed(ended) })] : []),
  ];
}

const sinceOf = ({ origin, step }: Doing): { source: string; since: string } => {
  return { source: origin.source, since: told(step.firing_since) };
};

/** Opens an incident for an alert, linked to the one before where there was one. */
async function open(doing: Doing, earlier: ProcessRecord | null): Promise<ProcessRecord> {
  const { reading, step, places, language } = doing;
  const made = await carry(doing, null, {
    kind: 'create',
    values: {
      title: reading.title,
      description: reading.description,
      channel: 'monitoring',
      impact: step.impact,
      urgency: step.urgency,
      service: places.service?.id ?? null,
      team: places.team?.id ?? null,
      configuration_item: places.items[0]?.id ?? null,
    },
    via,
  });
  if (earlier !== null) {
    const to = { id: earlier.id, number: earlier.number };
    await carry(doing, made.id, { kind: 'link', relation: 'relates-to', to, via });
  }
  const first = alertWord(language, 'opened', sinceOf(doing));
  await note(doing, made.id, [first, ...placeLines(doing)]);
  return made;
}

/** Makes an open incident as severe as its alert became. */
async function raise(doing: Doing, record: ProcessRecord): Promise<void> {
  const { step } = doing;
  const more = (['impact', 'urgency'] as const).flatMap((name) => {
    const now = record.values[name];
    return typeof now === 'number' && now <= step[name] ? [] : [[name, step[name]] as const];
  });
  if (step.raised && more.length > 0) {
    await carry(doing, record.id, { kind: 'update', values: Object.fromEntries(more) });
  }
}

/** What is said and done when an alert ended for good. */
export async function endIncident(
  doing: Pick<Doing, 'together' | 'origin'>,
  { record, merged }: GroupIncident,
  text: string,
): Promise<'resolved' | 'joined' | 'nothing-open'> {
  if (record === null || !isOpen(record)) return 'nothing-open';
  // A major incident is ended by whoever manages it; one that others were merged into is about more than this alert.
  if (merged || record.values['major'] === true) {
    await note(doing, record.id, [text]);
    return 'joined';
  }
  await carry(doing, record.id, {
    kind: 'perform',
    activity: 'resolve',
    values: { resolution_code: 'other', resolution_text: text },
    via,
  });
  return 'resolved';
}

interface Done {
  readonly outcome: AlertOutcome;
  readonly record: ProcessRecord | null;
}

async function join(doing: Doing, record: ProcessRecord, lines: readonly string[]): Promise<Done> {
  await raise(doing, record);
  await note(doing, record.id, lines);
  return { outcome: 'joined', record };
}

/** The text that an ended alert is resolved with. */
export function endedText(language: Language, source: string, ended_at: number, minutes: number): string {
  const params = { source, ended: told(ended_at), minutes };
  return alertWord(language, minutes === 0 ? 'ended' : 'ended-quiet', params);
}

/** Carries out what a message means: all of it through the one way in which records change. */
export async function carryOut(doing: Doing, found: GroupIncident): Promise<Done> {
  const { record } = found;
  const { step, language, rules, origin } = doing;
  const again = alertWord(language, 'again', sinceOf(doing));
  const ended = endedText(language, origin.source, step.ended_at ?? step.newest_at, 0);
  switch (step.deed) {
    case 'open':
      return { outcome: 'opened', record: await open(doing, null) };
    case 'open-linked':
      return { outcome: 'opened', record: await open(doing, record) };
    case 'reopen': {
      if (record === null) return { outcome: 'opened', record: await open(doing, null) };
      const command = { kind: 'perform', activity: 'reopen', values: {}, text: again, via } as const;
      return { outcome: 'reopened', record: await carry(doing, record.id, command) };
    }
    case 'join':
      return record === null ? { outcome: 'repeated', record } : join(doing, record, changeLines(doing));
    case 'fire-again':
      return record === null
        ? { outcome: 'repeated', record }
        : join(doing, record, [again, ...changeLines(doing)]);
    case 'resolve':
      return { outcome: await endIncident(doing, found, ended), record };
    case 'wait': {
      if (record === null || !isOpen(record)) return { outcome: 'nothing-open', record };
      const minutes = rules.resolve_after_minutes;
      await note(doing, record.id, [ended, alertWord(language, 'waiting', { minutes })]);
      return { outcome: 'waiting', record };
    }
    case 'note-end':
      if (record === null || !isOpen(record)) return { outcome: 'nothing-open', record };
      await note(doing, record.id, [ended]);
      return { outcome: 'joined', record };
    case 'repeat':
      return { outcome: 'repeated', record };
    case 'stale':
      return { outcome: 'stale', record };
    case 'ignore':
      return { outcome: 'ignored', record };
    case 'nothing-open':
      return { outcome: 'nothing-open', record };
    default:
      return step.deed satisfies never;
  }
}
