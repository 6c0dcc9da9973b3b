import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../kernel/roles.ts';
import { definitionOf } from '../processes/definitions.ts';
import { createPerson } from '../server/identity/people.ts';
import { createOrganisation } from '../server/identity/setup.ts';
import type { Principal } from '../server/platform.ts';
import { execute } from '../server/records/execute.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, signIn, startProgram } from './program.ts';

const password = 'a long sample password';
const application = 'Certification of managed services';

let program: Program;
let number: string;

async function joined(principal: Principal, email: string, roles: readonly Role[]): Promise<Principal> {
  const person = await createPerson(program.platform, principal, { name: email, email, roles, password });
  return { ...principal, actor: { id: person.id, roles } };
}

/** Somebody's page, signed in by the page's own form. */
async function openAs(email: string, path: string, look: (typeof looks)[number] = {}): Promise<Page> {
  const page = await program.open(look);
  await signIn(page, program.base, email);
  await page.goto(program.base + path);
  return page;
}

/** An application of the provider, handed over to the body. */
async function submit(author: Principal, approver: Principal, body: string): Promise<string> {
  const definition = definitionOf('certification-application');
  const values = {
    title: application,
    request: 'initial',
    edition: '2018',
    organisation: body,
    client_name: 'Sample organisation',
    address: '12 Harbour Road',
    contact: 'Sample contact',
    scope_statement: 'Managed network and workplace services, delivered from the sites named.',
    services: [{ name: 'Managed network' }],
    sites: [{ name: 'Hanoi', persons: 40 }],
    persons_in_scope: 40,
    full_time_equivalent: 38,
    processes: [{ name: 'Incident management', operated_by: 'organisation' }],
    languages: 'English',
    no_consultants: true,
  };
  const { platform } = program;
  const { record } = await execute(platform, author, {
    definition,
    key: null,
    command: { kind: 'create', values },
  });
  for (const activity of ['approve', 'submit']) {
    const command = { kind: 'perform', activity, values: {}, signature: 'Sample manager' } as const;
    await execute(platform, approver, { definition, key: record.id, command });
  }
  return record.number;
}

beforeAll(async () => {
  program = await startProgram();
  const manager = await joined(program.principal, 'manager@sample.example', [
    'system-manager',
    'top-management',
  ]);
  const { organisation, administrator } = await createOrganisation(
    program.platform,
    {
      organisation: 'Sample certification',
      kind: 'certification-body',
      language: 'en',
      time_zone: 'Europe/Berlin',
      administrator: { name: 'Office', email: 'office@body.example', password },
    },
    'any',
  );
  const office: Principal = {
    organisation_id: organisation.id,
    actor: { id: administrator.id, roles: administrator.roles },
    origin: 'live',
  };
  await joined(office, 'certifier@body.example', ['certification-manager', 'certification-auditor']);
  number = await submit(program.principal, manager, organisation.id);
});
afterAll(() => program.close());

test('an application is handed over, and the body finds it among what it owes', async () => {
  const ours = await openAs('manager@sample.example', `/certification-applications/${number}`);
  const handed = ours.getByRole('region', { name: 'Handed over' });
  await handed.getByText('Delivered').waitFor();
  const hash = await handed.getByRole('link').innerText();

  const theirs = await openAs('certifier@body.example', '/');
  await theirs.waitForURL(/practice/);
  await theirs.getByRole('region', { name: 'What I owe' }).getByRole('link', { name: application }).click();
  await theirs.getByRole('heading', { level: 1, name: application }).waitFor();
  const received = theirs.getByRole('region', { name: 'Handed over' });
  await received.getByText('from Sample organisation').waitFor();
  expect(await received.getByRole('link').innerText()).toBe(hash);
  expect(program.errors).toEqual([]);
  for (const page of [ours, theirs]) await page.context().close();
});

test('a body sees nothing of what providers keep, and gives the roles of a body', async () => {
  const page = await openAs('office@body.example', '/incidents');
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  const rail = page.getByRole('navigation', { name: 'Main navigation' });
  await rail.getByRole('link', { name: 'Certificates' }).waitFor();
  expect(await rail.getByRole('link', { name: /Incidents|Conformity|Journey/ }).count()).toBe(0);
  await page.goto(`${program.base}/settings/people`);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Certification decision-maker' }).waitFor();
  expect(await dialog.getByRole('checkbox', { name: 'System manager' }).count()).toBe(0);
  expect(program.errors).toEqual([]);
  await page.context().close();
});

test.each(looks)('the start page of a body and what was handed over are accessible: %o', async (look) => {
  const pages = [
    ['certifier@body.example', '/practice'],
    ['manager@sample.example', `/certification-applications/${number}`],
  ] as const;
  for (const [email, path] of pagesIn(look, pages)) {
    const page = await openAs(email, path, look);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page, look), path).toEqual([]);
    await page.context().close();
  }
});
