import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument } from './printed.ts';
import { picturePath, typstSource } from './typst-source.ts';

const { resolve } = createRequire(import.meta.url);

const fonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

/** Where pictures are said to be; they are in memory alone, and a source refers to no others. */
const workspace = join(import.meta.dirname, 'printed');

let made: NodeCompiler | null = null;

function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(resolve(`@expo-google-fonts/${path}`))) }],
  });
  return made;
}

function compiled(source: string): Buffer {
  const outcome = compiler().compile({ mainFileContent: source, resetRead: true });
  const document = outcome.result;
  if (document !== null) return compiler().pdf(document);
  const diagnostics = outcome.takeDiagnostics();
  throw new Error(JSON.stringify(diagnostics?.shortDiagnostics ?? 'no diagnostics').slice(0, 2_000));
}

/** Typst's code that refers to no files as PDF. @throws Error that says what is wrong with it */
export function pdfOfSource(source: string): Buffer {
  try {
    return compiled(source);
  } finally {
    compiler().evictCache(0);
  }
}

/**
 * A document as PDF. It takes seconds for hundreds of pages: `printing.ts` has a thread for it.
 *
 * @throws Error that says what is wrong with the source or a picture
 */
export function pdfOf(printed: PrintedDocument): Buffer {
  const files = [...printed.pictures].map(
    ([hash, bytes]) => [join(workspace, picturePath(hash, bytes)), bytes] as const,
  );
  try {
    for (const [path, bytes] of files) compiler().mapShadow(path, bytes);
    return compiled(typstSource(printed));
  } finally {
    for (const [path] of files) compiler().unmapShadow(path);
    // What is printed once is rarely printed again at once: memory is worth more.
    compiler().evictCache(0);
  }
}
