import { colourOf } from '../shared/chart-frame.tsx';

const width = 900;
const height = 320;
const title_height = 32;

/**
 * Every chart that is drawn on the page as one picture, two side by side, each under its title.
 *
 * @returns the address of a PNG; null where nothing is drawn
 */
export function wholePicture(page: HTMLElement): string | null {
  const drawn = [...page.querySelectorAll('section')].flatMap((section) => {
    const picture = section.querySelector('canvas');
    return picture === null ? [] : [{ title: section.getAttribute('aria-label') ?? '', picture }];
  });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (drawn.length === 0 || context === null) return null;
  const across = Math.min(2, drawn.length);
  canvas.width = width * across;
  canvas.height = (height + title_height) * Math.ceil(drawn.length / across);
  context.fillStyle = colourOf('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colourOf('--mantine-color-text');
  context.font = `600 18px ${getComputedStyle(document.body).fontFamily}`;
  for (const [index, { title, picture }] of drawn.entries()) {
    const left = (index % across) * width;
    const top = Math.floor(index / across) * (height + title_height);
    context.fillText(title, left + 16, top + 22, width - 32);
    const scale = Math.min((width - 16) / picture.width, height / picture.height);
    const [wide, high] = [picture.width * scale, picture.height * scale];
    context.drawImage(picture, left + 8, top + title_height, wide, high);
  }
  return canvas.toDataURL('image/png');
}
