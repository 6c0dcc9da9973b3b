const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;

/** About how wide a text is in Noto Sans, in pixels: to break lines, not to measure. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (wide.test(character)) width += 1;
    else if (/[MWmw@%]/.test(character)) width += 0.88;
    else if (/[A-Z0-9Đ]/.test(character)) width += 0.64;
    else width += /[ .,;:ijl|()'’“”]/.test(character) ? 0.3 : 0.57;
  }
  return width * size;
}

/** The parts at which a text may be broken: words, and single characters of Chinese. */
function partsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/(?<= )|(?<=[\u2e80-\u9fff\uff00-\uff60])/)
    .filter((part) => part !== '');
}

/** A text broken into lines of at most that width where words allow; what is more than `most` lines is cut off with “…”. */
export function textLines(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const part of partsOf(text)) {
    const last = lines.at(-1);
    const joined = (last ?? '') + part;
    // A mark of punctuation does not begin a line.
    const bound = /^[，。、；：）」”]/.test(part);
    if (last !== undefined && (bound || textWidth(joined.trimEnd(), size) <= width)) {
      lines[lines.length - 1] = joined;
    } else lines.push(part);
  }
  const shown = lines.map((line) => line.trim());
  return shown.length <= most ? shown : [...shown.slice(0, most - 1), `${shown[most - 1]} …`];
}
