import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionNamed } from '../processes/definitions.ts';
import { accessibilityProblems } from './accessibility.ts';
import { looks, type Program, pagesIn, settled, signIn, startProgram } from './program.ts';
import {
  call,
  create,
  does,
  english,
  type Known,
  password,
  perform,
  personOf,
  quoted,
  stateOf,
} from './record-forms.ts';

let program: Program;

beforeAll(async () => {
  program = await startProgram('sample');
});
afterAll(() => program.close());

test('an issue is written down by its form, and reviewed', async () => {
  const page = await program.openAs('system-manager', '/issues');
  await page.getByRole('button', { name: 'New' }).click();
  await page.waitForURL(/\/issues\/new$/);
  // What is missing is said beside its field.
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('This is needed here.').first().waitFor();
  const names = english('issue');
  const values: Record<string, string> = { title: 'Sample: people with this skill are hard to find' };
  for (const [name, field] of Object.entries(definitionNamed('issue')?.fields ?? {})) {
    if (field.required_on_create !== true || name === 'title') continue;
    const first = String(field.choices?.[0] ?? '');
    values[name] =
      field.kind === 'choice' ? names.choice(name, first) : field.kind === 'boolean' ? 'Yes' : 'Sample';
  }
  const number = await create(page, 'issue', values);
  await does(page, 'issue', 'review', {}, { text: 'Still so: two positions are open.' });
  await page.getByRole('listitem').getByText('Still so: two positions are open.').waitFor();
  await page.goto(`${program.base}/issues?q=${number}`);
  await page.getByRole('row').filter({ hasText: number }).waitFor();
});

