import { expect, test } from 'vitest';
import { blankStep, macroContent, macroDraft } from './macro-draft.ts';

const offered = { processes: ['incident'], states: ['new'], services: [] };
const service = { id: '0195', name: 'Mail' };

test('a macro that nobody touched is sent as it was read', () => {
  const content = {
    ...offered,
    steps: [
      { action: 'perform', activity: 'start', values: { assignee: 'a1' } },
      { action: 'comment', reply: 'r1' },
      { action: 'note', text: 'See {{link}}' },
      { action: 'link', relation: 'duplicates', to: 'PRB0000001' },
    ],
  } as const;
  expect(macroContent(macroDraft(content))).toEqual(content);
});

test('what is blank, and what another kind of step would say, is not sent', () => {
  const left = { text: ' ', values: { service, impact: null, title: '' }, to: ' INC1 ' };
  const steps = [
    { ...blankStep('update'), ...left, activity: 'start' },
    { ...blankStep('comment'), ...left },
    { ...blankStep('note'), text: 'Own words', reply: 'r1' },
    { ...blankStep('link'), ...left },
    { ...blankStep('assign'), values: { team: null } },
  ];
  expect(macroContent({ ...offered, steps }).steps).toEqual([
    { action: 'update', values: { service: service.id } },
    { action: 'comment' },
    { action: 'note', reply: 'r1' },
    { action: 'link', to: 'INC1' },
    { action: 'assign' },
  ]);
});

test('steps keep a key of their own while they are moved', () => {
  const { steps } = macroDraft({ ...offered, steps: [{ action: 'note' }, { action: 'note' }] });
  expect(new Set(steps.map(({ key }) => key)).size).toBe(2);
});
