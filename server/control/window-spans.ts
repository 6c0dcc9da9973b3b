import type { PoolClient } from 'pg';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ConflictRules, WindowSpan } from '../../processes/change-window/conflicts.ts';
import { repeatingOf } from '../../processes/change-window/definition.ts';
import { occurrencesOf } from '../../processes/change-window/occurrences.ts';
import { windowRule } from '../../processes/change-window/settings.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';
import type { Span } from './planned-work.ts';

/** A change window as the calendar shows it, with each time that it is within a span. */
export interface CalendarWindow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly kind: WindowSpan['kind'];
  readonly services: readonly string[];
  readonly occurrences: readonly Span[];
}

/** Most windows that are looked at: an organisation has some dozens. More is refused, never left out. */
const mostWindows = 1_000;

interface Row {
  id: string;
  number: string;
  title: string;
  state: string;
  fields: Readonly<Record<string, unknown>>;
}

/**
 * Windows that are planned or in force with the times that they are within a span. One that was over before it is passed
 * over even where nobody has ended it.
 *
 * @throws Refusal `change-calendar.too-many`
 */
export async function readWindows(
  client: PoolClient,
  organisation: OrganisationContext,
  span: Span,
): Promise<readonly CalendarWindow[]> {
  const { rows } = await client.query<Row>({
    name: 'change-windows-within',
    text: `select id, number, title, state, fields from record
      where organisation_id = current_organisation_id() and process = 'change-window' and is_open
        and (fields->>'starts_at')::bigint < $1
        and (coalesce(fields->>'repeats', 'none') <> 'none' or (fields->>'ends_at')::bigint > $2)
      order by (fields->>'starts_at')::bigint, id limit ${mostWindows + 1}`,
    values: [span.until, span.from],
  });
  if (rows.length > mostWindows) throw new Refusal('change-calendar.too-many', { most: mostWindows });
  const time_zone = timeZoneOf(organisation);
  return rows.flatMap(({ fields, ...row }): CalendarWindow[] => {
    const { kind, starts_at, ends_at, repeats_until } = fields;
    const planned = {
      starts_at: Number(starts_at),
      ends_at: Number(ends_at),
      repeats: repeatingOf(fields),
      repeats_until: typeof repeats_until === 'string' ? repeats_until : null,
    };
    const occurrences = occurrencesOf(planned, span, time_zone);
    const services = Array.isArray(fields['services']) ? (fields['services'] as string[]) : [];
    return [{ ...row, kind: kind === 'blackout' ? 'blackout' : 'maintenance', services, occurrences }];
  });
}

/** What plans are held against: the windows in force, and which services are changed within theirs only. */
export function rulesFrom(
  windows: readonly CalendarWindow[],
  { settings }: Pick<OrganisationContext, 'settings'>,
): ConflictRules {
  const inForce = windows.filter(({ state }) => state === 'in-force');
  const own = inForce.filter(({ kind }) => kind === 'maintenance').flatMap(({ services }) => services);
  return {
    windows: inForce.flatMap(({ id, kind, services, occurrences }) =>
      occurrences.map((span): WindowSpan => ({ id, kind, services, ...span })),
    ),
    wantsWindow: windowRule(settings, new Set(own)),
  };
}
