import { decodeQR } from 'qr/decode.js';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asset } from '../../processes/asset/definition.ts';
import { readLabel } from '../../processes/asset/tag.ts';
import { qrCodeSvg } from '../certification/certificates/qr-code.ts';
import { inOrganisation } from '../database/pool.ts';
import { readRecord } from '../records/store.ts';
import { followNow } from '../testing/followed.ts';
import {
  good,
  type TestOrganisation,
  type TestPerson,
  type TestService,
  testService,
} from '../testing/service.ts';
import { labelContent } from './labels.ts';

let service: TestService;
let ours: TestOrganisation;
let agent: TestPerson;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours & Sons');
  agent = ours.person('agent');
  const made = { asset_type: 'server', assignee: agent.id };
  const all = [
    { ...made, title: 'Máy chủ 服务器 "A"', asset_tag: 'REG-1', cost: '0.10' },
    { ...made, title: '=1+1', asset_tag: 'REG-2', cost: '0.20', location: 'store', holds_data: true },
    { ...made, title: 'Without', asset_tag: 'REG-3' },
    { ...made, title: 'Abroad', asset_tag: 'REG-4', cost: '7', currency: 'USD' },
  ];
  for (const values of all) good(await agent.call('POST', '/assets', values));
});
afterAll(() => service.close());

test('the value is exact, by type, state and currency, and says what has no cost', async () => {
  const { lines } = good(await agent.call('GET', '/assets/value'));
  const line = { asset_type: 'server', state: 'ordered' };
  expect(lines).toEqual([
    { ...line, currency: 'EUR', count: 2, without_cost: 0, value: '0.30' },
    { ...line, currency: 'USD', count: 1, without_cost: 0, value: '7' },
    { ...line, currency: null, count: 1, without_cost: 1, value: null },
  ]);
});

test('the register as a file has names and words, and nothing that a spreadsheet would carry out', async () => {
  const answer = await agent.call('GET', '/assets/register.csv', undefined, { 'accept-language': 'vi' });
  const [head = '', ...lines] = answer.text.replace('\ufeff', '').trim().split('\r\n');
  expect(head).toContain('Số,Trạng thái,Mã tài sản');
  expect(lines[0]).toContain('"Máy chủ 服务器 ""A"""');
  expect(lines[1]).toContain(`'=1+1,Server,Store,Sample agent`);
  expect(lines[1]).toContain(',có,');
  const some = await agent.call('GET', '/assets/register.csv?location=store');
  expect(some.text.trim().split('\r\n').length).toBe(2);
});

test('labels bear tag, name and organisation, and are refused where there are none', async () => {
  const answer = await agent.call('GET', '/assets/labels.pdf?size=48x25');
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  const pdf = await getDocumentProxy(new Uint8Array(answer.bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  for (const words of ['REG-1', 'REG-4', 'Máy chủ 服务器 "A"', 'Ours & Sons']) expect(text).toContain(words);
  await followNow(service, ours.id);
  const one = good(await agent.call('GET', '/assets?q=Without')).items[0].number;
  const single = await agent.call('GET', `/assets/labels.pdf?keys=${one}&size=105x57`);
  const shown = await extractText(await getDocumentProxy(new Uint8Array(single.bytes)), { mergePages: true });
  expect([shown.text.includes('REG-3'), shown.text.includes('REG-1')]).toEqual([true, false]);
  expect((await agent.call('GET', '/assets/labels.pdf?keys=AST9999999')).body.code).toBe('asset.labels-none');
});

/** The dots of a code as a camera would see them, from its own drawing. */
function dotsOf(svg: string): { width: number; height: number; data: Uint8Array } {
  const size = Number(/width="(\d+)"/.exec(svg)?.[1]);
  const zoom = 6;
  const width = size * zoom;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of svg.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let dot = 0; dot < zoom * zoom; dot += 1) {
      const column = Number(x) * zoom + (dot % zoom);
      const row = Number(y) * zoom + Math.floor(dot / zoom);
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return { width, height: width, data };
}

test('the code on a label is read back as the asset, with an address and without', async () => {
  await followNow(service, ours.id);
  const { number } = good(await agent.call('GET', '/assets?q=Abroad')).items[0];
  const record = await inOrganisation(service.database.application, ours.id, (client) =>
    readRecord(client, asset, number, false),
  );
  if (record === null) throw new Error(number);
  const read = (public_address: string) =>
    readLabel(decodeQR(dotsOf(qrCodeSvg(labelContent(record, { organisation: 'Ours', public_address })))));
  expect(read('https://desk.example')).toEqual({ tag: 'REG-4', number });
  expect(read('')).toEqual({ tag: 'REG-4', number: null });
});

test('another organisation sees nothing of it', async () => {
  const other = (await service.organisation('Theirs')).person('agent');
  expect(good(await other.call('GET', '/assets/value')).lines).toEqual([]);
  expect((await other.call('GET', '/assets/register.csv')).text.trim().split('\r\n').length).toBe(1);
  expect((await other.call('GET', '/assets/labels.pdf')).body.code).toBe('asset.labels-none');
});
