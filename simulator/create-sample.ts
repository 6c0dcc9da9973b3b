import type { Pool } from 'pg';
import { createPlatform } from '../server/app.ts';
import type { CertificateSigner } from '../server/certification/certificates/keys.ts';
import { inOneTransaction } from '../server/database/one-transaction.ts';
import { listOrganisations } from '../server/identity/organisations.ts';
import type { Platform } from '../server/platform.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { changeSteps } from './control/changes/year.ts';
import { foundWorld } from './found-world.ts';
import { idMaker } from './ids.ts';
import { useKnowledge } from './knowledge-use.ts';
import { mailSteps } from './mails/year.ts';
import { sampleName, sampleSlug } from './organisation.ts';
import { problemSteps } from './problems/year.ts';
import { Random } from './random.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { carryOutRequests } from './requests/carry-out.ts';
import { foundBody, withGuest } from './road/found-body.ts';
import { bodyName, bodySlug } from './road/sample-body.ts';
import { roadStories } from './road/stories.ts';
import { plannedSettings, type Turns, turnsOf } from './settings.ts';
import { type Beside, carryOutSystem } from './system/carry-out-system.ts';
import type { World } from './world.ts';
import { sampleYear } from './year.ts';

const HOUR_MS = 3_600_000;

/** Incidents of the sample unless said otherwise. */
export const sampleIncidents = 3_000;

/** What a sample is made from; under the same short name the same gives the same, apart from the password's hash. */
export interface SampleOptions {
  readonly seed: string;
  /** The end of its year, epoch milliseconds. */
  readonly end: number;
  readonly incidents: number;
  /** Of the people who sign in. */
  readonly password: string;
  /** `none-yet` refuses where any organisation is there already. */
  readonly condition: 'none-yet' | 'any';
  /**
   * Who signs the certificate of the sample: with it, a sample certification body comes beside the provider, with the road
   * to a certificate on both sides. Without it there is the provider alone.
   */
  readonly certificate_signer?: CertificateSigner;
  /** Where mails are kept, and who signs the addresses by which they are answered: with it, the sample has mails. */
  readonly mail?: Pick<Platform, 'files' | 'secrets'>;
}

/** A sample that was made; commands and journal entries are those of incidents and of the management system together. */
export interface Sample extends CarriedOut {
  /** Entries of the registers of the management system. */
  readonly entries: number;
  readonly organisation: { readonly id: string; readonly name: string; readonly slug: string };
  /** Its certification body; null where none was wanted. */
  readonly body: Sample['organisation'] | null;
}

/** The end of a sample made now: the full hour, so that its clocks are live and two made soon after another are the same. */
export function endOfSampleAt(now: number): number {
  return Math.floor(now / HOUR_MS) * HOUR_MS;
}

/** The short name if it is free, otherwise with a number behind. */
export async function freeSlug(pool: Pool, wanted: string): Promise<string> {
  const taken = new Set((await listOrganisations(pool)).map(({ slug }) => slug));
  let slug = wanted;
  for (let count = 2; taken.has(slug); count += 1) slug = `${wanted}-${count}`;
  return slug;
}

interface Founded {
  readonly world: World;
  readonly beside: Beside | null;
  readonly body: Sample['body'];
}

/** Founds the certification body beside the provider, where somebody signs for it. */
async function foundBeside(
  platform: Platform,
  world: World,
  turns: Turns,
  { certificate_signer, password }: SampleOptions,
): Promise<Founded> {
  if (certificate_signer === undefined) return { world, beside: null, body: null };
  const slug = await freeSlug(platform.pool, bodySlug);
  const body = await foundBody(platform, turns, { slug, password });
  const together = await withGuest(platform, world, turns, password);
  return {
    world: together,
    beside: { body, stories: roadStories(turns) },
    body: { id: body.organisation_id, name: bodyName, slug },
  };
}

/**
 * Makes a sample organisation with a year of work, its incidents and its management system, through the same functions
 * by which people change anything.
 *
 * It is one transaction: whatever interrupts it, the database then holds a whole sample or none.
 *
 * @throws Refusal as `createOrganisation`; RefusedMove when the simulation is wrong
 */
export async function createSample(pool: Pool, options: SampleOptions): Promise<Sample> {
  const { seed, end, incidents, password, condition, certificate_signer, mail } = options;
  const random = new Random(`sample ${seed}`);
  const turns = turnsOf(end);
  return inOneTransaction(pool, async (inside) => {
    const time = { now: turns.start };
    const now = (): number => time.now;
    const slug = await freeSlug(inside, sampleSlug);
    const newId = idMaker(random.fork(`ids of ${slug}`), now);
    const kept = mail === undefined ? {} : { files: mail.files, secrets: mail.secrets };
    const signing = certificate_signer === undefined ? {} : { certificate_signer };
    const platform = createPlatform(inside, { now, newId, origin: 'sample', ...signing, ...kept });
    const world = await foundWorld(platform, { name: sampleName, slug, password, condition, seed });
    await refreshStatistics(inside);
    const settings = plannedSettings(turns, world.services);
    const year = sampleYear(world, turns, random, { incidents, settings });
    const done = await carryOut(platform, world, time, year.run());
    await refreshStatistics(inside);
    time.now = turns.start;
    const share = Math.min(1, incidents / sampleIncidents);
    const changes = changeSteps(turns, random.fork('changes'), share);
    const timed = [
      ...changes,
      ...problemSteps(turns, random.fork('problems'), changes),
      ...(mail === undefined ? [] : mailSteps(turns)),
    ];
    const { world: together, beside, body } = await foundBeside(platform, world, turns, options);
    const system = await carryOutSystem(platform, together, time, turns, beside, timed);
    const requests = await carryOutRequests(platform, world, time, turns, random.fork('requests'), share);
    await refreshStatistics(inside);
    await useKnowledge({ platform, world, random: random.fork('knowledge'), turns }, time);
    return {
      incidents: done.incidents,
      entries: system.records + requests.records,
      commands: done.commands + system.commands + requests.commands,
      journal_entries: done.journal_entries + system.journal_entries + requests.journal_entries,
      organisation: { id: world.organisation_id, name: sampleName, slug },
      body,
    };
  });
}
