import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Debian packages that Electron needs and a bare server lacks; where the name changed, either will do. */
const electronPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1'], ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libcups2', 'libcups2t64'], ['libdrm2'], ['libxkbcommon0'], ['libxcomposite1'], ['libxdamage1'], ['libxrandr2'], ['libxss1'], ['fonts-noto-cjk'],
]

export interface Need {
  /** What is missing, for the message. */
  what: string
  missing: () => boolean
  /** Debian packages; inner lists are alternatives. */
  packages: string[][]
}

export const virtualDisplay: Need = { what: 'a display', missing: () => !hasDisplay() && !has('xvfb-run'), packages: [['xvfb'], ['xauth']] }
export const judges: Need[] = [
  { what: 'pandoc', missing: () => !has('pandoc'), packages: [['pandoc']] },
  { what: 'LibreOffice', missing: () => !has('soffice'), packages: [['libreoffice-writer-nogui']] },
  { what: "LibreOffice's Python bridge", missing: () => spawnSync('/usr/bin/python3', ['-c', 'import uno'], { stdio: 'ignore' }).status !== 0, packages: [['python3-uno']] },
  { what: 'Chromium', missing: () => !has('chromium'), packages: [['chromium']] },
  { what: 'poppler', missing: () => !has('pdftotext'), packages: [['poppler-utils']] },
  { what: 'Chinese fonts', missing: () => !spawnText('fc-list', [':lang=zh']).trim(), packages: [['fonts-noto-cjk'], ['fontconfig']] },
]

/** Electron's shared libraries that the machine lacks, as one need. */
export function systemLibraries(binary: string): Need {
  return {
    what: "Electron's system libraries",
    missing: () => process.platform === 'linux' && spawnText('ldd', [binary]).includes('not found'),
    packages: electronPackages,
  }
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['WAYLAND_DISPLAY']) || (Boolean(process.env['DISPLAY']) && deadDisplay() === null)
}

/** Program and arguments that run it where a window can open: on the user's display, else on a virtual one. */
export function onDisplay(program: string, args: readonly string[]): [string, string[]] {
  return hasDisplay() ? [program, [...args]] : ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', program, ...args]]
}

/** The DISPLAY that is set but answers nobody; null where it answers, or where that cannot be asked. */
export function deadDisplay(): string | null {
  const display = process.env['DISPLAY'] ?? ''
  if (process.platform !== 'linux' || display === '' || process.env['WAYLAND_DISPLAY']) return null
  const local = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display)?.[1]
  if (has('xdpyinfo')) return spawnSync('xdpyinfo', [], { stdio: 'ignore', timeout: 5_000 }).status === 0 ? null : display
  // A server of this machine listens on its socket, and may do so without a file; the kernel's list knows both.
  return local !== undefined && !existsSync(`/tmp/.X11-unix/X${local}`) && !readText('/proc/net/unix').includes(`/tmp/.X11-unix/X${local}\n`) ? display : null
}

/** Installs what is missing (Debian as root) or throws an Error with the one line to run. */
export function ensure(needs: Need[], say: (line: string) => void): void {
  const open = needs.filter((need) => need.missing())
  if (open.length === 0) return
  const what = open.map((need) => need.what).join(', ')
  const names = [...new Set(open.flatMap((need) => need.packages.map((group) => group[0] ?? '')))]
  const line = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (!has('apt-get') || process.getuid?.() !== 0) throw new Error(`Missing: ${what}. Run once:  sudo sh -c '${line}'`)
  say(`Missing: ${what}. Installing with apt-get…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  const available = open.flatMap((need) => need.packages.map((group) => group.find(isAvailable) ?? group[0] ?? ''))
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...new Set(available)], { stdio: ['ignore', 'ignore', 'inherit'], env })
  const still = open.filter((need) => need.missing())
  if (still.length > 0) throw new Error(`Still missing after the installation: ${still.map((need) => need.what).join(', ')}`)
}

/** Flags that Electron needs here: root and kernels without user namespaces cannot use Chromium's own sandbox. */
export function sandboxFlags(say: (line: string) => void): string[] {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const forbidden = readNumber('/proc/sys/kernel/unprivileged_userns_clone') === 0 || readNumber('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === 1
  if (!forbidden) return []
  say('This kernel forbids user namespaces: running with --no-sandbox. An installed release is not affected.')
  return ['--no-sandbox']
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0
}

function isAvailable(name: string): boolean {
  return /Candidate: (?!\(none\))/.test(spawnText('apt-cache', ['policy', name]))
}

/** What a program prints; '' when there is no such program. */
function spawnText(program: string, args: string[]): string {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return error ? '' : stdout
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function readNumber(file: string): number | null {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null
}
