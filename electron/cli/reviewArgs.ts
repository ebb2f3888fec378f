import { extname, resolve } from 'node:path'
import { oneFile, parsed, UsageError } from './usage'

export type ReviewCommand =
  | { name: 'review-export'; file: string; docx: string }
  | { name: 'review-import'; file: string; docx: string; out: string }
  | { name: 'resolve'; file: string; verdict: 'accept' | 'reject'; author: string | null; out: string }

export const reviewHelp = `  desk review-export 期文件.json --docx 输出.docx
      写出审阅稿：修订和批注都在 Word 里，审阅后可以收回。
  desk review-import 期文件.json 审阅过的.docx --out 新期文件.json
      收回审阅稿：改动成为修订，批注成为批注，都在审阅人名下；什么也不直接采用。
  desk resolve 期文件.json --accept all|--reject all [--author 姓名] --out 新期文件.json
      接受或拒绝全部修订，或某一个人的全部修订。
`

const optionsOf = {
  'review-export': { json: { type: 'boolean' }, docx: { type: 'string' } },
  'review-import': { json: { type: 'boolean' }, out: { type: 'string' } },
  resolve: { json: { type: 'boolean' }, accept: { type: 'string' }, reject: { type: 'string' }, author: { type: 'string' }, out: { type: 'string' } },
} as const

/** The commands of review; null for any other. Throws UsageError. */
export function readReviewArgs(args: readonly string[]): ReviewCommand | null {
  const [name, ...rest] = args
  if (rest.some((arg) => arg === '--help' || arg === '-h')) return null
  if (name === 'review-export') return reviewExport(rest)
  if (name === 'review-import') return reviewImport(rest)
  return name === 'resolve' ? resolveCommand(rest) : null
}

function reviewExport(args: readonly string[]): ReviewCommand {
  const { values, positionals } = parsed(args, optionsOf['review-export'])
  const file = oneFile('review-export', positionals)
  return { name: 'review-export', file, docx: output('review-export', 'docx', file, values.docx, '.docx') }
}

function reviewImport(args: readonly string[]): ReviewCommand {
  const { values, positionals } = parsed(args, optionsOf['review-import'])
  const [file, docx, ...more] = positionals
  if (file === undefined || docx === undefined || more.length > 0) throw new UsageError('review-import 需要一个期文件和一个审阅过的 DOCX')
  if (file === '' || docx === '') throw new UsageError('文件名不能是空的')
  return { name: 'review-import', file, docx, out: output('review-import', 'out', file, values.out, '.json') }
}

function resolveCommand(args: readonly string[]): ReviewCommand {
  const { values, positionals } = parsed(args, optionsOf.resolve)
  const file = oneFile('resolve', positionals)
  const { accept, reject, author } = values
  if ((accept === undefined) === (reject === undefined)) throw new UsageError('resolve 需要 --accept all 或 --reject all，二者取一')
  if ((accept ?? reject) !== 'all') throw new UsageError(`--${accept === undefined ? 'reject' : 'accept'} 后面只能是 all`)
  if (author === '') throw new UsageError('--author 后面要有姓名')
  return { name: 'resolve', file, verdict: accept === undefined ? 'reject' : 'accept', author: author ?? null, out: output('resolve', 'out', file, values.out, '.json') }
}

/** The one output of a command: given, of its kind, and not the file that it is made from. */
function output(command: string, option: string, file: string, path: string | undefined, ending: string): string {
  if (path === undefined) throw new UsageError(`${command} 需要 --${option} 输出${ending}`)
  if (path === '') throw new UsageError(`--${option} 后面要有文件名`)
  if (extname(path).toLowerCase() !== ending) throw new UsageError(`--${option} 的文件名要以 ${ending} 结尾：${path}`)
  if (resolve(path) === resolve(file)) throw new UsageError(`输出不能盖掉原来的文件：${file}`)
  return path
}
