import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'

/** A command line that makes no sense: told with the help, exit code 2. */
export class UsageError extends Error {}

/** Node's reading of the arguments by the options that there are. Throws UsageError. */
export function parsed<const O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new UsageError(inChinese(error, args))
  }
}

/** What Node's parseArgs refused, by its error codes. */
function inChinese(error: unknown, args: readonly string[]): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) }
  const option = /--?[^\s'"<]+/.exec(message)?.[0] ?? ''
  const single = args.find((arg) => /^-[a-z]{2,}$/.test(arg))
  if (single !== undefined && !option.startsWith('--')) return `没有 ${single} 选项，长选项前要有两个减号：-${single}`
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${option} 选项`
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `参数读不懂：${message}`
  return /does not take/.test(message) ? `${option} 后面不带值` : `${option} 后面要有文件名`
}

export function oneFile(name: string, files: string[]): string {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new UsageError(`${name} 需要正好一个文件`)
  if (file === '') throw new UsageError('文件名是空的')
  return file
}
