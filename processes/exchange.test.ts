import { describe, expect, test } from 'vitest';
import type { ProcessDefinition } from '../kernel/definition.ts';
import { drafted, tendingRoles } from '../kernel/register.ts';
import { definitions } from './definitions.ts';
import { ExchangeRules } from './testing/exchange-rules.ts';
import { inbound, petition, twoSides } from './testing/two-sides.ts';

test('whatever one side hands over, the other side takes', () => {
  expect(new ExchangeRules(definitions).problems()).toEqual([]);
});

test('keys and prefixes are one process’s alone, whoever keeps it', () => {
  for (const part of ['name', 'plural', 'prefix'] as const) {
    const all = definitions.map((definition) => definition[part]);
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  }
});

describe('the rules find', () => {
  const stands = twoSides.map(({ definition }) => definition);
  const problemsWith = (changed: ProcessDefinition): string =>
    new ExchangeRules(stands.map((one) => (one.name === changed.name ? changed : one))).problems().join('\n');
  const sending = petition.exchange?.sends?.['submit'];
  const receiving = inbound.exchange?.receives?.['test.petition'];
  if (sending === undefined || receiving === undefined) throw new Error('the stand-ins exchange nothing');
  const sends = (changed: Partial<typeof sending>, activity = 'submit'): ProcessDefinition => ({
    ...petition,
    exchange: {
      ...petition.exchange,
      sends: { ...petition.exchange?.sends, [activity]: { ...sending, ...changed } },
    },
  });
  const receives = (changed: Partial<typeof receiving>, kind = 'test.petition'): ProcessDefinition => ({
    ...inbound,
    exchange: {
      ...inbound.exchange,
      receives: { ...inbound.exchange?.receives, [kind]: { ...receiving, ...changed } },
    },
  });

  test.each([
    ['what nobody receives', sends({ kind: 'test.other' }), 'nobody on the other side receives it'],
    ['what nobody sends', receives({}, 'test.other'), 'nobody sends test.other'],
    ['an activity that is none', sends({}, 'deliver'), 'no such activity'],
    ['a field that is none', sends({ fields: { title: 'name' } }), 'there is no field name'],
    ['a reference that is none', sends({ of: 'scope' }), 'scope refers to no record'],
    ['what is lost', receives({ fields: { title: 'title' } }), 'scope is handed over and not taken'],
    [
      'what is not there',
      receives({ fields: { ...receiving.fields, more: 'answer' } }),
      'more is taken and not handed over',
    ],
    ['a target that is none', receives({ fields: { title: 'name' } }), 'there is no field name'],
    ['what a creation lacks', receives({ fields: { scope: 'scope' } }), 'title is needed to create one'],
    ['an activity there that is none', receives({ does: 'take' }), 'there is no activity take'],
    [
      'an activity without what it needs said',
      receives({ does: 'receive-withdrawal' }),
      'receive-withdrawal needs something said',
    ],
    [
      'another kind of value',
      receives({ fields: { ...receiving.fields, title: 'decided' } }),
      'title: line is no instant',
    ],
  ] as const)('%s', (_what, changed, problem) => {
    expect(problemsWith(changed)).toContain(problem);
  });

  test('a choice that the other side does not know', () => {
    const among = (choices: readonly string[]) => drafted('choice', tendingRoles, { choices });
    const ours = { ...petition, fields: { ...petition.fields, title: among(['stage-1', 'stage-2']) } };
    const theirs = { ...inbound, fields: { ...inbound.fields, title: among(['stage-1']) } };
    const problems = new ExchangeRules([ours, theirs]).problems().join('\n');
    expect(problems).toContain('title: the choice stage-2 does not exist there');
    expect(problems).not.toContain('the choice stage-1');
  });

  test('a text that may be too long', () => {
    expect(new ExchangeRules(stands).problems()).toEqual([
      'petition → test.petition → inbound: scope: paragraph does not fit into a line',
      'petition → test.petition-completed → inbound: scope: paragraph does not fit into a line',
      'petition → test.petition-completed → inbound: scope: paragraph does not fit into a line',
    ]);
  });
});
