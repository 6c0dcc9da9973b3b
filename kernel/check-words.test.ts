import { expect, it } from 'vitest';
import type { CheckTexts } from './check.ts';
import { reasonSentence } from './check-words.ts';

const texts: CheckTexts = {
  question: { en: 'Is it there?', vi: 'Có không?', zh: '有吗？' },
  reasons: {
    missing: {
      text: {
        en: 'Missing since {since}: {fields}, {hours} hours.',
        vi: 'Thiếu từ {since}: {fields}, {hours} giờ.',
        zh: '自 {since} 缺少：{fields}，{hours} 小时。',
      },
      params: { since: 'instant', fields: 'terms', hours: 'number' },
    },
  },
  measures: {},
  terms: {
    impact: { en: 'impact', vi: 'mức ảnh hưởng', zh: '影响度' },
    urgency: { en: 'urgency', vi: 'mức khẩn cấp', zh: '紧急度' },
  },
};
const params = { since: Date.UTC(2026, 0, 31, 8), fields: ['impact', 'urgency'], hours: 4.5 };

it('writes instants, numbers and terms in the reader’s language', () => {
  expect(reasonSentence(texts, 'missing', params, 'en')).toBe(
    'Missing since 2026-01-31T08:00:00.000Z: impact, urgency, 4.5 hours.',
  );
  const writer = { instant: () => '31/1/2026', number: (value: number) => String(value).replace('.', ',') };
  expect(reasonSentence(texts, 'missing', params, 'vi', writer)).toBe(
    'Thiếu từ 31/1/2026: mức ảnh hưởng, mức khẩn cấp, 4,5 giờ.',
  );
  expect(reasonSentence(texts, 'missing', { ...params, fields: 'impact' }, 'zh')).toContain('缺少：影响度，');
  expect(reasonSentence(texts, 'missing', params, 'zh')).toContain('影响度、紧急度');
});

it('shows a reason or term it does not know as it is', () => {
  expect(reasonSentence(texts, 'long-gone', params, 'en')).toBe('long-gone');
  expect(reasonSentence(texts, 'missing', { ...params, fields: ['colour'] }, 'en')).toContain('colour');
});
