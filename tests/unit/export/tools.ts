import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { JSDOM } from 'jsdom'

const run = promisify(execFile)
const debianPackages: Record<string, string> = { pandoc: 'pandoc', unzip: 'unzip', soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', pdftoppm: 'poppler-utils' }

/** Runs an outside judge; its absence fails the test and names the Debian package that brings it. */
export async function judge(program: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(program, [...args], { maxBuffer: 64 << 20 })).stdout
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Error(`This test needs ${program}: apt-get install ${debianPackages[program] ?? program}`, { cause: error })
    throw error
  }
}

/** A folder of its own for one piece of work, removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-test-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const pandocText = async (docx: string): Promise<string> => await judge('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', docx])

/** What a reader of the page sees as text, blocks on lines of their own. */
export async function htmlText(path: string): Promise<string> {
  const page = new JSDOM(await readFile(path, 'utf8')).window.document
  return [...page.querySelectorAll('h1,h2,h3,h4,h5,p,li,figcaption,footer.byline')].map((one) => one.textContent).join('\n')
}

/** DOCX → PDF by LibreOffice with a profile of its own. */
export async function toPdf(docx: string, folder: string): Promise<string> {
  await judge('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', 'pdf', '--outdir', folder, docx])
  return docx.replace(/\.docx$/, '.pdf')
}

const squeezed = (text: string): string => text.replace(/[\s\u3000]+/g, '')

/** A text's sentences and lines without blanks; bits of less than four characters are left out. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？!?])|\n/).map(squeezed).filter((sentence) => sentence.length >= 4)
}

/** The sentences that do not stand in the output as often as in the page and in the page's order. */
export function misplaced(sentences: readonly string[], output: string): string[] {
  const text = squeezed(output)
  const count = (part: string, whole: string) => whole.split(part).length - 1
  const source = sentences.join('\n')
  let at = 0
  return sentences.filter((sentence) => {
    const found = text.indexOf(sentence, at)
    if (found >= 0) at = found + sentence.length
    return found < 0 || count(sentence, text) !== count(sentence, source)
  })
}
