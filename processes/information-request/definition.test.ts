import { describe, expect, it } from 'vitest';
import type { DecisionContext } from '../../kernel/command.ts';
import { decide } from '../../kernel/decide.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Role } from '../../kernel/roles.ts';
import { informationRequest } from './definition.ts';

const room = '01a1fcd2-ed91-71bb-8188-93d032115173';
const guest = '01a1fcd2-ed91-71bb-8188-93d032115174';
const manager = '01a1fcd2-ed91-71bb-8188-93d032115175';

function contextOf(id: string, roles: readonly Role[], now = 1_000): DecisionContext {
  let ids = 0;
  return {
    now,
    actor: { id, roles },
    origin: 'live',
    organisation_id: '01a1fcd2-ed91-71bb-8188-93d032115170',
    settings: {},
    calendar: () => null,
    newId: () => `id-${(ids += 1)}`,
    number: 'IR0000001',
  };
}

const asGuest = contextOf(guest, ['external-auditor']);
const asManager = contextOf(manager, ['system-manager'], 2_000);

function asked(): ProcessRecord {
  const brought = { title: 'Minutes', room, requester: guest, due_on: '2026-03-05' };
  const made = decide(informationRequest, null, { kind: 'create', values: {}, brought }, asGuest);
  if (!made.ok) throw made.refusal;
  return made.record;
}

function perform(
  record: ProcessRecord,
  activity: string,
  context: DecisionContext,
  more: { readonly text?: string; readonly about?: Readonly<Record<string, unknown>> } = {},
) {
  return decide(informationRequest, record, { kind: 'perform', activity, values: {}, ...more }, context);
}

function done(...given: Parameters<typeof perform>): ProcessRecord {
  const decision = perform(...given);
  if (!decision.ok) throw decision.refusal;
  return decision.record;
}

const owed = (record: ProcessRecord) =>
  informationRequest.obligations?.(record, { settings: {}, endOf: (day) => Date.parse(`${day}T23:59:59Z`) });

describe('a request for information', () => {
  it('is made by guests through their room alone, and by those who tend rooms', () => {
    const values = { title: 'Minutes', room };
    expect(decide(informationRequest, null, { kind: 'create', values }, asGuest).ok).toBe(false);
    expect(decide(informationRequest, null, { kind: 'create', values }, asManager).ok).toBe(true);
  });

  it('is owed by its day until it is answered, and then once more when it is asked again', () => {
    const request = asked();
    const due_at = Date.parse('2026-03-05T23:59:59Z');
    expect(owed(request)).toMatchObject([{ kind: 'answer', due_at, person: null }]);
    const taken = done(request, 'take', asManager);
    expect(taken).toMatchObject({ state: 'in-answer', values: { assignee: manager } });
    const answered = done(taken, 'answer', asManager, {
      text: 'Here.',
      about: { opened: 'DOC0000001 Minutes' },
    });
    expect(answered.values['answers']).toEqual([
      { text: 'Here.', opened: 'DOC0000001 Minutes', by: manager, at: 2_000 },
    ]);
    expect(owed(answered)).toMatchObject([{ kind: 'follow', person: manager }]);
    const again = done(answered, 'ask-again', contextOf(guest, ['external-auditor'], 3_000), {
      text: 'And those before?',
    });
    expect(owed(again)).toMatchObject([{ kind: 'answer-again', person: manager }]);
    const second = done(again, 'answer', contextOf(manager, ['system-manager'], 4_000), {
      text: 'Those, too.',
    });
    expect(second.values['answers']).toHaveLength(2);
    expect(done(second, 'satisfy', contextOf(guest, ['external-auditor'], 5_000)).state).toBe('satisfied');
  });

  it('is answered by the organisation and judged by the guests, never the other way round', () => {
    const request = asked();
    const answer = perform(request, 'answer', asGuest, { text: 'Myself.' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'activity.not-allowed' } });
    const agent = contextOf(manager, ['agent']);
    const answered = done(request, 'answer', agent, { text: 'Here.' });
    expect(perform(answered, 'satisfy', agent)).toMatchObject({
      ok: false,
      refusal: { code: 'activity.not-allowed' },
    });
  });

  it('takes no empty answer, and no asking again without saying what is missing', () => {
    const request = asked();
    expect(perform(request, 'answer', asManager)).toMatchObject({ ok: false });
    const answered = done(request, 'answer', asManager, { text: 'Here.' });
    expect(perform(answered, 'ask-again', asGuest)).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'text', code: 'field.required' }] },
    });
  });
});
