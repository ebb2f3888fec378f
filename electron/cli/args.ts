import { extname, resolve } from 'node:path'
import { portableHelp, readPortableArgs } from './portableArgs'
import type { PortableCommand } from './portableArgs'
import { readReviewArgs, reviewHelp } from './reviewArgs'
import type { ReviewCommand } from './reviewArgs'
import { oneFile, parsed, UsageError } from './usage'

export { UsageError } from './usage'

/** What a command line asks for. */
export type Command =
  | { name: 'help' }
  | { name: 'version' }
  | { name: 'parse'; files: string[] }
  | { name: 'make'; file: string; docx: string | null; html: string | null; issue: string | null }
  | { name: 'export'; file: string; docx: string | null; html: string | null }
  | ReviewCommand
  | PortableCommand

export const help = `编刊台 Issue Desk 命令行：结果以 JSON 写到标准输出，提示写到标准错误。

用法：
  desk parse 文件... --json
      读出页面的报头、编者按、图片、稿件和结语，一个文件一项。
  desk make 文件 [--docx 输出.docx] [--html 输出.html] [--issue 输出.json]
      由一个页面做成一期，一次写出 Word、网页和期文件；图片存在期文件旁的“输出.media”里。
  desk export 期文件.json [--docx 输出.docx] [--html 输出.html]
      由期文件写出 Word 和网页。
${reviewHelp}${portableHelp}  desk --help
      显示本说明。
  desk --version
      显示版本号。

文件可以是 .txt、.html 或 .docx。已有的输出文件会被整个替换。
退出码：0 成功，1 有文件失败，2 用法不对。
`

const options = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' }, json: { type: 'boolean' }, docx: { type: 'string' }, html: { type: 'string' }, issue: { type: 'string' } } as const

/** The arguments after the program's name → the command. Throws UsageError. */
export function readArgs(args: readonly string[]): Command {
  const beside = readReviewArgs(args) ?? readPortableArgs(args)
  if (beside) return beside
  const { values, positionals } = parsed(args, options)
  const [name, ...files] = positionals
  if (values.help === true || name === 'help') return { name: 'help' }
  if (values.version === true || name === 'version') return { name: 'version' }
  const outputs = { docx: values.docx ?? null, html: values.html ?? null, issue: values.issue ?? null }
  switch (name) {
    case 'parse': return parseCommand(files, outputs)
    case 'make': {
      const file = oneFile(name, files)
      return { name, file, ...someOutput(name, file, outputs) }
    }
    case 'export': {
      if (outputs.issue !== null) throw new UsageError('export 没有 --issue 选项')
      const file = oneFile(name, files)
      const { docx, html } = someOutput(name, file, outputs)
      return { name, file, docx, html }
    }
    case undefined: throw new UsageError('没有给出命令')
    default: throw new UsageError(`没有“${name}”这个命令`)
  }
}

interface Outputs { docx: string | null; html: string | null; issue: string | null }

function parseCommand(files: string[], outputs: Outputs): Command {
  if (files.length === 0) throw new UsageError('parse 需要至少一个文件')
  const extra = Object.entries(outputs).find(([, path]) => path !== null)
  if (extra) throw new UsageError(`parse 没有 --${extra[0]} 选项`)
  if (files.includes('')) throw new UsageError('文件名是空的')
  return { name: 'parse', files }
}

function someOutput(name: string, file: string, outputs: Outputs): Outputs {
  const wanted: [string, string | null][] = Object.entries({ ...outputs }).filter(([, path]) => path !== null)
  if (wanted.length === 0) throw new UsageError(`${name} 需要至少一个输出，例如 --docx 输出.docx`)
  const empty = wanted.find(([, path]) => path === '')
  if (empty) throw new UsageError(`--${empty[0]} 后面要有文件名`)
  const mistaken = wanted.find(([kind, path]) => isOfAnotherKind(kind, String(path)))
  if (mistaken) throw new UsageError(`--${mistaken[0]} 的文件名不该是 ${String(mistaken[1])}`)
  const paths = wanted.map(([, path]) => resolve(String(path)))
  if (new Set(paths).size < paths.length) throw new UsageError('几个输出不能是同一个文件')
  if (paths.includes(resolve(file))) throw new UsageError(`输出不能盖掉原来的文件：${file}`)
  return outputs
}

const endings: Record<string, string> = { docx: '.docx', html: '.html', issue: '.json' }

/** A Word document called .html would be found out only when it is opened. */
function isOfAnotherKind(kind: string, path: string): boolean {
  const ending = extname(path).toLowerCase()
  return ending !== endings[kind] && Object.values(endings).includes(ending)
}
