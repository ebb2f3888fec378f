/** The same services without a window, under plain Node: see `help` in electron/cli/args.ts. */
import { version } from '../package.json'
import { help, readArgs, UsageError } from './cli/args'
import type { Command } from './cli/args'
import { failureOf } from './cli/messages'

const say = (message: string): void => { process.stderr.write(`${message}\n`) }
const print = (value: unknown): void => { process.stdout.write(`${JSON.stringify(value, null, 2)}\n`) }

/** Each command loads only what it needs, so that the program starts at once. */
async function run(command: Exclude<Command, { name: 'help' | 'version' }>): Promise<number> {
  switch (command.name) {
    case 'parse': {
      const { parseFiles } = await import('./cli/parse')
      const results = await parseFiles(command.files)
      print(results)
      const failures = results.flatMap((result) => ('error' in result ? [result.error.message] : []))
      failures.forEach(say)
      return failures.length === 0 ? 0 : 1
    }
    case 'make': {
      const { makeIssue } = await import('./cli/make')
      return report(await makeIssue(command))
    }
    case 'export': {
      const { exportIssue } = await import('./cli/export')
      return report(await exportIssue(command))
    }
    case 'review-export': {
      const { exportReview } = await import('./cli/reviewExport')
      const result = await exportReview(command)
      print(result)
      for (const warning of result.warnings) say(`注意：${warning.text}`)
      return 0
    }
    case 'review-import': {
      const { importReview } = await import('./cli/reviewImport')
      const result = await importReview(command)
      print(result)
      if (result.otherIssue !== null) say(`注意：${command.docx} 是另一期（${result.otherIssue}）的审阅稿，已按文字比对收入，请逐处核对`)
      return 0
    }
    case 'pack': {
      const { packIssue } = await import('./cli/portable')
      print(await packIssue(command))
      return 0
    }
    case 'unpack': {
      const { unpackIssue } = await import('./cli/portable')
      print(await unpackIssue(command))
      return 0
    }
    case 'resolve': {
      const { resolveIssue } = await import('./cli/resolve')
      print(await resolveIssue(command))
      return 0
    }
  }
}

function report(result: { files: string[]; warnings: { text: string }[] }): number {
  print(result)
  for (const warning of result.warnings) say(`注意：${warning.text}`)
  for (const file of result.files) say(`已写出 ${file}`)
  return 0
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const command = readArgs(args)
    if (command.name !== 'help' && command.name !== 'version') return await run(command)
    process.stdout.write(command.name === 'help' ? help : `${version}\n`)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message}\n\n${help}`)
      return 2
    }
    const failure = failureOf(error)
    print({ error: failure })
    say(failure.message)
    return 1
  }
}

// A reader that stops reading (desk … | head) is no fault of ours; an answer that cannot be written is a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.exitCode = 1
  say(`结果写不到标准输出：${error.code === 'ENOSPC' ? '磁盘已满' : error.message}`)
})
// When messages cannot be written there is nobody left to tell.
process.stderr.on('error', () => undefined)
// The exit code is set, not forced: a long answer still has to reach the pipe.
void main(process.argv.slice(2)).then((code) => { process.exitCode = process.exitCode === 1 ? 1 : code })
