import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { follow, tokenOf } from '../testing/live.ts';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
/** Records that the requester raised, and that an agent did for nobody else. */
let own: any;
let foreign: any;

beforeAll(async () => {
  service = await testService();
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
  const given = { title: 'Mail is down', impact: 1, urgency: 2 };
  own = good(await ours.person('requester').call('POST', '/incidents', given));
  foreign = good(await ours.person('agent').call('POST', '/incidents', given));
});
afterAll(() => service.close());

type PersonRole = Parameters<TestOrganisation['person']>[0];

const watchersOf = async (record: any, role: PersonRole = 'agent'): Promise<string[]> => {
  const { items } = good(await ours.person(role).call('GET', `/incidents/${record.number}/watchers`));
  return items.map(({ id }: { id: string }) => id);
};
const change = (method: string, record: any, person: string, role: PersonRole = 'agent') =>
  ours.person(role).call(method, `/incidents/${record.number}/watchers/${person}`);

describe('watching a record', () => {
  test('is begun and ended by whoever may read it, journalled once, told at once, and changes no version', async () => {
    const agent = ours.person('agent');
    const stream = await follow(service.http, await tokenOf(service, ours, agent));
    expect((await change('PUT', foreign, 'me')).status).toBe(204);
    expect((await change('PUT', foreign, 'me')).status).toBe(204);
    expect((await stream.next('changed')).data).toMatchObject({ record: foreign.id, activity: 'watch' });
    expect(await watchersOf(foreign)).toEqual([agent.id]);
    expect((await change('DELETE', foreign, 'me')).status).toBe(204);
    expect((await change('DELETE', foreign, 'me')).status).toBe(204);
    expect((await stream.next('changed')).data).toMatchObject({ version: 1, activity: 'unwatch' });
    expect(await watchersOf(foreign)).toEqual([]);
    await stream.leave();
    const journal = good(await agent.call('GET', `/incidents/${foreign.number}/journal`));
    const told = journal.items.map(({ activity, detail }: any) => [activity, detail?.person_name]);
    expect(told).toEqual([
      ['create', undefined],
      ['watch', agent.name],
      ['unwatch', agent.name],
    ]);
  });

  test('takes no more than reading: requesters watch their own, and see of it themselves alone', async () => {
    const requester = ours.person('requester');
    good(await change('PUT', own, 'me', 'requester'));
    good(await change('PUT', own, ours.person('agent').id));
    expect(await watchersOf(own, 'requester')).toEqual([requester.id]);
    expect((await watchersOf(own)).toSorted()).toEqual([requester.id, ours.person('agent').id].toSorted());
    expect((await change('PUT', foreign, 'me', 'requester')).body.code).toBe('record.unknown');
    const journal = good(await requester.call('GET', `/incidents/${own.number}/journal`));
    expect(journal.items.map(({ activity }: any) => activity)).toEqual(['create']);
  });

  test('for others is for those who work on records, and only for people who may read it', async () => {
    const auditor = ours.person('auditor').id;
    expect((await change('PUT', foreign, auditor, 'auditor')).status).toBe(204);
    expect((await change('PUT', foreign, ours.person('agent').id, 'auditor')).status).toBe(403);
    expect((await change('DELETE', foreign, auditor)).status).toBe(204);
    const refused = await change('PUT', foreign, ours.person('requester').id);
    expect([refused.status, refused.body.code]).toEqual([422, 'watcher.may-not-read']);
    expect(refused.body.detail).toContain(ours.person('requester').name);
    expect((await change('PUT', foreign, ours.person('external-auditor').id)).status).toBe(422);
  });

  test('stays within the organisation', async () => {
    expect((await change('PUT', foreign, theirs.person('agent').id)).status).toBe(404);
    const path = `/incidents/${foreign.id}/watchers/me`;
    expect((await theirs.person('administrator').call('PUT', path)).status).toBe(404);
    expect((await theirs.person('administrator').call('GET', path.slice(0, -3))).status).toBe(404);
  });
});

describe('a mention', () => {
  const say = (record: any, kind: string, mentions: readonly string[], role: PersonRole = 'agent') =>
    ours.person(role).call('POST', `/incidents/${record.number}/comments`, { kind, text: '@You', mentions });

  test('stands with its name in the timeline, and whoever is mentioned watches from then on', async () => {
    const { id, name } = ours.person('process-owner');
    good(await say(foreign, 'note', [id]));
    const journal = good(await ours.person('agent').call('GET', `/incidents/${foreign.number}/journal`));
    expect(journal.items.at(-1)).toMatchObject({ activity: 'note', mentions: [{ id, name }] });
    expect(await watchersOf(foreign)).toContain(id);
  });

  test('of somebody who may not read the text is refused by name, and nothing is written', async () => {
    const requester = ours.person('requester');
    const { version } = good(await ours.person('agent').call('GET', `/incidents/${own.number}`));
    for (const [record, kind] of [
      [own, 'note'],
      [foreign, 'comment'],
    ]) {
      const refused = await say(record, kind, [requester.id]);
      expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'mention.may-not-read']);
      expect(refused.body.errors[0].detail).toContain(requester.name);
    }
    const unknown = await say(own, 'comment', [theirs.person('agent').id]);
    expect(unknown.body.errors[0].code).toBe('field.reference-unknown');
    const after = good(await ours.person('agent').call('GET', `/incidents/${own.number}`));
    expect(after.version).toBe(version);
    good(await say(own, 'comment', [requester.id]));
  });

  test('is nothing for requesters, who do not see who there is', async () => {
    const refused = await say(own, 'comment', [ours.person('agent').id], 'requester');
    expect([refused.status, refused.body.code]).toEqual([403, 'field.not-allowed']);
  });
});
