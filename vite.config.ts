import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.config.ts';
import { tidyExtension } from './tools/tidy-extension.ts';

export default defineConfig({
  plugins: [preact(), crx({ manifest }), tidyExtension()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome144',
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        welcome: 'src/entries/welcome.html',
        person: 'src/entries/person.html',
        review: 'src/entries/review.html',
        log: 'src/entries/log.html',
        habits: 'src/entries/habits.html',
        health: 'src/entries/health.html',
      },
    },
  },
});
