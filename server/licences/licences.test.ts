import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followNow } from '../testing/followed.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { expireEntitlements } from './expire.ts';

let service: TestService;
let organisation: TestOrganisation;
let agent: TestPerson;
let manager: TestPerson;
let requester: TestPerson;

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Sample provider');
  agent = organisation.person('agent');
  manager = organisation.person('system-manager');
  requester = organisation.person('requester');
});

afterAll(() => service.close());

async function make(path: string, values: object, by = agent) {
  return good(await by.call('POST', `/${path}`, values));
}

async function perform(
  path: string,
  key: string,
  activity: string,
  values: object = {},
  text?: string,
  by = agent,
) {
  const { version } = good(await by.call('GET', `/${path}/${key}`));
  const body = { fields: values, ...(text === undefined ? {} : { text }) };
  return by.call(
    'POST',
    `/${path}/${key}/transitions`,
    { activity, ...body },
    { 'if-match': `"${version}"` },
  );
}

async function item(title: string): Promise<{ id: string; number: string }> {
  return make('configuration-items', { title, item_type: 'client-device' });
}

async function product(title: string, more: object = {}) {
  return make('software-products', { title, metric: 'device', ...more });
}

async function entitled(product_id: string, quantity: number, more: object = {}) {
  const made = await make('entitlements', {
    title: 'Licences',
    product: product_id,
    quantity,
    metric: 'device',
    valid_from: '2025-01-01',
    proof_kind: 'invoice',
    proof: 'R-2025-17',
    ...more,
  });
  return good(await perform('entitlements', made.number, 'activate'));
}

async function report(file: string | Buffer, fields: Record<string, string>, by = agent, name = 'report') {
  const boundary = 'x-boundary-x';
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(file as string),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return by.call('POST', '/software-reports', body, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
}

async function position(key: string, query = '') {
  return good(await agent.call('GET', `/licence-positions/${key}${query}`));
}

const bill = (components: readonly object[]) =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });

const library = (name: string, more: object = {}) => ({ type: 'library', name, version: '1.0', ...more });

describe('rules of products', () => {
  test('added after a report are applied to what it told, but for what was decided by hand', async () => {
    const host = await item('late-rules');
    const components = ['late-one', 'late-two', 'late-three', 'late-four'].map((name) => library(name));
    good(await report(bill(components), { source: 'late', item: host.number, apply: 'true' }));
    const listed = async (name: string) => {
      await followNow(service, organisation.id);
      const { items } = good(await agent.call('GET', `/installations?limit=100&q=${name}`));
      return good(await agent.call('GET', `/installations/${items[0].number}`));
    };
    const [byHand, left] = [await product('Chosen by hand'), await listed('late-three')];
    good(
      await perform('installations', (await listed('late-two')).number, 'recognise', { product: byHand.id }),
    );
    good(await perform('installations', left.number, 'ignore', { ignored_reason: 'Part of the system.' }));
    const identifiers = [{ kind: 'name', pattern: 'late-*' }];
    const late = await product('Late', { identifiers });
    const again = async (apply: boolean, by = agent) => by.call('POST', '/software-recognitions', { apply });
    expect(good(await again(false))).toMatchObject({ recognised: 2, moved: 0, lost: 0, applied: false });
    expect((await listed('late-one')).product).toBeNull();
    expect((await again(true, requester)).status).toBe(403);
    expect(good(await again(true))).toMatchObject({ recognised: 2, applied: true });
    expect(good(await again(true))).toMatchObject({ recognised: 0, moved: 0, lost: 0 });
    const one = await listed('late-one');
    expect(one).toMatchObject({ product: { id: late.id }, recognised_by: 'rule' });
    expect((await listed('late-two')).product.id).toBe(byHand.id);
    expect(await listed('late-three')).toMatchObject({ product: null, ignored: true });
    const { items } = good(await agent.call('GET', `/installations/${one.number}/journal`));
    expect(JSON.stringify(items)).toContain('apply-rules');
    const { version } = good(await agent.call('GET', `/software-products/${late.number}`));
    const other = { identifiers: [{ kind: 'name', pattern: 'other' }] };
    const headers = { 'if-match': `"${version}"` };
    good(await agent.call('PATCH', `/software-products/${late.number}`, other, headers));
    expect(good(await again(true))).toMatchObject({ recognised: 0, lost: 2 });
  });
});

