import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { OrganisationKind } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { organisationSettings } from '../../processes/organisation-settings.ts';
import { inOrganisation } from '../database/pool.ts';
import { journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { listOrganisations, type Organisation } from './organisations.ts';
import { createPersonIn, isTimeZone } from './people.ts';
import type { Person } from './people-list.ts';
import { slugOf } from './slug.ts';

/** What a first organisation needs. */
export interface Setup {
  /** Its name as people write it. */
  readonly organisation: string;
  /** Short name in addresses and commands; made from the name if left out. */
  readonly slug?: string;
  readonly language: Language;
  /** IANA time zone of its working hours. */
  readonly time_zone: string;
  readonly administrator: { readonly name: string; readonly email: string; readonly password: string };
  /** Made by the simulator, to look around in: it and all that comes with it is marked as such for good. */
  readonly sample?: true;
  /** A service provider if left out. It stays so. */
  readonly kind?: OrganisationKind;
}

/** An organisation that was just made, and its administrator. */
export interface SetupResult {
  readonly organisation: Pick<Organisation, 'name' | 'slug' | 'kind'> & { readonly id: string };
  readonly administrator: Person;
}

/** Which organisations may already be there. */
type Condition = 'none-yet' | 'sample-only' | 'any';

function checkSetup({ organisation, slug, time_zone }: Setup): void {
  if (organisation.trim() === '') {
    throw new Refusal(
      'record.invalid',
      {},
      { problems: [{ field: 'organisation', code: 'field.required' }] },
    );
  }
  if (!isTimeZone(time_zone)) {
    const params = { value: time_zone };
    throw new Refusal(
      'record.invalid',
      {},
      {
        problems: [{ field: 'time_zone', code: 'calendar.zone-unknown', params }],
      },
    );
  }
  if (slug !== undefined && slugOf(slug) !== slug) {
    const params = { expected: slugOf(slug) };
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'slug', code: 'field.invalid', params }] });
  }
}

/** Makes two set-ups wait for one another, so that the second sees what the first did. */
async function holdCondition(client: PoolClient, condition: Condition): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('touchstone set-up', 1))");
  const others = (await listOrganisations(client)).filter(
    ({ sample }) => condition !== 'sample-only' || !sample,
  );
  if (condition !== 'any' && others.length > 0) throw new Refusal('setup.done-already');
}

/** The organisation's working hours begin in its own time zone. Nobody has confirmed them yet. */
async function writeCalendar(client: PoolClient, organisation_id: string, time_zone: string): Promise<void> {
  const { starting_value } = organisationSettings.calendars;
  const value = {
    ...starting_value,
    calendars: starting_value.calendars.map((calendar) => ({ ...calendar, time_zone })),
  };
  await client.query(
    `insert into setting (organisation_id, key, version, value, confirmed) values ($1, 'calendars', 1, $2, false)`,
    [organisation_id, JSON.stringify(value)],
  );
}

/**
 * Creates an organisation with its first administrator, wholly or not at all. Of two at the same moment one wins.
 *
 * @param condition `none-yet` for the set-up page, `sample-only` for unattended set-up, `any` for who runs commands
 * @throws Refusal `setup.done-already`, `organisation.slug-taken`, `record.invalid`, `identity.password-weak`
 */
export async function createOrganisation(
  platform: Platform,
  setup: Setup,
  condition: Condition,
): Promise<SetupResult> {
  checkSetup(setup);
  const id = platform.newId();
  const name = setup.organisation.normalize('NFC').trim();
  const slug = setup.slug ?? slugOf(name);
  const sample = setup.sample ?? false;
  const kind = setup.kind ?? 'service-provider';
  const origin = sample ? 'sample' : 'live';
  const principal: Principal = { organisation_id: id, actor: { id: null, roles: [] }, origin };
  try {
    return await inOrganisation(platform.pool, id, async (client) => {
      await holdCondition(client, condition);
      const { language, time_zone } = setup;
      await client.query('select create_organisation($1, $2, $3, $4, $5, $6, $7)', [
        id,
        name,
        slug,
        language,
        time_zone,
        sample,
        kind,
      ]);
      const changes = {
        name: [null, name],
        kind: [null, kind],
        language: [null, language],
        time_zone: [null, time_zone],
      } as const;
      await journalChange(client, platform, principal, {
        thing: 'organisation',
        id,
        activity: 'create',
        changes,
      });
      await writeCalendar(client, id, time_zone);
      const administrator = await createPersonIn(client, platform, principal, {
        ...setup.administrator,
        roles: ['administrator'],
        language,
        time_zone,
      });
      return { organisation: { id, name, slug, kind }, administrator };
    });
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== '23505' || constraint !== 'organisation_slug_key') throw error;
    throw new Refusal('organisation.slug-taken', { slug });
  }
}

/** Whether nobody has set up anything here yet. */
export async function isSetupNeeded(platform: Platform): Promise<boolean> {
  return (await listOrganisations(platform.pool)).length === 0;
}

/**
 * Sets up the organisation that the environment names, unless an organisation beside the sample is there already:
 * whatever changed since is left alone, so that every start may carry the same environment.
 *
 * @returns the organisation it made, or null when there was nothing to do
 * @throws Refusal when what the environment says cannot be used
 */
export async function setUpUnattended(
  platform: Platform,
  given: {
    readonly organisation: string;
    readonly kind?: OrganisationKind;
    readonly admin_email: string;
    readonly admin_password: string;
  },
): Promise<SetupResult | null> {
  const setup: Setup = {
    organisation: given.organisation,
    kind: given.kind ?? 'service-provider',
    language: 'en',
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    administrator: { name: given.admin_email, email: given.admin_email, password: given.admin_password },
  };
  try {
    return await createOrganisation(platform, setup, 'sample-only');
  } catch (error) {
    if (error instanceof Refusal && error.code === 'setup.done-already') return null;
    throw error;
  }
}
