import { csvLine } from '../../../kernel/csv-cell.ts';
import { saveBlob, saveText } from '../../shared/save-file.ts';
import type { Layout } from './layout.ts';

/** Longest side of a saved picture in pixels; browsers draw nothing beyond some sixteen thousand. */
const longestSide = 12_000;

/** The picture as a file that stands alone: colours are those of the theme in which it is looked at. */
function pictureText(picture: SVGSVGElement, { width, height }: Layout): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', 'system-ui, "Noto Sans", "Noto Sans SC", sans-serif');
  copy.removeAttribute('class');
  for (const link of copy.querySelectorAll('[data-node]')) {
    for (const name of ['href', 'tabindex', 'data-node']) link.removeAttribute(name);
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', 'var(--surface)');
  copy.insertBefore(ground, copy.firstChild);
  const style = getComputedStyle(picture);
  return new XMLSerializer()
    .serializeToString(copy)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => inSrgb(style.getPropertyValue(name).trim()));
}

/** A colour as programs other than browsers read it: mixed colours are worked out. */
function inSrgb(colour: string): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const pen = canvas.getContext('2d');
  if (pen === null) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Saves the graph as SVG. */
export function saveSvg(name: string, picture: SVGSVGElement, layout: Layout): void {
  saveText(`${name}.svg`, 'image/svg+xml', pictureText(picture, layout));
}

/** Saves the graph as PNG, twice as large as on the screen where that is not too large. */
export async function savePng(name: string, picture: SVGSVGElement, layout: Layout): Promise<void> {
  const { width, height } = layout;
  const scale = Math.min(2, longestSide / width, longestSide / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureText(picture, layout))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (content !== null) saveBlob(`${name}.png`, content);
}

/** Saves lines of a table as CSV; the mark at the beginning tells spreadsheets that the text is UTF-8. */
export function saveCsv(name: string, lines: readonly (readonly (string | number)[])[]): void {
  saveText(`${name}.csv`, 'text/csv', `\uFEFF${lines.map(csvLine).join('')}`);
}