describe('reports of software', () => {
  test('what is there, what is gone and what is back; the same file twice changes nothing', async () => {
    const host = await item('report-host');
    const fields = { source: 'scan', item: host.number, apply: 'true' };
    const both = bill([library('alpha'), library('beta', { purl: 'pkg:npm/beta@1.0' })]);
    const looked = good(await report(both, { ...fields, apply: 'false' }));
    expect(looked).toMatchObject({ created: 2, applied: false, source: `scan:${host.number}` });
    const list = async () => {
      const found = good(await agent.call('GET', '/installations?limit=100'));
      return found.items.filter(({ source }: { source: string }) => source === `scan:${host.number}`);
    };
    expect(await list()).toEqual([]);
    expect(good(await report(both, fields))).toMatchObject({ created: 2, applied: true, gone: 0 });
    const first = await list();
    expect(first.map(({ state }: { state: string }) => state)).toEqual(['installed', 'installed']);
    expect(good(await report(both, fields))).toMatchObject({ applied: false, same_file: true });
    expect(await list()).toEqual(first);
    // Said otherwise, but the same things: no record is touched.
    const turned = bill([library('beta', { purl: 'pkg:npm/beta@1.0' }), library('alpha')]);
    expect(good(await report(turned, fields))).toMatchObject({
      created: 0,
      changed: 0,
      gone: 0,
      same_file: false,
    });
    expect(await list()).toEqual(first);
    expect(good(await report(bill([library('alpha')]), fields))).toMatchObject({ gone: 1, created: 0 });
    expect((await list()).map(({ state }: { state: string }) => state).sort()).toEqual([
      'installed',
      'removed',
    ]);
    expect(good(await report(both, fields))).toMatchObject({ returned: 1, created: 0, gone: 0 });
    expect((await list()).map(({ state }: { state: string }) => state)).toEqual(['installed', 'installed']);
  });

  test('another source or item says nothing of what the first one said', async () => {
    const [one, two] = [await item('source-one'), await item('source-two')];
    const content = bill([library('gamma')]);
    for (const at of [one, two]) good(await report(content, { source: 's', item: at.number, apply: 'true' }));
    const result = good(await report(bill([]), { source: 's', item: one.number, apply: 'true' }));
    expect(result).toMatchObject({ gone: 1 });
    const { items } = good(await agent.call('GET', '/installations?limit=100'));
    const left = items.filter(({ title }: { title: string }) => title === 'gamma');
    expect(
      left.map(({ source, state }: { source: string; state: string }) => [source, state]),
    ).toContainEqual([`s:${two.number}`, 'installed']);
  });

  test('a list of users and devices names them by email, number and title; others by the name it has', async () => {
    const laptop = await item('LAPTOP-7');
    await product('Drawing', {
      identifiers: [
        { kind: 'name', pattern: 'draw*', publisher: 'acme*', version_from: '2', version_before: '3' },
      ],
    });
    const csv = [
      'Product;Publisher;Version;Device;User;Cores',
      `Draw Pro;ACME Inc;2.4;laptop-7;agent.${organisation.id.slice(-6)}@sample.example;8`,
      'Draw Pro;ACME Inc;3.0;PC-UNKNOWN;nobody@elsewhere.test;4',
      'Draw Pro;ACME Inc;2.4;laptop-7;;',
    ].join('\n');
    const result = good(await report(csv, { source: 'inventory', apply: 'true' }));
    expect(result).toMatchObject({
      format: 'csv',
      rows: 3,
      created: 3,
      recognised: 2,
      unknown_software: [{ name: 'Draw Pro', publisher: 'ACME Inc', count: 1 }],
      unknown_ends: ['nobody@elsewhere.test', 'PC-UNKNOWN'],
    });
    const { items } = good(await agent.call('GET', '/installations?limit=100'));
    const own = items.filter(({ source }: { source: string }) => source === 'inventory');
    const whole = await Promise.all(
      own.map(async ({ number }: any) => good(await agent.call('GET', `/installations/${number}`))),
    );
    expect(whole.find(({ cores }) => cores === 8)).toMatchObject({
      item: { id: laptop.id },
      person: { id: agent.id },
      product: { name: 'Drawing' },
      recognised_by: 'rule',
    });
    expect(whole.find(({ cores }) => cores === 4)).toMatchObject({
      device_name: 'PC-UNKNOWN',
      user_name: 'nobody@elsewhere.test',
      product: null,
    });
  });

  test('what somebody decided stays decided, whatever is reported again', async () => {
    const host = await item('decided-host');
    const chosen = await product('Chosen by hand');
    const fields = { source: 'decided', item: host.number, apply: 'true' };
    good(await report(bill([library('one'), library('two')]), fields));
    const { items } = good(await agent.call('GET', '/installations?limit=100'));
    const [one, two] = ['one', 'two'].map(
      (title) => items.find((each: { title: string }) => each.title === title).number,
    ) as [string, string];
    good(await perform('installations', one, 'recognise', { product: chosen.id }));
    good(await perform('installations', two, 'ignore', { ignored_reason: 'Part of the operating system' }));
    good(await report(bill([library('one'), library('two'), library('three')]), fields));
    expect(good(await agent.call('GET', `/installations/${one}`))).toMatchObject({
      product: { id: chosen.id },
      recognised_by: 'hand',
    });
    expect(good(await agent.call('GET', `/installations/${two}`))).toMatchObject({
      ignored: true,
      product: null,
    });
  });

  test('what waits for a decision is found by what it does not say', async () => {
    const host = await item('waiting-host');
    const known = await product('Known', { identifiers: [{ kind: 'name', pattern: 'known-thing' }] });
    const mit = [{ license: { id: 'MIT' } }];
    const all = [library('known-thing'), library('free-thing', { licenses: mit })];
    const waiting = [library('strange-thing'), library('left-out-thing')];
    good(await report(bill([...all, ...waiting]), { source: 'w', item: host.number, apply: 'true' }));
    const found = async () => {
      const path = '/installations?limit=200&state=installed&blank=product,open_source,ignored';
      const { items } = good(await agent.call('GET', path));
      return items.filter(({ source }: { source: string }) => source === `w:${host.number}`);
    };
    const titles = async () => (await found()).map(({ title }: { title: string }) => title).sort();
    expect(await titles()).toEqual(['left-out-thing', 'strange-thing']);
    const out = (await found()).find(({ title }: { title: string }) => title === 'left-out-thing');
    good(await perform('installations', out.number, 'ignore', { ignored_reason: 'Part of the system' }));
    expect(await titles()).toEqual(['strange-thing']);
    const count = good(
      await agent.call('GET', '/installations/count?state=installed&blank=product,open_source,ignored'),
    );
    expect(count).toMatchObject({ count: good(await agent.call('GET', '/licence-positions')).unrecognised });
    // Nobody learns what is for staff by narrowing to it; of their own installations they see the rest.
    for (const [by, field] of [
      [requester, 'product'],
      [agent, 'title'],
      [agent, "x' or '1"],
    ] as const) {
      const answer = await by.call('GET', `/installations?blank=${encodeURIComponent(field)}`);
      expect(answer.body.code).toBe('list.filter-invalid');
    }
    expect(known.number).toMatch(/^SWP/);
  });

  test.each([
    ['a bill without its item', bill([]), { source: 's' }, 'software.item-needed'],
    ['no source', bill([]), { source: ' ', item: 'x' }, 'software.source-unknown'],
    ['an item nobody knows', bill([]), { source: 's', item: 'CFG9999999' }, 'record.unknown'],
    ['a list without devices and users', 'name,version\na,1\n', { source: 's' }, 'software.list-columns'],
    ['a line with half a core', 'name,device,cores\na,b,0.5\n', { source: 's' }, 'software.list-row'],
    [
      'a tag without a maker',
      '<SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd" name="a" tagId="b"/>',
      { source: 's', item: 'x' },
      'software.tag-creator-missing',
    ],
  ])('%s is refused', async (_what, content, fields, code) => {
    const answer = await report(content, fields);
    expect(answer.body.code).toBe(code);
  });

  test.skipIf(!existsSync(join(import.meta.dirname, '../../../shared/data/sbom')))(
    'a bill of 903 components of others comes in whole, and its licences are told',
    async () => {
      const host = await item('keycloak-host');
      const content = readFileSync(join(import.meta.dirname, '../../../shared/data/sbom/keycloak.cdx.json'));
      const result = good(await report(content, { source: 'build', item: host.number, apply: 'true' }));
      expect(result).toMatchObject({ rows: 904, applied: true });
      expect(result.created + result.repeated).toBe(904);
      const duties = good(await agent.call('GET', '/licence-duties'));
      const apache = duties.items.find(({ id }: { id: string }) => id === 'Apache-2.0');
      expect(apache).toMatchObject({
        known: true,
        duties: expect.arrayContaining(['notice', 'state-changes']),
      });
      const undecided = duties.items.find(({ id }: { id: string }) => id.startsWith('LicenseRef-'));
      expect(undecided).toMatchObject({ known: false, duties: null });
      // Those nobody decided on stand first.
      expect(duties.items[0].duties).toBeNull();
      expect(duties.confirmed).toBe(false);
    },
  );
});

