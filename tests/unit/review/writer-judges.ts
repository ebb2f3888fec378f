/** What outside programs make of a review copy. */
import { strFromU8, unzipSync } from 'fflate'
import { execFile } from 'node:child_process'
import { judge } from '../export/tools'

export type Inline = { t: string; c: unknown }
const isNode = (value: unknown): value is Inline => typeof value === 'object' && value !== null && 't' in value

/** Pandoc's reading of a copy from memory, with its changes accepted, rejected or all shown. */
export async function pandocTree(bytes: Uint8Array, changes: 'accept' | 'reject' | 'all'): Promise<unknown> {
  await judge('pandoc', ['--version'])
  const out = await new Promise<string>((done, fail) => {
    const child = execFile('pandoc', ['-f', 'docx', '-t', 'json', `--track-changes=${changes}`], { maxBuffer: 64 << 20 }, (error, stdout) => (error ? fail(new Error('pandoc', { cause: error })) : done(stdout)))
    child.stdin?.end(Buffer.from(bytes))
  })
  return (JSON.parse(out) as { blocks: unknown }).blocks
}

/** The letters of a tree in order, without blanks; pictures say nothing. */
export function lettersOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(lettersOf).join('')
  if (!isNode(node)) return ''
  if (node.t === 'Str') return squeezed(String(node.c))
  if (node.t === 'Image') return ''
  return lettersOf(node.c)
}

export const squeezed = (text: string): string => text.replace(/[\s\u3000]+/g, '')

interface Mark { kind: string; author: string; letters: string }

/** What pandoc shows of changes and comments, with their authors. */
export function marksOf(node: unknown): Mark[] {
  if (Array.isArray(node)) return node.flatMap(marksOf)
  if (!isNode(node)) return []
  if (node.t !== 'Span') return marksOf(node.c)
  const [[, classes, attributes], inner] = node.c as [[string, string[], [string, string][]], unknown]
  const author = attributes.find(([name]) => name === 'author')?.[1]
  return author === undefined ? marksOf(inner) : [{ kind: classes[0] ?? '', author, letters: lettersOf(inner) }, ...marksOf(inner)]
}

export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] as Uint8Array)
