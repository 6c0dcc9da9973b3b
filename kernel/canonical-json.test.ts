import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';

interface Vector {
  readonly name: string;
  readonly input: string;
  readonly output: string;
  readonly hex: string;
}

/** The test data of RFC 8785's authors (cyberphone/json-canonicalization, Apache-2.0). */
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'testing/oracles/jcs.json'), 'utf8'),
) as readonly Vector[];

describe('canonical JSON', () => {
  it.each(vectors)('writes $name as RFC 8785 wants', ({ input, output, hex }) => {
    const text = canonicalJson(JSON.parse(input));
    expect(text).toBe(output);
    expect(toHex(utf8(text))).toBe(hex);
  });

  it('leaves out what is undefined, and refuses what JSON cannot say', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      [undefined],
      () => 1,
      1n,
      '\ud800',
    ]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});
