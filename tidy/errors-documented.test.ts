import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorRegistry } from '../kernel/errors.ts';
import { languages } from '../kernel/text.ts';

const file = join(import.meta.dirname, '../docs/reference/errors.md');

/** The reference as the registry would have it: a line for each code. */
function reference(): string {
  const lines = Object.entries(errorRegistry).map(
    ([code, { status, text }]) => `| \`${code}\` | ${status} | ${text.en.replaceAll('|', '\\|')} |`,
  );
  return `# Errors

Every refusal is a problem document (RFC 9457) with one of these codes. \`{name}\` is filled from the document's
\`params\`; \`errors\` names the fields concerned, each with a code of its own. The sentence comes in English, Vietnamese
or Chinese, as \`Accept-Language\` asks. Written from \`kernel/errors.ts\` (\`UPDATE=1 npm test -- pure\`), held by a test.

| code | status | what it says |
|---|---|---|
${lines.join('\n')}
`;
}

describe('the error registry', () => {
  test('is documented, code by code', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(file, reference());
    expect(readFileSync(file, 'utf8')).toBe(reference());
  });

  test('says in every language the same placeholders, and says it calmly', () => {
    for (const [code, { text }] of Object.entries(errorRegistry)) {
      const placeholders = languages.map(
        (language) =>
          text[language]
            .match(/\{\w+\}/g)
            ?.toSorted()
            .join() ?? '',
      );
      expect([code, new Set(placeholders).size]).toEqual([code, 1]);
      for (const language of languages) expect([code, /[!！]/.test(text[language])]).toEqual([code, false]);
    }
  });
});
