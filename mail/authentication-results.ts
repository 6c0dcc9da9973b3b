/** One result of a check: `spf=pass smtp.mailfrom=example.org`. Names are in lower case. */
export interface AuthenticationResult {
  readonly method: string;
  readonly result: string;
  /** What it was found by, such as `header.d` or `smtp.mailfrom`. */
  readonly properties: ReadonlyMap<string, string>;
}

/** A header `Authentication-Results` (RFC 8601): who checked, and what came of it. */
export interface AuthenticationResults {
  /** Lower case. */
  readonly authserv_id: string;
  /** Null: it is not written as the standard has it, and so says nothing. */
  readonly results: readonly AuthenticationResult[] | null;
}

/** Longest value that is read, in characters, and results that it may hold. */
const longest = 16_000;
const resultsAtMost = 100;

/** What is not written as the standard has it. */
class Malformed extends Error {}

/** Reads a value from left to right: words, quoted strings; comments count as blanks. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get next(): string {
    return this.#text.charAt(this.#at);
  }

  /** Passes blanks and comments, which nest (RFC 5322, 3.2.2). */
  skip(): void {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.next;
      if (letter === '(') depth += 1;
      else if (letter === ')' && depth > 0) depth -= 1;
      else if (letter === '\\' && depth > 0) this.#at += 1;
      else if (depth === 0 && !/\s/.test(letter)) break;
    }
    if (depth > 0) throw new Malformed();
  }

  /** Whether the next letter is that one; it is passed then, with the blanks around it. */
  take(letter: string): boolean {
    this.skip();
    if (this.next !== letter) return false;
    this.#at += 1;
    this.skip();
    return true;
  }

  /** A quoted string, or letters up to a blank or one of `stops`. */
  value(stops: string): string {
    if (this.next === '"') return this.#quoted();
    const from = this.#at;
    while (this.next !== '' && !/[\s"()]/.test(this.next) && !stops.includes(this.next)) this.#at += 1;
    if (this.#at === from) throw new Malformed();
    return this.#text.slice(from, this.#at);
  }

  #quoted(): string {
    let text = '';
    for (this.#at += 1; this.next !== '"'; this.#at += 1) {
      if (this.next === '\\') this.#at += 1;
      if (this.next === '') throw new Malformed();
      text += this.next;
    }
    this.#at += 1;
    return text;
  }
}

/** A name, with the version that may follow it (`dkim/1`) left out. */
function nameIn(scanner: Scanner): string {
  const name = scanner.value(';=/');
  if (scanner.take('/')) scanner.value(';=');
  scanner.skip();
  return name.toLowerCase();
}

function resultIn(scanner: Scanner): AuthenticationResult | null {
  const method = nameIn(scanner);
  if (!scanner.take('=')) {
    // `none`: nothing was checked.
    if (method === 'none' && (scanner.next === '' || scanner.next === ';')) return null;
    throw new Malformed();
  }
  const result = scanner.value(';=').toLowerCase();
  const properties = new Map<string, string>();
  for (scanner.skip(); scanner.next !== '' && scanner.next !== ';'; scanner.skip()) {
    const name = nameIn(scanner);
    if (!scanner.take('=')) throw new Malformed();
    const value = scanner.next === ';' || scanner.next === '' ? '' : scanner.value(';');
    // What is told twice counts as it was told first.
    if (!properties.has(name)) properties.set(name, value);
  }
  return { method, result, properties };
}

function resultsIn(scanner: Scanner): readonly AuthenticationResult[] {
  const results: AuthenticationResult[] = [];
  scanner.skip();
  // The version of the format (RFC 8601, 2.2): there is one.
  if (scanner.next !== ';' && scanner.next !== '' && scanner.value(';') !== '1') throw new Malformed();
  while (scanner.take(';')) {
    if (scanner.next === '' || scanner.next === ';') continue;
    const result = resultIn(scanner);
    if (result !== null) results.push(result);
    if (results.length > resultsAtMost) throw new Malformed();
  }
  if (scanner.next !== '') throw new Malformed();
  return results;
}

/**
 * Reads the value of a header `Authentication-Results`, strictly: what is not written as the standard has it has no results,
 * so that nobody can add results by what they send.
 *
 * @returns null where not even the name of who checked can be read
 */
export function readAuthenticationResults(value: string): AuthenticationResults | null {
  const scanner = new Scanner(value.slice(0, longest));
  let authserv_id: string;
  try {
    scanner.skip();
    authserv_id = scanner.value(';=').toLowerCase();
    // Some servers leave their name out: then the first word is a result.
    if (scanner.next === '=') return null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
  try {
    return { authserv_id, results: value.length > longest ? null : resultsIn(scanner) };
  } catch (error) {
    if (error instanceof Malformed) return { authserv_id, results: null };
    throw error;
  }
}
