import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { connectImap, imapProblem } from './imap/connection.ts';
import { doneFlag, doneFolder, drainInbox, type MailboxReceiver } from './imap/mailbox.ts';
import { startFetching } from './imap.ts';
import { oauthPurpose } from './oauth-values.ts';
import { secretPurpose, serverOf } from './server-of.ts';
import type { MailServer } from './smtp.ts';
import { testAccount } from './testing/account.ts';
import { hasDovecot, type ImapServer, mailboxPassword, startDovecot } from './testing/dovecot.ts';
import { clientSecret, type TestTokenServer, testTokenServer } from './testing/token-server.ts';

let imap: ImapServer;
let tokens: TestTokenServer;
let service: TestService;

function serverFor(user: string, more: Partial<MailServer> = {}): MailServer {
  const where = { host: 'localhost', port: imap.tls_port, tls: 'tls', user } as const;
  return { ...where, password: mailboxPassword, tokens: null, ...more };
}

function message(id: string, text = 'It smokes.'): Buffer {
  return Buffer.from(
    `Message-ID: <${id}@customer.example>\r\nFrom: ann@customer.example\r\nTo: desk@sample.example\r\nSubject: ${id}\r\n\r\n${text}`,
  );
}

/** Takes in what comes, and fails where it is told to. */
function receiver(
  fails: (raw: string) => boolean = () => false,
): MailboxReceiver & { got: string[]; heads: string[] } {
  const [got, heads]: [string[], string[]] = [[], []];
  return {
    got,
    heads,
    limit_bytes: 10_000,
    async receive(raw) {
      const text = Buffer.from(raw).toString('latin1');
      if (fails(text)) throw new Error('no');
      got.push(text);
    },
    async receiveHeaders(raw) {
      heads.push(Buffer.from(raw).toString('latin1'));
    },
  };
}

const open = { private_addresses: true };

