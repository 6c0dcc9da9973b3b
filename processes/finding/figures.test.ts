import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { findingModule } from './module.ts';

const told = (...seen: Seen[]) => observed(findingModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(findingModule, `finding.${id}`, stories);
const raised = (at: number, grade: string) => told([at, 'open', { grade }]);

const all = [
  raised(inJune(1), 'major'),
  raised(june.from, 'minor'),
  raised(june.to - 1, 'minor'),
  raised(june.to, 'major'),
  raised(inJune(-1), 'opportunity'),
  told([inJune(2), 'open', { grade: 'major' }], [inJune(3), 'withdrawn']),
  told([inJune(2), 'open', { grade: 'opportunity' }], [inJune(9), 'verified']),
];

describe('figures of audit findings', () => {
  it('count by grade what was raised in the period and not withdrawn', () => {
    expect(of('major', all)).toEqual([1, 4]);
    expect(of('minor', all)).toEqual([2, 4]);
    expect(of('opportunity', all)).toEqual([1, 4]);
  });

  it('count what nobody has verified by the end', () => {
    expect(of('open', all)).toEqual([4, 5]);
  });
});
