import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const folder = import.meta.dirname;

/** The script of the offline page, with everything that it needs, as one text. */
async function scriptOf(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: join(folder, 'main.ts'), output: { format: 'iife' } },
    },
  });
  const bundles = [built].flat() as readonly {
    readonly output: readonly { readonly type: string; readonly code?: string }[];
  }[];
  const [script, ...more] = bundles.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
  if (script?.code === undefined || more.length > 0) throw new Error('the offline page is to be one script');
  // A script that stands in a page ends at the first of these, wherever it is.
  return script.code.replaceAll('</script', '<\\/script');
}

const source = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `verify.html`: one file that loads nothing. Its policy names script and style by their digests, and nothing else. */
async function pageOf(): Promise<string> {
  const style = readFileSync(join(folder, 'page.css'), 'utf8');
  const script = await scriptOf();
  const policy = [
    "default-src 'none'",
    `script-src ${source(script)}`,
    `style-src ${source(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Readonly<Record<string, string>> = {
    __POLICY__: policy,
    __STYLE__: style,
    __SCRIPT__: script,
  };
  return readFileSync(join(folder, 'page.html'), 'utf8').replace(
    /(?:\/\*)?(__POLICY__|__STYLE__|__SCRIPT__)(?:\*\/)?/g,
    (_all, mark: string) => parts[mark] ?? '',
  );
}

/** Writes `verify.html` into a folder. */
export async function buildOfflinePage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'verify.html'), await pageOf());
}

/** Puts the offline page beside the web application when that is built. */
export function offlinePage(outDir: string): Plugin {
  return { name: 'offline-page', apply: 'build', closeBundle: () => buildOfflinePage(outDir) };
}
