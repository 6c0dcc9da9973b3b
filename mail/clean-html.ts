import sanitizeHtml from 'sanitize-html';
import { isTooDeep, withoutTags } from './html-depth.ts';

/** How the pictures of formatted text are shown. */
export interface PicturesShown {
  /** Whether pictures are loaded from where the sender put them, which tells them that and when it is read. */
  readonly remote: boolean;
  /** Pictures that came with the message, by Content-ID: as `data:` addresses. */
  readonly inline: ReadonlyMap<string, string>;
}

/** Formatted text that does nothing but show. */
export interface CleanHtml {
  readonly html: string;
  /** Pictures that are elsewhere and were left out. */
  readonly left_out: number;
}

/** Formatted text that is cleaned, at most, in characters; what is beyond is left out. */
const lengthAtMost = 1_000_000;

const length = /^-?\d{1,4}(\.\d{1,3})?(px|pt|em|rem|%)?$/;
const lengths = /^(-?\d{1,4}(\.\d{1,3})?(px|pt|em|rem|%)?\s?|auto\s?){1,4}$/;
const colour = /^(#[0-9a-f]{3,8}|rgba?\([\d\s.,%]{3,40}\)|[a-z]{3,20})$/i;
const border =
  /^(\d{1,2}(\.\d)?(px|pt)\s?|none\s?|solid\s?|dotted\s?|dashed\s?|#[0-9a-f]{3,8}\s?|[a-z]{3,20}\s?){1,4}$/i;

/** What a style may say: how letters and boxes look. Nothing that loads, covers or moves anything. */
const styles: Readonly<Record<string, RegExp[]>> = {
  color: [colour],
  'background-color': [colour],
  'font-family': [/^[\p{L}\d\s,'"-]{1,200}$/u],
  'font-size': [length, /^(xx-small|x-small|small|medium|large|x-large|xx-large|smaller|larger)$/],
  'font-style': [/^(normal|italic|oblique)$/],
  'font-weight': [/^(normal|bold|bolder|lighter|[1-9]00)$/],
  'line-height': [length, /^normal$/],
  'text-align': [/^(left|right|center|justify|start|end)$/],
  'text-decoration': [/^(none|underline|line-through)$/],
  'vertical-align': [/^(top|middle|bottom|baseline|sub|super)$/],
  'white-space': [/^(normal|pre|pre-wrap|pre-line|nowrap)$/],
  width: [length],
  'max-width': [length],
  height: [length],
  margin: [lengths],
  'margin-left': [length],
  'margin-right': [length],
  'margin-top': [length],
  'margin-bottom': [length],
  padding: [lengths],
  'padding-left': [length],
  'padding-right': [length],
  'padding-top': [length],
  'padding-bottom': [length],
  border: [border],
  'border-left': [border],
  'border-right': [border],
  'border-top': [border],
  'border-bottom': [border],
  'border-collapse': [/^(collapse|separate)$/],
};

const tags =
  'a abbr address b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
    ' ',
  );

const shared = ['style', 'dir', 'lang', 'title', 'align', 'valign', 'width', 'height', 'bgcolor', 'color'];

/** Nesting that is shown; beyond it, elements are left out. */
const depthAtMost = 200;

/**
 * Makes the formatted text of a stranger harmless: no script, no form, no frame, nothing that is loaded or that covers
 * anything else. Pictures from elsewhere are left out unless asked for.
 */
export function cleanHtml(html: string, { remote, inline }: PicturesShown): CleanHtml {
  let left_out = 0;
  const picture = (src: string): string | null => {
    if (/^cid:/i.test(src)) return inline.get(decoded(src.slice(4))) ?? null;
    if (/^data:image\/(png|jpeg|gif|webp);base64,[a-z\d+/=\s]*$/i.test(src)) return src;
    if (!/^(https?:)?\/\//i.test(src)) return null;
    if (remote) return src.replace(/^\/\//, 'https://');
    left_out += 1;
    return null;
  };
  const start = html.slice(0, lengthAtMost);
  const cleaned = sanitizeHtml(isTooDeep(start) ? withoutTags(start) : start, {
    allowedTags: tags,
    allowedAttributes: {
      '*': shared,
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      table: ['cellpadding', 'cellspacing', 'border'],
      font: ['size', 'face'],
      ol: ['start', 'type'],
      col: ['span'],
    },
    allowedStyles: { '*': styles },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    nestingLimit: depthAtMost,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'title',
      'head',
      'template',
      'svg',
      'math',
    ],
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img: (tagName, { src = '', ...attribs }) => {
        const shown = picture(src.trim());
        return { tagName, attribs: shown === null ? attribs : { ...attribs, src: shown } };
      },
    },
  });
  return { html: cleaned, left_out };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
