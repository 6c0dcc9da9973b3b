import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SampleOccasion, sampleOccasions, sampleSites, sitesToVisit } from './sites.ts';

const count = fc.integer({ min: 0, max: 3_000 });
const named = (number: number) => Array.from({ length: number }, (_, index) => `Site ${index + 1}`);
const factor: Readonly<Record<SampleOccasion, number>> = {
  initial: 1,
  surveillance: 0.6,
  recertification: 0.8,
};

describe('how many sites are visited', () => {
  it.each([
    ['initial', 25, 5],
    ['initial', 26, 6],
    ['surveillance', 25, 3],
    ['surveillance', 26, 4],
    ['surveillance', 1_225, 21],
    ['recertification', 25, 4],
    ['recertification', 100, 8],
    ['recertification', 101, 9],
    ['initial', 0, 0],
    ['initial', 1, 1],
  ] as const)('%s of %d: %d', (occasion, sites, size) => {
    expect(sitesToVisit(occasion, sites, true)).toBe(size);
  });

  it('is the share of the square root, rounded up', () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...sampleOccasions), (sites, occasion) => {
        const exact = factor[occasion] * Math.sqrt(sites);
        const size = sitesToVisit(occasion, sites, true);
        expect(size).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(size).toBeLessThan(exact + 1 + 1e-9);
      }),
    );
  });

  it('is every site where sampling does not suit, three in ten at surveillance', () => {
    expect(sitesToVisit('initial', 14, false)).toBe(14);
    expect(sitesToVisit('recertification', 14, false)).toBe(14);
    expect(sitesToVisit('surveillance', 14, false)).toBe(5);
    expect(sitesToVisit('surveillance', 10, false)).toBe(3);
  });
});

describe('a sample of sites', () => {
  it('holds enough sites, each once, at least a quarter of them drawn, and is drawn again by the same seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(...sampleOccasions),
        fc.boolean(),
        fc.string({ maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 20 }),
        (number, occasion, suitable, seed, picks) => {
          const sites = named(number);
          const chosen = picks.map((pick) => ({ site: `Site ${pick}`, reason: 'A complaint.' }));
          const asked = { occasion, sites, suitable, seed, chosen };
          const sample = sampleSites(asked);
          const visited = [...sample.drawn, ...sample.chosen.map(({ site }) => site)];
          expect(new Set(visited).size).toBe(visited.length);
          for (const site of visited) expect(sites).toContain(site);
          expect(visited.length).toBeGreaterThanOrEqual(sample.size);
          const left = number - sample.chosen.length;
          expect(sample.drawn.length).toBeGreaterThanOrEqual(Math.min(Math.ceil(visited.length / 4), left));
          expect(sampleSites({ ...asked, sites: sites.toReversed() }).drawn).toEqual(sample.drawn);
        },
      ),
    );
  });

  it('says how many must be random although all may be', () => {
    const asked = { occasion: 'initial', sites: named(400), suitable: true, seed: 'x', chosen: [] } as const;
    const sample = sampleSites(asked);
    expect(sample).toMatchObject({ size: 20, random_at_least: 5 });
    expect(sample.drawn).toHaveLength(20);
  });

  it('visits those chosen besides what must be random', () => {
    const chosen = named(5).map((site) => ({ site, reason: 'New since the last audit.' }));
    const sample = sampleSites({ occasion: 'initial', sites: named(25), suitable: true, seed: 'x', chosen });
    expect(sample).toMatchObject({ size: 5, random_at_least: 2 });
    expect(sample.drawn).toHaveLength(2);
  });
});
