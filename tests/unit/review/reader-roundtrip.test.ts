import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { styleOf } from '../../../electron/review/writer-styles'
import { toDocx } from '../../../electron/export/docx'
import { textFormat } from '../../../shared/document/nodes'
import { publish } from '../../../shared/publication/build'
import { linearLines, type LinearLine } from '../../../shared/review/linear'
import type { WordLine, WordStamp } from '../../../shared/review/lines'
import type { Stamp } from '../../../shared/review/marks'
import { plainest } from '../../../shared/review/rebuild'
import { richFixture } from '../export/record'
import { judge, inFolder } from '../export/tools'
import { textOf, texts } from './docx-parts'
import { commented, copyOptions, recordOf, trackedOf } from './writer-runs'
import { writeFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Word keeps whole seconds. */
const seen = (stamp: Stamp | undefined): WordStamp | null => (stamp ? { by: stamp.by, at: `${stamp.at.slice(0, 19)}.000Z` } : null)

const expected = (line: LinearLine) => line.chars.map((char) => ({
  node: char.node, text: char.text, format: char.format, url: char.link?.url ?? null,
  ins: seen(char.marks?.ins ?? (line.moved?.to ? line.moved.stamp : undefined)), del: seen(char.marks?.del?.[0]),
}))
const found = (line: WordLine | undefined) => (line?.chars ?? []).map(({ node, text, format, link, ins, del }) => ({ node, text, format, url: link?.url ?? null, ins, del }))

describe('our own review copy, read back', () => {
  it('gives every letter with its format, link, author and instant, and every paragraph its style', async () => {
    let changed = 0
    await fc.assert(fc.asyncProperty(trackedOf, async (document) => {
      const { lines, strange } = await readReturned((await reviewCopy(recordOf(document), copyOptions)).bytes, '审阅稿.docx')
      const sent = linearLines(document)
      expect(lines.slice(1).map(found)).toEqual(sent.map(expected))
      expect(lines.slice(1).map((line) => line.style)).toEqual(sent.map((line) => (line.block ? styleOf(line.block, line.boxes) : 'Picture')))
      // An empty paragraph that moved can be told by its mark alone, which may be its neighbour's.
      sent.forEach((line, at) => {
        if (line.chars.length > 0) expect([lines[at + 1]?.moved?.by, lines[at + 1]?.moved?.to]).toEqual([line.moved?.stamp.by, line.moved?.to])
      })
      expect(strange).toEqual([])
      if (sent.some((line) => line.moved ?? line.marks ?? line.chars.some((char) => char.marks))) changed += 1
    }), { numRuns: 30 })
    expect(changed).toBeGreaterThan(15)
  })

  it('gives a format’s change as the bits before it', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, async (document) => {
      const { lines } = await readReturned((await reviewCopy(recordOf(document), copyOptions)).bytes, '审阅稿.docx')
      const bits = (line: LinearLine) => line.chars.map((char) => (char.marks?.fmt ?? []).reduce((was, mark) => was ^ mark.bits, char.format))
      expect(lines.slice(1).map((line) => line.chars.map((char) => char.fmt?.was ?? char.format))).toEqual(linearLines(document).map(bits))
    }), { numRuns: 12 })
  })

  it('gives the threads with who, when, what and whether resolved, on the letters that they stand on', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, fc.nat(1000), async (tracked, seed) => {
      const { document, threads } = commented(tracked, seed)
      const file = await readReturned((await reviewCopy(recordOf(document, threads), copyOptions)).bytes, '审阅稿.docx')
      let next = 0
      const remarks = threads.flatMap((thread) => {
        const first = String(next)
        return thread.messages.map((message, at) => ({ id: String(next++), parentId: at === 0 ? null : first, by: message.by, at: message.at, text: message.text, resolved: thread.resolved !== null }))
      })
      expect(file.comments).toEqual(remarks)
      const firsts = new Map(remarks.filter((one) => one.parentId === null).map((one, at) => [threads[at]?.id ?? '', one.id]))
      linearLines(document).forEach((line, at) => {
        if (line.moved?.to === false) return
        line.chars.forEach((char, offset) => {
          for (const note of char.marks?.notes ?? []) expect(file.lines[at + 1]?.chars[offset]?.comments).toContain(firsts.get(note))
        })
      })
    }), { numRuns: 12 })
  })

  it('gives the ticket and the issue as it was sent', async () => {
    await fc.assert(fc.asyncProperty(trackedOf, async (document) => {
      const file = await readReturned((await reviewCopy(recordOf(document), copyOptions)).bytes, '审阅稿.docx')
      expect(file.ticket).toMatchObject({ version: 1, issueId: 'issue-000001', copyId: copyOptions.copyId, at: copyOptions.at })
      expect(file.base).toMatchObject(JSON.parse(JSON.stringify({ document: plainest(document), threads: [] })))
    }), { numRuns: 5 })
  })
})

