import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { riskModule } from './module.ts';

const told = (...seen: Seen[]) => observed(riskModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(riskModule, `risk.${id}`, stories);
const levels = (inherent_level: string | null, residual_level: string | null = null) => ({
  nature: 'risk',
  inherent_level,
  residual_level,
});

describe('figures of risks', () => {
  it('count what is above what owners may accept and accepted by nobody', () => {
    // Owners may accept up to medium.
    const stories = [
      told([inJune(-9), 'analysed', levels('high')]),
      told([inJune(-9), 'treating', levels('very-high', 'medium')]),
      told([inJune(-9), 'treating', levels('high', 'high')]),
      told([inJune(-9), 'accepted', levels('high', 'high')]),
      told([inJune(-9), 'identified', levels(null)]),
      told([inJune(-9), 'analysed', { ...levels('high'), nature: 'opportunity' }]),
      told([inJune(-9), 'analysed', levels('high')], [inJune(3), 'closed']),
      told([june.to, 'analysed', levels('high')]),
    ];
    expect(of('above-acceptance', stories)).toEqual([2, 4]);
  });

  it('count treatments whose day is over', () => {
    const treating = (treatment_due: string) =>
      told([inJune(-9), 'treating', { ...levels('high'), treatment_due }]);
    const stories = [
      treating('2026-06-30'),
      treating('2026-07-01'),
      told([inJune(1), 'analysed', levels('high')]),
    ];
    expect(of('treatment-overdue', stories)).toEqual([1, 2]);
  });
});
