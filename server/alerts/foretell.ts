import type { AlertDeed } from '../../processes/alert-outcomes.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { incidentOf, knownGroup, readGroup } from './groups.ts';
import type { AlertReading } from './mapping.ts';
import { findPlaces, type Places } from './places.ts';
import { readMessage } from './read-message.ts';
import type { SourceValues } from './sources.ts';
import { nextStep } from './step.ts';

/** What a message would do. */
export interface Foretold {
  readonly alert: AlertReading;
  readonly places: Places;
  readonly deed: AlertDeed;
  /** Number of the incident that it would change; null: none, or a new one. */
  readonly incident: string | null;
}

/** A source as it is, or as it would be saved. */
export type TriedSource = Pick<SourceValues, 'kind' | 'mapping' | 'rules' | 'service' | 'team'> & {
  /** Null: it is not saved yet, so nothing is known of its alerts. */
  readonly id: string | null;
};

/**
 * What a message would do just now, without doing it.
 *
 * @throws Refusal as `readMessage` does
 */
export async function foretell(
  platform: Platform,
  organisation_id: string,
  source: TriedSource,
  text: string,
): Promise<readonly Foretold[]> {
  const readings = readMessage(source, text);
  const organisation = await platform.organisations.of(organisation_id);
  const now = platform.now();
  const { rules, id } = source;
  const defaults = { service_id: source.service, team_id: source.team };
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const told: Foretold[] = [];
    for (const alert of readings) {
      const group = id === null ? null : await readGroup(client, id, alert.key);
      const { record } = await incidentOf(client, group);
      const { deed } = nextStep(knownGroup(group, record), alert, { now, rules });
      const places = await findPlaces(client, organisation, alert, defaults, now);
      told.push({ alert, places, deed, incident: record?.number ?? null });
    }
    return told;
  });
}
