import { expect, test } from 'vitest';
import { evidenceOf } from './evidence-lines.ts';

test('evidence is one piece a line, with its address apart', () => {
  expect(
    evidenceOf('Minutes of May\n\n  Policy https://docs.example/p?a=1 version 3 \nhttps://docs.example/x\n'),
  ).toEqual([
    { text: 'Minutes of May' },
    { text: 'Policy version 3', url: 'https://docs.example/p?a=1' },
    { text: 'https://docs.example/x', url: 'https://docs.example/x' },
  ]);
  expect(evidenceOf(' \n')).toEqual([]);
  expect(evidenceOf('see ftp://x')).toEqual([{ text: 'see ftp://x' }]);
});
