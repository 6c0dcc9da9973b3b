/**
 * A code for something people gave a name: plain letters and hyphens, unlike all others. Names without any letter of
 * the Latin script, such as Chinese ones, are numbered.
 */
export function codeFor(name: string, others: readonly string[], fallback = 'item'): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);
  const base = plain === '' ? fallback : plain;
  if (plain !== '' && !others.includes(base)) return base;
  for (let count = plain === '' ? 1 : 2; ; count += 1) {
    const numbered = `${base}-${count}`;
    if (!others.includes(numbered)) return numbered;
  }
}
