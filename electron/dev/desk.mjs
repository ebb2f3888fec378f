// `npm run --silent desk -- …`: bundles electron/cli.ts once, again only when a source is newer, and runs it under plain Node.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const home = join(repository, 'out/cli')
const bundle = join(home, 'desk.mjs')

/** Newest change below the folders, in milliseconds. */
function newest(folder) {
  let time = 0
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name)
    time = Math.max(time, item.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return time
}

/** A piece for each command, so that none reads another's; ES modules, since Node would search a CommonJS file for its exports. */
async function prepare() {
  process.stderr.write('正在准备命令行（仅在首次使用或更新之后）…\n')
  const { build } = await import('esbuild')
  const fresh = join(home, `new-${process.pid}`)
  await build({
    entryPoints: { desk: join(repository, 'electron/cli.ts') },
    outdir: fresh,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // What is CommonJS inside still asks for Node's own modules.
    banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
    external: ['sharp', 'electron'],
    logLevel: 'error',
  })
  // Another call may be reading the old pieces: they stay, and the entry that names the new ones is replaced last, in one step.
  const pieces = readdirSync(fresh).filter((name) => name !== 'desk.mjs')
  const kept = new Set([...pieces, 'desk.mjs'])
  for (const name of [...pieces, 'desk.mjs']) renameSync(join(fresh, name), join(home, name))
  rmSync(fresh, { recursive: true, force: true })
  const yesterday = Date.now() - 86_400_000
  for (const name of readdirSync(home)) if (!kept.has(name) && (statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? yesterday) < yesterday) rmSync(join(home, name), { recursive: true, force: true })
}

mkdirSync(home, { recursive: true })
const sources = ['electron', 'shared'].map((name) => join(repository, name))
if (!existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(...sources.map(newest))) await prepare()
// npm runs scripts in the project's folder; the user's paths are meant from where the user stands.
const { npm_lifecycle_event: script, INIT_CWD: standing } = process.env
if (script === 'desk' && standing !== undefined && existsSync(standing)) process.chdir(standing)
await import(pathToFileURL(bundle).href)
