import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

// Main and preload are CommonJS: Electron 25 and every sandboxed preload load nothing else.
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: { exclude: ['lowdb', 'zod', 'docx', 'fflate', 'iconv-lite', 'jschardet', 'parse5', 'mammoth'], include: ['sharp'] },
      // sharp's ESM build has import attributes, which Electron 25 cannot parse: required, it comes as CommonJS.
      rolldownOptions: { input: { main: resolve('electron/main.ts'), 'picture-worker': resolve('electron/intake/picture-worker.ts') }, output: { format: 'cjs', dynamicImportInCjs: false } },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: { preload: resolve('electron/preload.ts') }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: resolve('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: resolve('out/renderer'),
      // Pictures and fonts stay files: the content security policy allows no data: scripts or styles.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('renderer/index.html') },
    },
  },
})
