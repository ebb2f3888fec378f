// `npm run --silent desk -- …`: bundles electron/cli.ts once, again only when a source is newer, and runs it under plain Node.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const bundle = join(repository, 'out/cli/desk.cjs')

/** Newest change below the folders, in milliseconds. */
function newest(folder) {
  let time = 0
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name)
    time = Math.max(time, item.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return time
}

const sources = ['electron', 'shared'].map((name) => join(repository, name))
if (!existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(...sources.map(newest))) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(repository, 'electron/cli.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['sharp', 'electron'],
    logLevel: 'error',
  })
}
await import(pathToFileURL(bundle).href)
