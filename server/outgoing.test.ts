import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPrivateAddress, sendOutgoing } from './outgoing.ts';

let server: Server;
let port: number;
const received: string[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push(`${request.method} ${request.headers['content-type']} ${body}`);
      if (request.url === '/away') answer.writeHead(302, { location: 'http://example.org/' }).end();
      else if (request.url === '/large') answer.end('x'.repeat(2_000_000));
      else answer.end('thanks');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => void server.close());

const to = (host: string, path: string, private_addresses: boolean) =>
  sendOutgoing({
    url: `http://${host}:${port}${path}`,
    body: 'hello',
    type: 'text/plain',
    private_addresses,
  });

test('goes to private addresses only where that is allowed, by name or by number', async () => {
  expect(String(await to('127.0.0.1', '/', true))).toBe('thanks');
  expect(received).toEqual(['POST text/plain hello']);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])
    await expect(to(host, '/', false), host).rejects.toThrow(/private address/);
  expect(received).toHaveLength(1);
});

test('is no success when it is sent elsewhere, and reads no endless answer', async () => {
  await expect(to('127.0.0.1', '/away', true)).rejects.toThrow('status 302');
  await expect(to('127.0.0.1', '/large', true)).rejects.toThrow('too large');
});

test('tells private addresses from those of the internet', () => {
  for (const address of [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])
    expect(isPrivateAddress(address), address).toBe(true);
  for (const address of ['93.184.215.14', '172.32.0.1', '2606:2800:21f:cb07::1'])
    expect(isPrivateAddress(address), address).toBe(false);
});
