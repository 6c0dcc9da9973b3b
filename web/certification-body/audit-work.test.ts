import { describe, expect, it } from 'vitest';
import type { ListedRecord } from '../records/record.ts';
import { findingsByGrade, missingMethods, workByArea } from './audit-work.ts';

const listed = (number: string, state: string, more: object): ListedRecord =>
  ({ number, state, ...more }) as unknown as ListedRecord;

const papers = [
  listed('WP1', 'concluded', { method: 'interview', requirements: ['8.6.1-a', '10.2-a'] }),
  listed('WP2', 'open', { method: 'observation', requirements: ['8.6.1-b'] }),
  listed('WP3', 'withdrawn', { method: 'interview', requirements: ['8.6.1-a'] }),
];
const numbersIn = (area: string, method: string) =>
  workByArea(papers)
    .find((one) => one.area === area)
    ?.by_method[method]?.map(({ number }) => number);

describe('the work of an audit', () => {
  it('stands under each part that it is about, by its method', () => {
    expect(numbersIn('8.6', 'interview')).toEqual(['WP1']);
    expect(numbersIn('10', 'interview')).toEqual(['WP1']);
    expect(numbersIn('8.6', 'observation')).toEqual(['WP2']);
    expect(numbersIn('4', 'interview')).toEqual([]);
  });

  it('lacks the methods of which nothing was concluded', () => {
    expect(missingMethods(papers)).toEqual(['document-review', 'observation']);
  });

  it('has findings by grade, without those withdrawn', () => {
    const findings = [
      listed('F1', 'issued', { grade: 'minor' }),
      listed('F2', 'raised', { grade: 'major' }),
      listed('F3', 'withdrawn', { grade: 'major' }),
    ];
    const counts = findingsByGrade(findings).map(([grade, own]) => [grade, own.map(({ number }) => number)]);
    expect(counts).toEqual([
      ['major', ['F2']],
      ['minor', ['F1']],
      ['opportunity', []],
    ]);
  });
});
