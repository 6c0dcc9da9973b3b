import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptLength, excerptOf, marksIn } from './search-excerpt.ts';
import { exactTsqueryOf, type SearchQuery, searchQuery, tsqueryOf, wideTsqueryOf } from './search-query.ts';
import { textWordsLimit, wordLength, wordsOf } from './search-words.ts';

const formsOf = (text: string): readonly (readonly string[])[] => wordsOf(text).map(({ forms }) => forms);

/** Texts of people and machines, mixed. */
const piece = fc.oneof(
  fc.constantFrom(
    'Sự cố',
    'máy in',
    'Đà Nẵng',
    'hoà',
    'quý',
    '打印机',
    '无法连接',
    'サーバー',
    'printer',
    'INC0000123',
  ),
  fc.constantFrom(
    'srv-db-01.example.com',
    '10.0.0.12',
    'ＡＢＣ',
    'ﬁle',
    '½',
    'İstanbul',
    '007',
    '\u0301',
    '👍',
    '\ud83d',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ', ', '\n', '-', '')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));

const queryOf = (text: string): SearchQuery => searchQuery(text) as SearchQuery;

describe('words of a text', () => {
  test('are found with their marks and without', () => {
    expect(formsOf('Sự cố ở Đà Nẵng')).toEqual([
      ['sự', 'su'],
      ['cố', 'co'],
      ['ở', 'o'],
      ['đà', 'da'],
      ['nẵng', 'nang'],
    ]);
    expect(formsOf('Sự cố'.normalize('NFD'))).toEqual(formsOf('SỰ CỐ'));
  });

  test('are the same wherever the tone of oa, oe and uy is written', () => {
    expect(formsOf('hoà khoẻ thuỷ')).toEqual(formsOf('hòa khỏe thủy'));
    expect(formsOf('quý')[0]?.[0]).toBe('quý');
    expect(formsOf('hoàn')[0]?.[0]).toBe('hoàn');
  });

  test('of writing without spaces are each two characters and each one', () => {
    const words = wordsOf('打印机A');
    expect(words.map(({ forms: [form], position }) => [form, position])).toEqual([
      ['打印', 1],
      ['打', 1],
      ['印机', 2],
      ['印', 2],
      ['机', 3],
      ['a', 4],
    ]);
  });

  test('are numbers of records in whole and in short, and the parts of addresses', () => {
    expect(formsOf('INC0000123 007 co2 123')).toEqual([
      ['inc0000123', 'inc123', '123'],
      ['007', '7'],
      ['co2'],
      ['123'],
    ]);
    expect(formsOf('anna@srv-01.example.com').flat()).toEqual(['anna', 'srv', '01', '1', 'example', 'com']);
    expect(formsOf('ＡＢＣ')).toEqual([['abc']]);
  });

  test('have limits', () => {
    expect(wordsOf('word '.repeat(textWordsLimit + 10))).toHaveLength(textWordsLimit);
    expect(wordsOf('机'.repeat(textWordsLimit + 10)).at(-1)?.position).toBe(textWordsLimit);
    const [hash] = formsOf('0123456789abcdef'.repeat(8));
    expect(hash?.every((form) => form.length <= wordLength)).toBe(true);
    expect(
      formsOf('𝒳'.repeat(100) + '𐐀'.repeat(100))
        .flat()
        .every((form) => form.isWellFormed()),
    ).toBe(true);
  });

  test('stand where they are said to stand, in order, and none is blank', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { forms, position, from, to } of wordsOf(text)) {
          expect(position).toBeGreaterThanOrEqual(last);
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(forms.every((form) => form !== '' && form.isWellFormed() && !/['\\\s]/.test(form))).toBe(
            true,
          );
          last = position;
        }
      }),
    );
  });
});

