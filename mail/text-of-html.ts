import { Parser } from 'htmlparser2';
import { isTooDeep, withoutTags } from './html-depth.ts';

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul'.split(
    ' ',
  ),
);

/** Elements of which people read nothing. */
const silent = new Set('head script style title template noscript object iframe svg math'.split(' '));

/** Elements that stand apart by an empty line. */
const apart = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'hr']);

/** Collects lines; what stands in a quotation begins with `>`, as in plain text. */
class Lines {
  readonly #done: string[] = [];
  #line = '';
  quotes = 0;

  add(text: string): void {
    this.#line += text;
  }

  /** Ends the line, if anything is on it. */
  end(): void {
    if (this.#line.trim() !== '') this.#push(this.#line.trim());
    this.#line = '';
  }

  /** Ends the line, even where nothing is on it. */
  break(): void {
    this.#push(this.#line.trim());
    this.#line = '';
  }

  /** One empty line, unless there is one. */
  gap(): void {
    this.end();
    if (this.#done.length > 0 && !/^[> ]*$/.test(this.#done.at(-1) ?? '')) this.#push('');
  }

  text(): string {
    this.end();
    return this.#done
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #push(line: string): void {
    const mark = this.quotes === 0 ? '' : `${'>'.repeat(this.quotes)} `;
    this.#done.push(`${mark}${line}`.trimEnd());
  }
}

/** Quotations within quotations that are told apart. */
const quotesAtMost = 20;

/** What a person reads in formatted text, as plain text: lines, bullets, addresses of links, quotations marked by `>`. */
export function textOfHtml(html: string): string {
  if (isTooDeep(html)) return withoutTags(html);
  const lines = new Lines();
  let unheard = 0;
  let preformatted = 0;
  const links: { href: string; said: string }[] = [];
  const parser = new Parser(
    {
      onopentag(name, { href = '' }) {
        if (silent.has(name)) unheard += 1;
        if (unheard > 0) return;
        if (name === 'br') return lines.break();
        if (apart.has(name)) lines.gap();
        else if (blocks.has(name)) lines.end();
        if (name === 'blockquote') lines.quotes = Math.min(lines.quotes + 1, quotesAtMost);
        if (name === 'li') lines.add('- ');
        if (name === 'td' || name === 'th') lines.add(' ');
        if (name === 'pre') preformatted += 1;
        if (name === 'a') links.push({ href, said: '' });
      },
      ontext(text) {
        if (unheard > 0) return;
        const parts = preformatted > 0 ? text.split('\n') : [text.replace(/[\s\u00a0]+/g, ' ')];
        for (const [index, part] of parts.entries()) {
          if (index > 0) lines.break();
          lines.add(part);
        }
        const link = links.at(-1);
        if (link !== undefined) link.said += text;
      },
      onclosetag(name) {
        if (silent.has(name)) {
          unheard = Math.max(0, unheard - 1);
          return;
        }
        if (unheard > 0) return;
        if (name === 'a') {
          const { href, said } = links.pop() ?? { href: '', said: '' };
          if (/^https?:/i.test(href) && !said.includes(href.replace(/\/$/, ''))) lines.add(` <${href}>`);
        }
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
        if (blocks.has(name)) lines.end();
        if (name === 'blockquote') lines.quotes = Math.max(0, lines.quotes - 1);
        if (apart.has(name)) lines.gap();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return lines.text();
}
