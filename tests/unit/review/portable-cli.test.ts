import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArgs, UsageError } from '../../../electron/cli/args'
import { packIssue, unpackIssue } from '../../../electron/cli/portable'
import { mediaIdOf } from '../../../electron/library/media'
import { figure, issueDocument, masthead, mastheadLine } from '../../../shared/document/make'
import type { IssueRecord } from '../../../shared/model/issue'
import { contentDigest } from '../../../shared/review/digest'
import { temporaryFolder } from '../../support/library'

const picture = resolve(__dirname, '../../../resources/sample/pictures/street-at-dawn.jpg')
const facts = { publisher: '', releasedAt: '', source: '' }

async function issueFile(folder: string): Promise<{ file: string; record: IssueRecord }> {
  const bytes = await readFile(picture)
  const mediaId = mediaIdOf(bytes, 'jpg')
  const document = issueDocument([masthead([mastheadLine('title', '示例日记')]), figure({ figureId: 'figure-1', mediaId }), figure({ figureId: 'figure-2', mediaId: '../../secret.jpg' })])
  const record: IssueRecord = { kind: 'issue', schemaVersion: 1, id: 'issue-0001', seriesId: null, state: 'draft', createdAt: '2026-03-01T00:00:00Z', updatedAt: '2026-03-01T00:00:00Z', revision: 3, facts, document }
  await mkdir(join(folder, 'issue.media'))
  await writeFile(join(folder, 'issue.media', mediaId), bytes)
  await mkdir(join(folder, 'issue.versions'))
  const version = { schemaVersion: 1, id: 'version-1', issueId: record.id, kind: 'named', name: '送审稿', by: '张示例', at: '2026-03-01T00:00:00Z', digest: contentDigest(document, facts), document, facts }
  await writeFile(join(folder, 'issue.versions', 'version-1.json'), JSON.stringify(version))
  await writeFile(join(folder, 'issue.json'), JSON.stringify(record))
  return { file: join(folder, 'issue.json'), record }
}

describe('desk pack and desk unpack', () => {
  it('give the same issue back, with its picture and version', async () => {
    const folder = temporaryFolder()
    const { file, record } = await issueFile(folder)
    const packed = join(folder, 'out.issuedesk')
    expect(await packIssue({ file, out: packed })).toEqual({ file: packed, pictures: 1, versions: 1, signOffs: 0 })
    const back = join(folder, 'back.json')
    await unpackIssue({ file: packed, issue: back })
    expect(JSON.parse(await readFile(back, 'utf8'))).toEqual(record)
    for (const kind of ['media', 'versions']) expect(await readdir(join(folder, `back.${kind}`))).toEqual(await readdir(join(folder, `issue.${kind}`)))
    const again = join(folder, 'again.issuedesk')
    await packIssue({ file: back, out: again })
    expect((await readFile(again)).equals(await readFile(packed))).toBe(true)
  })

  it('fail by name on what is no portable file', async () => {
    const { file } = await issueFile(temporaryFolder())
    await expect(unpackIssue({ file, issue: join(temporaryFolder(), 'x.json') })).rejects.toMatchObject({ key: 'notPortable' })
  })

  it('want their one output', () => {
    expect(readArgs(['pack', 'a.json', '--out', 'b.issuedesk'])).toEqual({ name: 'pack', file: 'a.json', out: 'b.issuedesk' })
    expect(readArgs(['unpack', 'b.issuedesk', '--issue', 'a.json'])).toEqual({ name: 'unpack', file: 'b.issuedesk', issue: 'a.json' })
    for (const args of [['pack', 'a.json'], ['pack', 'a.json', '--out', 'b.zip'], ['unpack', 'b.issuedesk', '--issue', ''], ['unpack', '--issue', 'a.json']]) expect(() => readArgs(args), args.join(' ')).toThrow(UsageError)
    expect(readArgs(['pack', '--help'])).toEqual({ name: 'help' })
  })
})
