import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { silentIcons } from './scripts/silent-icons.mjs'

const at = (path: string): string => resolve(import.meta.dirname, path)

export default defineConfig({
  main: { build: { outDir: 'out/main', lib: { entry: at('electron/main.ts'), formats: ['cjs'] } } },
  preload: { build: { outDir: 'out/preload', lib: { entry: at('electron/preload.ts'), formats: ['cjs'] } } },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react(), silentIcons()],
    worker: { format: 'es' },
    build: { outDir: at('out/renderer'), minify: true, chunkSizeWarningLimit: 4096, rollupOptions: { input: { index: at('renderer/index.html') } } },
  },
})
