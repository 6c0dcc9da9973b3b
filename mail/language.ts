/** Characters looked at. */
const looked = 5_000;

/** Letters that are Vietnamese and of no other language that people write to us in. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/** In which of the program's languages somebody is best answered, by what they wrote. */
export function languageOf(text: string): 'en' | 'vi' | 'zh' {
  const start = text.slice(0, looked).normalize('NFC');
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'en';
  // Kana stand beside Han in Japanese, which is answered in English.
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = start.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (kana === 0 && han / letters > 0.2) return 'zh';
  return (start.match(vietnamese)?.length ?? 0) / letters > 0.04 ? 'vi' : 'en';
}
