import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { receiveMail } from './receive.ts';
import { testAccount } from './testing/account.ts';

let service: TestService;
let organisation: TestOrganisation;
let account_id: string;

beforeAll(async () => {
  service = await testService();
  organisation = await service.organisation('Quarantine');
  account_id = await testAccount(service, organisation, {
    address: 'desk@sample.example',
    unknown_senders: 'quarantine',
  });
});
afterAll(() => service.close());

let count = 0;

function message(headers: readonly string[], body: string): Buffer {
  count += 1;
  return Buffer.from([`Message-ID: <q${count}@x.example>`, ...headers, '', body].join('\r\n'));
}

async function receive(raw: Buffer): Promise<string> {
  return (await receiveMail(service.platform, { organisation_id: organisation.id, account_id }, raw)).id;
}

function stranger(): Buffer {
  return message(
    [`From: Bob <bob${count}@elsewhere.example>`, 'To: desk@sample.example', 'Subject: Re: Help'],
    'It hums.',
  );
}

const base = '/mail-quarantine';

/** Cursors that somebody made up, some of which look much like ours. */
const forged = [
  '',
  'x',
  '1',
  '2026',
  '2026-02-30T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '+012026-01-01T00:00:00.000Z',
  'Sun Nov 22 2026',
].flatMap((at) => [
  Buffer.from(`${at} 01a1fcd2-ed91-71bb-8188-93d032115174`).toString('base64url'),
  Buffer.from(`${at} x`).toString('base64url'),
]);

describe('mail in quarantine', () => {
  it('is listed with its reason, and is had byte for byte', async () => {
    const raw = stranger();
    const id = await receive(raw);
    const agent = organisation.person('agent');
    const { items } = good(await agent.call('GET', base));
    expect(items[0]).toMatchObject({
      id,
      reason: 'sender-unknown',
      excerpt: 'It hums.',
    });
    expect(good(await agent.call('GET', `${base}/${id}`)).text).toBe('It hums.');
    const original = await agent.call('GET', `${base}/${id}/original`);
    expect(original.bytes.equals(raw)).toBe(true);
    expect(original.headers['content-disposition']).toContain('attachment');
  });

  it.each([base, '/mails', '/notifications', '/assessments', '/incidents/INC0000001/journal'])(
    'is listed page by page, as other lists are: %s takes no cursor that somebody made up',
    async (path) => {
      const administrator = organisation.person('administrator');
      if (path.includes('INC'))
        good(await administrator.call('POST', '/incidents', { title: 'Hums', impact: 2, urgency: 2 }));
      for (const cursor of forged) {
        const { status, body } = await administrator.call('GET', `${path}?cursor=${cursor}`);
        expect([status, body.code]).toEqual([400, 'list.cursor-invalid']);
      }
      expect((await administrator.call('GET', path)).status).toBe(200);
    },
  );

  it('becomes a record of its sender by the word of an agent, once', async () => {
    const id = await receive(stranger());
    const agent = organisation.person('agent');
    const made = await agent.call('POST', `${base}/${id}/file`, { process: 'incident' });
    expect(made.status).toBe(201);
    const opened = good(await agent.call('GET', `/incidents/${made.body.id}`));
    expect(opened).toMatchObject({ title: 'Help', channel: 'email', requester: { name: 'Bob' } });
    const again = await agent.call('POST', `${base}/${id}/file`, { process: 'incident' });
    expect(again).toMatchObject({ status: 409, body: { code: 'mail.not-in-quarantine' } });
    const { rows } = await service.database.owner.query(
      "select activity, detail from journal_entry where record_id = $1 and process = 'mail'",
      [id],
    );
    expect(rows).toMatchObject([{ activity: 'file', detail: { reason: 'sender-unknown' } }]);
  });

  it('is had be for a reason that is journalled, and its original stays', async () => {
    const id = await receive(stranger());
    const agent = organisation.person('agent');
    expect((await agent.call('POST', `${base}/${id}/discard`, { reason: ' ' })).status).toBe(400);
    expect((await agent.call('POST', `${base}/${id}/discard`, { reason: 'Advertising' })).status).toBe(204);
    expect((await agent.call('POST', `${base}/${id}/discard`, { reason: 'Again' })).status).toBe(409);
    expect((await agent.call('GET', `${base}/${id}/original`)).status).toBe(200);
    expect(good(await agent.call('GET', base)).items.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('may be a mail that cannot be read, of which no record is made', async () => {
    const id = await receive(message([`Subject: ${'x'.repeat(300_000)}`], 'x'));
    const answer = await organisation
      .person('agent')
      .call('POST', `${base}/${id}/file`, { process: 'incident' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'mail.unreadable' } });
  });

  it('may be an automatic mail that was only noted, of which an agent makes a record all the same', async () => {
    const id = await receive(
      message(['From: monitor@sample.example', 'Auto-Submitted: auto-generated', 'Subject: Disk'], 'x'),
    );
    const made = await organisation
      .person('agent')
      .call('POST', `${base}/${id}/file`, { process: 'incident' });
    expect(made.status).toBe(201);
  });

  it('is nothing to requesters, nor to another organisation', async () => {
    const id = await receive(stranger());
    expect((await organisation.person('requester').call('GET', base)).status).toBe(403);
    const other = (await service.organisation('Other')).person('administrator');
    expect(good(await other.call('GET', base)).items).toEqual([]);
    for (const path of ['', '/original'])
      expect((await other.call('GET', `${base}/${id}${path}`)).status).toBe(404);
    expect((await other.call('POST', `${base}/${id}/file`, { process: 'incident' })).status).toBe(404);
    expect((await other.call('POST', `${base}/${id}/discard`, { reason: 'x' })).status).toBe(404);
    expect((await other.call('GET', `/mails/${id}/formatted`)).status).toBe(404);
  });
});

describe('the formatted text of a mail', () => {
  it('is shown where nothing of it runs, with the pictures that came with it and no others', async () => {
    const raw = message(
      [
        'From: Bob <bob@elsewhere.example>',
        'Subject: Picture',
        'Content-Type: multipart/related; boundary=b',
      ],
      [
        '--b',
        'Content-Type: text/html',
        '',
        '<script>alert(1)</script><p>See</p><img src="cid:p@x"><img src="https://track.example/1.png">',
        '--b',
        'Content-Type: image/png; name=p.png',
        'Content-ID: <p@x>',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        '--b--',
      ].join('\r\n'),
    );
    const id = await receive(raw);
    const agent = organisation.person('agent');
    good(await agent.call('POST', `${base}/${id}/file`, { process: 'incident' }));
    const shown = await agent.call('GET', `/mails/${id}/formatted`);
    expect(shown.headers['content-security-policy']).toMatch(
      /default-src 'none'; img-src data:;.*sandbox allow-popups/,
    );
    expect(shown.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(shown.headers['x-pictures-left-out']).toBe('1');
    expect(shown.text).toContain('src="data:image/png;base64,iVBOR');
    expect(shown.text).not.toMatch(/script|track/);
    const remote = await agent.call('GET', `/mails/${id}/formatted?remote=true`);
    expect(remote.text).toContain('https://track.example/1.png');
    expect(remote.headers['content-security-policy']).toContain('img-src data: https: http:');
    expect((await organisation.person('requester').call('GET', `/mails/${id}/formatted`)).status).toBe(404);
  });
});
