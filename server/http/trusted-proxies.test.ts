import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestService, testService } from '../testing/service.ts';
import { createServer } from './server.ts';

let service: TestService;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

/** Asks for the status of a certificate that is none, until the limit of the first visitor is reached, then as another. */
async function statusesOf(trusted_proxies: readonly string[]): Promise<readonly [number, number]> {
  const { platform, uploads, packs } = service;
  const http = await createServer({
    platform,
    uploads,
    packs,
    logger: { level: 'fatal' },
    webFolder: null,
    version: '0.0.0',
    trusted_proxies,
  });
  const ask = async (visitor: string): Promise<number> => {
    const headers = { 'x-forwarded-for': visitor };
    return (await http.inject({ url: '/api/v1/public/certificates/NONE-1', headers })).statusCode;
  };
  let last = 0;
  for (let asked = 0; asked < 1_000 && last !== 429; asked += 1) last = await ask('203.0.113.7');
  const other = await ask('203.0.113.8');
  await http.close();
  return [last, other];
}

test('a visitor behind a proxy that is named is limited alone, behind any other with everybody', async () => {
  expect(await statusesOf(['127.0.0.1'])).toEqual([429, 404]);
  service.now += 3_600_000;
  expect(await statusesOf([])).toEqual([429, 429]);
});
