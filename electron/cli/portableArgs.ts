import { extname, resolve } from 'node:path'
import { oneFile, parsed, UsageError } from './usage'

export type PortableCommand = { name: 'pack'; file: string; out: string } | { name: 'unpack'; file: string; issue: string }

export const portableHelp = `  desk pack 期文件.json --out 输出.issuedesk
      把一期连同图片、批注、签发记录和版本装进一个传阅文件。
  desk unpack 传阅文件.issuedesk --issue 输出.json
      由传阅文件写出期文件；图片在“输出.media”里，版本在“输出.versions”里。
`

/** The commands of portable files; null for any other. Throws UsageError. */
export function readPortableArgs(args: readonly string[]): PortableCommand | null {
  const [name, ...rest] = args
  if ((name !== 'pack' && name !== 'unpack') || rest.some((arg) => arg === '--help' || arg === '-h')) return null
  const option = name === 'pack' ? 'out' : 'issue'
  const { values, positionals } = parsed(rest, { [option]: { type: 'string' }, json: { type: 'boolean' } })
  const file = oneFile(name, positionals)
  const path = outputOf(name, option, file, values[option])
  return name === 'pack' ? { name, file, out: path } : { name, file, issue: path }
}

function outputOf(name: 'pack' | 'unpack', option: string, file: string, path: unknown): string {
  const ending = name === 'pack' ? '.issuedesk' : '.json'
  if (typeof path !== 'string') throw new UsageError(`${name} 需要 --${option} 输出${ending}`)
  if (path === '') throw new UsageError(`--${option} 后面要有文件名`)
  if (extname(path).toLowerCase() !== ending) throw new UsageError(`--${option} 的文件名要以 ${ending} 结尾：${path}`)
  if (resolve(path) === resolve(file)) throw new UsageError(`输出不能盖掉原来的文件：${file}`)
  return path
}
