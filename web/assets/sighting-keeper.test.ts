import { describe, expect, test } from 'vitest';
import { ApiProblem, NETWORK_LOST } from '../api.ts';
import { SightingKeeper, type Surroundings } from './sighting-keeper.ts';
import { type Line, lineOf, newSightingId, type Sighted, type Sighting } from './stock-take.ts';

const line = { id: 'l1', tag: 'A-1', outcome: 'seen', expected: true, asset: null } as unknown as Line;
const sighted: Sighted = { outcome: 'seen', again: false, line };

const seen = (id: string): Sighting => ({
  id,
  label: id,
  location: 'office',
  condition: 'good',
  note: null,
  seen_at: '2026-03-02T08:00:00.000Z',
});

/** A keeper on a device that keeps one text, and a server that answers as it is told. */
function scene(kept: string | null = null) {
  const device = { text: kept, works: true };
  const sent: string[] = [];
  const answers = new Map<string, Error>();
  const around: Surroundings = {
    read: () => device.text,
    write: (text) => {
      if (device.works) device.text = text;
      return device.works;
    },
    send: async ({ id }) => {
      sent.push(id);
      const refusal = answers.get(id);
      if (refusal !== undefined) throw refusal;
      return sighted;
    },
    took: () => undefined,
  };
  return { device, sent, answers, keeper: new SightingKeeper(around) };
}

const waitingIn = ({ keeper }: ReturnType<typeof scene>) =>
  keeper.standing().waiting.map(({ sighting, refused }) => [sighting.id, refused]);

describe('sightings', () => {
  test('are on the device from the tap on and go once the server has them, in the order seen', async () => {
    const one = scene();
    for (const id of ['a', 'b']) one.keeper.add(seen(id));
    expect(JSON.parse(one.device.text ?? '[]')).toHaveLength(2);
    await one.keeper.flush();
    expect([one.sent, waitingIn(one), one.device.text]).toEqual([['a', 'b'], [], null]);
    expect(one.keeper.standing().sent.map(({ sighting }) => sighting.id)).toEqual(['b', 'a']);
  });

  test.each([NETWORK_LOST, 401, 429, 503])(
    'wait while the answer is %i, and after loading again',
    async (status) => {
      const one = scene();
      one.answers.set('a', new ApiProblem(status, { detail: 'no' }));
      for (const id of ['a', 'b']) one.keeper.add(seen(id));
      await one.keeper.flush();
      expect([one.sent, one.keeper.standing().lost]).toEqual([['a'], true]);
      const again = scene(one.device.text);
      expect(waitingIn(again)).toEqual([
        ['a', null],
        ['b', null],
      ]);
      await again.keeper.flush();
      expect([again.sent, waitingIn(again)]).toEqual([['a', 'b'], []]);
    },
  );

  test('that are refused stay until retried or discarded, and hold up no others', async () => {
    const one = scene();
    one.answers.set('a', new ApiProblem(409, { detail: 'Nothing is counted now' }));
    for (const id of ['a', 'b']) one.keeper.add(seen(id));
    await one.keeper.flush();
    expect(waitingIn(one)).toEqual([['a', 'Nothing is counted now']]);
    await one.keeper.flush();
    expect(one.sent).toEqual(['a', 'b']);
    one.answers.clear();
    await one.keeper.flush(true);
    expect([one.sent, waitingIn(one)]).toEqual([['a', 'b', 'a'], []]);
    one.keeper.add(seen('c'));
    one.keeper.discard('c');
    expect(one.device.text).toBeNull();
  });

  test('say so where the device keeps nothing, and survive what is no sighting', () => {
    const one = scene('[{"broken":1},{"sighting":{"id":"x","label":"X"},"refused":null}]');
    expect(waitingIn(one)).toEqual([['x', null]]);
    one.device.works = false;
    one.keeper.add(seen('a'));
    expect(one.keeper.standing().kept).toBe(false);
    expect(waitingIn(scene('not json'))).toEqual([]);
  });

  test('have ids of their own (UUID, version 4)', () => {
    const ids = Array.from({ length: 50 }, newSightingId);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

test('a label stands for the line of its tag, and of its number where it has one', () => {
  const known = { ...line, asset: { number: 'AST0000001' } } as Line;
  expect(lineOf([known], ' a-1 ')).toBe(known);
  expect(lineOf([known], 'https://desk.example/assets/AST0000001#A-1')).toBe(known);
  expect(lineOf([known], 'https://desk.example/assets/AST0000002#A-1')).toBeUndefined();
});
