import { fillText, type Language } from '../../kernel/text.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import { packTexts } from './pack-texts.ts';

/** By what the pages of a pack are written: the reader's language, the organisation's time zone and plans. */
export interface PackTelling {
  readonly language: Language;
  readonly time_zone: string;
  readonly planned: Pick<OrganisationContext, 'settings' | 'confirmed'>;
}

/** A text of packs in the language of this one. */
export function say(
  { language }: Pick<PackTelling, 'language'>,
  name: keyof typeof packTexts,
  params: Readonly<Record<string, unknown>> = {},
): string {
  return fillText(packTexts[name][language], params);
}

/** Making one takes longer than using it, and a pack tells of hundreds of thousands of instants. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(time_zone: string): Intl.DateTimeFormat {
  let format = formats.get(time_zone);
  if (format === undefined) {
    // Swedish writes days and minutes as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: time_zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formats.set(time_zone, format);
  }
  return format;
}

/** An instant (ISO 8601 or epoch milliseconds) to the minute, where the organisation is: pages say where. `–` for none. */
export function momentOf({ time_zone }: Pick<PackTelling, 'time_zone'>, at: string | number | null): string {
  if (at === null) return '–';
  return formatFor(time_zone).format(typeof at === 'number' ? at : Date.parse(at));
}
