import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePort, killHard, outliving, type Program, startProgram } from './testing/program.ts';

let parent: string;
let settings: Record<string, string>;
let address: string;
const programs: Program[] = [];

beforeAll(async () => {
  parent = mkdtempSync('/tmp/touchstone-serve-');
  chmodSync(parent, 0o755);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  settings = { DATA_DIR: join(parent, 'data'), PORT: String(port) };
});
afterAll(async () => {
  for (const { child, ended } of programs) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(parent, { recursive: true, force: true });
});

function start(command: 'npm' | 'node', more: Record<string, string> = {}): Program {
  const program = startProgram(command, { ...settings, ...more });
  programs.push(program);
  return program;
}

function numberIn(file: string): number {
  return Number.parseInt(readFileSync(join(parent, 'data', file), 'utf8'), 10);
}

/** The server's own process, and that of its database. */
function processes(): { server: number; database: number } {
  return { server: numberIn('server.pid'), database: numberIn('postgres/postmaster.pid') };
}

const password = 'a long enough password';
const email = 'admin@example.org';

async function setUp(): Promise<number> {
  const answer = await fetch(`${address}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      organisation: 'Example Provider',
      name: 'Sample Administrator',
      email,
      password,
      time_zone: 'UTC',
      language: 'en',
    }),
  });
  return answer.status;
}

async function signIn(): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function createIncident(cookie: string, title: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/incidents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ title }),
  });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { number: string }).number;
}

describe('the program', () => {
  test('starts in an empty folder, answers, and on SIGTERM ends with all that it started', async () => {
    const program = start('npm');
    await program.ready;
    expect(program.output()).toContain(
      `Touchstone is ready at ${address}\nOpen it to set up your organisation.\n`,
    );
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(await setUp()).toBe(201);
    const { server, database } = processes();
    program.child.kill('SIGTERM');
    await program.ended;
    expect(await outliving([server, database], 0)).toEqual([]);
  });

  test('ends on Ctrl-C, which reaches every process of the terminal, with exit code 0', async () => {
    const program = start('node');
    await program.ready;
    const { server, database } = processes();
    process.kill(-(program.child.pid ?? 0), 'SIGINT');
    expect(await program.ended).toBe(0);
    expect(await outliving([server, database], 0)).toEqual([]);
  });

  test('ends in order when whoever started it is killed', async () => {
    for (const command of ['npm', 'node'] as const) {
      const program = start(command);
      await program.ready;
      const { server, database } = processes();
      await killHard(program.child.pid ?? 0);
      expect(await outliving([server, database])).toEqual([]);
    }
  });

  test('recovers from kill -9 by itself and has lost nothing that it acknowledged', async () => {
    const acknowledged: string[] = [];
    for (const victims of [['server'], ['server', 'database']] as const) {
      const program = start('node');
      await program.ready;
      const running = processes();
      const cookie = await signIn();
      for (let index = 0; index < 5; index += 1) {
        acknowledged.push(await createIncident(cookie, `Kept ${acknowledged.length}`));
      }
      const last = createIncident(cookie, 'Never answered').catch(() => null);
      for (const victim of victims) await killHard(running[victim]);
      await Promise.all([last, program.ended]);
    }
    const program = start('node');
    await program.ready;
    const cookie = await signIn();
    for (const number of acknowledged) {
      const answer = await fetch(`${address}/api/v1/incidents/${number}/journal`, { headers: { cookie } });
      expect(await answer.json()).toMatchObject({ items: [{ activity: 'create' }] });
    }
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('says that its database died, and ends', async () => {
    const program = start('node');
    await program.ready;
    await killHard(processes().database);
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('The embedded PostgreSQL has stopped: start Touchstone again');
  });

  test('told to end while it starts, leaves nothing running', async () => {
    const program = start('node');
    // Its database is on its way as soon as its own number is written.
    const look = Promise.withResolvers<number>();
    const looking = setInterval(() => {
      if (!existsSync(join(parent, 'data/server.pid'))) return;
      // The file is there a moment before the number stands in it.
      const number = numberIn('server.pid');
      if (Number.isInteger(number)) look.resolve(number);
    }, 5);
    void program.ended.then(() => look.reject(new Error(program.output())));
    const server = await look.promise.finally(() => clearInterval(looking));
    process.kill(server, 'SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output()).toBe('');
    expect(() => numberIn('postgres/postmaster.pid')).toThrow('ENOENT');
  });
});

describe('what keeps it from starting is said in one line', () => {
  async function refusal(more: Record<string, string>): Promise<string> {
    const program = start('node', more);
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/^[^\n]+\n$/);
    return program.output();
  }

  test('the port is taken', async () => {
    const other = createServer().listen(Number(settings['PORT']), '127.0.0.1');
    try {
      expect(await refusal({})).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken: stop what uses it, or set PORT/);
    } finally {
      other.close();
    }
  });

  test('it runs already', async () => {
    const program = start('node');
    await program.ready;
    expect(await refusal({})).toMatch(/^Touchstone runs already from .*data \(process \d+\): stop that one/);
    program.child.kill('SIGTERM');
    await program.ended;
  });

  test('the folder cannot be written, the address is no address, a setting is wrong', async () => {
    expect(await refusal({ DATA_DIR: '/proc/touchstone' })).toContain('set DATA_DIR to a folder of your own');
    expect(await refusal({ HOST: '192.0.2.1' })).toContain('HOST is 192.0.2.1, which is no address');
    expect(await refusal({ PORT: 'http' })).toContain('PORT is http: give a port from 1 to 65535');
  });

  test('the database is not there, does not let us in, or has no such name', async () => {
    const given = new URL(inject('databaseUrl'));
    const wrong = new URL(given);
    wrong.password = 'wrong';
    const missing = new URL(given);
    missing.pathname = '/no_such_database';
    const nobody = 'postgres://nobody:secret@127.0.0.1:1/nowhere';
    expect(await refusal({ DATABASE_URL: nobody })).toBe(
      'The database 127.0.0.1:1/nowhere cannot be used: nothing listens there: start it, or correct DATABASE_URL.\n',
    );
    expect(await refusal({ DATABASE_URL: wrong.href })).toContain('the user or password is wrong');
    expect(await refusal({ DATABASE_URL: missing.href })).toContain('there is no such database: create it');
  });
});
