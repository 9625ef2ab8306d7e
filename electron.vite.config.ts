import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { oldestElectronMajor } from './scripts/electron-major.mjs';

const at = (file: string): string => path.resolve(import.meta.dirname, file);

// electron-vite takes its targets (Node and Chrome versions) from this variable.
process.env['ELECTRON_MAJOR_VER'] ??= String(oldestElectronMajor(import.meta.dirname));

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      minify: true,
      // pure JavaScript starts faster bundled; what has native or data files stays outside.
      externalizeDeps: { exclude: ['zod', 'csv-parse'] },
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          core: at('electron/core/index.ts'),
          reader: at('electron/core/reader.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload can only be CommonJS.
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: '/',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // The content security policy lets no data: script or style in.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Files come from the disk: a large one costs little (kB).
      chunkSizeWarningLimit: 1600,
      rolldownOptions: {
        input: at('renderer/index.html'),
        // The setting of zod comes before the first screen, zod itself after: they cannot share a chunk.
        output: {
          codeSplitting: {
            groups: [
              { name: 'zod-setting', test: /zod\/v4\/core\/core\.js$/, priority: 2 },
              { name: 'zod', test: /node_modules\/zod\//, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
