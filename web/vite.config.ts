import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

const api = process.env.TOUCHSTONE_API ?? 'http://127.0.0.1:3000';

export default defineConfig(({ command }) => {
  // A build is for use, whoever asks for it: under a test runner React would come with its development aids.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root,
    plugins: [react(), earlyScript(), serviceWorker(), directoryAsData(), offlinePage(`${root}dist`)],
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
        output: { chunkFileNames: 'assets/[hash].js', assetFileNames: 'assets/[hash][extname]' },
      },
      chunkSizeWarningLimit: 700,
    },
  };
});