test('a risk is treated and accepted with a signature, and stands on the heat map', async () => {
  const page = await program.openAs('system-manager', '/risks');
  const me = await personOf(page, 'system-manager@sample.example');
  const names = english('risk');
  const number = await create(page, 'risk', {
    title: 'Sample: the only one who knows it leaves',
    assignee: me.name,
    nature: names.choice('nature', 'risk'),
    family: names.choice('family', 'organisation'),
  });
  await stateOf(page, names.state('identified'));
  // Degrees are called as the organisation's method calls them.
  await does(page, 'risk', 'analyse', {
    inherent_likelihood: '4 – ',
    inherent_consequence: '4 – ',
    customer_effect: 'Requests would wait for weeks.',
  });
  await stateOf(page, names.state('analysed'));
  await does(page, 'risk', 'plan-treatment', {
    treatment: names.choice('treatment', 'reduce'),
    treatment_text: 'A second person learns it.',
    treatment_owner: me.name,
    treatment_due: '2030-01-31',
  });
  await stateOf(page, names.state('treating'));
  await does(
    page,
    'risk',
    'assess-residual',
    { residual_likelihood: '2 – ', residual_consequence: '3 – ' },
    { text: 'Both did it alone for a month.' },
  );
  // A wrong password signs nothing.
  const next = page.getByRole('region', { name: 'Next' });
  await next.getByRole('button', { name: names.activity('accept'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^What was said or done/).fill('Within our criteria.');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill('not my password at all');
  await dialog.getByRole('button', { name: names.activity('accept'), exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
  await dialog.getByRole('button', { name: names.activity('accept'), exact: true }).click();
  await stateOf(page, names.state('accepted'));
  await page.getByText(`signed ${me.name}`).waitFor();

  await page.goto(`${program.base}/risks?q=${number}`);
  await page.getByText('Heat map', { exact: true }).click();
  await page.waitForURL(/view=map/);
  const map = page.getByRole('table', { name: /after treatment/ });
  const residual = map.locator('tr:nth-last-child(2) td').nth(2);
  await residual.getByRole('link', { name: number }).waitFor();
  expect(await residual.getAttribute('data-level')).toBe('medium');
  await residual.getByText('Medium', { exact: true }).waitFor();
  await page.getByText('Before treatment', { exact: true }).click();
  await page.waitForURL(/of=inherent/);
  const inherent = page
    .getByRole('table', { name: /before treatment/ })
    .locator('tr:nth-last-child(4) td')
    .nth(3);
  await inherent.getByRole('link', { name: number }).waitFor();
  // The count leads to the list of the cell, and the address to the same.
  await inherent.getByRole('link', { name: '1 risk' }).click();
  await page.waitForURL(/cell=4-4/);
  await page.reload();
  const list = page.getByRole('region', { name: /^Likelihood .*, consequence / });
  await list.getByRole('link', { name: 'Sample: the only one who knows it leaves' }).click();
  await page.waitForURL(new RegExp(number));
});

test('a nonconformity goes from what was found to its closure by somebody else', async () => {
  const page = await program.openAs('process-owner', '/nonconformities');
  const me = await personOf(page, 'process-owner@sample.example');
  const names = english('nonconformity');
  const number = await create(page, 'nonconformity', {
    title: 'Sample: two changes went live unapproved',
    description: 'Seen in the log of deployments.',
    source: names.choice('source', 'review'),
    assignee: me.name,
  });
  await does(page, 'nonconformity', 'contain', {
    grade: names.choice('grade', 'minor'),
    correction: 'Both were approved afterwards.',
    correction_on: '2026-01-12',
    consequences: 'None were found.',
  });
  await does(page, 'nonconformity', 'analyse', {
    extent: 'The other forty changes of the month were approved.',
    cause: 'The pipeline does not ask for the approval.',
    cause_key: 'pipeline without a gate',
  });
  await does(page, 'nonconformity', 'act', {
    action_plan: 'The pipeline stops without an approval.',
    action_due_on: '2026-03-01',
  });
  await does(page, 'nonconformity', 'complete', {
    action_done_on: '2026-02-20',
    action_evidence: 'Configuration of the pipeline, version 14.',
  });
  await stateOf(page, names.state('done'));
  // Whoever did it does not judge it.
  await page.getByRole('region', { name: 'Next' }).getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(new RegExp(`^${quoted(names.field('effectiveness_evidence'))}`))
    .first()
    .fill('It worked.');
  await dialog
    .getByLabel(/^Your password/)
    .first()
    .fill(password);
  await dialog.getByRole('button', { name: names.activity('verify'), exact: true }).click();
  await dialog.getByRole('alert').waitFor();

  const auditor = await program.openAs('auditor', `/nonconformities/${number}`);
  await does(
    auditor,
    'nonconformity',
    'verify',
    { effectiveness_evidence: 'Three months without another.' },
    { signed: true },
  );
  await stateOf(auditor, names.state('verified'));
});

/** An audit of two clauses that has begun, led by the auditor of the sample. */
async function startedAudit(page: Page): Promise<Known> {
  const lead = await personOf(page, 'auditor@sample.example');
  const responsible = await personOf(page, 'process-owner@sample.example');
  const manager = await program.openAs('system-manager', '/audits');
  const planned = await call<Known>(manager, 'POST', '/audits', {
    title: 'Sample: audit of incidents and knowledge',
    areas: ['7.6', '8.6'],
    planned_on: '2026-06-01',
    criteria: 'Clauses 7.6 and 8.6',
    scope: 'Service desk',
    assignee: lead.id,
    responsible: responsible.id,
    team: [{ person: lead.id, independent: true }],
  });
  await manager.context().close();
  return perform(page, 'audits', planned, 'start', {});
}

const rowOf = (page: Page, requirement: string) => page.locator(`[data-row="${requirement}"]`);
const standing = (page: Page) => page.getByRole('region', { name: 'Checklist' }).getByRole('status');

test('a checklist is worked through without a connection, and nothing written is lost', async () => {
  const page = await program.openAs('auditor', '/audits', { width: 820, height: 1180 });
  const audit = await startedAudit(page);
  const path = `${program.base}/audits/${audit.number}`;
  await page.goto(path);
  await standing(page).getByText('All notes are saved.').waitFor();

  await page.context().setOffline(true);
  await rowOf(page, '7.6-s1').getByLabel('What was seen').fill('The list of articles is kept.');
  await rowOf(page, '7.6-s1').getByText('Conforming', { exact: true }).click();
  await standing(page).getByText('1 note waits for the connection').waitFor();
  await rowOf(page, '7.6-s2').getByLabel('Evidence').fill('KNW0000001');
  await standing(page).getByText('2 notes wait for the connection').waitFor();

  // Meanwhile the same row is written on elsewhere, and so is the evidence of the other.
  const elsewhere = await program.openAs('auditor', '/audits');
  const stored = audit['checklist'] as { requirement: string }[];
  await perform(elsewhere, 'audits', audit, 'record', {
    checklist: stored.map((row) =>
      row.requirement === '7.6-s1'
        ? { ...row, seen: 'Written by the other.', evidence: 'By the other.' }
        : row,
    ),
  });

  await page.context().setOffline(false);
  // What contradicts nobody is sent by itself; of what does, its writer chooses.
  const row = rowOf(page, '7.6-s1');
  await row.getByText('What was seen of the other: Written by the other.').waitFor();
  expect(await row.getByLabel('What was seen').inputValue()).toBe('The list of articles is kept.');
  await row.getByRole('button', { name: 'Keep mine' }).click();
  await standing(page).getByText('All notes are saved.').waitFor();
  await page.reload();
  expect(await row.getByLabel('What was seen').inputValue()).toBe('The list of articles is kept.');
  expect(await row.getByLabel('Evidence').inputValue()).toBe('By the other.');
  expect(await row.getByRole('radio', { name: 'Conforming' }).isChecked()).toBe(true);
  expect(await rowOf(page, '7.6-s2').getByLabel('Evidence').inputValue()).toBe('KNW0000001');
  // The journal tells what changed, not the whole list.
  const entry = page.getByRole('listitem').filter({ hasText: 'Record results' }).first();
  await entry.getByText(/7\.6-s1 · .*Written by the other\. → The list of articles is kept\./).waitFor();
  expect(await entry.getByText('8.6.1-a').count()).toBe(0);

  // A device that is put away before the connection is back keeps what it has.
  await page.context().setOffline(true);
  await rowOf(page, '7.6-s2').getByLabel('What was seen').fill('Written in the cellar.');
  await standing(page).getByText('1 note waits for the connection').waitFor();
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(path);
  await standing(later).getByText('All notes are saved.').waitFor();
  await later.reload();
  const kept = rowOf(later, '7.6-s2').getByLabel('What was seen');
  expect(await kept.inputValue()).toBe('Written in the cellar.');
});

/** What the browser keeps of records for pages without a connection. */
const keptData = (page: Page) =>
  page.evaluate(async () => {
    const cache = (await caches.has('touchstone-offline-data'))
      ? await caches.open('touchstone-offline-data')
      : null;
    return (await cache?.keys())?.map(({ url }) => new URL(url).pathname) ?? [];
  });

test('the page of an audit opens again without a connection, with its notes, until its auditor signs out', async () => {
  const page = await program.openAs('auditor', '/audits', { width: 820, height: 1180 });
  const audit = await startedAudit(page);
  const path = `${program.base}/audits/${audit.number}`;
  await page.goto(path);
  await page.getByText('the page opens without a connection, too').waitFor();
  expect(await keptData(page)).toContain(`/api/v1/audits/${audit.number}`);

  await page.context().setOffline(true);
  await rowOf(page, '7.6-s1').getByLabel('What was seen').fill('Written before the reload.');
  await standing(page).getByText('1 note waits for the connection').waitFor();
  await page.reload();
  const seen = rowOf(page, '7.6-s1').getByLabel('What was seen');
  await seen.waitFor();
  expect(await seen.inputValue()).toBe('Written before the reload.');
  await rowOf(page, '7.6-s2').getByLabel('Evidence').fill('KNW0000001');
  await standing(page).getByText('2 notes wait for the connection').waitFor();
  // Other pages are not kept.
  const other = await page.context().newPage();
  await expect(other.goto(`${program.base}/risks`)).rejects.toThrow();
  await other.close();
  await page.context().setOffline(false);
  await standing(page).getByText('All notes are saved.').waitFor();
  const stored = await call<Known>(page, 'GET', `/audits/${audit.number}`);
  expect(stored['checklist']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ requirement: '7.6-s1', seen: 'Written before the reload.' }),
      expect.objectContaining({ requirement: '7.6-s2', evidence: 'KNW0000001' }),
    ]),
  );

  // Nothing of it stays for whoever uses the browser next.
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/sign-in/);
  expect(await keptData(page)).toEqual([]);
  await signIn(page, program.base, 'requester@sample.example');
  await page.context().setOffline(true);
  // Nothing opens: how a browser says so is its own.
  await page.goto(path).catch(() => undefined);
  expect(await page.getByText('Written before the reload.').count()).toBe(0);
  expect(await rowOf(page, '7.6-s1').count()).toBe(0);
  await page.context().setOffline(false);
});

