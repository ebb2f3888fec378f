import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unzipSync, zipSync, type Unzipped } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../../electron/desk'
import { packPortable, unpackPortable } from '../../../electron/review/portable'
import { figure, paragraph } from '../../../shared/document/make'
import { mediaIdsOf } from '../../../shared/document/query'
import type { IssueRecord } from '../../../shared/model/issue'
import { defaultStages } from '../../../shared/model/review'
import { resolve as resolveAll } from '../../../shared/review/resolve'
import { suggestionsOf } from '../../../shared/review/suggestions'
import { quietShell, temporaryFolder } from '../../support/library'

const picture = readFileSync(resolve(__dirname, '../../../resources/sample/pictures/street-at-dawn.jpg'))

interface Office { desk: Desk; pass: (path: string) => void }
async function office(name: string): Promise<Office> {
  let path: string | null = null
  const shell = { ...quietShell(), pickSave: () => Promise.resolve(path) }
  const desk = await createDesk({ libraryPath: temporaryFolder(), samplePath: null, shell })
  await desk.handlers['settings.set']({ profile: { name, office: '示例局', role: '编辑' } })
  return { desk, pass: (to) => { path = to } }
}

let file: string
let here: Office
let issue: IssueRecord

beforeEach(async () => {
  file = join(temporaryFolder(), '示例.issuedesk')
  here = await office('张示例')
  const { handlers } = here.desk
  const made = await handlers['issue.create']({ seriesId: null, number: null, title: '传阅的一期' })
  const { pictures: [stored] } = await handlers['media.addPictures']({ files: [{ name: 'street.jpg', bytes: picture }] })
  const shown = figure({ figureId: 'figure-0001', mediaId: stored?.mediaId ?? null, originalId: stored?.originalId ?? null, fileName: 'street.jpg', width: 10, height: 10, alt: '', caption: '图说', credit: '' })
  const document = { root: { ...made.document.root, children: [...made.document.root.children, paragraph('正文'), shown] } }
  const saved = await handlers['issue.save']({ id: made.id, revision: made.revision, document, facts: made.facts })
  await handlers['review.signOff']({ issueId: made.id, revision: saved.revision, stageId: defaultStages[0]?.id ?? '', note: '同意' })
  here.pass(file)
  await handlers['portable.save']({ issueId: made.id })
  issue = await handlers['issue.get']({ id: made.id })
})

describe('a portable file', () => {
  it('opens elsewhere as the very same issue: text, pictures, sign-offs and what was signed', async () => {
    const there = await office('李示范')
    expect(await there.desk.handlers['portable.open']({ path: file })).toEqual({ issueId: issue.id, outcome: 'new', merge: null })
    expect(await there.desk.handlers['issue.get']({ id: issue.id })).toEqual(issue)
    const kinds = async ({ desk }: Office) => (await desk.handlers['version.list']({ issueId: issue.id })).map(({ id, kind, digest }) => [id, kind, digest])
    expect(await kinds(there)).toEqual((await kinds(here)).filter(([, kind]) => kind !== 'auto'))
    const mediaId = mediaIdsOf(issue.document).find((one) => one.endsWith('.jpg')) ?? ''
    expect(Buffer.from(await there.desk.library.media.read(mediaId))).toEqual(Buffer.from(await here.desk.library.media.read(mediaId)))
  })

  it('packs to the same bytes when it is unpacked', async () => {
    const bytes = readFileSync(file)
    expect(Buffer.from(packPortable(await unpackPortable(bytes, 'file'))).equals(bytes)).toBe(true)
  })

  it('leaves the untouched originals at home', () => {
    expect(Object.keys(unzipSync(readFileSync(file))).filter((name) => name.endsWith('.orig'))).toEqual([])
    expect(mediaIdsOf(issue.document).some((id) => id.endsWith('.orig'))).toBe(true)
  })

  it('changes nothing where the issue is the same already', async () => {
    expect(await here.desk.handlers['portable.open']({ path: file })).toEqual({ issueId: issue.id, outcome: 'same', merge: null })
    expect(await here.desk.handlers['issue.get']({ id: issue.id })).toEqual(issue)
  })

  it('comes back merged: changes as suggestions, threads and sign-offs joined; twice changes nothing', async () => {
    const there = await office('李示范')
    await there.desk.handlers['portable.open']({ path: file })
    const theirs = await there.desk.handlers['issue.get']({ id: issue.id })
    const [first, ...rest] = theirs.document.root.children
    const document = { root: { ...theirs.document.root, children: [...(first ? [first] : []), ...rest.slice(0, -2), paragraph('正文改了'), ...rest.slice(-1)] } }
    const thread = { id: 'thread-1', on: 'issue' as const, quote: '', resolved: null, messages: [{ id: 'message-1', by: '李示范', at: '2026-03-01T08:00:00Z', text: '好', editedAt: null }] }
    const saved = await there.desk.handlers['issue.save']({ id: issue.id, revision: theirs.revision, document, facts: { ...theirs.facts, source: '示范局' }, review: { stages: [], signOffs: [], threads: [thread] } })
    await there.desk.handlers['review.signOff']({ issueId: issue.id, revision: saved.revision, stageId: defaultStages[1]?.id ?? '', note: '' })
    const back = join(temporaryFolder(), '回来.issuedesk')
    there.pass(back)
    await there.desk.handlers['portable.save']({ issueId: issue.id })

    expect(await here.desk.handlers['portable.open']({ path: back })).toMatchObject({
      issueId: issue.id, outcome: 'merged',
      merge: { file: '回来.issuedesk', savedBy: '李示范', before: { document: issue.document }, report: { came: 1, placed: 1, lost: [], clashes: [], comments: { came: 1, added: 1 } } },
    })
    const merged = await here.desk.handlers['issue.get']({ id: issue.id })
    expect(suggestionsOf(merged.document)).toMatchObject([{ by: '李示范', untracked: true, inserted: '改了' }])
    expect(resolveAll(merged.document, 'reject')).toEqual(resolveAll(issue.document, 'reject'))
    expect(merged.facts.source).toBe('示范局')
    expect(merged.review).toMatchObject({ threads: [thread], signOffs: [{ by: '张示例' }, { by: '李示范', stage: '复审' }] })
    const signed = merged.review?.signOffs[1]
    expect((await here.desk.handlers['version.get']({ issueId: issue.id, id: signed?.versionId ?? '' })).digest).toBe(signed?.digest)
    expect(await here.desk.handlers['portable.open']({ path: back })).toEqual({ issueId: issue.id, outcome: 'same', merge: null })
    expect(await here.desk.handlers['issue.get']({ id: issue.id })).toEqual(merged)
  })

  it('cannot be what it is not, and cannot be missing', async () => {
    const { handlers } = here.desk
    writeFileSync(file, 'not a zip')
    await expect(handlers['portable.open']({ path: file })).rejects.toMatchObject({ key: 'notPortable' })
    writeFileSync(file, zipSync({ 'issue.json': new Uint8Array([1]) }))
    await expect(handlers['portable.open']({ path: file })).rejects.toMatchObject({ key: 'notPortable' })
    await expect(handlers['portable.open']({ path: `${file}.gone` })).rejects.toMatchObject({ key: 'fileNotFound' })
  })
})

