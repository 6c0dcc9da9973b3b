/** Letters of East Asian scripts are as wide as two others. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** A text cut to some room, counted in narrow letters: SVG breaks no lines and cuts nothing itself. */
export function cutTo(room: number, text: string): string {
  let taken = 0;
  let kept = '';
  for (const letter of text) {
    taken += wide.test(letter) ? 2 : 1;
    if (taken > room) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}