test.each([
  ['U+0000 in a bill', bill([library('a\u0000b')])],
  ['half of a pair in a bill', bill([library('half')]).replace('half', '\\ud800')],
  ['U+0000 in a list', 'product,device\na\u0000b,pc-1\n'],
  ['components in components without end', `${'{"components":['.repeat(20_000)}${']}'.repeat(20_000)}`],
])('%s is refused, and does not bring the program down', async (_what, content) => {
  const host = await item('hostile');
  const fields = {
    source: 'hostile',
    apply: 'true',
    ...(content.startsWith('{') ? { item: host.number } : {}),
  };
  const { status } = await report(content, fields);
  expect([400, 422]).toContain(status);
  expect((await report(bill([]), { ...fields, source: 'a\u0000b', item: host.number })).status).toBe(400);
});

describe('positions', () => {
  test('entitled less used, line by line, with what is missing at the price last paid', async () => {
    const of = await product('Short of licences');
    await entitled(of.id, 1, { cost: '120.50', cost_per: 'once', currency: 'EUR' });
    const draft = await make('entitlements', {
      title: 'Ordered',
      product: of.id,
      quantity: 9,
      metric: 'device',
    });
    const hosts = [await item('short-1'), await item('short-2'), await item('short-3')];
    for (const { id } of hosts) await make('installations', { title: 'Short', product: of.id, item: id });
    const found = await position(of.number);
    expect(found).toMatchObject({
      entitled: 1,
      used: 3,
      short: 2,
      free: 0,
      short_cost: [{ amount: '241', currency: 'EUR', per: 'once' }],
    });
    expect(found.lines.map(({ step, sign, quantity }: any) => [step, sign, quantity])).toEqual([
      ['entitlement', '+', 1],
      ['draft', '0', 9],
      ['unit', '-', 1],
      ['unit', '-', 1],
      ['unit', '-', 1],
    ]);
    expect(found.lines[1].records[0].number).toBe(draft.number);
    const units = found.lines.filter(({ step }: any) => step === 'unit').map(({ unit }: any) => unit);
    expect(units.map(({ name, item: number }: any) => [name, number]).sort()).toEqual(
      hosts.map(({ number }, index) => [`short-${index + 1}`, number]),
    );
    const { items } = good(await agent.call('GET', '/licence-positions'));
    expect(items[0].short).toBe(Math.max(...items.map(({ short }: any) => short)));
    const csv = await agent.call('GET', '/licence-positions.csv');
    expect(csv.text).toContain('Short of licences');
  });

  test('as of a past day it is as it was known then', async () => {
    const of = await product('As of a day');
    await entitled(of.id, 5);
    const host = await item('as-of');
    const made = await make('installations', { title: 'x', product: of.id, item: host.id });
    const before = service.now;
    service.now += 3 * 86_400_000;
    good(await perform('installations', made.number, 'remove', {}, 'Gone with the device'));
    expect(await position(of.number)).toMatchObject({ used: 0, free: 5 });
    const then = new Date(before).toISOString().slice(0, 10);
    expect(await position(of.number, `?as_of=${then}`)).toMatchObject({ used: 1, free: 4, day: then });
    const earlier = await agent.call('GET', `/licence-positions/${of.number}?as_of=2026-01-01`);
    expect(earlier.body.code).toBe('record.unknown');
    const ahead = await agent.call('GET', '/licence-positions?as_of=2030-01-01');
    expect([ahead.status, ahead.body.errors[0].code]).toEqual([422, 'field.day-ahead']);
    service.now = before;
  });

  test('a retired product still counts where it is installed', async () => {
    const of = await product('Retired one');
    const host = await item('retired-host');
    await make('installations', { title: 'x', product: of.id, item: host.id });
    good(await perform('software-products', of.number, 'retire', {}, 'Replaced'));
    service.now += 86_400_000 * 2;
    expect(await position(of.number)).toMatchObject({ used: 1, short: 1, retired: true });
    service.now -= 86_400_000 * 2;
  });
});