// Without Debian's dovecot-imapd there is no real server to fetch from: `.ci/run` installs it.
describe.skipIf(!hasDovecot)('fetching from a real IMAP server', () => {
  beforeAll(async () => {
    tokens = await testTokenServer();
    imap = await startDovecot(tokens.introspection_url);
    service = await testService();
  });
  afterAll(async () => {
    await imap.stop();
    await tokens.close();
    await service.close();
  });

  it('verifies the certificate, and says what is wrong', async () => {
    const { ca } = imap;
    const problemOf = async (...given: Parameters<typeof connectImap>) =>
      connectImap(...given).then(
        () => null,
        (error: unknown) => imapProblem(error).reason,
      );
    expect(await problemOf(open, serverFor('a'))).toBe('tls');
    expect(await problemOf({ private_addresses: false }, serverFor('a'), { ca })).toBe('private-address');
    expect(await problemOf(open, serverFor('a', { password: 'wrong' }), { ca })).toBe('sign-in');
    expect(await problemOf(open, serverFor('a', { port: 9 }), { ca })).toBe('connection');
    const client = await connectImap(open, serverFor('a', { tls: 'starttls', port: imap.port }), { ca });
    expect(client.secureConnection).toBe(true);
    await client.logout();
  });

  it('takes in a big mailbox in batches, puts each message aside once, and lets a bad one stop no other', async () => {
    for (let index = 0; index < 120; index += 1) imap.deliver('many', message(`many-${index}`));
    imap.deliver('many', message('huge', 'x'.repeat(20_000)));
    const client = await connectImap(open, serverFor('many'), imap);
    const first = receiver((text) => text.includes('many-7@'));
    expect(await drainInbox(client, first)).toMatchObject({ taken: 120, failed: 1 });
    expect(first.got).toHaveLength(119);
    expect(first.heads[0]).toContain('<huge@customer.example>');
    expect(imap.messages('many', doneFolder)).toBe(120);
    const second = receiver();
    await drainInbox(client, second);
    expect(second.got.map((text) => /many-\d+/.exec(text)?.[0])).toEqual(['many-7']);
    expect(imap.messages('many')).toBe(0);
    await client.logout();
  });

  it('asks for a message again where it was stopped before it was put aside, and not afterwards', async () => {
    imap.deliver('crash', message('crash-1'));
    imap.deliver('crash', message('crash-2'));
    const cut = await connectImap(open, serverFor('crash'), imap);
    const stopped = { ...receiver(), receive: async () => cut.close() };
    await drainInbox(cut, stopped).catch(() => undefined);
    const client = await connectImap(open, serverFor('crash'), imap);
    const again = receiver();
    await drainInbox(client, again);
    expect(again.got).toHaveLength(2);
    await client.mailboxOpen(doneFolder);
    const marked = await client.search({ keyword: doneFlag }, { uid: true });
    expect(marked).toHaveLength(2);
    await client.logout();
  });

  async function accountAt(organisation: TestOrganisation, user: string): Promise<string> {
    const address = `${user}@sample.example`;
    const id = await testAccount(service, organisation, { address });
    const secret = service.platform.secrets.seal(secretPurpose(organisation.id, id, 'imap'), mailboxPassword);
    await service.database.owner.query(
      `update mail_account set imap_host = 'localhost', imap_port = $2, imap_tls = 'tls', imap_user = $3, imap_secret = $4
        where id = $1`,
      [id, imap.tls_port, user, secret],
    );
    return id;
  }

  let signIn: () => Promise<void>;

  it('signs in by an access token; one that is refused is fetched anew once, then the reason is told', async () => {
    const organisation = await service.organisation('By token');
    const id = await accountAt(organisation, 'desk');
    const purpose = secretPurpose(organisation.id, id, 'imap');
    const seal = (name: 'client_secret' | 'refresh_token', secret: string) =>
      service.platform.secrets.seal(oauthPurpose(purpose, name), secret);
    const oauth = { grant: 'refresh-token', token_url: tokens.url, client_id: 'desk-client', scope: 'mail' };
    await service.database.owner.query(
      'update mail_account set imap_oauth = $2, imap_secret = $3, imap_refresh = $4 where id = $1',
      [id, oauth, seal('client_secret', clientSecret), seal('refresh_token', 'refresh-1')],
    );
    const platform = { ...service.platform, private_addresses: true };
    signIn = async () => {
      const found = await inOrganisation(platform.pool, organisation.id, (client) =>
        serverOf(client, platform, organisation.id, id, 'imap'),
      );
      if (found === null) throw new Error('no server');
      const client = await connectImap(platform, found.server, imap);
      await client.logout();
    };
    tokens.refresh_token = 'refresh-2';
    await signIn();
    await signIn();
    expect(tokens.asked.map((form) => Object.fromEntries(form))).toEqual([
      {
        grant_type: 'refresh_token',
        client_id: 'desk-client',
        client_secret: clientSecret,
        refresh_token: 'refresh-1',
        scope: 'mail',
      },
    ]);
    tokens.withdraw();
    await signIn();
    // The new refresh token was kept in place of the first.
    expect(tokens.asked.map((form) => form.get('refresh_token'))).toEqual(['refresh-1', 'refresh-2']);
    const { rows } = await service.database.owner.query(
      'select imap_refresh from mail_account where id = $1',
      [id],
    );
    const kept = service.platform.secrets.open(oauthPurpose(purpose, 'refresh_token'), rows[0].imap_refresh);
    expect(kept).toBe('refresh-2');

    tokens.withdraw();
    tokens.otherwise = { status: 200, body: { access_token: 'nobody-knows', token_type: 'bearer' } };
    const refused = await signIn().catch(imapProblem);
    expect(refused).toMatchObject({ reason: 'token-refused' });
    expect(tokens.asked).toHaveLength(3);
    tokens.otherwise = {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'refresh-2 ended' },
    };
    expect(await signIn().catch(imapProblem)).toEqual({
      reason: 'token-grant',
      detail: 'invalid_grant: … ended',
    });
    tokens.otherwise = null;
  });

  /** Waits until the database tells that so many mails were settled. */
  async function settled(listener: PoolClient, account_id: string, count: number): Promise<void> {
    for (;;) {
      const { rows } = await service.database.owner.query(
        "select count(*)::int as found from mail_message where account_id = $1 and state <> 'received'",
        [account_id],
      );
      if (rows[0].found >= count) return;
      await once(listener, 'notification');
    }
  }

  it('makes a record of each mail as it comes, in one process of several, over a restart of the server', async () => {
    const organisation = await service.organisation('Fetched');
    const account_id = await accountAt(organisation, 'desk');
    await service.database.owner.query(`
      create function tell_mail() returns trigger language plpgsql as $$ begin notify test_mail; return null; end $$;
      create trigger tell_mail after update on mail_message for each row execute function tell_mail()`);
    const listener = await service.database.owner.connect();
    await listener.query('listen test_mail');
    const platform = { ...service.platform, private_addresses: true };
    const warned: unknown[] = [];
    const logger = { info: () => undefined, warn: (about: unknown) => warned.push(about) };
    const options = { platform, url: service.database.url, logger, ca: imap.ca };
    imap.deliver('desk', message('waiting'));
    const processes = [startFetching(options), startFetching(options)];
    await settled(listener, account_id, 1);
    imap.deliver('desk', message('while-idle'));
    await settled(listener, account_id, 2);
    // From here on, tokens are taken by the other mechanism.
    await imap.restart('oauthbearer');
    imap.deliver('desk', message('after-restart'));
    await settled(listener, account_id, 3);
    await Promise.all(processes.map((one) => one.stop()));
    listener.release();
    const agent = organisation.person('agent');
    const { body } = await agent.call('GET', '/incidents');
    const titles = body.items.map(({ title }: { title: string }) => title);
    expect(titles.toSorted()).toEqual(['after-restart', 'waiting', 'while-idle']);
    expect(imap.messages('desk')).toBe(0);
    const { rows } = await service.database.owner.query(
      'select imap_status from mail_account where id = $1',
      [account_id],
    );
    expect(rows[0].imap_status).toMatchObject({ reason: null });
  });

  it('signs in by an access token as RFC 7628 has it, too', async () => {
    await expect(signIn()).resolves.toBeUndefined();
  });
});
