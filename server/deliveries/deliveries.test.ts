import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type * as Modules from '../../processes/modules.ts';
import { drainJobs } from '../jobs/worker.ts';
import { type TestOrganisation, type TestPerson, type TestService, testService } from '../testing/service.ts';
import { deliverEverything } from './deliver.ts';
import type { Message } from './message.ts';
import { receive } from './receive.ts';

// Files of one worker share modules: those that follow the stand-ins below are read anew here, and again in what comes after.
vi.hoisted(() => vi.resetModules());
// How things are handed over does not hang on which registers there are: two stand-ins on either side show it.
vi.mock('../../processes/modules.ts', async (original) => {
  const there = await original<typeof Modules>();
  const { twoSides } = await import('../../processes/testing/two-sides.ts');
  return { ...there, modules: [...there.modules, ...twoSides] };
});

const logger = { debug() {}, info() {}, warn() {}, error() {} };

let service: TestService;
let provider: TestOrganisation;
let other: TestOrganisation;
let body: TestOrganisation;
let manager: TestPerson;
let certifier: TestPerson;
let petitioned = 0;

beforeAll(async () => {
  service = await testService();
});
beforeEach(async () => {
  provider = await service.organisation('Example Provider');
  other = await service.organisation('Other Provider');
  body = await service.organisation('Example Certification', 'certification-body');
  manager = provider.person('system-manager');
  certifier = body.person('certification-manager');
});
afterAll(async () => {
  await service.close();
  vi.doUnmock('../../processes/modules.ts');
  vi.resetModules();
});

const deliver = () => drainJobs({ owner: service.database.owner, platform: service.platform, logger });

