/** Longest address that is written to, in characters (RFC 5321, 4.5.3.1.3). */
const longest = 254;

const plain = String.raw`[^\s@<>()\[\],;:\\"\p{C}]`;
const form = new RegExp(`^${plain}{1,64}@(?![.-])${plain}{1,253}$`, 'u');

/** Whether an address is one that mail can be sent to: `name@example.org`, nothing quoted and no comments. */
export function isMailAddress(address: string): boolean {
  return address.length <= longest && form.test(address);
}

/** One line of a header as people may have written it: no line ends or other control characters, blanks made one. */
export function headerLine(text: string, most: number): string {
  const line = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}
