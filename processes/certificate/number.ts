/** Crockford's digits: none that is mistaken for another. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a body's code. */
const code_length = 6;

/**
 * Six letters that stand for a certification body in the numbers of its certificates, from the last 30 bits of its id:
 * so bodies of one installation never give the same number, and a number tells whom to ask.
 */
export function bodyCode(organisation_id: string): string {
  let rest = BigInt(`0x${organisation_id.replaceAll('-', '').slice(-12)}`);
  let code = '';
  for (let place = 0; place < code_length; place += 1) {
    code = (digits[Number(rest & 31n)] ?? '') + code;
    rest >>= 5n;
  }
  return code;
}

/** What a certificate's number is made of. */
export interface NumberParts {
  readonly organisation_id: string;
  /** The record's number, of which the digits count. */
  readonly record_number: string;
  /** The year in which it takes effect. */
  readonly year: string;
}

/** The number of a certificate by the body's pattern, in which `BODY`, `YEAR` and `NUMBER` are filled in. */
export function certificateNumber(pattern: string, parts: NumberParts): string {
  const words: Readonly<Record<string, string>> = {
    BODY: bodyCode(parts.organisation_id),
    YEAR: parts.year,
    NUMBER: parts.record_number.replaceAll(/\D/g, '').slice(-6),
  };
  return pattern.replaceAll(/BODY|YEAR|NUMBER/g, (word) => words[word] ?? word);
}

/** Whether a text can be the number of a certificate: what comes by an address is held against it first. */
export function looksLikeNumber(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]{5,63}$/.test(text);
}
