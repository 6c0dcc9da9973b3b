const [lineFeed, carriageReturn, hyphen] = [0x0a, 0x0d, 0x2d];

/** How much is looked at to find out how the lines of a message end. */
const looked_bytes = 65_536;

/**
 * The message with lines that a parser knows: those of old Macintosh systems end with a carriage return alone, and mail that
 * comes out of an mbox file begins with a line that is no header (`From somebody date`).
 */
export function withKnownLines(raw: Uint8Array): Uint8Array {
  const start = raw.subarray(0, looked_bytes);
  const onlyReturns = start.includes(carriageReturn) && !start.includes(lineFeed);
  const known = onlyReturns ? raw.map((byte) => (byte === carriageReturn ? lineFeed : byte)) : raw;
  const isEnvelope = [...'From '].every((letter, at) => known[at] === letter.charCodeAt(0));
  return isEnvelope ? known.subarray(known.indexOf(lineFeed) + 1) : known;
}

/** Whether the message has more lines than that. */
export function hasMoreLines(raw: Uint8Array, most: number): boolean {
  let found = 0;
  for (let at = raw.indexOf(lineFeed); at !== -1 && found <= most; at = raw.indexOf(lineFeed, at + 1))
    found += 1;
  return found > most;
}

/** How many lines begin like the boundary between two parts: never fewer than there are parts. */
export function boundaryLines(raw: Uint8Array, most: number): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const declared = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(
    /boundary\s{0,9}=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi,
  )) {
    declared.add((quoted ?? plain ?? '').trimEnd());
    if (declared.size > most) return declared.size;
  }
  let found = 0;
  for (let at = raw.indexOf(hyphen); at !== -1 && found <= most; at = raw.indexOf(hyphen, at + 1)) {
    if (at > 0 && raw[at - 1] !== lineFeed) continue;
    if (raw[at + 1] !== hyphen) continue;
    const line = text.slice(at + 2, at + 204).split(/[\r\n]/, 1)[0] ?? '';
    if (declared.has(line.trimEnd()) || declared.has(line.trimEnd().replace(/--$/, ''))) found += 1;
  }
  return found;
}
