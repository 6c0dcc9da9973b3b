import { describe, expect, it } from 'vitest';
import { type Candidate, matchOf, numbersIn, type ToMatch } from './matching.ts';

const minute = 60_000;
const plan = { tolerance_minutes: 30 };
const at = Date.parse('2026-03-02T22:00:00Z');
const candidate = (number: string, more: Partial<Candidate> = {}): Candidate => ({
  id: `id of ${number}`,
  process: number.startsWith('REL') ? 'release' : 'change',
  number,
  external_key: null,
  planned_start: at - 60 * minute,
  planned_end: at + 60 * minute,
  services: ['mail'],
  items: [],
  underway: true,
  ...more,
});
const report = (more: Partial<ToMatch> = {}): ToMatch => ({
  change_reference: null,
  deployed_at: at,
  service: 'mail',
  items: [],
  ...more,
});
const found = (wanted: ToMatch, ...candidates: Candidate[]) => {
  const match = matchOf(wanted, candidates, plan);
  return match === null ? null : [match.candidate.number, match.matched_by];
};

describe('a deployment that names its change', () => {
  it('belongs to that one, whatever is planned', () => {
    const other = candidate('CHG0000002', { planned_start: null, planned_end: null, services: [] });
    const named = report({ change_reference: 'feature/chg0000002-faster-login' });
    expect(found(named, candidate('CHG0000001'), other)).toEqual(['CHG0000002', 'reference']);
  });

  it('is matched by a release, and by the key that the change has elsewhere', () => {
    expect(found(report({ change_reference: 'REL7' }), candidate('REL7'))).toEqual(['REL7', 'reference']);
    const imported = candidate('CHG1', { external_key: 'JIRA-42' });
    expect(found(report({ change_reference: ' JIRA-42 ' }), imported)).toEqual(['CHG1', 'reference']);
  });

  it('belongs nowhere while that one is not there, and where it names two', () => {
    expect(found(report({ change_reference: 'CHG9' }), candidate('CHG1'))).toBeNull();
    const two = report({ change_reference: 'CHG1 and CHG2' });
    expect(found(two, candidate('CHG1'), candidate('CHG2'))).toBeNull();
  });

  it('is not misled by longer numbers', () => {
    expect(numbersIn('CHG12 XCHG13 chg12')).toEqual(['CHG12']);
  });
});

describe('a deployment that names none', () => {
  it('belongs to the only change planned for then on its service, or on one of its items', () => {
    expect(found(report(), candidate('CHG1'))).toEqual(['CHG1', 'window']);
    const item = candidate('CHG1', { services: [], items: ['db'] });
    expect(found(report({ service: null, items: ['db'] }), item)).toEqual(['CHG1', 'window']);
  });

  it('belongs to none where two fit', () => {
    expect(found(report(), candidate('CHG1'), candidate('CHG2'))).toBeNull();
  });

  it('belongs to none of another service, another time or without approval, nor to a release', () => {
    expect(found(report({ service: 'payroll' }), candidate('CHG1'))).toBeNull();
    expect(found(report({ service: null }), candidate('CHG1'))).toBeNull();
    expect(found(report(), candidate('CHG1', { underway: false }))).toBeNull();
    expect(found(report(), candidate('REL1'))).toBeNull();
  });

  it('may lie outside of the planned time by as much as is tolerated', () => {
    const ended = (minutes: number) => candidate('CHG1', { planned_end: at - minutes * minute });
    expect(found(report(), ended(30))).toEqual(['CHG1', 'window']);
    expect(found(report(), ended(31))).toBeNull();
    const begins = (minutes: number) =>
      candidate('CHG1', { planned_start: at + minutes * minute, planned_end: null });
    expect(found(report(), begins(30))).toEqual(['CHG1', 'window']);
    expect(found(report(), begins(31))).toBeNull();
  });
});
