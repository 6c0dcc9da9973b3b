import { createHash } from 'node:crypto';
import type { Language } from '../../kernel/text.ts';
import type { ProcessModule } from '../../processes/module.ts';
import { printPicture } from '../documents/printing.ts';
import { pagesOf } from './diagram.ts';
import { diagramWords } from './diagram-words.ts';
import { processDiagram } from './process-diagram.ts';
import { svgOf } from './svg.ts';

/** Pixels of a picture for each of the diagram, so that it is sharp when it is printed. */
const zoom = 2;

/** A picture as documents show it: its bytes under their hash, and how wide it is meant to be, in pixels. */
export interface Picture {
  readonly hash: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly alt: string;
}

/** The diagram of a process as pictures, one for each page that it takes: the same bytes as long as it is the same. */
export async function processPictures(
  module: ProcessModule,
  language: Language,
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const page of pagesOf(processDiagram(module, language))) {
    const bytes = await printPicture(svgOf(page), zoom);
    const hash = createHash('sha256').update(bytes).digest('hex');
    pictures.push({ hash, bytes, width: page.width, alt: diagramWords.alt[language] });
  }
  return pictures;
}
