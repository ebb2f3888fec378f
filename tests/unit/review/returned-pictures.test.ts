import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { cleanPicture } from '../../../electron/intake/pictures'
import { mediaIdOf } from '../../../electron/library/media'
import { settlePictures } from '../../../electron/review/returned-pictures'
import { withShownPictures } from '../../../electron/review/shown-pictures'
import { readReturned } from '../../../electron/review/word-reader'
import { reviewCopy } from '../../../electron/review/word-writer'
import { storedPictures } from '../../../electron/review/writer-pictures'
import { byline, entry, entryTitle, figure, issueDocument, paragraph } from '../../../shared/document/make'
import type { FigureData, IssueDocument } from '../../../shared/document/nodes'
import { walk } from '../../../shared/document/walk'
import { importReturned, type Returned } from '../../../shared/review/import'
import type { ReturnedFile, WordLine, WordPicture } from '../../../shared/review/lines'
import { plainest } from '../../../shared/review/rebuild'
import { resolve } from '../../../shared/review/resolve'
import { suggestionsOf } from '../../../shared/review/suggestions'
import { DeskError } from '../../../shared/errors'
import { reviewed } from '../../support/reviewer'
import { copyOptions, recordOf } from './writer-runs'

const stamp = { by: '审示例', at: '2026-06-01T09:00:00Z' }
const media = new Map<string, Uint8Array>()
const readMedia = (id: string) => {
  const bytes = media.get(id)
  return bytes ? Promise.resolve(bytes) : Promise.reject(new DeskError('fileNotFound', { path: id }))
}
const store = async (name: string, bytes: Uint8Array) => {
  const { width, height, bytes: clean, extension } = await cleanPicture(name, bytes)
  const mediaId = mediaIdOf(clean, extension)
  media.set(mediaId, clean)
  return { mediaId, originalId: null, width, height }
}
/** A drawn landscape: the sun stands where `sun` says. */
const drawn = (sun: number) => sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="#bcd"/><rect y="120" width="320" height="80" fill="#354"/><circle cx="${sun}" cy="60" r="50" fill="#fff"/></svg>`))

let issue: IssueDocument
let sent: ReturnedFile
let copy: Uint8Array
let sunset: Uint8Array
beforeAll(async () => {
  const morning = await store('早市.jpg', await drawn(60).jpeg().toBuffer())
  sunset = await drawn(250).jpeg().toBuffer()
  issue = issueDocument([entry('e-1', null, [
    entryTitle('桥头的早市'), paragraph('桥头的早市六点开张。'), figure({ figureId: 'f-1', ...morning, fileName: '早市.jpg', alt: '早市', caption: '图为早市' }),
    paragraph('卖的多是自家的菜。'), figure({ figureId: 'f-2', fileName: '待补.jpg', caption: '图为收市' }), byline('（示例站　李示范）'),
  ])])
  copy = (await reviewCopy(recordOf(issue), { ...copyOptions, picture: storedPictures(issue, readMedia) })).bytes
  sent = await readReturned(copy, '审阅稿.docx')
})

type Change = (pictures: WordPicture[]) => WordPicture[]
/** The file with the nth picture's paragraph changed, and whichever lines `keep` leaves. */
const returned = (nth: number, change: Change, keep: (line: WordLine) => boolean = () => true): ReturnedFile => {
  let at = -1
  const lines = sent.lines.map((line) => (line.pictures.length > 0 && (at += 1) === nth ? { ...line, pictures: change(line.pictures) } : line))
  return { ...sent, savedBy: '审示例', savedAt: '2026-06-01T10:00:00Z', lines: lines.filter((line) => keep(line) && (line.pictures.length > 0 || line.style !== 'Picture')) }
}
const bring = async (file: ReturnedFile, document = issue): Promise<Returned> => settlePictures(importReturned(document, [], await withShownPictures(file, document, readMedia)), store)
const figures = (document: IssueDocument): FigureData[] => [...walk(document.root)].filter((node) => node.type === 'figure')
const cards = ({ document }: Returned) => suggestionsOf(document).map((card) => [card.by, card.untracked, card.things.map(({ did, type }) => `${did} ${type}`).join()])

/** Law of every file: rejecting gives what was sent, and bringing it in again changes nothing. */
async function lawful(file: ReturnedFile): Promise<Returned> {
  const back = await bring(file)
  expect(resolve(back.document, 'reject')).toEqual(plainest(issue))
  const twice = await bring(file, back.document)
  expect([twice.document, twice.report.placed, twice.pictures.length > 0 ? twice.report.already : twice.report.came]).toEqual([back.document, 0, back.report.came])
  return back
}
const other = (bytes: Uint8Array): Change => (pictures) => pictures.map((picture) => ({ ...picture, bytes }))

describe('another picture in a figure of the issue', () => {
  it('is a suggestion, though nobody tracked it: accepted, the figure shows the new one under its caption', async () => {
    const back = await lawful(returned(0, other(sunset)))
    expect(cards(back)).toEqual([['审示例', true, 'changed figure']])
    const [now] = figures(resolve(back.document, 'accept'))
    expect(now?.mediaId).not.toBe(figures(issue)[0]?.mediaId)
    expect(media.has(now?.mediaId ?? '')).toBe(true)
    expect([now?.width, now?.height, JSON.stringify(now?.children).includes('图为早市')]).toEqual([320, 200, true])
  })

  it('is none where the program only saved it anew, smaller or in another format', async () => {
    for (const bytes of [await drawn(60).resize(160, 100).jpeg({ quality: 40 }).toBuffer(), await drawn(60).png().toBuffer()]) {
      const back = await lawful(returned(0, other(bytes)))
      expect([back.document, back.report.came]).toEqual([plainest(issue), 0])
    }
  })

  it('is none in the copy as it was sent, nor as LibreOffice saves it', async () => {
    for (const bytes of [copy, await reviewed(copy, { author: '外审甲', tracked: true, edits: [] })]) {
      const back = await lawful(await readReturned(bytes, '回稿.docx'))
      expect([back.document, back.report.came]).toEqual([plainest(issue), 0])
    }
  })

  it('fills the place of a missing picture', async () => {
    const back = await lawful(returned(1, other(sunset)))
    expect(figures(resolve(back.document, 'accept'))[1]).toMatchObject({ width: 320, height: 200, fileName: '待补.jpg' })
  })

  it('is under the name of who tracked it, whichever of the two stands first', async () => {
    const ours = (picture: WordPicture): WordPicture => ({ ...picture, del: stamp })
    const theirs = (picture: WordPicture): WordPicture => ({ ...picture, name: '图片 7', bytes: sunset, ins: stamp })
    for (const change of [(all: WordPicture[]) => all.flatMap((one) => [ours(one), theirs(one)]), (all: WordPicture[]) => all.flatMap((one) => [theirs(one), ours(one)])]) {
      const back = await lawful(returned(0, change))
      expect(cards(back)).toEqual([['审示例', false, 'changed figure']])
      expect(figures(resolve(back.document, 'accept')).map((one) => one.width)).toEqual([320, 0])
    }
  })

  it('that is no picture leaves the figure as it was and is named', async () => {
    const back = await bring(returned(0, other(new Uint8Array([1, 2, 3]))))
    expect([back.document, back.report.came, back.report.strange.map(({ what }) => what)]).toEqual([plainest(issue), 0, ['newPicture']])
  })

  it('beside a change of the picture in the window: both are there, the later counts, and each can be rejected', async () => {
    const night = await store('夜市.jpg', await drawn(160).jpeg().toBuffer())
    const [was] = figures(issue)
    const mark = { id: 's-w', by: '编示例', at: '2026-06-02T08:00:00Z', key: 'picture', was: { mediaId: was?.mediaId, originalId: null, fileName: was?.fileName, width: was?.width, height: was?.height } }
    const changed = JSON.parse(JSON.stringify(issue), (_key, value: unknown) => ((value as FigureData | null)?.figureId === 'f-1' ? { ...(value as FigureData), ...night, $: { review: { was: [mark] } } } : value)) as IssueDocument
    const back = await bring(returned(0, other(sunset)), changed)
    expect(JSON.stringify(back.document)).not.toContain('to-come')
    expect(figures(back.document)[0]?.mediaId).toBe(night.mediaId)
    const without = resolve(back.document, 'reject', ({ id }) => id === 's-w')
    const [shown] = figures(without)
    expect([media.has(shown?.mediaId ?? ''), shown?.mediaId === was?.mediaId, shown?.mediaId === night.mediaId]).toEqual([true, false, false])
    expect(resolve(without, 'reject')).toEqual(plainest(issue))
  })
})

describe('a picture taken out', () => {
  it.each([['tracked', (all: WordPicture[]) => all.map((one) => ({ ...one, del: stamp })), false], ['untracked', () => [], true]] as const)('%s, its caption left: the caption stays', async (_name, change, untracked) => {
    const back = await lawful(returned(0, change))
    expect(cards(back)).toEqual([['审示例', untracked, 'changed figure']])
    const [now] = figures(resolve(back.document, 'accept'))
    expect([now?.mediaId, JSON.stringify(now?.children).includes('图为早市')]).toEqual([null, true])
  })

  it('with its caption: the figure goes', async () => {
    const back = await lawful(returned(0, () => [], (line) => line.chars.map((char) => char.text).join('') !== '图为早市'))
    expect(figures(resolve(back.document, 'accept')).map((one) => one.figureId)).toEqual(['f-2'])
  })
})
