import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestService, testService } from '../server/testing/service.ts';

let service: TestService;

beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function touchstone(
  commandLine: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'touchstone.ts'), ...commandLine], {
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', DATABASE_URL: service.database.url, ...environment },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

const calling = (token: string) =>
  service.call({ method: 'GET', url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } });

describe('the command line', () => {
  test('creates an organisation, a person and a token that works, alone on standard output', async () => {
    const before = await touchstone(['token', 'create', '--user', 'admin@example.org']);
    expect(before).toMatchObject({ code: 1, out: '' });
    expect(before.err).toBe(
      'There is no organisation yet. Create one with: touchstone organisation create.\n',
    );

    const password = 'a long enough password';
    const made = await touchstone(
      [
        'organisation',
        'create',
        'Example Provider',
        '--admin-email',
        'admin@example.org',
        '--password-stdin',
        '--json',
      ],
      { input: `${password}\n` },
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({
      organisation: { slug: 'example-provider' },
      administrator: { email: 'admin@example.org', roles: ['administrator'] },
    });
    expect(made.out).not.toContain(password);
    const signedIn = await service.call({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'admin@example.org', password },
    });
    expect(signedIn.status).toBe(200);

    const person = await touchstone([
      ...['person', 'create', '--email', 'agent@example.org', '--name', 'Sample Agent'],
      ...['--role', 'agent', 'process-owner', '--json'],
    ]);
    const { id, password: generated } = JSON.parse(person.out);
    expect(generated).toMatch(/^([a-z2-9]{5}-){3}/);
    const token = await touchstone(['token', 'create', '--user', 'Agent@Example.org', '--days', '2']);
    expect(token.code).toBe(0);
    expect(token.out).toMatch(/^tst_[\w-]{43}\n$/);
    expect(await calling(token.out.trim())).toMatchObject({ status: 200, body: { person: { id } } });

    const journal = await service.database.owner.query(
      'select process, activity, actor_id, origin, detail from journal_entry where record_id = $1 order by id',
      [id],
    );
    expect(journal.rows).toMatchObject([
      { process: 'person', activity: 'create', actor_id: null, origin: 'system' },
      { process: 'session', activity: 'create-token', detail: { name: 'command line' } },
    ]);

    const reset = await touchstone(['password', 'reset', '--user', 'agent@example.org']);
    expect(reset).toMatchObject({ code: 0, out: expect.stringContaining('Password: ') });
    // A server that does not hear the database's word keeps a session in mind for two seconds at most.
    await expect.poll(async () => (await calling(token.out.trim())).status, { timeout: 20_000 }).toBe(401);
  });

  test('asks which organisation is meant only where that is unclear', async () => {
    const email = 'second@example.org';
    const second = await touchstone(['organisation', 'create', 'Second', '--admin-email', email]);
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('Created Second (second)') });
    const listed = await touchstone(['organisation', 'list', '--json']);
    expect(JSON.parse(listed.out).organisations).toMatchObject([
      { slug: 'example-provider' },
      { slug: 'second' },
    ]);
    const unclear = await touchstone(['person', 'create', '--email', 'x@example.org', '--name', 'X']);
    expect(unclear).toMatchObject({ code: 1, out: '' });
    expect(unclear.err).toContain('example-provider, second');
    const clear = await touchstone(['token', 'create', '--user', email, '--json']);
    expect(await calling(JSON.parse(clear.out).token)).toMatchObject({
      body: { organisation: { slug: 'second' } },
    });
    const wrong = await touchstone(['token', 'create', '--user', email, '--organisation', 'third']);
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('There is no organisation third.') });
  });

  test('says in one line, in the language of the terminal, why it could not do what was asked', async () => {
    const weak = await touchstone(['password', 'reset', '--user', 'second@example.org', '--password-stdin'], {
      input: 'short',
      environment: { LC_ALL: 'vi_VN.UTF-8' },
    });
    expect(weak).toEqual({ code: 1, out: '', err: 'Mật khẩu cần từ 12 đến 500 ký tự.\n' });
    const unreachable = await touchstone(['organisation', 'list'], {
      environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    });
    expect(unreachable).toMatchObject({ code: 1, out: '' });
    expect(unreachable.err).toMatch(/^The database .* cannot be used: .*\n$/);
    const misused = await touchstone(['token', 'create', '--user', 'a@example.org', '--days', 'many']);
    expect(misused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('from 1 to 730') });
  });
});