test('the highest peak of the days that count stands for concurrent use; one ahead is refused', async () => {
  const of = await product('Floating', { metric: 'concurrent' });
  await entitled(of.id, 10, { metric: 'concurrent' });
  const measure = (measured_on: string, peak: number) =>
    perform('software-products', of.number, 'measure-peak', { measured_on, peak });
  for (const [day, peak] of [
    ['2025-01-01', 50],
    ['2026-02-01', 12],
    ['2026-02-15', 7],
    ['2026-02-15', 8],
  ] as const) {
    good(await measure(day, peak));
  }
  expect(await position(of.number)).toMatchObject({ used: 12, short: 2 });
  const known = good(await agent.call('GET', `/software-products/${of.number}`)).peaks;
  expect(known.map(({ peak }: any) => peak)).toEqual([50, 12, 8]);
  expect((await measure('2027-01-01', 1)).body.errors[0].code).toBe('field.day-ahead');
  const other = await product('Not floating');
  const wrong = await perform('software-products', other.number, 'measure-peak', {
    measured_on: '2026-02-01',
    peak: 1,
  });
  expect(wrong.body.code).toBe('activity.not-now');
});

describe('entitlements', () => {
  test('without proof nothing comes in force; what is in force changes by an amendment with its reason', async () => {
    const of = await product('To be proved');
    const values = { title: 'x', product: of.id, quantity: 3, metric: 'device', valid_from: '2026-01-01' };
    const made = await make('entitlements', { ...values, proof_kind: 'contract' });
    const bare = await perform('entitlements', made.number, 'activate');
    expect([bare.status, bare.body.errors[0]]).toMatchObject([
      422,
      { field: 'proof', code: 'field.required' },
    ]);
    good(await perform('entitlements', made.number, 'activate', { proof: 'Contract 7, folder 12' }));
    const silent = await perform('entitlements', made.number, 'amend', { quantity: 30 });
    expect(silent.body.errors[0].field).toBe('text');
    const amended = good(await perform('entitlements', made.number, 'amend', { quantity: 4 }, 'Amendment 1'));
    expect(amended.quantity).toBe(4);
    const { version } = amended;
    const plain = await agent.call(
      'PATCH',
      `/entitlements/${made.number}`,
      { quantity: 99 },
      { 'if-match': `"${version}"` },
    );
    expect(plain.status).toBe(403);
  });

  test.each([
    [{ metric: 'subscription' }, 'valid_until', 'field.required'],
    [{ cost: '10' }, 'currency', 'field.required'],
    [{ valid_from: '2026-05-01', valid_until: '2026-04-30' }, 'valid_until', 'field.day-too-early'],
    [{ upgrade_right: 'with-maintenance' }, 'maintenance_until', 'field.required'],
    [{ cost: '10.12345', currency: 'EUR' }, 'cost', 'field.invalid'],
  ])('%j is refused', async (values, field, code) => {
    const of = await product('Refusals');
    const base = { title: 'x', product: of.id, quantity: 1, metric: 'device' };
    const answer = await agent.call('POST', '/entitlements', { ...base, ...values });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  test('notice, end and maintenance come due, and what is past its term is said so by itself', async () => {
    const of = await product('With a term');
    const made = await entitled(of.id, 2, {
      valid_until: '2026-06-30',
      notice_date: '2026-03-31',
      maintenance_until: '2026-05-31',
    });
    const { items } = good(await agent.call('GET', '/licence-renewals?from=2026-03-01&until=2026-06-30'));
    const own = items.filter(({ entitlement }: any) => entitlement.id === made.id);
    expect(own.map(({ day, kind }: any) => [day, kind])).toEqual([
      ['2026-03-31', 'notice'],
      ['2026-05-31', 'maintenance'],
      ['2026-06-30', 'end'],
    ]);
    const owed = good(await agent.call('GET', '/obligations?whose=all')).items.filter(
      ({ number }: any) => number === made.number,
    );
    expect(owed.map(({ kind }: any) => kind).sort()).toEqual(['maintenance', 'notice', 'renewal']);
    const decided = { renewal_decision: 'let-end' };
    good(
      await perform('entitlements', made.number, 'decide-renewal', decided, 'Replaced by another product'),
    );
    const after = good(await agent.call('GET', '/obligations?whose=all')).items;
    expect(after.filter(({ number, kind }: any) => number === made.number && kind === 'notice')).toEqual([]);
    const early = await perform('entitlements', made.number, 'expire');
    expect(early.status).toBe(400);
    const before = service.now;
    service.now = Date.parse('2026-07-01T12:00:00Z');
    expect((await expireEntitlements(service.platform)).failed).toEqual([]);
    expect(good(await agent.call('GET', `/entitlements/${made.number}`)).state).toBe('expired');
    expect(await position(of.number)).toMatchObject({ entitled: 0 });
    service.now = before;
  });
});

describe('assignments', () => {
  test('anybody asks, somebody else approves; approved and assigned it is used', async () => {
    const of = await product('Asked for', { metric: 'user' });
    await entitled(of.id, 1, { metric: 'user' });
    const asked = await make('licence-assignments', { title: 'For me', product: of.id }, requester);
    expect(asked).toMatchObject({ state: 'requested', person: { id: requester.id } });
    expect(
      (await perform('licence-assignments', asked.number, 'approve', {}, undefined, requester)).status,
    ).toBe(403);
    good(await perform('licence-assignments', asked.number, 'approve'));
    expect(await position(of.number)).toMatchObject({ used: 0, approved: 1 });
    good(await perform('licence-assignments', asked.number, 'assign'));
    expect(await position(of.number)).toMatchObject({ used: 1, approved: 0, free: 0 });
    const own = await make('licence-assignments', { title: 'For me', product: of.id }, agent);
    const alone = await perform('licence-assignments', own.number, 'approve');
    expect(alone.body.errors[0].code).toBe('field.beyond-authority');
    good(await perform('licence-assignments', own.number, 'approve', {}, undefined, manager));
  });

  test('rules give, never twice and not again to whom somebody took it from; whoever left is told', async () => {
    const of = await product('Given by rule', { metric: 'user', granted_to: [{ role: 'auditor' }] });
    const auditor = organisation.person('auditor');
    const mine = (found: any, part: 'grants' | 'outdated') =>
      found[part].filter((each: any) => (each.grant ?? each).product.id === of.id);
    const looked = good(await agent.call('POST', '/licence-grants', { apply: false }));
    expect(mine(looked, 'grants')).toMatchObject([
      { to: { id: auditor.id, kind: 'person' }, rule: 'role:auditor' },
    ]);
    good(await agent.call('POST', '/licence-grants', { apply: true }));
    expect(await position(of.number)).toMatchObject({ used: 1 });
    expect(mine(good(await agent.call('POST', '/licence-grants', { apply: true })), 'grants')).toEqual([]);
    const { items } = good(await agent.call('GET', '/licence-assignments?limit=100'));
    const given = items.find(({ product: to }: any) => to.id === of.id);
    good(await perform('licence-assignments', given.number, 'reclaim', {}, 'Not needed'));
    expect(mine(good(await agent.call('POST', '/licence-grants', { apply: false })), 'grants')).toEqual([]);
  });

  test('unused for longer than planned, they are proposed to be reclaimed', async () => {
    const of = await product('Unused', { metric: 'user' });
    const asked = await make('licence-assignments', { title: 'x', product: of.id }, requester);
    good(await perform('licence-assignments', asked.number, 'approve'));
    good(await perform('licence-assignments', asked.number, 'assign'));
    const before = service.now;
    const unused = async () =>
      good(await agent.call('GET', '/licence-unused')).items.filter(({ product: id }: any) => id === of.id);
    service.now = before + 90 * 86_400_000;
    expect(await unused()).toEqual([]);
    service.now = before + 91 * 86_400_000;
    expect(await unused()).toMatchObject([{ days: 91, record: { number: asked.number } }]);
    const day = new Date(service.now).toISOString().slice(0, 10);
    good(await perform('licence-assignments', asked.number, 'record-use', { used_on: day }));
    expect(await unused()).toEqual([]);
    service.now = before;
  });
});

test('another organisation sees nothing of it, and brings its own under the same names', async () => {
  const other = await service.organisation('Another provider');
  const stranger = other.person('agent');
  expect(good(await stranger.call('GET', '/licence-positions')).items).toEqual([]);
  expect(good(await stranger.call('GET', '/software-reports')).items).toEqual([]);
  expect(good(await stranger.call('GET', '/licence-duties')).items).toEqual([]);
  const csv = 'name,device\nDraw Pro,laptop-7\n';
  expect(good(await report(csv, { source: 'inventory', apply: 'true' }, stranger))).toMatchObject({
    created: 1,
    gone: 0,
  });
  const reports = good(await agent.call('GET', '/software-reports')).items;
  expect(reports.some(({ source }: any) => source === 'inventory')).toBe(true);
  expect((await requester.call('GET', '/licence-positions')).status).toBe(403);
  expect((await report('name,device\na,b\n', { source: 's' }, requester)).status).toBe(403);
});
