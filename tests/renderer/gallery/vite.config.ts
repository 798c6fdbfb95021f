import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the gallery of building blocks; serve-gallery.ts gives the folder and serves it as the product is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    emptyOutDir: true,
    minify: false,
    modulePreload: false,
    target: 'chrome146',
    chunkSizeWarningLimit: 8000,
  },
});
