import { expect, it } from 'vitest';
import { figureInJune, inJune, observed } from '../testing/observed.ts';
import { documentModule } from './module.ts';

const published = { versions: [{ number: 1, effective_date: '2026-01-01' }] };
const told = (next_review: string | null, values: object = published) =>
  observed(documentModule, [inJune(-9), 'published', { ...values, next_review }]);

it('documents past their review are counted among those that are published', () => {
  const stories = [
    told('2026-06-30'),
    told('2026-07-01'),
    told(null),
    told('2026-06-01', { versions: [] }),
    told('2026-06-01', { ...published, withdrawn_at: inJune(-1) }),
  ];
  expect(figureInJune(documentModule, 'document.past-review', stories)).toEqual([1, 3]);
});
