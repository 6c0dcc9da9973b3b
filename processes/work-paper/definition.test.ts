import { describe, expect, it } from 'vitest';
import { rowsIn } from '../../kernel/register.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, tell } from '../testing/stories.ts';
import { workPaper } from './definition.ts';

const at = Date.parse('2026-06-02T10:00:00Z');
const [lead, outsider] = [idOf(2), idOf(3)];
const audit = (state: string) => knownRecord('certification-audit', state, { assignee: lead }, idOf(60));
const by = (person: string, [when, command]: Step): Step => [
  when,
  command,
  person,
  ['certification-auditor'],
];
const telling = (state = 'under-way') => ({ definition: workPaper, settings: {}, known: [audit(state)] });

const begun = by(
  lead,
  create(at, { title: 'Incidents', audit: idOf(60), method: 'interview', requirements: ['8.6.1-a'] }),
);
const result = {
  with_whom: 'Head of the service desk',
  place: 'Main site',
  day: '2026-06-02',
  seen: [{ what: 'Incident record', reference: 'INC0000012' }],
  noted: 'Each is classified on receipt.',
  conclusion: 'conforms',
};
const conclude = (person = lead, values: object = result) => by(person, perform(at, 'conclude', values));

describe('a work paper', () => {
  it('says by whom it was concluded, and stays as it is', () => {
    const { record } = tell([begun, conclude()], telling());
    expect(record).toMatchObject({
      state: 'concluded',
      values: { assignee: lead, concluded_by: lead, concluded_at: at },
    });
    const again = by(lead, perform(at, 'revise', { noted: 'Something else.' }));
    expect(refusalCodes([begun, conclude(), again], telling())).toEqual(['activity.not-now']);
  });

  it('is written by the team, while its audit is under way and until it is reported', () => {
    expect(refusalCodes([begun, conclude(outsider)], telling())).toEqual(['audit.not-in-team']);
    expect(refusalCodes([begun, conclude()], telling('closed-on-site'))).toEqual([]);
    for (const state of ['confirmed', 'reported', 'reviewed']) {
      expect(refusalCodes([begun, conclude()], telling(state))).toEqual(['work-paper.audit-not-under-way']);
    }
  });

  it('rests on something that was seen or drawn', () => {
    const { seen: _, ...unseen } = result;
    expect(refusalCodes([begun, conclude(lead, unseen)], telling())).toEqual(['work-paper.nothing-seen']);
    const sample = [{ population: 'May', keys: 'INC1\nINC2\nINC3', size: 2, seed: 'May' }];
    const draw = by(lead, perform(at, 'draw', { sample }));
    expect(refusalCodes([begun, draw, conclude(lead, unseen)], telling())).toEqual([]);
  });

  it('is not of a day to come', () => {
    const ahead = { ...result, day: '2026-06-04' };
    expect(refusalCodes([begun, conclude(lead, ahead)], telling())).toEqual(['field.day-ahead']);
  });
});

describe('a sample', () => {
  const rows = [{ population: 'May', keys: 'INC1\nINC2\nINC3\nINC4', size: 2, seed: 'May' }];
  const drawnOf = (sample: readonly object[]) =>
    rowsIn(tell([begun, by(lead, perform(at, 'draw', { sample }))], telling()).record, 'sample')[0]?.[
      'drawn'
    ];

  it('is drawn by the program, the same by the same seed, and never typed', () => {
    const drawn = String(drawnOf(rows));
    expect(drawn.split('\n')).toHaveLength(2);
    expect(drawnOf(rows.map((row) => ({ ...row, drawn: 'INC9' })))).toBe(drawn);
  });

  it('is not larger than what it is drawn from', () => {
    const large = by(lead, perform(at, 'draw', { sample: rows.map((row) => ({ ...row, size: 5 })) }));
    expect(refusalCodes([begun, large], telling())).toEqual(['audit.sample-too-large']);
  });
});
