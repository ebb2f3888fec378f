import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parsePage } from '../../shared/parse/page'
import type { ParsedPage } from '../../shared/parse/types'
import { repository } from './app'

/** A whole published page to try the program on: the real one where it lies beside the project, else an invented one. */
export function publishedPage(): { path: string; page: ParsedPage; isReal: boolean } {
  const real = resolve(repository, '..', 'shared', 'samples', 'published-page.txt')
  const isReal = existsSync(real)
  const path = isReal ? real : join(repository, 'tests', 'fixtures', 'whole-page.txt')
  return { path, page: parsePage(readFileSync(path, 'utf8')), isReal }
}

/** The sentences of a page's parts that a publication must hold, in order. */
export function sentencesOf(page: ParsedPage): string[] {
  const paragraphs = [
    ...page.editorsNote.paragraphs,
    ...page.entries.flatMap((entry) => [...(entry.title ? [entry.title] : []), ...entry.body, ...(entry.bylineText ? [entry.bylineText] : [])]),
    ...page.closing.paragraphs,
  ].map((field) => field.value)
  return paragraphs.flatMap((text) => text.split(/(?<=[。！？!?])/u)).map((sentence) => bare(sentence)).filter((sentence) => sentence.length > 1)
}

/** Text without any white space, so that line breaks of readers do not matter. */
export function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Sentences that do not stand in the text after the one before. */
export function outOfOrder(text: string, sentences: string[]): string[] {
  const whole = bare(text)
  let at = 0
  return sentences.filter((sentence) => {
    const found = whole.indexOf(sentence, at)
    if (found === -1) return true
    at = found + sentence.length
    return false
  })
}
