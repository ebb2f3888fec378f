import { openLibrary } from '../../electron/library/library'
import { emptyIssue } from '../../shared/document/build'
import { inventedSubmission } from './library'

/** Saves an issue, a version of it and a submission again and again and says each number only when it is on disk. Runs until killed. */
async function keepSaving(path: string): Promise<void> {
  const library = await openLibrary(path)
  await library.settings.write()
  const now = new Date().toISOString()
  await library.inbox.add([inventedSubmission(1, { title: '0' })])
  for (let revision = 1; ; revision += 1) {
    const content = {
      id: 'issue-kill', facts: { publisher: '', releasedAt: '', source: '' },
      document: emptyIssue({ seriesName: '示例日记', numberText: '', title: `第${revision}次存盘`.repeat(200), subtitle: '' }),
    }
    await library.issues.put({ kind: 'issue', schemaVersion: 1, seriesId: null, state: 'draft', createdAt: now, updatedAt: now, revision, ...content })
    await library.versions.create(content, { kind: 'named', name: String(revision), by: '' })
    await library.inbox.update('sub-00000001', (before) => ({ ...before, title: String(revision) }))
    process.stdout.write(`${revision}\n`)
  }
}

void keepSaving(process.argv[2] ?? '')
