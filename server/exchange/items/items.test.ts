import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../../database/pool.ts';
import type { Principal } from '../../platform.ts';
import { good, type TestOrganisation, type TestService, testService } from '../../testing/service.ts';
import { ImportStopped } from '../import.ts';
import { goThrough, runItemsJob, type WantedItems, wantItems } from './item-runs.ts';
import { type ItemRow, type ItemRun, readItemRows, readItemRun } from './runs.ts';

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-items-'));
let files = 0;

beforeAll(async () => {
  service = await testService();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

function principalOf({ id }: TestOrganisation): Principal {
  return { organisation_id: id, actor: { id: null, roles: [] }, origin: 'live' };
}

interface Options {
  readonly mapping?: string;
  readonly source?: string;
  readonly item?: string;
  readonly dry?: boolean;
  readonly name?: string;
}

/** Imports a file of this text. */
async function importText(
  organisation: TestOrganisation,
  text: string | Uint8Array,
  { mapping = 'items', source = 'inventory', item, dry = false, name = 'items.csv' }: Options = {},
): Promise<ItemRun> {
  files += 1;
  const path = join(folder, `${files}-${name}`);
  writeFileSync(path, text);
  const wanted: WantedItems = {
    ...{ path, file_name: name, mapping, source, item: item ?? null, uploaded: false, allowFiles: true },
  };
  const principal = principalOf(organisation);
  const run = await wantItems(service.platform, principal, wanted);
  const running = { path, rejectedPath: `${path}.rejected`, carried_out: !dry };
  return goThrough(service.platform, principal, run, running);
}

/** Rows of a run that came to something. */
async function rowsOf(
  organisation: TestOrganisation,
  run: ItemRun,
  kind: 'item' | 'relation',
  outcome: ItemRow['outcome'] | null = null,
): Promise<ItemRow[]> {
  return readItemRows(service.platform, organisation.id, run, { kind, outcome, after: 0, limit: 200 });
}

/** How many of what, leaving out what there is none of. */
function some(counts: Readonly<Record<string, number>> | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(counts ?? {}).filter(([, count]) => count > 0));
}

interface Item {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly origin: string;
  readonly fields: {
    readonly attributes?: readonly { name: string; value: string }[];
    readonly by_rule?: string;
  };
}

async function itemsOf({ id }: TestOrganisation): Promise<Item[]> {
  return inOrganisation(service.database.application, id, async (client) => {
    const { rows } = await client.query<Item>(
      `select number, title, state, origin, fields from record where process = 'configuration-item' order by number`,
    );
    return rows;
  });
}

async function linksOf({ id }: TestOrganisation): Promise<string[]> {
  return inOrganisation(service.database.application, id, async (client) => {
    const { rows } = await client.query<{ link: string }>(
      `select one.title || ' ' || relation || ' ' || other.title as link from link
        join record one on one.id = from_id join record other on other.id = to_id order by 1`,
    );
    return rows.map(({ link }) => link);
  });
}

/** Changes what the organisation plans of its sources. */
async function planSources(
  organisation: TestOrganisation,
  change: (value: Record<string, any>) => void,
): Promise<void> {
  const administrator = organisation.person('administrator');
  const { value: held, version } = good(await administrator.call('GET', '/settings'))[
    'configuration-item.sources'
  ];
  const value = structuredClone(held);
  change(value);
  const match = { 'if-match': `"${version}"` };
  good(await administrator.call('PUT', '/settings/configuration-item.sources', { value }, match));
}

const header = 'key,name,type,status,serial,hostname,operating_system,depends_on';
const fileOf = (...rows: readonly string[]): string => [header, ...rows, ''].join('\n');
const two = fileOf('a,alpha,server,live,S-1,alpha,Debian 12,b', 'b,beta,database,live,S-2,beta,,');

describe('a file of items', () => {
  test('looked at first, it changes nothing and tells what carrying it out then does', async () => {
    const organisation = await service.organisation('items-look');
    const looked = await importText(organisation, two, { dry: true });
    expect(looked.state).toBe('checked');
    expect(await itemsOf(organisation)).toEqual([]);
    const done = await importText(organisation, two);
    expect(done.state).toBe('done');
    expect(done.counts).toEqual(looked.counts);
    expect(some(done.counts?.items)).toEqual({ new: 2 });
    expect(some(done.counts?.relations)).toEqual({ new: 1 });
    const [alpha] = await itemsOf(organisation);
    expect(alpha).toMatchObject({ title: 'alpha', state: 'live', origin: 'live' });
    expect(alpha?.fields.by_rule).toBe('initial-inventory');
    expect(alpha?.fields.attributes).toEqual([{ name: 'operating-system', value: 'Debian 12' }]);
    expect(await linksOf(organisation)).toEqual(['alpha depends-on beta']);
  });

  test('carried out again it changes nothing', async () => {
    const organisation = await service.organisation('items-again');
    await importText(organisation, two);
    const entries = await entriesOf(organisation);
    const again = await importText(organisation, two);
    expect(some(again.counts?.items)).toEqual({ same: 2 });
    expect(some(again.counts?.relations)).toEqual({ same: 1 });
    expect(await entriesOf(organisation)).toEqual(entries);
  });

  test('the journal says of each entry by which source, rule and run it came, and when that was recorded', async () => {
    const organisation = await service.organisation('items-journal');
    const run = await importText(organisation, two);
    const entries = await entriesOf(organisation);
    expect(entries.map(({ activity }) => activity).toSorted()).toEqual(['create', 'create', 'link']);
    for (const entry of entries) {
      expect(entry.origin).toBe('live');
      expect(entry.import_run_id).toBe(run.id);
      expect(entry.detail.discovery).toMatchObject({
        source: 'inventory',
        rule: 'initial-inventory',
        run: run.id,
      });
      expect(entry.changes['by_rule']?.[1]).toBe('initial-inventory');
    }
  });

  test('an item is known again by its serial whatever its key and name are now, and told what changed', async () => {
    const organisation = await service.organisation('items-changed');
    await importText(organisation, two);
    const text = fileOf('a,alpha-2,server,live,s-1,alpha,Debian 13,');
    const looked = await importText(organisation, text, { dry: true });
    const [row] = await rowsOf(organisation, looked, 'item');
    expect(row).toMatchObject({ outcome: 'changed' });
    expect(row?.detail?.['changes']).toEqual([
      { place: 'title', from: 'alpha', to: 'alpha-2' },
      { place: 'attributes.operating-system', from: 'Debian 12', to: 'Debian 13' },
    ]);
    await importText(organisation, text);
    const items = await itemsOf(organisation);
    expect(items.map(({ title }) => title)).toEqual(['alpha-2', 'beta']);
    expect(items[0]?.fields.attributes).toEqual([{ name: 'operating-system', value: 'Debian 13' }]);
  });

  test('refused rows say why, in which place, and can be corrected and imported', async () => {
    const organisation = await service.organisation('items-refused');
    const text = fileOf(
      'a,alpha,server,live,,alpha,,',
      'b,beta,spaceship,live,,beta,,',
      'c,,server,live,,gamma,,',
      'a,alpha again,server,live,,other,,',
      'e,epsilon,server,lost,,epsilon,,',
      'f,zeta,server,live,,zeta,,f;nobody;a',
    );
    const run = await importText(organisation, text);
    expect(some(run.counts?.items)).toEqual({ new: 2, refused: 4 });
    expect(some(run.counts?.relations)).toEqual({ new: 1, refused: 2 });
    const refused = await rowsOf(organisation, run, 'item', 'refused');
    const reasons = refused.map(({ line, detail }) => [
      line,
      (detail?.['problem'] as { code: string } | undefined)?.code,
    ]);
    expect(reasons).toEqual([
      [3, 'field.choice-unknown'],
      [4, 'row.value-missing'],
      [5, 'row.item-twice'],
      [6, 'row.value-unknown'],
    ]);
    const related = await rowsOf(organisation, run, 'relation', 'refused');
    expect(related.map(({ detail }) => (detail?.['problem'] as { code: string } | undefined)?.code)).toEqual([
      'row.relation-to-itself',
      'row.relation-end-unknown',
    ]);
    const rejected = readFileSync(`${join(folder, `${files}-items.csv`)}.rejected`, 'utf8').split('\n');
    expect(rejected[0]).toBe(`${header},touchstone_line,touchstone_reason`);
    expect(rejected.filter((line) => line !== '')).toHaveLength(7);
    expect(rejected.join('\n')).toContain('beta,spaceship,live,,beta,,,3,');
  });

  test('a circle of relations is taken and told', async () => {
    const organisation = await service.organisation('items-circle');
    const run = await importText(
      organisation,
      fileOf('a,alpha,server,live,,alpha,,b', 'b,beta,server,live,,beta,,c', 'c,gamma,server,live,,gamma,,a'),
    );
    expect(some(run.counts?.relations)).toEqual({ new: 3 });
    expect(run.counts?.circles).toEqual([['alpha', 'beta', 'gamma']]);
  });

  test('stopped in the middle it goes on behind the last batch, and comes to the same', async () => {
    const organisation = await service.organisation('items-stop');
    const rows = Array.from(
      { length: 5000 },
      (_, index) =>
        `k${index},host ${index},server,live,S${index},host${index},,${index === 0 ? 'k4999' : ''}`,
    );
    const path = join(folder, 'stopped.csv');
    writeFileSync(path, fileOf(...rows, 'k1,again,server,live,,again,,'));
    const principal = principalOf(organisation);
    const wanted = {
      ...{ path, file_name: 'stopped.csv', mapping: 'items', source: 'inventory' },
      ...{ item: null, uploaded: false, allowFiles: false },
    };
    const run = await wantItems(service.platform, principal, wanted);
    const stop = new AbortController();
    const running = { path, rejectedPath: `${path}.rejected`, carried_out: true };
    await expect(
      goThrough(service.platform, principal, run, {
        ...running,
        signal: stop.signal,
        onProgress: (done) => {
          if (done >= 4000) stop.abort();
        },
      }),
    ).rejects.toThrow(ImportStopped);
    const half = await readItemRun(service.platform, organisation.id, run.id);
    expect(half.state).toBe('running');
    const before = half.counts?.items.new ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(5000);
    const done = await goThrough(service.platform, principal, run, running);
    expect(some(done.counts?.items)).toEqual({ new: 5000, refused: 1 });
    expect(some(done.counts?.relations)).toEqual({ new: 1 });
    expect(await itemsOf(organisation)).toHaveLength(5000);
  });
});

interface Entry {
  readonly activity: string;
  readonly origin: string;
  readonly import_run_id: string;
  readonly detail: { readonly discovery: Readonly<Record<string, unknown>> };
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
}

async function entriesOf({ id }: TestOrganisation): Promise<Entry[]> {
  return inOrganisation(service.database.application, id, async (client) => {
    const { rows } = await client.query<Entry>(
      `select activity, origin, import_run_id, detail, changes from journal_entry
        where process = 'configuration-item' order by id`,
    );
    return rows;
  });
}

describe('sources that contradict each other', () => {
  const glpi = (os: string, name = 'web01'): string =>
    `ID;Name;Type;Serial number;Operating System - Name\n7;${name};Server;S-9;${os}\n`;

  test('precedence decides, and the losing value is kept beside with its source', async () => {
    const organisation = await service.organisation('items-precedence');
    await importText(organisation, glpi('Debian 12'), { mapping: 'glpi-computers', source: 'glpi' });
    const run = await importText(organisation, fileOf('x,web01,server,live,S-9,web01,Ubuntu,'));
    const [row] = await rowsOf(organisation, run, 'item');
    expect(row).toMatchObject({ outcome: 'conflicting' });
    expect(row?.detail?.['conflicts']).toEqual([
      {
        place: 'attributes.operating-system',
        kept: 'Debian 12',
        others: [{ source: 'inventory', value: 'Ubuntu' }],
        undecided: null,
      },
    ]);
    const [item] = await itemsOf(organisation);
    expect(item?.fields.attributes).toEqual([{ name: 'operating-system', value: 'Debian 12' }]);
    const path = `/configuration-items/${item?.number}/sources`;
    const { items } = good(await organisation.person('agent').call('GET', path));
    expect(items).toMatchObject([
      { source: 'glpi', external_key: '7', absent_since: null, contradicting: [] },
      {
        source: 'inventory',
        external_key: 'x',
        contradicting: [{ place: 'attributes.operating-system', said: 'Ubuntu', held: 'Debian 12' }],
      },
    ]);
    expect(items[1].agreeing).toBeGreaterThan(0);
    expect((await organisation.person('requester').call('GET', path)).status).toBe(403);
  });

  test('with equal precedence the value stays, and a person decides', async () => {
    const organisation = await service.organisation('items-equal');
    await planSources(organisation, (value) => {
      for (const source of value['sources']) source.precedence = 10;
    });
    await importText(organisation, glpi('Debian 12'), { mapping: 'glpi-computers', source: 'glpi' });
    const run = await importText(organisation, fileOf('x,web01,server,live,S-9,web01,Ubuntu,'));
    const [row] = await rowsOf(organisation, run, 'item', 'conflicting');
    expect(row?.detail?.['conflicts']).toMatchObject([{ kept: 'Debian 12', undecided: 'equal-precedence' }]);
  });

  test('what people wrote prevails over what the source says, until it is planned otherwise', async () => {
    const organisation = await service.organisation('items-people');
    const agent = organisation.person('agent');
    const text = fileOf('x,web01,server,planned,S-9,web01,,');
    await importText(organisation, text);
    const [item] = await itemsOf(organisation);
    const path = `/configuration-items/${item?.number}`;
    const record = good(await agent.call('GET', path));
    const revise = { activity: 'revise', fields: { title: 'Front end' } };
    good(await agent.call('POST', `${path}/transitions`, revise, { 'if-match': `"${record.version}"` }));
    const run = await importText(organisation, text);
    const [row] = await rowsOf(organisation, run, 'item');
    expect(row?.detail?.['conflicts']).toMatchObject([
      { place: 'title', kept: 'Front end', undecided: null },
    ]);
    await planSources(organisation, (value) => {
      value['people_precedence'] = 100;
    });
    await importText(organisation, text);
    expect((await itemsOf(organisation))[0]?.title).toBe('web01');
  });

  test('several items that match are told, and none is changed', async () => {
    const organisation = await service.organisation('items-ambiguous');
    await importText(organisation, fileOf('a,alpha,server,live,S-1,,,', 'b,beta,server,live,S-2,,,'));
    const run = await importText(organisation, fileOf('a,gamma,server,live,S-2,,,'));
    const [row] = await rowsOf(organisation, run, 'item');
    expect(row?.outcome).toBe('ambiguous');
    expect(row?.detail).toMatchObject({ by: ['external_key', 'serial'] });
    expect((await itemsOf(organisation)).map(({ title }) => title)).toEqual(['alpha', 'beta']);
  });
});

describe('sources without a rule', () => {
  test('create what is planned, and only propose changes to what is in use', async () => {
    const organisation = await service.organisation('items-unruled');
    await importText(organisation, two);
    await planSources(organisation, (value) => {
      value['sources'][1].rule = null;
    });
    const run = await importText(
      organisation,
      fileOf('a,alpha,server,live,S-1,alpha,Debian 13,', 'n,new one,server,live,S-5,new,,'),
    );
    expect(some(run.counts?.items)).toEqual({ proposed: 1, new: 1 });
    const items = await itemsOf(organisation);
    expect(items.find(({ title }) => title === 'new one')?.state).toBe('planned');
    expect(items.find(({ title }) => title === 'alpha')?.fields.attributes).toEqual([
      { name: 'operating-system', value: 'Debian 12' },
    ]);
  });
});

describe('what a source tells no more', () => {
  const glpi = (...rows: readonly string[]): string =>
    ['ID,Name,Type,Serial number,Hypervisor', ...rows, ''].join('\n');
  const all = { mapping: 'glpi-computers', source: 'glpi' };

  test('is missing, stays as it is, and is there again when it comes back', async () => {
    const organisation = await service.organisation('items-missing');
    const both = glpi('1,one,Server,S-1,two', '2,two,Server,S-2,');
    await importText(organisation, both, all);
    expect(await linksOf(organisation)).toEqual(['one runs-on two']);
    const dry = await importText(organisation, glpi('2,two,Server,S-2,'), { ...all, dry: true });
    expect(some(dry.counts?.items)).toEqual({ same: 1, missing: 1 });
    expect(await linksOf(organisation)).toEqual(['one runs-on two']);
    const run = await importText(organisation, glpi('2,two,Server,S-2,'), all);
    expect(some(run.counts?.items)).toEqual({ same: 1, missing: 1 });
    expect((await itemsOf(organisation)).map(({ state }) => state)).toEqual(['live', 'live']);
    expect(await linksOf(organisation)).toEqual([]);
    const told = await importText(organisation, glpi('2,two,Server,S-2,'), all);
    expect(some(told.counts?.items)).toEqual({ same: 1 });
    const back = await importText(organisation, both, all);
    expect(some(back.counts?.items)).toEqual({ same: 2 });
    const gone = await importText(organisation, glpi('2,two,Server,S-2,'), all);
    expect(gone.counts?.items.missing).toBe(1);
  });

  test('is retired where that is planned of the source', async () => {
    const organisation = await service.organisation('items-retired');
    await planSources(organisation, (value) => {
      value['sources'][0].retires_missing = true;
    });
    await importText(organisation, glpi('1,one,Server,S-1,', '2,two,Server,S-2,'), all);
    await importText(organisation, glpi('2,two,Server,S-2,'), all);
    expect((await itemsOf(organisation)).map(({ state }) => state)).toEqual(['retired', 'live']);
  });

  test('relations that it told before are taken away, those that people made stay', async () => {
    const organisation = await service.organisation('items-relations');
    await importText(organisation, glpi('1,one,Server,S-1,two', '2,two,Server,S-2,'), all);
    const [one, other] = await itemsOf(organisation);
    const link = { relation: 'connects-to', to: other?.number, fields: { by_rule: 'initial-inventory' } };
    const agent = organisation.person('agent');
    good(await agent.call('POST', `/configuration-items/${one?.number}/links`, link));
    const run = await importText(organisation, glpi('1,one,Server,S-1,', '2,two,Server,S-2,'), all);
    expect(some(run.counts?.relations)).toEqual({ missing: 1 });
    expect(await linksOf(organisation)).toEqual(['one connects-to two']);
  });
});

describe('files that are not as they should be', () => {
  const refusals: readonly (readonly [string, string | Uint8Array, Options, string])[] = [
    ['not UTF-8', Buffer.from([...Buffer.from(`${header}\na,`), 0xff, 0xfe, 10]), {}, 'log.not-utf8'],
    ['other columns', 'id,label\n1,x\n', {}, 'log.column-missing'],
    ['a column twice', 'key,name,type,type\n1,x,server,server\n', {}, 'log.header-twice'],
    ['nothing at all', '', {}, 'log.header-missing'],
    ['no JSON', '[{"key": ', { mapping: 'items-json' }, 'items.json'],
    ['JSON too deep', `${'['.repeat(500)}${']'.repeat(500)}`, { mapping: 'items-json' }, 'items.json'],
    ['JSON that is no list', '"items"', { mapping: 'items-json' }, 'items.json'],
    ['an unknown source', two, { source: 'elsewhere' }, 'items.source-unknown'],
    ['an unknown mapping', two, { mapping: 'nothing' }, 'mapping.unknown'],
    ['no bill', '{"a": 1}', { mapping: 'software-bill', item: 'CFG0000001' }, 'software.not-a-bill'],
  ];
  test.each(refusals)('%s', async (name, text, options, code) => {
    const organisation = await service.organisation(`items-wrong-${name.replaceAll(' ', '-').toLowerCase()}`);
    if (options.item !== undefined) await importText(organisation, two);
    await expect(importText(organisation, text, options)).rejects.toMatchObject({ code });
  });

  test('a byte order mark, semicolons and tabs are read; JSON by list and by line', async () => {
    const organisation = await service.organisation('items-forms');
    const rows = '\ufeff"key";"name";"type"\n"1";"one; first";"server"\n';
    expect(some((await importText(organisation, rows)).counts?.items)).toEqual({ new: 1 });
    const tabs = 'key\tname\ttype\n2\ttwo\tserver\n';
    expect(some((await importText(organisation, tabs)).counts?.items)).toEqual({ new: 1 });
    const list = JSON.stringify([{ key: '3', name: 'three', type: 'server', depends_on: ['1', '2'] }, 7]);
    const json = { mapping: 'items-json', name: 'items.json' };
    const run = await importText(organisation, list, json);
    expect(some(run.counts?.items)).toEqual({ new: 1, refused: 1 });
    expect(some(run.counts?.relations)).toEqual({ new: 2 });
    const lines = '{"key":"4","name":"four","type":"server"}\n{"key":"5","name":"five","type":"server"}\n';
    expect(some((await importText(organisation, lines, json)).counts?.items)).toEqual({ new: 2 });
    expect((await itemsOf(organisation)).map(({ title }) => title)).toEqual([
      'one; first',
      'two',
      'three',
      'four',
      'five',
    ]);
  });
});

describe('a file of relations', () => {
  test('relates items of the source, and says which rows it cannot', async () => {
    const organisation = await service.organisation('items-relation-file');
    await importText(organisation, fileOf('a,alpha,server,live,,,,', 'b,beta,server,live,,,,'));
    const text = 'from,to,relation\na,b,uses\na,z,uses\na,b,loves\na\n';
    const run = await importText(organisation, text, { mapping: 'relations' });
    expect(some(run.counts?.relations)).toEqual({ new: 1, refused: 3 });
    expect(some(run.counts?.items)).toEqual({});
    expect(await linksOf(organisation)).toEqual(['alpha uses beta']);
    expect((await itemsOf(organisation)).map(({ state }) => state)).toEqual(['live', 'live']);
  });
});

const bills = join(import.meta.dirname, '../../../../shared/data/sbom');

describe('bills of software', () => {
  const component = (name: string, version: string): Record<string, unknown> => ({
    ...{
      type: 'library',
      name,
      version,
      'bom-ref': `${name}@${version}`,
      purl: `pkg:npm/${name}@${version}`,
    },
  });
  const billOf = (...components: readonly Record<string, unknown>[]): string =>
    JSON.stringify({
      ...{ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components },
      dependencies: [{ ref: components[0]?.['bom-ref'], dependsOn: [components[1]?.['bom-ref']] }],
    });
  const asBill = { mapping: 'software-bill', source: 'software-bill', name: 'bill.json' };

  test('components become items that are part of the one named; a newer bill updates them', async () => {
    const organisation = await service.organisation('items-bill');
    await importText(organisation, fileOf('app,Application,application,live,,,,'));
    const [app] = await itemsOf(organisation);
    const options = { ...asBill, item: String(app?.number) };
    const first = billOf(component('left', '1.0.0'), component('right', '2.0.0'));
    await importText(organisation, first, options);
    expect(await linksOf(organisation)).toEqual([
      'left 1.0.0 depends-on right 2.0.0',
      'left 1.0.0 part-of Application',
      'right 2.0.0 part-of Application',
    ]);
    const same = await importText(organisation, first, options);
    expect(some(same.counts?.items)).toEqual({ same: 2 });
    const second = billOf(component('left', '1.0.0'), component('right', '2.1.0'));
    const run = await importText(organisation, second, options);
    expect(some(run.counts?.items)).toEqual({ same: 1, new: 1, missing: 1 });
    expect(await linksOf(organisation)).toEqual([
      'left 1.0.0 depends-on right 2.1.0',
      'left 1.0.0 part-of Application',
      'right 2.1.0 part-of Application',
    ]);
  });

  test.skipIf(!existsSync(bills)).each(['keycloak.cdx', 'laravel.cdx', 'dropwizard.cdx', 'example14.spdx'])(
    '%s is read whole',
    async (name) => {
      const organisation = await service.organisation(`bill-${name.replace('.', '-')}`);
      await importText(organisation, fileOf('app,Application,application,live,,,,'));
      const [app] = await itemsOf(organisation);
      const bytes = readFileSync(join(bills, `${name}.json`));
      const run = await importText(organisation, bytes, { ...asBill, item: String(app?.number) });
      expect(run.state).toBe('done');
      const components = run.counts?.items.new ?? 0;
      expect(some(run.counts?.items)).toEqual({ new: components });
      expect(components).toBeGreaterThan(0);
      expect(run.counts?.relations.refused).toBe(0);
      const parts = (await linksOf(organisation)).filter((link) => link.endsWith('part-of Application'));
      expect(parts).toHaveLength(components);
    },
  );
});

describe('over HTTP', () => {
  const boundary = 'xxxxxxxx';
  function multipart(fields: Readonly<Record<string, string>>, text: string): string {
    const parts = Object.entries(fields).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    return `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="items.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--${boundary}--\r\n`;
  }
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };

  async function work(organisation: TestOrganisation, run_id: string): Promise<void> {
    const job = { organisation_id: organisation.id, run_id, person_id: null };
    await runItemsJob(service.platform, service.uploads, job);
  }

  test('uploaded, looked at, carried out, shown; nothing of it in another organisation', async () => {
    const organisation = await service.organisation('items-http');
    const manager = organisation.person('system-manager');
    const body = multipart({ mapping: 'items', source: 'inventory' }, `${two}c,gamma,spaceship,live,,,,\n`);
    const uploaded = good(await manager.call('POST', '/item-imports', body, headers));
    expect(uploaded).toMatchObject({ state: 'queued', rule: 'initial-inventory', counts: null });
    await work(organisation, uploaded.id);
    const path = `/item-imports/${uploaded.id}`;
    const checked = good(await manager.call('GET', path));
    expect(checked).toMatchObject({ state: 'checked', carried_out: false, rejected_file: true });
    expect(some(checked.counts.items)).toEqual({ new: 2, refused: 1 });
    const page = good(await manager.call('GET', `${path}/rows?limit=2`));
    expect(page.items.map((row: any) => [row.line, row.outcome, row.title])).toEqual([
      [2, 'new', 'alpha'],
      [3, 'new', 'beta'],
    ]);
    const rest = good(await manager.call('GET', `${path}/rows?limit=2&cursor=${page.next}`));
    expect(rest.items).toMatchObject([{ outcome: 'refused', problem: { code: 'field.choice-unknown' } }]);
    expect(rest.next).toBeNull();
    const file = await manager.call('GET', `${path}/rejected`);
    expect(file.text).toContain('gamma,spaceship');
    good(await manager.call('POST', `${path}/start`));
    await work(organisation, uploaded.id);
    const done = good(await manager.call('GET', path));
    expect(done).toMatchObject({ state: 'done', carried_out: true });
    const rows = good(await manager.call('GET', `${path}/rows?outcome=new`));
    expect(rows.items[0].item).toMatchObject({ number: 'CFG0000001', name: 'alpha' });
    expect((await manager.call('POST', `${path}/start`)).status).toBe(409);

    const other = (await service.organisation('items-http-other')).person('administrator');
    expect((await other.call('GET', path)).status).toBe(404);
    expect((await other.call('GET', `${path}/rows`)).status).toBe(404);
    expect((await other.call('GET', `${path}/rejected`)).status).toBe(404);
    expect((await other.call('POST', `${path}/start`)).status).toBe(404);
    expect(good(await other.call('GET', '/item-imports')).items).toEqual([]);
    expect((await organisation.person('agent').call('GET', path)).status).toBe(403);
  });

  test('what does not fit is refused at once and leaves nothing behind', async () => {
    const organisation = await service.organisation('items-http-wrong');
    const manager = organisation.person('system-manager');
    const body = multipart({ mapping: 'items', source: 'nobody' }, two);
    const answer = await manager.call('POST', '/item-imports', body, headers);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('items.source-unknown');
    expect(good(await manager.call('GET', '/item-imports')).items).toEqual([]);
  });

  test('two organisations have the same file, and each its own items', async () => {
    const one = await service.organisation('items-apart-one');
    const other = await service.organisation('items-apart-other');
    await importText(one, two);
    const run = await importText(other, two);
    expect(some(run.counts?.items)).toEqual({ new: 2 });
    expect(await itemsOf(one)).toHaveLength(2);
  });
});