test('a sample is drawn from pasted numbers, and is the same for whoever draws it again', async () => {
  const page = await program.openAs('auditor', '/audits');
  const audit = await startedAudit(page);
  await page.goto(`${program.base}/audits/${audit.number}`);
  await page.getByRole('button', { name: 'Draw sample' }).click();
  const dialog = page.getByRole('dialog');
  const keys = Array.from({ length: 40 }, (_none, index) => `INC${String(index + 1).padStart(7, '0')}`);
  await dialog.getByLabel(/^Drawn from/).fill('Incidents of May');
  await dialog.getByLabel(/^Numbers to choose from/).fill(keys.join('\n'));
  await dialog.getByText('40 numbers to choose from').waitFor();
  await dialog.getByLabel(/^Sample size/).fill('5');
  const preview = await dialog.getByText(/^Would be drawn:/).innerText();
  await dialog.getByRole('button', { name: 'Draw sample' }).click();
  const samples = page.getByRole('region', { name: 'Samples' });
  await samples.getByText('Incidents of May').waitFor();
  const drawn = await samples.getByRole('listitem').allInnerTexts();
  expect(drawn).toHaveLength(5);
  expect(`Would be drawn: ${drawn.join(', ')}`).toBe(preview);
});

/** A measure with points in and off its target, one missing, and an objective that it measures. */
async function measured(page: Page): Promise<{ measure: Known; objective: Known }> {
  const me = await personOf(page, 'system-manager@sample.example');
  let measure = await call<Known>(page, 'POST', '/measures', {
    title: 'Sample: share resolved in target',
    assignee: me.id,
    source: 'entered',
    unit: '%',
    direction: 'at-least',
    target: 90,
    frequency_days: 30,
    measured_from: '2026-01-01',
  });
  for (const [point_date, point_value] of [
    ['2026-01-31', 93.5],
    ['2026-03-02', 88],
    ['2026-05-01', 91],
  ] as const) {
    const point = { point_date, point_value, point_proof: 'Report of the month' };
    measure = await perform(page, 'measures', measure, 'record-point', point);
  }
  const objective = await call<Known>(page, 'POST', '/objectives', {
    title: 'Sample: more in target',
    direction: 'at-least',
    target: 92,
    measure: measure.id,
  });
  return { measure, objective };
}

