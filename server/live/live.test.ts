import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrganisation } from '../database/pool.ts';
import { closeSession } from '../identity/sessions.ts';
import { type EventReader, follow, type SecondProcess, secondProcess, tokenOf } from '../testing/live.ts';
import { good, type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { LiveHub, streamsPerPerson, type Viewer } from './hub.ts';

let service: TestService;
let other: SecondProcess;
let ours: TestOrganisation;
let theirs: TestOrganisation;

beforeAll(async () => {
  service = await testService();
  other = await secondProcess(service);
  ours = await service.organisation('Ours');
  theirs = await service.organisation('Theirs');
});
afterAll(async () => {
  await other.close();
  await service.close();
});

type PersonRole = Parameters<TestOrganisation['person']>[0];

async function incident(organisation = ours, role: PersonRole = 'agent'): Promise<any> {
  const given = { title: 'Mail is down', impact: 1, urgency: 2 };
  return good(await organisation.person(role).call('POST', '/incidents', given));
}

/** Follows at the other process, from its first event on. */
async function followElsewhere(
  role: PersonRole,
  records?: readonly string[],
  organisation = ours,
): Promise<EventReader> {
  const token = await tokenOf(service, organisation, organisation.person(role));
  const stream = await follow(other.http, token, records === undefined ? {} : { records });
  await stream.next('hello');
  return stream;
}

const comment = (key: string, kind: 'comment' | 'note', role: PersonRole = 'agent') =>
  ours.person(role).call('POST', `/incidents/${key}/comments`, { kind, text: 'Looked at it.' });

describe('what one process writes', () => {
  test('is told by the other at once: what, which version, by whom, and nothing of what it says', async () => {
    const stream = await followElsewhere('agent');
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    const made = await incident();
    const agent = ours.person('agent').id;
    const told = { record: made.id, process: 'incident', actor: agent };
    expect((await stream.next('changed')).data).toEqual({ ...told, version: 1, activity: 'create' });
    good(await comment(made.number, 'note'));
    expect((await stream.next('changed')).data).toEqual({ ...told, version: 2, activity: 'note' });
    await stream.leave();
  });

  test('is told to nobody of another organisation', async () => {
    const stream = await followElsewhere('administrator');
    await incident(theirs);
    const made = await incident();
    expect((await stream.next('changed')).data.record).toBe(made.id);
    await stream.leave();
  });

  test('is told to requesters of the records they look at and may read, without internal notes', async () => {
    const own = await incident(ours, 'requester');
    const foreign = await incident();
    const stream = await followElsewhere('requester', [own.id, foreign.id]);
    good(await comment(foreign.id, 'comment'));
    good(await comment(own.id, 'note'));
    good(await comment(own.id, 'comment'));
    const { record, activity } = (await stream.next('changed')).data;
    expect([record, activity]).toEqual([own.id, 'comment']);
    await stream.leave();
    // Who names no record is told of none: their own are not known before they are looked up.
    const unnamed = await followElsewhere('requester');
    good(await comment(own.id, 'comment'));
    other.platform.live.hear(null);
    expect((await unnamed.any()).event).toBe('refresh');
    await unnamed.leave();
  });

  test('is not told where history is brought in', async () => {
    const stream = await followElsewhere('agent');
    const principal = { organisation_id: ours.id, actor: { id: null, roles: ['agent'] }, origin: 'sample' };
    const { execute } = await import('../records/execute.ts');
    const { definitionOf } = await import('../../processes/definitions.ts');
    await execute(service.platform, principal as never, {
      definition: definitionOf('incident'),
      key: null,
      command: { kind: 'create', values: { title: 'Long ago', impact: 1, urgency: 1 } },
    });
    const made = await incident();
    expect((await stream.next('changed')).data.record).toBe(made.id);
    await stream.leave();
  });
});

describe('a reader who comes back', () => {
  test('looks anew when something happened meanwhile, and only then', async () => {
    const token = await tokenOf(service, ours, ours.person('agent'));
    const first = await follow(other.http, token);
    await incident();
    const { id } = await first.next('changed');
    await first.leave();
    const second = await follow(other.http, token, { last: id });
    expect((await second.any()).event).toBe('hello');
    const made = await incident();
    const told = await second.any();
    expect([told.event, told.data.record]).toEqual(['changed', made.id]);
    await second.leave();
    const late = await follow(other.http, token, { last: id });
    expect([(await late.any()).event, (await late.any()).event]).toEqual(['hello', 'refresh']);
    await late.leave();
    // Another process counts for itself.
    const elsewhere = await follow(service.http, token, { last: told.id });
    expect([(await elsewhere.any()).event, (await elsewhere.any()).event]).toEqual(['hello', 'refresh']);
    await elsewhere.leave();
  });

  test('is told to look anew when the connection to the database was lost', async () => {
    const stream = await followElsewhere('agent');
    other.platform.live.hear(null);
    expect((await stream.any()).event).toBe('refresh');
    await stream.leave();
  });
});

describe('who is on the page of a record', () => {
  const say = (role: PersonRole, record: string, doing: string, tab = 'one') =>
    ours.person(role).call('POST', '/live/presence', { record, doing, tab });

  test('is told to staff who are there too, in every process, until they go or say nothing more', async () => {
    const made = await incident();
    const stream = await followElsewhere('agent');
    good(await say('agent', made.id, 'viewing'));
    const [agent, manager] = [ours.person('agent'), ours.person('system-manager')];
    const viewing = { id: agent.id, name: agent.name, doing: 'viewing' };
    expect((await stream.next('presence')).data).toEqual({ record: made.id, people: [viewing] });
    good(await say('system-manager', made.id, 'writing'));
    const writing = { id: manager.id, name: manager.name, doing: 'writing' };
    expect((await stream.next('presence')).data.people).toEqual([viewing, writing]);
    good(await say('system-manager', made.id, 'gone'));
    expect((await stream.next('presence')).data.people).toEqual([viewing]);
    good(await say('system-manager', made.id, 'viewing'));
    await stream.next('presence');
    service.now += 20_000;
    good(await say('agent', made.id, 'viewing'));
    service.now += 15_000;
    // What the agent said is to have arrived before time is looked at.
    await incident();
    await stream.next('changed');
    other.platform.live.round();
    expect((await stream.next('presence')).data.people).toEqual([viewing]);
    await stream.leave();
  });

  test('is there once, and writes where one of their pages does', async () => {
    const made = await incident();
    const stream = await followElsewhere('agent');
    good(await say('agent', made.id, 'viewing', 'one'));
    await stream.next('presence');
    good(await say('agent', made.id, 'writing', 'two'));
    expect((await stream.next('presence')).data.people).toMatchObject([{ doing: 'writing' }]);
    good(await say('agent', made.id, 'gone', 'two'));
    expect((await stream.next('presence')).data.people).toMatchObject([{ doing: 'viewing' }]);
    await stream.leave();
  });

  test('is no business of requesters, nor of another organisation', async () => {
    const own = await incident(ours, 'requester');
    expect((await say('requester', own.id, 'viewing')).body.code).toBe('identity.not-allowed');
    const stream = await followElsewhere('requester', [own.id]);
    good(await say('agent', own.id, 'viewing'));
    good(await comment(own.id, 'comment'));
    expect((await stream.any()).event).toBe('changed');
    await stream.leave();
    const foreign = await incident(theirs);
    expect((await say('agent', foreign.id, 'viewing')).status).toBe(404);
  });
});

describe('a stream', () => {
  test('is asked for as one', async () => {
    expect((await ours.person('agent').call('GET', '/live')).body.code).toBe('live.stream-needed');
  });

  test('ends when its reader is signed out or gets other roles', async () => {
    const token = await tokenOf(service, ours, ours.person('auditor'));
    const stream = await follow(other.http, token);
    await stream.next('hello');
    await inOrganisation(service.database.application, ours.id, (client) => closeSession(client, token));
    await stream.ended();
    const changed = await followElsewhere('process-owner');
    const { version } = good(
      await ours.person('administrator').call('GET', `/people/${ours.person('process-owner').id}`),
    );
    const path = `/people/${ours.person('process-owner').id}`;
    good(
      await ours
        .person('administrator')
        .call('PATCH', path, { roles: ['requester'] }, { 'if-match': `"${version}"` }),
    );
    await changed.ended();
  });

  test('is one of ten at most for each person', async () => {
    const token = await tokenOf(service, ours, ours.person('top-management'));
    const open = await Promise.all(Array.from({ length: streamsPerPerson }, () => follow(other.http, token)));
    const refused = await follow(other.http, token);
    expect(refused.response.status).toBe(429);
    await Promise.all(open.map((one) => one.leave()));
  });

  test('ends quickly when the server stops', async () => {
    const third = await secondProcess(service);
    const token = await tokenOf(service, ours, ours.person('agent'));
    const stream = await follow(third.http, token);
    await stream.next('hello');
    await third.close();
    await stream.ended();
  });

  test('leaves out what its reader does not take, tells them to look anew, and ends when they take nothing', async () => {
    const hub = new LiveHub(() => 0, 'hub');
    const written: string[] = [];
    let takes = true;
    let destroyed = false;
    const response = Object.assign(new EventEmitter(), {
      write: (text: string) => {
        written.push(text);
        return takes;
      },
      destroy: () => {
        destroyed = true;
        response.emit('close');
      },
    });
    const viewer: Viewer = {
      organisation_id: 'o',
      person_id: 'p',
      staff: true,
      records: null,
      maySee: async () => true,
      isSignedIn: async () => true,
    };
    hub.follow(viewer, response as unknown as ServerResponse, null);
    const change = async (version: number): Promise<void> => {
      const record = { record: 'r', process: 'incident', version, activity: 'note', actor: null };
      hub.hear(JSON.stringify({ kind: 'changed', organisation_id: 'o', ...record }));
      await Promise.resolve();
    };
    takes = false;
    await change(1);
    await change(2);
    expect(written.filter((text) => text.includes('event: changed'))).toHaveLength(1);
    takes = true;
    response.emit('drain');
    expect(written.at(-1)).toContain('event: refresh');
    takes = false;
    await change(3);
    for (let round = 0; round < 12; round += 1) hub.round();
    expect(destroyed).toBe(true);
    hub.close();
  });
});