async function made(person: TestPerson, plural: string, values: object) {
  const answer = await person.call('POST', `/${plural}`, values);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function perform(
  person: TestPerson,
  plural: string,
  number: string,
  activity: string,
  more: object = {},
) {
  const { body: now } = await person.call('GET', `/${plural}/${number}`);
  const command = { activity, ...more };
  return person.call('POST', `/${plural}/${number}/transitions`, command, {
    'if-match': `"${now.version}"`,
  });
}

async function done(...given: Parameters<typeof perform>) {
  const answer = await perform(...given);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

/** A petition to the body, submitted. */
async function submitted(values: object = {}) {
  petitioned += 1;
  const title = `Petition ${petitioned} for a certificate`;
  const petition = await made(manager, 'petitions', { title, body: body.id, scope: 'Operations', ...values });
  return done(manager, 'petitions', petition.number, 'submit');
}

async function listed(person: TestPerson, plural: string) {
  const answer = await person.call('GET', `/${plural}?sort=opened_at`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items;
}

/** The body's record of the only petition there is. */
async function inbound() {
  const items = await listed(certifier, 'inbounds');
  expect(items).toHaveLength(1);
  return (await certifier.call('GET', `/inbounds/${items[0].number}?include=journal`)).body;
}

async function deliveries(person: TestPerson, plural: string, number: string) {
  const answer = await person.call('GET', `/${plural}/${number}/deliveries`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items;
}

describe('what one organisation hands over', () => {
  test('makes a record of the other’s own, by nobody’s hand there, and both journals name it by its hash', async () => {
    const petition = await submitted({
      contact: manager.id,
      sites: [{ name: 'Hanoi', persons: 12 }],
      earlier: (await made(manager, 'petitions', { title: 'The one before' })).id,
    });
    expect(await listed(certifier, 'inbounds')).toEqual([]);
    expect(await deliveries(manager, 'petitions', petition.number)).toMatchObject([
      { state: 'sent', direction: 'sent', person: { id: manager.id } },
    ]);
    await deliver();
    const arrived = await inbound();
    expect(arrived).toMatchObject({
      state: 'received',
      title: petition.title,
      scope: 'Operations',
      contact: manager.name,
      sites: [{ name: 'Hanoi' }],
      earlier: 'The one before',
      origin: 'live',
    });
    const [sent] = await deliveries(manager, 'petitions', petition.number);
    const [received] = await deliveries(certifier, 'inbounds', arrived.number);
    expect(sent).toMatchObject({
      kind: 'test.petition',
      activity: 'submit',
      other: 'Example Certification',
      state: 'delivered',
      problem: null,
      retryable: false,
    });
    expect(received).toMatchObject({
      id: sent.id,
      hash: sent.hash,
      size: sent.size,
      direction: 'received',
      activity: 'create',
      other: 'Example Provider',
      state: 'delivered',
      person: null,
    });
    const [created] = arrived.journal.items;
    expect(created).toMatchObject({
      activity: 'create',
      actor: null,
      origin: 'live',
      detail: { message: { kind: 'test.petition', hash: sent.hash, from: 'Example Provider' } },
    });
    const journal = await manager.call('GET', `/petitions/${petition.number}/journal`);
    expect(journal.body.items.at(-1)).toMatchObject({
      activity: 'submit',
      actor: { id: manager.id },
      detail: { sent: { kind: 'test.petition', hash: sent.hash, to: 'Example Certification' } },
    });
  });

  test('is kept word for word on both sides, as canonical JSON under its SHA-256', async () => {
    const petition = await submitted();
    await deliver();
    const arrived = await inbound();
    const [sent] = await deliveries(manager, 'petitions', petition.number);
    const ours = await manager.call('GET', `/petitions/${petition.number}/deliveries/${sent.id}`);
    const theirs = await certifier.call('GET', `/inbounds/${arrived.number}/deliveries/${sent.id}`);
    expect(ours.status).toBe(200);
    expect(theirs.text).toBe(ours.text);
    expect(createHash('sha256').update(ours.text).digest('hex')).toBe(sent.hash);
    expect(canonicalJson(JSON.parse(ours.text))).toBe(ours.text);
    expect(Buffer.byteLength(ours.text)).toBe(sent.size);
  });

  test('is shown to nobody any more once its record was disposed of, and stays with the other side', async () => {
    const petition = await submitted();
    await deliver();
    const { number } = await inbound();
    // When a record may be disposed of is not looked at here.
    await service.database.owner.query(
      `update record set state = 'disposed', is_open = false where id = $1`,
      [petition.id],
    );
    const [sent] = await deliveries(manager, 'petitions', petition.number);
    expect(await manager.call('GET', `/petitions/${petition.number}/deliveries/${sent.id}`)).toMatchObject({
      status: 410,
      body: { code: 'document.disposed' },
    });
    const theirs = await certifier.call('GET', `/inbounds/${number}/deliveries/${sent.id}`);
    expect(theirs.text).toContain(petition.title);
  });

  test('arrives once, however often it is delivered', async () => {
    const petition = await submitted();
    await deliver();
    const [sent] = await deliveries(manager, 'petitions', petition.number);
    const { text: content } = await manager.call(
      'GET',
      `/petitions/${petition.number}/deliveries/${sent.id}`,
    );
    const arriving = {
      message: JSON.parse(content) as Message,
      content,
      hash: sent.hash,
      origin: 'live',
    } as const;
    const again = await Promise.all([
      receive(service.platform, arriving),
      receive(service.platform, arriving),
    ]);
    const { id } = await inbound();
    expect(again).toEqual([
      { record_id: id, made: true },
      { record_id: id, made: true },
    ]);
    await deliverEverything(service.platform);
    expect((await inbound()).version).toBe(1);
  });

  test('arrives once when two deliver it in the same moment', async () => {
    await submitted();
    await Promise.all([deliverEverything(service.platform), deliverEverything(service.platform)]);
    expect((await inbound()).version).toBe(1);
  });

  test('stays under way while the other side cannot be reached, and goes over later', async () => {
    const petition = await submitted();
    const of = vi.spyOn(service.platform.organisations, 'of').mockRejectedValue(new Error('gone'));
    await expect(deliverEverything(service.platform)).rejects.toThrow('gone');
    of.mockRestore();
    expect(await deliveries(manager, 'petitions', petition.number)).toMatchObject([{ state: 'sent' }]);
    await deliverEverything(service.platform);
    expect(await deliveries(manager, 'petitions', petition.number)).toMatchObject([{ state: 'delivered' }]);
  });

  test('arrives in order, with what was said', async () => {
    const petition = await submitted();
    await done(manager, 'petitions', petition.number, 'revise', { fields: { scope: 'Operations, Hanoi' } });
    await done(manager, 'petitions', petition.number, 'resubmit');
    await done(manager, 'petitions', petition.number, 'withdraw', { text: 'We changed our mind' });
    await deliver();
    const arrived = await inbound();
    expect(arrived).toMatchObject({ state: 'ended', scope: 'Operations, Hanoi' });
    const told = arrived.journal.items.map(({ activity, text }: never) => [activity, text]);
    expect(told).toEqual([
      ['receive-withdrawal', 'We changed our mind'],
      ['receive-completion', null],
      ['create', null],
    ]);
  });

  test('is answered by the counterpart, and what a message did is not handed over again', async () => {
    const petition = await submitted();
    await deliver();
    const { number } = await inbound();
    service.now += 60_000;
    await done(certifier, 'inbounds', number, 'answer', { fields: { answer: 'Welcome' }, text: 'By phone' });
    await deliver();
    const { body: answered } = await manager.call('GET', `/petitions/${petition.number}?include=journal`);
    expect(answered).toMatchObject({
      state: 'answered',
      answer: 'Welcome',
      decided: new Date(service.now).toISOString(),
    });
    expect(answered.journal.items[0]).toMatchObject({
      activity: 'record-answer',
      text: 'By phone',
      actor: null,
    });
    expect(await deliveries(manager, 'petitions', petition.number)).toHaveLength(2);
    expect(await deliveries(certifier, 'inbounds', number)).toHaveLength(2);
  });

  test('refers to counterparts where there are any, and by name elsewhere', async () => {
    const petition = await submitted();
    const draft = await made(manager, 'petitions', { title: 'Never sent' });
    const annex = await made(manager, 'annexes', {
      title: 'Annex',
      main: petition.id,
      petitions: [draft.id, petition.id],
    });
    // Before the petition arrived: what is under way counts.
    await done(manager, 'annexes', annex.number, 'send');
    await deliver();
    const { id } = await inbound();
    expect((await certifier.call('GET', '/inbound-annexes/IAX0000001')).body).toMatchObject({
      title: 'Annex',
      main: { id, name: petition.title },
      petitions: `Never sent, ${petition.title}`,
    });
  });

  test('can be about another record: it is done to that one’s counterpart', async () => {
    const petition = await submitted();
    await deliver();
    const reminder = await made(manager, 'reminders', { title: 'Reminder', petition: petition.id });
    await done(manager, 'reminders', reminder.number, 'send', { text: 'Three weeks have passed' });
    await deliver();
    expect((await inbound()).journal.items[0]).toMatchObject({
      activity: 'receive-reminder',
      text: 'Three weeks have passed',
    });
  });

  test('goes to nobody where nobody of this installation is named', async () => {
    const petition = await submitted({ body: null });
    expect(petition.state).toBe('submitted');
    const reminder = await made(manager, 'reminders', { title: 'Reminder', petition: petition.id });
    await done(manager, 'reminders', reminder.number, 'send', { text: 'Hello' });
    const draft = await made(manager, 'petitions', { title: 'Draft', body: body.id });
    await done(manager, 'petitions', draft.number, 'withdraw', { text: 'It was never submitted' });
    await deliver();
    for (const { number } of [petition, draft]) {
      expect(await deliveries(manager, 'petitions', number)).toEqual([]);
    }
    expect(await deliveries(manager, 'reminders', reminder.number)).toEqual([]);
    expect(await listed(certifier, 'inbounds')).toEqual([]);
  });

  test('is refused with the activity when it is too large, and nothing happens', async () => {
    const petition = await made(manager, 'petitions', {
      title: 'Large',
      body: body.id,
      // Letters of three bytes each.
      scope: '证'.repeat(20_000),
      sites: Array.from({ length: 200 }, () => ({ name: '证'.repeat(200), address: '证'.repeat(200) })),
    });
    const refused = await perform(manager, 'petitions', petition.number, 'submit');
    expect(refused).toMatchObject({ status: 413, body: { code: 'delivery.too-large' } });
    expect((await manager.call('GET', `/petitions/${petition.number}`)).body.state).toBe('draft');
  });
});

describe('a refusal of the other side', () => {
  test('names the values that it cannot take; corrected, they are handed over again', async () => {
    const petition = await submitted({ scope: 'x'.repeat(300) });
    await deliver();
    const [refused] = await deliveries(manager, 'petitions', petition.number);
    expect(refused).toMatchObject({
      state: 'refused',
      retryable: true,
      problem: { code: 'delivery.values-refused', detail: expect.stringContaining('scope') },
    });
    expect(await listed(certifier, 'inbounds')).toEqual([]);
    await done(manager, 'petitions', petition.number, 'revise', { fields: { scope: 'Short' } });
    const path = `/petitions/${petition.number}/deliveries/${refused.id}/retry`;
    expect(await provider.person('agent').call('POST', path)).toMatchObject({ status: 403 });
    expect(await other.person('system-manager').call('POST', path)).toMatchObject({ status: 404 });
    const again = await manager.call('POST', path);
    expect(again).toMatchObject({ status: 200, body: { items: [{ state: 'sent' }, { id: refused.id }] } });
    await deliver();
    expect(await inbound()).toMatchObject({ scope: 'Short' });
    const journal = await manager.call('GET', `/petitions/${petition.number}/journal`);
    expect(journal.body.items.at(-1)).toMatchObject({
      activity: 'hand-over',
      actor: { id: manager.id },
      detail: { sent: { hash: again.body.items[0].hash } },
    });
    expect(await manager.call('POST', path)).toMatchObject({
      status: 409,
      body: { code: 'delivery.superseded' },
    });
    const settled = `/petitions/${petition.number}/deliveries/${again.body.items[0].id}/retry`;
    expect(await manager.call('POST', settled)).toMatchObject({ body: { code: 'delivery.settled' } });
  });

  test('is not got over by handing over again what was ended here meanwhile', async () => {
    const petition = await submitted({ scope: 'x'.repeat(300) });
    await deliver();
    const [refused] = await deliveries(manager, 'petitions', petition.number);
    await done(manager, 'petitions', petition.number, 'withdraw', { text: 'Not needed any more' });
    expect(await deliveries(manager, 'petitions', petition.number)).toHaveLength(1);
    const path = `/petitions/${petition.number}/deliveries/${refused.id}/retry`;
    expect(await manager.call('POST', path)).toMatchObject({
      status: 409,
      body: { code: 'activity.not-now' },
    });
    await deliver();
    expect(await listed(certifier, 'inbounds')).toEqual([]);
  });

  test('says that the record there does not take it, and nothing of what it is', async () => {
    const petition = await submitted();
    await deliver();
    const { number } = await inbound();
    await done(certifier, 'inbounds', number, 'answer', { fields: { answer: 'Their secret' } });
    // The answer has not arrived yet, and the record there is answered: it takes no withdrawal.
    await done(manager, 'petitions', petition.number, 'withdraw', { text: 'Too late' });
    await deliver();
    const [sent] = await deliveries(manager, 'petitions', petition.number);
    expect(sent).toMatchObject({ state: 'refused', problem: { code: 'delivery.not-expected' } });
    expect(JSON.stringify(sent)).not.toMatch(/answered|inbound/);
    const [theirs] = await deliveries(certifier, 'inbounds', number);
    expect(theirs).toMatchObject({ direction: 'sent', state: 'refused', retryable: true });
  });

  test('holds nothing up: what is refused first has no counterpart for what comes after', async () => {
    const petition = await submitted({ scope: 'x'.repeat(300) });
    await done(manager, 'petitions', petition.number, 'resubmit');
    const second = await submitted();
    await deliver();
    expect(await deliveries(manager, 'petitions', petition.number)).toMatchObject([
      { kind: 'test.petition-completed', problem: { code: 'delivery.no-counterpart' } },
      { kind: 'test.petition', problem: { code: 'delivery.values-refused' } },
    ]);
    expect(await inbound()).toMatchObject({ title: second.title });
  });
});

describe('neither side', () => {
  test('keeps what the other keeps: its routes answer as if there were nothing', async () => {
    for (const [person, plural] of [
      [manager, 'inbounds'],
      [certifier, 'petitions'],
      [certifier, 'incidents'],
    ] as const) {
      for (const [method, path] of [
        ['GET', ''],
        ['GET', '/count'],
        ['GET', '/X0000001'],
        ['GET', '/X0000001/journal'],
        ['GET', '/X0000001/links'],
        ['POST', ''],
        ['PATCH', '/X0000001'],
        ['POST', '/X0000001/transitions'],
        ['POST', '/X0000001/comments'],
      ]) {
        const answer = await person.call(
          String(method),
          `/${plural}${path}`,
          method === 'GET' ? undefined : {},
        );
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'process.not-kept']);
      }
    }
  });

  test('reads anything of the other: by id, number, link, search, list, journal or delivery', async () => {
    const petition = await submitted({ scope: 'Secret scope' });
    await deliver();
    const arrived = await inbound();
    await certifier.call('POST', `/inbounds/${arrived.number}/comments`, {
      kind: 'note',
      text: 'Their doubts',
    });
    const [sent] = await deliveries(manager, 'petitions', petition.number);
    const own = await made(manager, 'petitions', { title: 'Another' });
    for (const key of [arrived.id, arrived.number]) {
      expect((await manager.call('GET', `/petitions/${key}`)).status).toBe(404);
      expect((await manager.call('GET', `/inbounds/${key}`)).status).toBe(404);
      const link = { relation: 'relates-to', to: key };
      expect((await manager.call('POST', `/petitions/${own.number}/links`, link)).status).toBe(422);
      expect((await manager.call('GET', `/petitions/${key}/deliveries/${sent.id}`)).status).toBe(404);
    }
    const stranger = other.person('system-manager');
    expect((await stranger.call('GET', `/petitions/${petition.number}/deliveries`)).status).toBe(404);
    expect(await listed(stranger, 'petitions')).toEqual([]);
    for (const path of ['/petitions?q=Petition', '/registers', '/obligations?whose=all', '/settings']) {
      const { text } = await manager.call('GET', path);
      expect(text).not.toContain(arrived.id);
      expect(text).not.toContain('Their doubts');
      const { text: seen } = await certifier.call('GET', path.replace('/petitions', '/inbounds'));
      expect(seen).not.toContain(petition.id);
    }
    const { text: journal } = await manager.call('GET', `/petitions/${petition.number}/journal`);
    expect(journal).not.toContain(arrived.id);
    const { rows } = await service.database.application.query('select id from delivery');
    expect(rows).toEqual([]);
  });

  test('can be made to take back what was handed over', async () => {
    await submitted();
    await deliver();
    for (const statement of [
      "update delivery set state = 'refused', problem = '{}'",
      "update delivery set content = '{}'",
      'delete from delivery',
      'truncate delivery',
    ]) {
      await expect(service.database.owner.query(statement), statement).rejects.toThrow(/append-only|check/);
    }
  });

  test('finds activities open to people that only messages do', async () => {
    const petition = await submitted();
    const refused = await perform(manager, 'petitions', petition.number, 'record-answer');
    expect(refused).toMatchObject({ status: 403, body: { code: 'activity.not-allowed' } });
  });
});

describe('certification bodies of the installation', () => {
  test('are offered by name, and chosen by their id alone', async () => {
    await service.database.owner.query(
      "select create_organisation($1, 'Made up', 'made-up', 'en', 'UTC', true, $2)",
      ['018f0000-0000-7000-8000-00000000b0d1', 'certification-body'],
    );
    const offered = await manager.call('GET', '/bodies?q=EXAMPLÉ&limit=200');
    expect(offered.body.items).toContainEqual({ id: body.id, name: 'Example Certification' });
    const { text } = await manager.call('GET', '/bodies?limit=200');
    expect(text).not.toContain('Provider');
    expect(text).not.toContain('Made up');
    const petition = await made(manager, 'petitions', { title: 'Named', body: body.id });
    const shown = { body: { id: body.id, name: 'Example Certification' } };
    expect(petition).toMatchObject(shown);
    expect(await listed(manager, 'petitions')).toMatchObject([shown]);
    for (const wrong of [other.id, provider.id, '018f0000-0000-7000-8000-00000000b0d1']) {
      expect(await manager.call('POST', '/petitions', { title: 'x', body: wrong })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'body', code: 'field.reference-unknown' }] },
      });
    }
  });
});
