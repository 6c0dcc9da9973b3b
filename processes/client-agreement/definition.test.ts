import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { clientAgreement } from './definition.ts';
import { clientAgreementModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(clientAgreementModule);
const row = { kind: 'surveillance', from: '2027-01-01', until: '2027-06-15', days: 3.5 };
const file = (more: object = {}) =>
  knownRecord(
    'certification',
    'applicant',
    {
      stage_1_days: 3,
      stage_2_days: 7,
      surveillance_days: 3.5,
      recertification_days: 7,
      time_approved_at: at,
      programme: [{ ...row, sites: 'Hanoi', done_on: null, audit: null }],
      ...more,
    },
    idOf(30),
  );
const telling = (more: object = {}) =>
  ({ definition: clientAgreement, settings, known: [file(more)], held: ['certification-manager'] }) as const;

const values = {
  title: 'Agreement with Sample Ltd',
  certification: idOf(30),
  terms: 'Access to sites and records; changes are reported; the law of the seat of the body applies.',
  witness_audits: true,
  valid_until: '2029-12-31',
};
const created = (more: object = {}) => create(at, { ...values, ...more });
const read = perform(at, 'read-file');
const offer = perform(at + DAY_MS, 'offer');
const accepted = perform(at + 2 * DAY_MS, 'record-acceptance', { signatory: 'Tran Van Sample' });
const codesOf = (steps: readonly Step[], more: object = {}) => refusalCodes(steps, telling(more));

describe('an agreement with a client', () => {
  it('takes days and programme from the file of the client, and is offered and accepted', () => {
    const { record } = tell([created(), read, offer, accepted], telling());
    expect(record).toMatchObject({
      state: 'accepted',
      values: { audit_days_stage_2: 7, programme: [row], signatory: 'Tran Van Sample', offered_by: idOf(1) },
    });
    expect(record.values['programme']).toEqual([row]);
  });

  it('names no fewer days than were approved, and audit time that was', () => {
    const fewer = perform(at, 'revise', { audit_days_stage_2: 6.5 });
    expect(codesOf([created(), read, fewer, offer])).toEqual(['audit-time.days-below']);
    const more = perform(at, 'revise', { audit_days_stage_2: 9 });
    expect(codesOf([created(), read, more, offer])).toEqual([]);
    expect(codesOf([created(), read, offer], { time_approved_at: null })).toEqual([
      'audit-time.not-approved',
    ]);
  });

  it('allows witness audits, and is offered for days to come', () => {
    const witness = 'client-agreement.witness-missing';
    expect(codesOf([created({ witness_audits: false }), read, offer])).toEqual([witness]);
    expect(codesOf([created({ witness_audits: null }), read, offer])).toEqual([witness]);
    expect(codesOf([created({ valid_until: '2026-05-04' }), read, offer])).toEqual(['field.day-too-early']);
  });

  it('stays as it was offered', () => {
    const revise = perform(at + 2 * DAY_MS, 'revise', { terms: 'Others.' });
    expect(codesOf([created(), read, offer, revise])).toEqual(['activity.not-now']);
    const patch: Step = [at, { kind: 'update', values: { terms: 'Others.' } }];
    expect(codesOf([created(), read, offer, patch])).toEqual(['field.not-allowed']);
  });

  it('is owed: an offer, an answer, a renewal', () => {
    const dueAfter = (...steps: Step[]) => tell(steps, telling()).record.due_at;
    expect(dueAfter(created())).toBe(at + 14 * DAY_MS);
    expect(dueAfter(created(), read, offer)).toBe(at + 31 * DAY_MS);
    expect(dueAfter(created(), read, offer, accepted)).toBe(Date.parse('2030-01-01T00:00:00Z') - 1);
  });
});
