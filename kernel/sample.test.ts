import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, keysIn } from './sample.ts';

const keys = fc.array(fc.string({ maxLength: 6 }), { maxLength: 60 });
const size = fc.integer({ min: 0, max: 80 });
const seed = fc.string({ maxLength: 12 });

const sorted = (list: readonly string[]) => list.toSorted();

describe('a drawn sample', () => {
  it('holds as many of the keys as were wanted, none twice and nothing else', () => {
    fc.assert(
      fc.property(seed, keys, size, (given, all, wanted) => {
        const drawn = drawSample(given, all, wanted);
        expect(drawn).toHaveLength(Math.min(wanted, new Set(all).size));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const key of drawn) expect(all).toContain(key);
      }),
    );
  });

  it('is the same for the same seed, in whatever order and how often the keys are listed', () => {
    fc.assert(
      fc.property(seed, keys, size, fc.nat(), (given, all, wanted, turn) => {
        const cut = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(cut), ...all.slice(0, cut), ...all.slice(0, 3)].toReversed();
        expect(drawSample(given, turned, wanted)).toEqual(drawSample(given, all, wanted));
      }),
    );
  });

  it('begins with the smaller sample of the same seed', () => {
    fc.assert(
      fc.property(seed, keys, size, (given, all, wanted) => {
        const larger = drawSample(given, all, wanted + 1);
        expect(larger.slice(0, wanted)).toEqual(drawSample(given, all, wanted));
      }),
    );
  });

  it('gives every key its turn', () => {
    const all = Array.from({ length: 10 }, (_, index) => `INC${index}`);
    const counts = new Map(all.map((key) => [key, 0]));
    for (let round = 0; round < 2_000; round += 1) {
      for (const key of drawSample(`round ${round}`, all, 3)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    // 600 each are expected; 20.5 is one standard deviation, so that this leaves five of them.
    for (const [key, count] of counts) expect([key, Math.abs(count - 600) < 103]).toEqual([key, true]);
  });

  it('stays what it was when samples on record are drawn again', () => {
    const all = Array.from({ length: 12 }, (_, index) => `INC${String(index + 1).padStart(7, '0')}`);
    expect(drawSample('2026-11-02 incidents', all, 4)).toEqual([
      'INC0000008',
      'INC0000010',
      'INC0000001',
      'INC0000007',
    ]);
    expect(sorted(drawSample('another', all, 12))).toEqual(all);
  });
});

describe('keys in a text', () => {
  it('are separated by lines, commas or semicolons, blanks left out and each told once', () => {
    expect(keysIn(' INC1\nINC2, INC3;;INC1\n\n')).toEqual(['INC1', 'INC2', 'INC3']);
    expect(keysIn('')).toEqual([]);
  });
});
