/** What programs put before the subject of an answer or of something passed on, once or several times. */
const prefixes =
  /^\s*((re|aw|sv|vs|antw|antwort|fw|fwd|wg|tr|rv|enc|res|rif|odp|trả lời|tl|chuyển tiếp|ct|回复|回覆|答复|转发|轉寄|轉發)(\[\d{1,3}\])?\s?[:：]\s*)+/i;

/** Words of a text that serve as a title, at most, in characters. */
const titleLength = 200;

/** Letters put together as one reads them: what is beyond is cut with a mark. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length > titleLength ? `${letters.slice(0, titleLength - 1).join('')}…` : text;
}

/** What a record made of a mail is called: its subject without `Re:` and the like, else the first line of its text. */
export function titleOf(subject: string, text: string): string | null {
  const own = subject.replace(prefixes, '').trim();
  if (own !== '') return shortened(own);
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .find((one) => /[\p{L}\p{N}]/u.test(one));
  return line === undefined ? null : shortened(line);
}
