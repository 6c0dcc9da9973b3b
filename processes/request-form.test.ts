import fc from 'fast-check';
import { Compile } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { type Answer, answerProblems, shownAnswer } from './request-answers.ts';
import { choicesOfQuestion, formProblems, labelOf, type Question } from './request-form.ts';
import { schemaOfForm } from './request-item/form.ts';
import { fitsPattern, isPattern } from './request-pattern.ts';

const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id,
  kind,
  label: id,
  ...more,
});
const codes = (questions: readonly Question[], answers: readonly Answer[]) =>
  answerProblems(questions, answers).map(({ field, code }) => [field, code]);

describe('patterns', () => {
  it('fit what the same regular expression fits', () => {
    const patterns = [
      '^[A-Z]{2}-\\d{4}$',
      'a*b?c+',
      '[^0-9]{1,3}',
      '\\w+\\.\\w{2,}',
      '.{0,3}x',
      '[A-Z\\-]-\\d{2,}',
    ];
    const text = fc.string({ unit: fc.constantFrom(...'AZab09-._x c'), maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...patterns), text, (pattern, given) => {
        expect(isPattern(pattern)).toBe(true);
        expect(fitsPattern(pattern, given)).toBe(
          new RegExp(`^(?:${pattern.replace(/^\^|\$$/g, '')})$`, 'u').test(given),
        );
      }),
    );
    expect(fitsPattern('[A-Z]{2}-\\d{4}', 'VN-0042')).toBe(true);
    expect(fitsPattern('[A-Z]{2}-\\d{4}', 'VN-42')).toBe(false);
  });

  it('hold nothing that could take for ever, and nothing that cannot be read', () => {
    const refused = [
      '(a+)+',
      'a|b',
      '(?=x)',
      '\\1',
      '[a',
      'a{201}',
      'a{3,1}',
      '[z-a]',
      '',
      '*a',
      'a'.repeat(101),
    ];
    expect(refused.filter(isPattern)).toEqual([]);
    // What makes a backtracking engine count to the end of days takes some thousand steps.
    expect(fitsPattern('a*'.repeat(40).slice(0, 80), `${'a'.repeat(200)}b`)).toBe(false);
  });
});

describe('a form', () => {
  const place = (questions: readonly Question[]) =>
    formProblems(questions).map(({ field, code }) => [field, code]);

  it('is refused where it cannot be asked, with the place', () => {
    expect(place([question('a', 'line'), question('a', 'date')])).toEqual([
      ['form.1.id', 'request-form.twice'],
    ]);
    expect(place([question('a', 'choice')])).toEqual([['form.0.choices', 'field.required']]);
    expect(place([question('a', 'choice', { choices: 'x\nx' })])).toEqual([
      ['form.0.choices', 'request-form.twice'],
    ]);
    expect(place([question('a', 'choice', { choices: 'một hai' })])).toEqual([
      ['form.0.choices', 'request-form.choice-id'],
    ]);
    expect(place([question('a', 'number', { minimum: 3, maximum: 2 })])).toEqual([
      ['form.0.maximum', 'request-form.limits-turned'],
    ]);
    expect(place([question('a', 'line', { pattern: '(x)' })])).toEqual([
      ['form.0.pattern', 'request-form.pattern'],
    ]);
    expect(place([question('a', 'number', { pattern: 'x' })])).toEqual([
      ['form.0.pattern', 'request-form.pattern'],
    ]);
    expect(place(Array.from({ length: 61 }, (_, at) => question(`q${at}`, 'line')))).toEqual([
      ['form', 'request-form.questions-many'],
    ]);
  });

  it('lets a question depend on an earlier one that has choices', () => {
    const size = question('size', 'choice', { choices: 's | Small\nl | Large' });
    const why = (shown_if: string, shown_value: string) => question('why', 'line', { shown_if, shown_value });
    expect(place([size, why('size', 'l')])).toEqual([]);
    expect(place([size, why('size', 'xl')])).toEqual([['form.1.shown_value', 'field.choice-unknown']]);
    expect(place([why('size', 'l'), size])).toEqual([['form.0.shown_if', 'request-form.condition']]);
    expect(place([question('size', 'line'), why('size', 'l')])).toEqual([
      ['form.1.shown_if', 'request-form.condition'],
    ]);
  });

  it('has names in each language, and without one the first', () => {
    expect(choicesOfQuestion({ choices: 'l | Large | Lớn\n\n s ' })).toEqual([
      { id: 'l', names: { en: 'Large', vi: 'Lớn', zh: 'Large' } },
      { id: 's', names: { en: 's', vi: 's', zh: 's' } },
    ]);
    const asked = question('a', 'line', { label: 'Size', label_vi: 'Cỡ' });
    expect([labelOf(asked, 'vi'), labelOf(asked, 'zh')]).toEqual(['Cỡ', 'Size']);
    const choice = question('a', 'choices', { choices: 'l | Large | Lớn\ns | Small' });
    expect(shownAnswer(choice, 'l,s', 'vi', ['Có', 'Không'])).toBe('Lớn, Small');
    expect(shownAnswer(question('a', 'boolean'), 'false', 'vi', ['Có', 'Không'])).toBe('Không');
  });
});

