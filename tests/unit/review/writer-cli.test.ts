import { readFile, readdir, symlink, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArgs } from '../../../electron/cli/args'
import { UsageError } from '../../../electron/cli/usage'
import { exportReview } from '../../../electron/cli/reviewExport'
import { resolveIssue } from '../../../electron/cli/resolve'
import { entry, entryTitle, figure, issueDocument, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import { textOfDocument } from '../../../shared/document/walk'
import { IssueRecord } from '../../../shared/model/issue'
import { inFolder } from '../export/tools'
import { lettersOf, pandocTree } from './writer-judges'
import { recordOf } from './writer-runs'

const stamp = (by: string) => ({ id: `suggestion-${by === '张示例' ? 1 : 2}`, by, at: '2026-05-09T08:00:00.000Z' })
const media = `${'a'.repeat(64)}.png`
const issue = issueDocument([masthead([mastheadLine('title', '示例日记')]), entry('entry-1', null, [entryTitle('题'), figure({ figureId: 'figure-1', mediaId: media }), paragraph([text('春'), { ...text('夏'), $: { review: { ins: stamp('张示例') } } }, { ...text('秋'), $: { review: { del: [stamp('李示范')] } } }])])])
const thread = { id: 'thread-1', on: 'issue' as const, quote: '', resolved: null, messages: [{ id: 'message-1', by: '王样本', at: '2026-05-09T09:00:00.000Z', text: '可以', editedAt: null }] }

async function inDesk(work: (file: string, folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const file = join(folder, 'issue.json')
    await writeFile(file, JSON.stringify(recordOf(issue, [thread])))
    await work(file, folder)
  })
}
const read = async (path: string) => IssueRecord.parse(JSON.parse(await readFile(path, 'utf8')))

describe('desk review-export', () => {
  it('writes the copy and says what is in it; a missing picture is named', async () => {
    await inDesk(async (file, folder) => {
      const docx = join(folder, 'copy.docx')
      expect(await exportReview({ file, docx })).toMatchObject({ file: docx, suggestions: 2, comments: 1, warnings: [{ code: 'pictureMissing' }] })
      expect(lettersOf(await pandocTree(await readFile(docx), 'accept'))).toBe('示例日记题春夏')
      expect(lettersOf(await pandocTree(await readFile(docx), 'reject'))).toBe('示例日记题春秋')
    })
  })
})

describe('desk resolve', () => {
  it.each([['accept', '春夏'], ['reject', '春秋']] as const)('%s all leaves nothing to decide and brings the pictures along', async (verdict, left) => {
    await inDesk(async (file, folder) => {
      await mkdir(join(folder, 'issue.media'))
      await writeFile(join(folder, 'issue.media', media), 'picture')
      const out = join(folder, 'done.json')
      expect(await resolveIssue({ file, verdict, author: null, out })).toEqual({ [`${verdict}ed`]: 2, left: 0 })
      expect(textOfDocument((await read(out)).document)).toBe(`示例日记\n题\n${left}`)
      expect(await readdir(join(folder, 'done.media'))).toEqual([media])
      expect((await read(out)).revision).toBe((await read(file)).revision + 1)
    })
  })

  it('of one author leaves the others', async () => {
    await inDesk(async (file, folder) => {
      const out = join(folder, 'done.json')
      expect(await resolveIssue({ file, verdict: 'reject', author: '张示例', out })).toEqual({ rejected: 1, left: 1 })
      expect(JSON.stringify((await read(out)).document)).not.toContain('夏')
      expect(await resolveIssue({ file: out, verdict: 'accept', author: '赵样例', out: join(folder, 'same.json') })).toEqual({ accepted: 0, left: 1 })
    })
  })

  it('never writes over its input, by another name of it neither', async () => {
    await inDesk(async (file, folder) => {
      await symlink(file, join(folder, 'link.json'))
      await expect(resolveIssue({ file, verdict: 'accept', author: null, out: join(folder, 'link.json') })).rejects.toMatchObject({ key: 'writeFailed', params: { reason: 'itself' } })
      expect((await read(file)).revision).toBe(3)
    })
  })
})

describe('their arguments', () => {
  it('are read', () => {
    expect(readArgs(['review-export', 'a.json', '--docx', 'b.docx'])).toEqual({ name: 'review-export', file: 'a.json', docx: 'b.docx' })
    expect(readArgs(['resolve', 'a.json', '--reject', 'all', '--author', '张示例', '--out', 'b.json', '--json'])).toEqual({ name: 'resolve', file: 'a.json', verdict: 'reject', author: '张示例', out: 'b.json' })
    expect(readArgs(['resolve', '--help'])).toEqual({ name: 'help' })
  })

  it.each([
    [['review-export', 'a.json'], '需要 --docx'], [['review-export', 'a.json', '--docx', 'b.json'], '要以 .docx 结尾'], [['review-export', 'a.json', '--out', 'b.docx'], '没有 --out 选项'],
    [['resolve', 'a.json', '--out', 'b.json'], '二者取一'], [['resolve', 'a.json', '--accept', 'all', '--reject', 'all', '--out', 'b.json'], '二者取一'], [['resolve', 'a.json', '--accept', '全部', '--out', 'b.json'], '后面只能是 all'],
    [['resolve', 'a.json', '--accept', 'all'], '需要 --out'], [['resolve', 'a.json', '--accept', 'all', '--out', './a.json'], '输出不能盖掉原来的文件'], [['resolve', '--accept', 'all', '--out', 'b.json'], '正好一个文件'], [['resolve', 'a.json', '--accept', 'all', '--author', '', '--out', 'b.json'], '要有姓名'],
  ])('%j is wrong usage', (line, message) => {
    expect(() => readArgs(line)).toThrow(UsageError)
    expect(() => readArgs(line)).toThrow(message)
  })
})
