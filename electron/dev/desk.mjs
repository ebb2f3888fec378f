// `npm run --silent desk -- …`: bundles electron/cli.ts once, again only when a source is newer, and runs it under plain Node.
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
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
  const fresh = `${bundle}.${process.pid}`
  await build({
    entryPoints: [join(repository, 'electron/cli.ts')],
    outfile: fresh,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['sharp', 'electron'],
    logLevel: 'error',
  })
  // Another call may be reading the old one: it is replaced in one step.
  renameSync(fresh, bundle)
}
// npm runs scripts in the project's folder; the user's paths are meant from where the user stands.
const { npm_lifecycle_event: script, INIT_CWD: standing } = process.env
if (script === 'desk' && standing !== undefined && existsSync(standing)) process.chdir(standing)
await import(pathToFileURL(bundle).href)
