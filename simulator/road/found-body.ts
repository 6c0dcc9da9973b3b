import { dayOf, daysAfter } from '../../kernel/day.ts';
import { inOrganisation } from '../../server/database/pool.ts';
import { createPersonIn } from '../../server/identity/people.ts';
import { createOrganisation } from '../../server/identity/setup.ts';
import type { Platform, Principal } from '../../server/platform.ts';
import { changeSetting, listSettings } from '../../server/records/settings.ts';
import { mailAddressOf, maySignIn } from '../found-world.ts';
import { nameOf, type SamplePerson, sampleTimeZone } from '../organisation.ts';
import { calendars, type Turns } from '../settings.ts';
import { plannedValues } from '../system/planned.ts';
import type { Side } from '../system/telling.ts';
import { personWith, type World, type WorldPerson, worldPerson } from '../world.ts';
import { bodyName, bodyPeople, bodyPlans, guestAuditor } from './sample-body.ts';

/** For how long after the end of the year the guest may still come in. */
const guestDays = 90;

/** What a new certification body is called in addresses, and the password of those who sign in. */
export interface BodyFounding {
  readonly slug: string;
  readonly password: string;
}

async function createPeople(
  platform: Platform,
  principal: Principal,
  people: readonly SamplePerson[],
  password: string,
  more: { readonly access_until?: string; readonly body?: string } = {},
): Promise<readonly WorldPerson[]> {
  return inOrganisation(platform.pool, principal.organisation_id, async (client) => {
    const made: WorldPerson[] = [];
    for (const person of people) {
      const { roles, language } = person;
      const { id, name } = await createPersonIn(client, platform, principal, {
        name: nameOf(person),
        email: mailAddressOf(person),
        roles,
        language,
        time_zone: sampleTimeZone,
        ...more,
        ...(maySignIn(person) ? { password } : {}),
      });
      made.push(worldPerson(id, name, person));
    }
    return made;
  });
}

/** The body stands by its own planned values from the beginning of the year, its calendar among them. */
async function confirmPlans(platform: Platform, body: Side, { start, end }: Turns): Promise<void> {
  const { actor } = personWith(body, 'certification-manager');
  const principal = { organisation_id: body.organisation_id, actor, origin: 'sample' } as const;
  const settings = await listSettings(platform, principal);
  const versions = Object.fromEntries(Object.entries(settings).map(([key, { version }]) => [key, version]));
  const [from, to] = [start, end].map((at) => new Date(at).getUTCFullYear()) as [number, number];
  await changeSetting(platform, principal, 'calendars', calendars(from, to + 1), versions['calendars'] ?? 0);
  for (const [key, value] of plannedValues(versions)) {
    if (key in versions) await changeSetting(platform, principal, key, bodyPlans[key] ?? value, 0);
  }
}

/**
 * Founds the certification body of the sample: its people and its planned values, by the same functions by which anybody
 * makes them.
 *
 * @throws Refusal `organisation.slug-taken`, `identity.password-weak`
 */
export async function foundBody(
  platform: Platform,
  turns: Turns,
  { slug, password }: BodyFounding,
): Promise<Side> {
  const [founder, ...others] = bodyPeople;
  if (founder === undefined) throw new Error('the body has no people');
  const setup = {
    organisation: bodyName,
    slug,
    kind: 'certification-body',
    language: 'en',
    time_zone: sampleTimeZone,
    administrator: { name: nameOf(founder), email: mailAddressOf(founder), password },
    sample: true,
  } as const;
  const made = await createOrganisation(platform, setup, 'any');
  const first = worldPerson(made.administrator.id, nameOf(founder), founder);
  const organisation_id = made.organisation.id;
  const principal: Principal = { organisation_id, actor: first.actor, origin: 'sample' };
  const people = [first, ...(await createPeople(platform, principal, others, password))];
  const body = { organisation_id, people };
  await confirmPlans(platform, body, turns);
  return body;
}

/** The provider with the body's lead auditor as its guest, who may still come in for some weeks after the year. */
export async function withGuest(
  platform: Platform,
  world: World,
  turns: Turns,
  password: string,
): Promise<World> {
  const { organisation_id } = world;
  const { actor } = personWith(world, 'administrator');
  const access_until = daysAfter(dayOf(turns.end, sampleTimeZone), guestDays);
  const more = { access_until, body: bodyName };
  const principal: Principal = { organisation_id, actor, origin: 'sample' };
  const guests = await createPeople(platform, principal, [guestAuditor], password, more);
  return { ...world, people: [...world.people, ...guests] };
}
