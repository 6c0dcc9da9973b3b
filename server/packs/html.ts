import type { Language } from '../../kernel/text.ts';

/** HTML that is ready to be written. */
export interface Markup {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

type Part = Markup | string | number | null | readonly Part[];

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('html' in part) return part.html;
  return part.map(written).join('');
}

/** Markup from a template: whatever is put in is text, unless it is markup itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: texts.map((text, index) => text + written(parts[index] ?? null)).join('') };
}

const style = `
:root{color-scheme:light dark;--line:#d5d9e0;--quiet:#5b6472;--surface:#f6f7f9}
@media(prefers-color-scheme:dark){:root{--line:#3a404b;--quiet:#a3acba;--surface:#20242b}}
body{font:15px/1.5 system-ui,"Noto Sans","Noto Sans SC",sans-serif;margin:0 auto;padding:24px 20px 64px;max-width:1080px}
h1{font-size:24px;line-height:1.25;margin:0 0 12px}h2{font-size:18px;margin:32px 0 8px}h3{font-size:15px;margin:20px 0 4px}
table{border-collapse:collapse;width:100%;margin:8px 0}th,td{border-bottom:1px solid var(--line);padding:4px 10px 4px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{color:var(--quiet);font-weight:500;white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
.quiet{color:var(--quiet)}.box{background:var(--surface);padding:10px 14px;border-radius:6px;margin:10px 0}
article{border-top:2px solid var(--line);margin-top:24px;padding-top:8px}.scroll{overflow-x:auto}
ul{margin:4px 0;padding-left:20px}pre{white-space:pre-wrap;font:inherit;margin:0}
nav{margin:0 0 16px}:target{outline:2px solid #2a78d6;outline-offset:6px}
@media(max-width:600px){body{padding:16px 12px 48px}th{white-space:normal}}
@media print{body{max-width:none;padding:0}a{color:inherit;text-decoration:none}article{break-inside:avoid}}`;

/** A page that needs nothing but itself and runs no script. */
export function pageOf(language: Language, title: string, body: Markup): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${{ html: style }}</style></head>
<body>${body}</body></html>
`.html;
}

/** Rows of a label and what stands beside it. */
export function factsTable(rows: readonly (readonly [label: string, value: Part])[]): Markup {
  return html`<table>${rows.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</table>`;
}
