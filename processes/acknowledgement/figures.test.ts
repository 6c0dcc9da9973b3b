import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { acknowledgementModule } from './module.ts';

const told = (...seen: Seen[]) => observed(acknowledgementModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(acknowledgementModule, `acknowledgement.${id}`, stories);

const all = [
  told([inJune(-30), 'owed']),
  told([inJune(-30), 'owed'], [inJune(-2), 'given']),
  told([inJune(2), 'owed'], [june.to - 1, 'given']),
  told([inJune(2), 'owed'], [june.to, 'given']),
  told([inJune(2), 'owed'], [inJune(3), 'lapsed']),
];

describe('figures of acknowledgements', () => {
  it('count what is still owed among what was owed in the period', () => {
    expect(of('outstanding', all)).toEqual([2, 3]);
  });

  it('tell the share that was given', () => {
    expect(of('given', all)).toEqual([33.33, 3]);
  });
});
