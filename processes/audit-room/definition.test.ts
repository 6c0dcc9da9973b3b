import { describe, expect, it } from 'vitest';
import type { DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Role } from '../../kernel/roles.ts';
import { auditRoom } from './definition.ts';
import { type Opening, openThingsOf, thingsOf } from './things.ts';

const guest = '01a1fcd2-ed91-71bb-8188-93d032115174';
const manager = '01a1fcd2-ed91-71bb-8188-93d032115175';

function at(now: number, roles: readonly Role[] = ['system-manager']): DecisionContext {
  let ids = 0;
  return {
    now,
    actor: { id: manager, roles },
    origin: 'live',
    organisation_id: '01a1fcd2-ed91-71bb-8188-93d032115170',
    settings: {},
    calendar: () => null,
    newId: () => `id-${(ids += 1)}`,
    number: 'ROOM0000001',
  };
}

function prepared(more: Readonly<Record<string, unknown>> = {}): ProcessRecord {
  const values = {
    title: 'Stage 1',
    guests: [guest],
    opens_on: '2026-03-01',
    closes_on: '2026-03-31',
    ...more,
  };
  const made = decide(auditRoom, null, { kind: 'create', values }, at(1));
  if (!made.ok) throw made.refusal;
  return made.record;
}

type More = { readonly text?: string; readonly about?: Readonly<Record<string, unknown>> };

function perform(room: ProcessRecord, activity: string, now: number, more: More = {}) {
  return decide(auditRoom, room, { kind: 'perform', activity, values: {}, ...more }, at(now));
}

function done(...given: Parameters<typeof perform>): ProcessRecord {
  const decision = perform(...given);
  if (!decision.ok) throw decision.refusal;
  return decision.record;
}

const incidents: Opening = {
  kind: 'list',
  process: 'incident',
  key: null,
  name: 'Incidents',
  filter: 'open=true',
  why: null,
};

describe('an audit room', () => {
  it('opens with guests and days, which are the right way round', () => {
    expect(perform(prepared({ guests: null }), 'open', 2)).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'guests', code: 'field.required' }] },
    });
    expect(perform(prepared({ closes_on: '2026-02-01' }), 'open', 2)).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'closes_on', code: 'room.days-turned' }] },
    });
    expect(done(prepared(), 'open', 2).state).toBe('open');
  });

  it('keeps who opened what when and why, and who closed it', () => {
    const things = [incidents, { ...incidents, filter: 'open=false', why: 'Asked for' }];
    const opened = done(prepared(), 'open-thing', 5, { about: { things } });
    expect(thingsOf(opened)).toMatchObject([
      { id: '1', opened_at: 5, opened_by: manager, why: null },
      { id: '2', opened_at: 5, opened_by: manager, why: 'Asked for' },
    ]);
    expect(perform(opened, 'close-thing', 6, { about: { thing: '1' } })).toMatchObject({ ok: false });
    const closed = done(opened, 'close-thing', 6, { about: { thing: '1' }, text: 'Out of scope' });
    expect(thingsOf(closed)[0]).toMatchObject({ closed_at: 6, closed_by: manager });
    expect(openThingsOf(closed).map(({ id }) => id)).toEqual(['2']);
    expect(perform(closed, 'close-thing', 7, { about: { thing: '1' }, text: 'Again' })).toMatchObject({
      ok: false,
      refusal: { problems: [{ code: 'room.thing-unknown' }] },
    });
  });

  it('opens the same thing once, and again after it was closed', () => {
    const opened = done(prepared(), 'open-thing', 5, { about: { things: [incidents] } });
    expect(perform(opened, 'open-thing', 6, { about: { things: [incidents] } })).toMatchObject({
      ok: false,
      refusal: { problems: [{ code: 'room.opened-already' }] },
    });
    const closed = done(opened, 'close-thing', 7, { about: { thing: '1' }, text: 'For now' });
    const again = done(closed, 'open-thing', 8, { about: { things: [incidents] } });
    expect(openThingsOf(again).map(({ id }) => id)).toEqual(['2']);
  });

  it('holds two hundred things at most', () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ ...incidents, filter: `q=${index}` }));
    expect(perform(prepared(), 'open-thing', 5, { about: { things: many } })).toMatchObject({
      ok: false,
      refusal: { problems: [{ code: 'room.full' }] },
    });
    const fits = done(prepared(), 'open-thing', 5, { about: { things: many.slice(1) } });
    expect(thingsOf(fits)).toHaveLength(200);
  });

  it('is arranged by those who tend registers, and by nobody once it is closed', () => {
    const command = {
      kind: 'perform',
      activity: 'open-thing',
      values: {},
      about: { things: [incidents] },
    } as const;
    for (const role of ['agent', 'auditor', 'top-management'] as const) {
      expect(decide(auditRoom, prepared(), command, at(5, [role]))).toMatchObject({
        ok: false,
        refusal: { code: 'activity.not-allowed' },
      });
    }
    const closed = done(done(prepared(), 'open', 2), 'close', 3, { text: 'Over' });
    expect(perform(closed, 'open-thing', 5, { about: { things: [incidents] } })).toMatchObject({
      ok: false,
      refusal: { code: 'activity.not-now' },
    });
    expect(done(closed, 'reopen', 6, { text: 'Follow-up' }).state).toBe('open');
  });

  it('asks to be opened and closed on its days', () => {
    const endOf = (day: string): number => Date.parse(`${day}T23:59:59Z`);
    const owed = (room: ProcessRecord) => auditRoom.obligations?.(room, { settings: {}, endOf });
    expect(owed(prepared())).toMatchObject([{ kind: 'open', due_at: endOf('2026-03-01') }]);
    expect(owed(done(prepared(), 'open', 2))).toMatchObject([{ kind: 'close', due_at: endOf('2026-03-31') }]);
  });
});
