import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { processDirectory } from './process-directory.ts';
import { offlinePage } from './verify/build-page.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Puts `early.js` into the head as a blocking script, under a name with its hash.
 *
 * Vite would leave a classic script of the page alone, without a hash, and the server lets assets be cached for ever.
 */
function earlyScript(): Plugin {
  let reference: string | undefined;
  return {
    name: 'early-script',
    buildStart() {
      if (this.meta.watchMode) return;
      const source = readFileSync(`${root}early.js`);
      reference = this.emitFile({ type: 'asset', name: 'early.js', source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const emitted = Object.values(bundle ?? {}).find(
          (file) => file.type === 'asset' && reference !== undefined && file.names.includes('early.js'),
        );
        return [
          { tag: 'script', attrs: { src: `/${emitted?.fileName ?? 'early.js'}` }, injectTo: 'head-prepend' },
        ];
      },
    },
  };
}

/** Puts the worker beside the page, under a name that stays: browsers look for a newer one there. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    buildStart() {
      if (this.meta.watchMode) return;
      const source = readFileSync(`${root}service-worker.js`);
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

/** Puts the directory of processes in as data: see `process-directory.ts`. */
function directoryAsData(): Plugin {
  return {
    name: 'directory-as-data',
    load: (id) =>
      id.split('?')[0]?.endsWith('/web/process-directory.ts') === true
        ? `export const processDirectory = ${JSON.stringify(processDirectory)};`
        : null,
  };
}

/** Puts beside each asset what a server sends of it to a browser that takes Brotli, a third or less of its size. */
function compressedAssets(): Plugin {
  const compress = promisify(brotliCompress);
  // Higher ones gain little and take longer than the build itself.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return {
    name: 'compressed-assets',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const folder = dir ?? '';
      const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name));
      const shrink = async (name: string): Promise<void> => {
        const file = join(folder, name);
        await writeFile(`${file}.br`, await compress(await readFile(file), { params }));
      };
      await Promise.all(names.map(shrink));
    },
  };
}

const api = process.env.TOUCHSTONE_API ?? 'http://127.0.0.1:3000';

export default defineConfig(({ command }) => {
  // A build is for use, whoever asks for it: under a test runner React would come with its development aids.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root,
    plugins: [
      react(),
      earlyScript(),
      serviceWorker(),
      directoryAsData(),
      offlinePage(`${root}dist`),
      compressedAssets(),
    ],
    server: { port: 5173, proxy: { '/api': api } },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      // The policy of the server allows images as data, but scripts and styles only as files.
      assetsInlineLimit: 0,
      // The page that everybody loads first lists what each other page needs: names would be a hundredth of it.
      rolldownOptions: {
        output: {
          chunkFileNames: 'assets/[hash].js',
          assetFileNames: 'assets/[hash][extname]',
          // By itself the first page would fetch forty files, and others as many of a kilobyte each.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              {
                name: 'shared',
                test: /web\/(shared|texts)\/|node_modules/,
                minShareCount: 2,
                maxModuleSize: 20_000,
                entriesAware: true,
                entriesAwareMergeThreshold: 3_000,
                priority: 1,
              },
            ],
          },
        },
      },
      chunkSizeWarningLimit: 700,
    },
  };
});