describe('files of other makers', () => {
  it('reads the house’s own export with its styles, lists, pictures and formats', async () => {
    const { record, media } = await richFixture()
    const bytes = await toDocx(publish(record.document, record.facts), { picture: (id) => Promise.resolve({ bytes: media.get(id) ?? new Uint8Array(), mime: id.endsWith('jpg') ? 'image/jpeg' : 'image/webp', width: 900, height: 600 }) })
    const { lines, strange } = await readReturned(bytes, '清样.docx')
    expect(new Set(lines.map((line) => line.style))).toEqual(new Set(['MastheadRule', 'IssueSeries', 'Title', 'Subtitle', 'EditorsNoteLabel', 'EditorsNote', 'Heading1', 'Heading2', 'Heading3', 'Dateline', 'BodyIndented', 'ListParagraph', 'Picture', 'Caption', 'Byline', 'Quote', 'ClosingLabel']))
    expect(lines.flatMap((line) => line.pictures).map((one) => [one.name, one.bytes !== null])).toEqual([['图1', true], ['图2', true], ['图3', true]])
    expect(lines.filter((line) => line.list).map((line) => [line.list?.ordered, line.list?.level])).toEqual(expect.arrayContaining([[true, 0], [false, 1]]))
    expect(lines.flatMap((line) => line.chars).filter((char) => char.format & textFormat.bold).length).toBeGreaterThan(0)
    expect(lines.filter((line) => line.style === 'Heading1').every((line) => line.styleFormat === textFormat.bold && line.chars.every((char) => char.format === 0))).toBe(true)
    expect(strange).toEqual([])
  })

  it('reads what pandoc writes: insertions, deletions, comments, links, lists, notes', async () => {
    const source = '# 标题 {#a}\n\n前[新]{.insertion author="示例甲" date="2026-05-01T08:00:00Z"}[旧]{.deletion author="示例乙" date="2026-05-02T08:00:00Z"}后[问]{.comment-start id="0" author="示例丙" date="2026-05-03T08:00:00Z"}处[]{.comment-end id="0"}**粗**[链](https://example.org/)注^[脚注]。\n\n1. 一\n2. 二\n\n> 引文\n'
    const bytes = await inFolder(async (folder) => {
      await writeFile(join(folder, 'in.md'), source)
      await judge('pandoc', ['-f', 'markdown', join(folder, 'in.md'), '-o', join(folder, 'out.docx')])
      return new Uint8Array(await readFile(join(folder, 'out.docx')))
    })
    const file = await readReturned(bytes, 'pandoc.docx')
    expect(texts(file)).toEqual(['标题', '前新旧后处粗链注。', '一', '二', '引文'])
    const line = file.lines[1]
    const of = (letter: string) => line?.chars[textOf(line).indexOf(letter)]
    expect([of('新')?.ins, of('旧')?.del]).toEqual([{ by: '示例甲', at: '2026-05-01T08:00:00.000Z' }, { by: '示例乙', at: '2026-05-02T08:00:00.000Z' }])
    expect([of('处')?.comments, of('粗')?.format, of('链')?.link?.url]).toEqual([['0'], textFormat.bold, 'https://example.org/'])
    expect(file.comments).toEqual([{ id: '0', parentId: null, by: '示例丙', at: '2026-05-03T08:00:00.000Z', text: '问', resolved: false }])
    expect(file.lines.map((one) => one.list?.ordered ?? null)).toEqual([null, null, true, true, null])
    expect([file.lines[0]?.style, file.strange]).toEqual(['Heading1', [{ what: 'footnote', where: '前新旧后处粗链注。', text: '脚注' }]])
  })
})
