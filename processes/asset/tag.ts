/** Letters and digits that nobody mistakes for each other when reading a label aloud (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a tag that the program makes. */
const length = 8;

/** A tag as it is compared: outer blanks removed, capital letters. */
export function tidyTag(text: string): string {
  return text.trim().toUpperCase();
}

/** The tag of an asset that was given none: the planned prefix, and letters that follow from the id of its record. */
export function tagFrom(id: string, prefix: string): string {
  // The end of the id is what differs from one record to the next, even among those of one millisecond.
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let letters = '';
  for (let place = 0; place < length; place += 1) {
    letters = (alphabet[Number(rest % 32n)] ?? '') + letters;
    rest /= 32n;
  }
  return tidyTag(`${prefix}${letters}`);
}

/** Where the page of an asset is, as a label holds it: the tag stands at the end, so that number and tag must agree. */
export function labelAddress(base: string, number: string, tag: string): string {
  return `${base.replace(/\/+$/, '')}/assets/${number}#${encodeURIComponent(tag)}`;
}

/** What a label or a person says of an asset: its tag, and the number of its record where the label holds one. */
export interface ReadLabel {
  readonly tag: string;
  readonly number: string | null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign of somebody else's label.
    return text;
  }
}

/** Reads what a code on a label holds, or what somebody typed in its place: an address made by us, or a tag. */
export function readLabel(text: string): ReadLabel {
  const found = /^https?:\/\/[^/?#]+(?:\/[^?#]*)?\/assets\/(AST\d{1,15})#(.+)$/i.exec(text.trim());
  if (found === null) return { tag: tidyTag(text), number: null };
  return { tag: tidyTag(decoded(found[2] ?? '')), number: (found[1] ?? '').toUpperCase() };
}