describe('answers', () => {
  const size = question('size', 'choices', { choices: 's\nm\nl', minimum: 1, maximum: 2, required: true });

  it.each<[Question, string, string | null]>([
    [question('a', 'line', { minimum: 2, maximum: 3 }), 'x', 'answer.length'],
    [question('a', 'line', { minimum: 2, maximum: 3 }), 'xyz', null],
    [question('a', 'line'), 'x\ny', 'answer.one-line'],
    [question('a', 'line', { pattern: '\\d{3}' }), '12', 'answer.pattern'],
    [question('a', 'paragraph', { maximum: 3 }), 'long', 'answer.length'],
    [question('a', 'number', { minimum: 1, maximum: 5 }), '5.5', 'answer.range'],
    [question('a', 'number'), '1e3', 'field.number-invalid'],
    [question('a', 'number', { minimum: 1 }), '2.5', null],
    [question('a', 'date'), '2026-02-30', 'field.date-invalid'],
    [question('a', 'boolean'), 'yes', 'field.boolean-invalid'],
    [question('a', 'email'), 'name@company', 'answer.email'],
    [question('a', 'email'), 'name@company.example', null],
    [question('a', 'choice', { choices: 's\nl' }), 'm', 'field.choice-unknown'],
    [{ ...size, id: 'a' }, 's,m,l', 'answer.how-many'],
    [{ ...size, id: 'a' }, 's,s', 'field.choice-unknown'],
    [{ ...size, id: 'a' }, 's,l', null],
  ])('to %o: %s is judged as it should be', (asked, value, code) => {
    expect(codes([asked], [{ id: 'a', value }])).toEqual(code === null ? [] : [['answers.a', code]]);
  });

  it('are asked for only where the question is asked, and once', () => {
    const asked = [
      question('big', 'boolean', { required: true }),
      question('why', 'line', { required: true, shown_if: 'big', shown_value: 'true' }),
    ];
    expect(codes(asked, [])).toEqual([['answers.big', 'field.required']]);
    expect(codes(asked, [{ id: 'big', value: 'false' }])).toEqual([]);
    expect(codes(asked, [{ id: 'big', value: 'true' }])).toEqual([['answers.why', 'field.required']]);
    const hidden = [
      { id: 'big', value: 'false' },
      { id: 'why', value: 'x' },
    ];
    expect(codes(asked, hidden)).toEqual([['answers.why', 'answer.not-asked']]);
    const twice = [
      { id: 'big', value: 'false' },
      { id: 'big', value: 'true' },
    ];
    expect(codes(asked, twice)).toEqual([['answers.big', 'answer.twice']]);
  });

  it('name a person beside the text, and nobody in place of a text', () => {
    const asked = [question('who', 'person', { required: true }), question('what', 'line')];
    expect(codes(asked, [{ id: 'who', person: 'p' }])).toEqual([]);
    expect(codes(asked, [{ id: 'who', value: 'p' }])).toEqual([['answers.who', 'field.unknown']]);
    expect(
      codes(asked, [
        { id: 'who', person: 'p' },
        { id: 'what', person: 'p' },
      ]),
    ).toEqual([['answers.what', 'field.unknown']]);
  });

  it('fit the JSON Schema of the form where they fit the form', () => {
    const questions = [
      question('size', 'choice', { choices: 's\nl', required: true }),
      question('why', 'line', { required: true, shown_if: 'size', shown_value: 'l', pattern: '[a-z]{1,4}' }),
      question('many', 'number', { minimum: 1, maximum: 9 }),
      question('sure', 'boolean'),
    ];
    const validator = Compile(schemaOfForm(questions, 'en') as never);
    const value = fc.record(
      {
        size: fc.constantFrom('s', 'l', 'x'),
        why: fc.constantFrom('ok', 'NO', 'toolong'),
        many: fc.constantFrom(0, 1, 9, 10),
        sure: fc.boolean(),
        other: fc.constant('x'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, (given) => {
        const rows = Object.entries(given).map(([id, one]) => ({ id, value: String(one) }));
        expect(answerProblems(questions, rows).length === 0).toBe(validator.Check(given));
      }),
    );
  });
});