test('a measure is drawn with its target and what is off it or missing, the table behind it', async () => {
  const page = await program.openAs('system-manager', '/measures');
  const { measure, objective } = await measured(page);
  await page.goto(`${program.base}/measures/${measure.number}`);
  const points = page.getByRole('region', { name: 'Points over time' });
  await points.getByText(/3 points · Target: at least 90 % · 1 off target · \d+ not recorded/).waitFor();
  await points.getByRole('button', { name: 'As a table' }).click();
  const rows = await points.getByRole('row').allInnerTexts();
  expect(rows.at(-1)).toMatch(/31 Jan 2026\s+93\.5 %\s+Yes/);
  expect(rows.some((row) => /1 Apr 2026\s+Due, not recorded/.test(row))).toBe(true);
  await page.goto(`${program.base}/objectives/${objective.number}`);
  await points.getByText(/Target: at least 92 % · 2 off target/).waitFor();
  await page.getByRole('link', { name: 'Measured by Sample: share resolved in target' }).click();
  await page.waitForURL(new RegExp(measure.number));
});

test('the method of judging risks is changed as a whole, refused where it contradicts itself', async () => {
  const page = await program.openAs('system-manager', '/settings/risk.method');
  await page.getByRole('textbox', { name: 'Likelihood: degree 1', exact: true }).fill('Once in ten years');
  const level = page.getByRole('combobox', {
    name: 'Level for likelihood Almost certain and consequence Severe',
  });
  await level.selectOption('low');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').first().waitFor();
  expect(await level.getAttribute('aria-invalid')).toBe('true');
  await level.selectOption('very-high');
  await page.getByRole('button', { name: 'Remove degree 5 of Likelihood' }).click();
  expect(await page.getByRole('row', { name: /Almost certain/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Add a degree' }).click();
  await page.getByRole('textbox', { name: 'Likelihood: degree 5', exact: true }).fill('Every week');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await page.goto(`${program.base}/risks?view=map`);
  await page.getByRole('rowheader', { name: '5 Every week' }).waitFor();
  await page.getByRole('rowheader', { name: '1 Once in ten years' }).waitFor();
});

test.each(looks)(
  'the pages of registers are accessible in %o',
  async (look) => {
    const page = await program.openAs('auditor', '/audits', look);
    const audit = await startedAudit(page);
    await page.goto(`${program.base}/audits/${audit.number}`);
    await page.locator('[data-row]').first().waitFor();
    expect(await accessibilityProblems(page, look), 'audit').toEqual([]);
    await page.context().close();

    const manager = await program.openAs('system-manager', '/risks', look);
    const risk = await call<Known>(manager, 'POST', '/risks', {
      title: 'Sample: look at it',
      nature: 'risk',
      family: 'organisation',
    });
    await perform(manager, 'risks', risk, 'analyse', {
      inherent_likelihood: 5,
      inherent_consequence: 5,
      customer_effect: 'Much.',
    });
    const { measure } = await measured(manager);
    for (const path of pagesIn(look, [
      '/risks',
      '/risks?view=map&of=inherent&cell=5-5',
      '/risks/new',
      '/competences?view=matrix',
      `/risks/${risk.number}`,
      `/measures/${measure.number}`,
    ])) {
      await manager.goto(program.base + path);
      await manager.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await settled(manager);
      expect(await accessibilityProblems(manager, look), path).toEqual([]);
    }
    await manager.context().close();
    // Without a connection browsers say so themselves.
    // What was asked for without a connection: by the page itself, or through its service worker.
    const offline = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
    expect(program.errors.filter((error) => !offline.test(error))).toEqual([]);
  },
  180_000,
);
