import type { Page } from 'playwright-core';
import type { OrganisationKind, Role } from '../kernel/roles.ts';
import { deliverEverything } from '../server/deliveries/deliver.ts';
import { createPerson } from '../server/identity/people.ts';
import { createOrganisation } from '../server/identity/setup.ts';
import type { Principal } from '../server/platform.ts';
import { type OpenOptions, type Program, signIn } from './program.ts';
import { call, type Known, password } from './record-forms.ts';

/** Everybody on the road, with the roles they hold. The lead auditor may decide too, which is why it must be refused. */
const cast = {
  manager: ['provider', 'Mai Tran', ['system-manager']],
  top: ['provider', 'Nam Le', ['top-management']],
  certifier: ['body', 'Eva Brandt', ['certification-manager']],
  lead: ['body', 'Jonas Keller', ['certification-auditor', 'certification-decider']],
  decider: ['body', 'Ruth Sommer', ['certification-decider']],
} as const satisfies Record<string, readonly [string, string, readonly Role[]]>;

/** Somebody on the road. */
export type Player = keyof typeof cast;

const mailboxOf = (player: Player): string => `${player}@${cast[player][0]}.example`;

/** A provider and a body in one installation, each with people of their own who have signed in. */
export interface Scene {
  readonly program: Program;
  readonly pages: Readonly<Record<Player, Page>>;
  readonly people: Readonly<Record<Player, string>>;
  readonly names: Readonly<Record<Player, string>>;
  /** Id of the certification body. */
  readonly body: string;
  /** Shows somebody's page a path of the program. */
  show(player: Player, path: string): Promise<Page>;
  /** A page of its own for somebody, in a look. */
  open(player: Player, look: OpenOptions): Promise<Page>;
  make(player: Player, plural: string, values: object): Promise<Known>;
  read(player: Player, plural: string, key: string): Promise<Known>;
  /** The newest record of a register, such as one that has just arrived. */
  newest(player: Player, plural: string): Promise<Known>;
  /** Does something to a record, signed with the password, and delivers what it hands over. */
  act(player: Player, plural: string, key: string, activity: string, fields?: object): Promise<Known>;
  /** Plans a value of the body. */
  set(key: string, value: object): Promise<void>;
  /** Delivers everything that was handed over; afterwards nothing is under way. */
  deliver(): Promise<void>;
}

async function found(program: Program, kind: OrganisationKind, name: string, email: string) {
  const setup = {
    organisation: name,
    kind,
    language: 'en',
    time_zone: 'Europe/Berlin',
    administrator: { name: 'Office', email, password },
  } as const;
  const { organisation, administrator } = await createOrganisation(program.platform, setup, 'any');
  const { id, roles } = administrator;
  return { organisation_id: organisation.id, actor: { id, roles }, origin: 'live' } satisfies Principal;
}

/** Two organisations that know nothing of each other yet, and everybody signed in. */
export async function setScene(program: Program): Promise<Scene> {
  const principals = {
    provider: await found(program, 'service-provider', 'Lotus Cloud', 'office@provider.example'),
    body: await found(program, 'certification-body', 'Elbe Certification', 'office@body.example'),
  };
  const players = Object.keys(cast) as Player[];
  const people = {} as Record<Player, string>;
  const pages = {} as Record<Player, Page>;
  for (const player of players) {
    const [side, name, roles] = cast[player];
    const email = mailboxOf(player);
    const made = await createPerson(program.platform, principals[side], { name, email, roles, password });
    people[player] = made.id;
    pages[player] = await program.open();
    await signIn(pages[player], program.base, email);
  }
  const deliver = (): Promise<void> => deliverEverything(program.platform);
  const read: Scene['read'] = (player, plural, key) => call(pages[player], 'GET', `/${plural}/${key}`);
  return {
    program,
    pages,
    people,
    names: Object.fromEntries(players.map((player) => [player, cast[player][1]])) as Scene['names'],
    body: principals.body.organisation_id,
    async show(player, path) {
      await pages[player].goto(program.base + path);
      return pages[player];
    },
    async open(player, look) {
      const page = await program.open(look);
      await signIn(page, program.base, mailboxOf(player));
      return page;
    },
    make: (player, plural, values) => call(pages[player], 'POST', `/${plural}`, values),
    read,
    async newest(player, plural) {
      const path = `/${plural}?sort=-opened_at&limit=1`;
      const { items } = await call<{ items: Known[] }>(pages[player], 'GET', path);
      const [newest] = items;
      if (newest === undefined) throw new Error(`There is nothing among the ${plural}.`);
      return read(player, plural, newest.number);
    },
    async act(player, plural, key, activity, fields = {}) {
      const { version } = await read(player, plural, key);
      const body = { activity, fields, text: 'Sample: as was agreed.', password };
      const path = `/${plural}/${key}/transitions`;
      const done = await call<Known>(pages[player], 'POST', path, body, version);
      await deliver();
      return done;
    },
    async set(key, value) {
      // Nobody has touched it before.
      await call(pages.certifier, 'PUT', `/settings/${key}`, { value }, 0);
    },
    deliver,
  };
}
