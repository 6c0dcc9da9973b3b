import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, observed } from '../testing/observed.ts';
import { releaseModule } from './module.ts';

const told = (values: Readonly<Record<string, unknown>>, state = 'deployed') =>
  observed(releaseModule, [inJune(-30), state, values]);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(releaseModule, `release.${id}`, stories);

const good = told({ deployed_at: inJune(4), planned_at: inJune(4.5), outcome: 'successful' });
const late = told({ deployed_at: inJune(6), planned_at: inJune(5.9), outcome: 'rolled-back' });
const untold = told({ deployed_at: inJune(29) });
const before = told({ deployed_at: inJune(-1), planned_at: inJune(-1), outcome: 'failed' });
const planned = told({ planned_at: inJune(3) }, 'planned');
const all = [good, late, untold, before, planned];

describe('figures of releases', () => {
  it('count those deployed in the period', () => {
    expect(of('deployed', all)).toEqual([3, 3]);
    expect(of('deployed', [before, planned])).toEqual([null, 0]);
  });

  it('tell the share that succeeded among those with an outcome', () => {
    expect(of('successful', all)).toEqual([50, 2]);
  });

  it('tell how many came by the end of their planned day', () => {
    expect(of('on-planned-day', all)).toEqual([50, 2]);
  });

  it('tell the middle of the incidents after those whose counting ended in the period', () => {
    const counted = (incidents_after: number, days: number) =>
      told({ deployed_at: inJune(days - 14), incidents_until: inJune(days), incidents_after });
    expect(of('incidents-after', [counted(1, 2), counted(7, 9), counted(2, 20), counted(90, 31)])).toEqual([
      2, 3,
    ]);
  });
});