describe('a query', () => {
  test.each([
    ['su co', "('su') & ('co':*)", "'su'"],
    ['"máy in"', "('máy' <1> 'in')", "'máy' & 'in'"],
    ['vpn -"mail down" -x', "('vpn') & !('mail' <1> 'down') & !('x')", "'vpn'"],
    ['打印机', "('打印' <1> '印机')", "'打印' & '印机'"],
    ['打印机err', "('打印' <1> '印机' <2> 'err':*)", "'打印' & '印机'"],
    ['srv-db-01', "('srv' <1> 'db' <1> '01':*)", "'srv' & 'db'"],
    ['a, b; c', "('a') & ('b') & ('c')", "'a' & 'b' & 'c'"],
    ['vp', "('vp':*)", null],
    ['打', "('打')", "'打'"],
    ['"open', "('open')", "'open'"],
  ])('of %s', (text, full, wide) => {
    expect(tsqueryOf(queryOf(text))).toBe(full);
    expect(wideTsqueryOf(queryOf(text))).toBe(wide);
  });

  test('has all its words as whole ones, too', () => {
    expect(exactTsqueryOf(queryOf('vp'))).toBe("'vp'");
    expect(exactTsqueryOf(queryOf('vpn "su co" su -x'))).toBe("'vpn' & 'su' & 'co'");
  });

  test('of nothing but exclusions and signs is none', () => {
    for (const text of ['', '   ', '-a -"b c"', '&|!:*', "'\\", '👍']) expect(searchQuery(text)).toBeNull();
  });

  test('has limits', () => {
    const { wanted, unwanted } = queryOf(`${'a '.repeat(50)}${'-b '.repeat(50)}`);
    expect([wanted.length, unwanted.length]).toEqual([12, 12]);
    expect(queryOf('a'.repeat(5000)).wanted[0]?.[0]?.word).toHaveLength(wordLength);
  });

  test('of any word of a text finds it there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { from, to } of wordsOf(text)) {
          const query = searchQuery(`"${text.slice(from, to)}"`);
          expect(query).not.toBeNull();
          const { marks, phrases } = marksIn(text, query as SearchQuery);
          expect(phrases).toBe(1);
          expect(marks.some(([start, end]) => start <= from && end >= to)).toBe(true);
        }
      }),
    );
  });

  test('without marks finds what has marks; with marks it wants these', () => {
    expect(marksIn('Sự cố máy in', queryOf('su co')).phrases).toBe(2);
    expect(marksIn('Sự cố máy in', queryOf('sự cố')).phrases).toBe(2);
    expect(marksIn('Su co may in', queryOf('sự cố')).phrases).toBe(0);
    expect(marksIn('Sứ cô', queryOf('"sự cố"')).phrases).toBe(0);
  });
});

describe('an excerpt', () => {
  const shown = (texts: readonly string[], q: string): string[] => {
    const excerpt = excerptOf(texts, queryOf(q));
    return (excerpt?.marks ?? []).map(([from, to]) => excerpt?.text.slice(from, to) ?? '');
  };

  test('is of the text that holds most of what was looked for, marked', () => {
    expect(excerptOf(['mail', 'mail and vpn'], queryOf('vpn mail'))?.of).toBe(1);
    expect(shown(['Das Gerät druckt nicht', '打印机无法连接'], '无法连')).toEqual(['无法连']);
    expect(shown(['đèn đỏ nháy'], 'do nhay')).toEqual(['đỏ', 'nháy']);
    expect(shown(['in máy in'], '"máy in"')).toEqual(['máy', 'in']);
    expect(excerptOf(['nothing'], queryOf('vpn'))).toBeNull();
  });

  test('holds its first mark however long the text is, and cuts no character in two', () => {
    fc.assert(
      fc.property(anyText, anyText, (head, tail) => {
        const text = `${head.repeat(20)} needle ${tail.repeat(20)}`;
        const excerpt = excerptOf([text], queryOf('"needle"'));
        expect(excerpt?.text.length).toBeLessThan(excerptLength + 60);
        const [first] = excerpt?.marks ?? [];
        expect(excerpt?.text.slice(...(first ?? [0, 0])).toLowerCase()).toBe('needle');
        expect(excerpt?.text.isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
    );
  });
});
