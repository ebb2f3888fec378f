import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Submission, SubmissionStatus } from '../../shared/model/submission'

/** A fresh empty folder for one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'issue-desk-test-'))
}

const units = ['示例局', '示范中心', '样例街道', '示例大学', '示范医院']
const surnames = ['张', '王', '李', '赵', '欧阳', '陈', '丁']
const statuses: SubmissionStatus[] = ['new', 'selected', 'held', 'rejected']

/** The n-th of a run of invented submissions; the same n gives the same one. */
export function inventedSubmission(n: number, change: Partial<Submission> = {}): Submission {
  const month = (n % 12) + 1
  const day = (n % 28) + 1
  const receivedAt = new Date(Date.UTC(2026, n % 12, day, n % 24, n % 60)).toISOString()
  return {
    schemaVersion: 1,
    id: `sub-${String(n).padStart(8, '0')}`,
    status: statuses[n % statuses.length] ?? 'new',
    receivedAt,
    updatedAt: receivedAt,
    title: `第${n}天的值班日记`,
    date: { year: null, month, day },
    weather: '晴',
    byline: { unit: units[n % units.length] ?? '', role: '志愿者', name: `${surnames[n % surnames.length] ?? ''}示例` },
    bylineText: `（${units[n % units.length] ?? ''}志愿者 ${surnames[n % surnames.length] ?? ''}示例）`,
    body: [`今天是第${n}次到社区值班。`, '清点物资、登记访客、回复来电，一件一件做完，天已经黑了。'.repeat(3 + (n % 5))],
    pictures: [],
    source: { kind: 'sample', fileName: null, format: 'text', encoding: null, originalId: null },
    ...change,
  }
}

/** A shell without a desktop: answers nothing, remembers events. */
export function quietShell() {
  const events: { name: string; payload: unknown }[] = []
  return {
    events,
    pickFiles: () => Promise.resolve([] as string[]),
    pickFolder: () => Promise.resolve(null),
    pickSave: (_kind: string, _name: string): Promise<string | null> => Promise.resolve(null),
    openLink: () => Promise.resolve(),
    reveal: () => undefined,
    emit: (name: string, payload: unknown) => void events.push({ name, payload }),
    flushed: () => undefined,
    info: () => ({ version: '0', electron: '0', platform: 'test' }),
    documentsFolder: temporaryFolder,
  }
}
