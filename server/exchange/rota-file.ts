import ical, { ICalCalendarMethod } from 'ical-generator';
import type { OnCallSpan } from '../../kernel/rota.ts';
import type { Language, Text } from '../../kernel/text.ts';

const onCallWords: Text = { en: 'On call', vi: 'Trực', zh: '值班' };

/** What a calendar of a rota is made for. */
export interface RotaFileOptions {
  readonly team: { readonly id: string; readonly name: string };
  readonly language: Language;
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Who is on call as an iCalendar file (RFC 5545): an event for each stretch; gaps are left empty. */
export function rotaFileOf(spans: readonly OnCallSpan[], { team, language, names }: RotaFileOptions): string {
  const title = onCallWords[language];
  const file = ical({
    name: `${title}: ${team.name}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Touchstone', product: 'rota', language: language.toUpperCase() },
  });
  for (const { from, until, person } of spans) {
    if (person === null) continue;
    file.createEvent({
      // The same stretch keeps its identity, whoever takes it over.
      id: `rota-${team.id}-${from}@touchstone`,
      start: new Date(from),
      end: new Date(until),
      summary: `${title}: ${names.get(person) ?? '–'} (${team.name})`,
    });
  }
  return file.toString();
}
