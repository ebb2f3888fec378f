/** A real outside reviewer: LibreOffice edits a Word file as a person would, with or without recording the changes. */
import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { inFolder } from '../unit/export/tools'

/** `find` is looked for in the text that is not deleted, for `reply` and `resolve` among the comments; the first that is found is meant. */
export type ReviewerEdit =
  | { do: 'insertBefore' | 'insertAfter' | 'replace' | 'comment' | 'reply'; find: string; text: string }
  | { do: 'delete' | 'bold' | 'split' | 'join' | 'deleteParagraph' | 'resolve'; find: string }

export interface Reviewing {
  author: string
  /** Whether the changes are recorded (修订 switched on). */
  tracked: boolean
  edits: readonly ReviewerEdit[]
}

/** The file as the reviewer saved it. Fails with what LibreOffice said. */
export async function reviewed(docx: Uint8Array, { author, tracked, edits }: Reviewing): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const source = join(folder, 'sent.docx')
    const target = join(folder, 'returned.docx')
    await writeFile(source, docx)
    await run(JSON.stringify({ source, target, profile: join(folder, 'profile'), author, tracked, edits }))
    return new Uint8Array(await readFile(target))
  })
}

/** Milliseconds for one review on a slow machine. */
const longest = 110_000

async function run(task: string): Promise<void> {
  const child = spawn(python(), [resolve(__dirname, 'reviewer.py')], { stdio: ['pipe', 'ignore', 'pipe'], timeout: longest })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text })
  child.stdin.end(task)
  const code = await new Promise<number | null>((settle, fail) => child.once('error', fail).once('close', settle))
  if (code !== 0) throw new Error(`The reviewer failed (${String(code)}): ${errors}`)
}

/** The system's Python, or LibreOffice's own: whichever knows its bridge (`npm test` installs the system's). */
function python(): string {
  const found = ['/usr/bin/python3', '/usr/lib/libreoffice/program/python'].find((one) => spawnSync(one, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0)
  if (!found) throw new Error('This test needs LibreOffice’s Python bridge: apt-get install python3-uno')
  return found
}
