const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => named[sign] ?? sign);
}

/** An address in a text, without the full stop or bracket that may follow it. */
const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}。，；：！？）]/g;

/** A line with its addresses as links. */
function linked(line: string): string {
  let from = 0;
  let html = '';
  for (const { 0: address, index } of line.matchAll(link)) {
    html += `${escaped(line.slice(from, index))}<a href="${escaped(address)}">${escaped(address)}</a>`;
    from = index + address.length;
  }
  return html + escaped(line.slice(from));
}

/**
 * The HTML form of a plain text: paragraphs, lines and links, and nothing that is loaded from anywhere.
 *
 * @param language BCP 47 tag that says how it is read aloud and which signs Chinese takes
 */
export function htmlOf(text: string, language: string): string {
  const paragraphs = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>\n')}</p>`);
  return `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8"></head>\n<body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
