import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);

const latin = ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'noto-sans/700Bold/NotoSans_700Bold.ttf'];
const chinese = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

let started: Promise<void> | null = null;

function fontsFor(svg: string): Uint8Array[] {
  const files = /[\u2e80-\u9fff\uff00-\uff60]/.test(svg) ? [...latin, ...chinese] : latin;
  return files.map((path) => readFileSync(resolve(`@expo-google-fonts/${path}`)));
}

/**
 * A drawing as PNG, so many pixels for each of its own, with the fonts of printed documents. It takes tenths of a
 * second: `printing.ts` has a thread for it.
 */
export async function pngOf(svg: string, zoom: number): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await started;
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontBuffers: fontsFor(svg), defaultFontFamily: 'Noto Sans' },
  });
  try {
    const image = drawn.render();
    const bytes = image.asPng();
    image.free();
    return bytes;
  } finally {
    drawn.free();
  }
}
