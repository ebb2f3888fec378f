import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { submissionStatuses } from '../../../shared/model/submission'
import { Sample } from '../../../shared/model/sample'
import { parseByline } from '../../../shared/parse/byline'
import { isRealDate } from '../../../shared/text/dates'
import { readWeather } from '../../../shared/text/weather'

const folder = join(import.meta.dirname, '../../../resources/sample')
let sample: Sample

beforeAll(async () => {
  sample = Sample.parse(JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')))
})

describe('the sample of a first start', () => {
  it('holds 12 submissions: 6 new, 4 selected, 1 held, 1 rejected', () => {
    const counts = submissionStatuses.map((status) => [status, sample.submissions.filter((one) => one.status === status).length])
    expect(Object.fromEntries(counts)).toEqual({ new: 6, selected: 4, held: 1, rejected: 1 })
  })

  it('receives them in order, each within two days after its day in spring 2026', () => {
    const received = sample.submissions.map((one) => one.receivedAt)
    expect(received).toEqual([...received].sort())
    for (const { draft, receivedAt } of sample.submissions) {
      if (draft.date === null) throw new Error(`${draft.title} has no date`)
      expect(isRealDate(draft.date)).toBe(true)
      const days = (Date.parse(receivedAt) - Date.UTC(2026, draft.date.month - 1, draft.date.day)) / 86_400_000
      expect(days).toBeGreaterThan(0)
      expect(days).toBeLessThan(3)
      expect([3, 4, 5]).toContain(draft.date.month)
    }
  })

  it('writes each diary in 150 to 600 characters, without line breaks or stray blanks', () => {
    for (const { draft } of sample.submissions) {
      const length = draft.body.join('').length
      expect(length, draft.title).toBeGreaterThanOrEqual(150)
      expect(length, draft.title).toBeLessThanOrEqual(600)
      for (const paragraph of [draft.title, ...draft.body]) expect(paragraph).toMatch(/^\S(?:[^\n\r]*\S)?$/)
    }
  })

  it('gives every fact as our own parser reads it from the text', () => {
    for (const { draft } of sample.submissions) {
      expect(parseByline(draft.bylineText), draft.title).toMatchObject(draft.byline)
      if (draft.weather !== null) expect(readWeather(draft.weather)).toBe(draft.weather)
    }
  })

  it('leaves one byline without a role and one dateline without weather', () => {
    expect(sample.submissions.filter((one) => one.draft.byline.role === null)).toHaveLength(1)
    expect(sample.submissions.filter((one) => one.draft.weather === null)).toHaveLength(1)
  })

  it('knows every unit in the order of units, each used once', () => {
    const units = sample.submissions.map((one) => one.draft.byline.unit)
    expect([...units].sort()).toEqual([...sample.series.unitOrder].sort())
    expect(new Set(units).size).toBe(12)
  })

  it('has issue 18 half made: three selected submissions, a note of two paragraphs, no closing', () => {
    const { issue, submissions } = sample
    expect(issue.number).toBe(18)
    expect(issue.editorsNote).toMatchObject({ label: '编者按', paragraphs: [expect.any(String), expect.any(String)] })
    expect(issue.closing).toBeNull()
    expect(new Set(issue.entries).size).toBe(3)
    expect(issue.entries.map((at) => submissions[at]?.status)).toEqual(['selected', 'selected', 'selected'])
  })

  it('refuses an entry that names no submission', () => {
    const broken = { ...sample, issue: { ...sample.issue, entries: [12] } }
    expect(Sample.safeParse(broken).success).toBe(false)
  })
})

describe('the pictures of the sample', () => {
  it('are three: two with submissions, one with the issue, each with caption, credit and alternative text', () => {
    const withPictures = sample.submissions.filter((one) => one.draft.pictures.length > 0)
    const pictures = [...withPictures.flatMap((one) => one.draft.pictures), sample.issue.picture]
    expect(withPictures).toHaveLength(2)
    expect(new Set(pictures.map((one) => one.file)).size).toBe(3)
    for (const one of pictures) expect([one.caption, one.credit, one.alt].every((words) => words.trim() !== '')).toBe(true)
  })

  it('are upright JPEGs of 1600 × 1067 pixels under 220 KB without metadata', async () => {
    const pictures = [...sample.submissions.flatMap((one) => one.draft.pictures), sample.issue.picture]
    for (const { file } of pictures) {
      const bytes = await readFile(join(folder, file))
      expect(bytes.length, file).toBeLessThan(220_000)
      const facts = await sharp(bytes).metadata()
      expect(facts).toMatchObject({ format: 'jpeg', width: 1600, height: 1067 })
      expect([facts.exif, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined])
    }
  })
})

describe('the icon', () => {
  it('is a square PNG of 512 pixels with a transparent corner', async () => {
    const icon = sharp(join(folder, '../icon.png'))
    expect(await icon.metadata()).toMatchObject({ format: 'png', width: 512, height: 512, hasAlpha: true })
    const corner = await icon.extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
    expect(corner.at(-1)).toBe(0)
  })
})