/** The parts of the good file, changed, and packed again; `honest` makes the manifest agree with them. */
function altered(change: (parts: Unzipped) => void, honest = false): Uint8Array {
  const parts = unzipSync(readFileSync(file))
  change(parts)
  if (honest) {
    const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString()) as { files: Record<string, string> }
    manifest.files = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]))
    parts['manifest.json'] = Buffer.from(JSON.stringify(manifest))
  }
  return zipSync(parts)
}
const text = (value: unknown) => Buffer.from(JSON.stringify(value))
const edited = (parts: Unzipped, name: string, from: string, to: string) => { parts[name] = Buffer.from(Buffer.from(parts[name] ?? []).toString().replace(from, to)) }
const nameOf = (parts: Unzipped, start: string) => Object.keys(parts).find((name) => name.startsWith(start)) ?? ''

describe('a hostile portable file', () => {
  const bad: [string, string, (parts: Unzipped) => void, boolean][] = [
    ['one changed word', 'damaged', (parts) => edited(parts, 'issue.json', '正文', '假的'), false],
    ['a part that the manifest does not name', 'damaged', (parts) => { parts['versions/version-extra.json'] = text({}) }, false],
    ['a part that is gone', 'damaged', (parts) => { Reflect.deleteProperty(parts, nameOf(parts, 'versions/')) }, false],
    ['a name that leads out of the folder', 'damaged', (parts) => { parts['media/../../evil.jpg'] = picture }, true],
    ['a name of no place', 'damaged', (parts) => { parts['evil.html'] = text('x') }, true],
    ['a picture under another picture’s name', 'damaged', (parts) => { parts[nameOf(parts, 'media/')] = Buffer.from([...picture, 0]) }, true],
    ['a picture that is none', 'damaged', (parts) => { const page = Buffer.from('<script>'); parts[`media/${createHash('sha256').update(page).digest('hex')}.jpg`] = page }, true],
    ['another issue’s version', 'damaged', (parts) => edited(parts, nameOf(parts, 'versions/'), issue.id, 'issue-other'), true],
    ['a record that is none', 'damaged', (parts) => { parts['issue.json'] = text({ kind: 'issue', schemaVersion: 1 }) }, true],
    ['a later program’s record', 'newerVersion', (parts) => edited(parts, 'issue.json', '"schemaVersion":1', '"schemaVersion":99'), true],
    ['a later program’s manifest', 'newerVersion', (parts) => edited(parts, 'manifest.json', '"version":1', '"version":2'), false],
    ['a bomb', 'zipTooLarge', (parts) => { parts['issue.json'] = new Uint8Array(70 * 1024 * 1024) }, false],
  ]
  it.each(bad)('with %s is refused: %s', async (_what, key, change, honest) => {
    await expect(unpackPortable(altered(change, honest), 'file')).rejects.toMatchObject({ key })
  })

  it('that lies about a length is refused', async () => {
    const bytes = Buffer.from(altered((parts) => { parts['issue.json'] = new Uint8Array(2_000_000) }))
    const at = bytes.lastIndexOf('issue.json') - 46
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    bytes.writeUInt32LE(100, at + 24)
    await expect(unpackPortable(bytes, 'file')).rejects.toMatchObject({ key: 'zipTooLarge' })
  })
})
