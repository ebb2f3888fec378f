import type { Page } from '@playwright/test'
import type { CallArgs, CallName, CallResult } from '../../shared/contract'
import type { SubmissionDraft } from '../../shared/model/submission'

/** Calls the main process as the window does; fails with the error's key. */
export async function callDesk<N extends CallName>(page: Page, name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  return await page.evaluate(async ([of, with_]) => {
    const bridge = window.desk as unknown as { call: (name: string, args: unknown) => Promise<{ ok: true; value: unknown } | { ok: false; error: { key: string } }> }
    const answer = await bridge.call(of, with_)
    if (!answer.ok) throw new Error(`${of}: ${answer.error.key}`)
    return answer.value
  }, [name, args] as const) as CallResult<N>
}

export type Diary = Pick<SubmissionDraft, 'title' | 'date' | 'byline'>
export const diary = (title: string, month: number, day: number, unit: string, name: string): Diary => ({ title, date: { year: null, month, day }, byline: { unit, role: '下沉干部', name } })

/** Puts submissions into the inbox, the first of the list received first. */
export async function seedInbox(page: Page, diaries: readonly Diary[]): Promise<string[]> {
  const ids: string[] = []
  for (const { title, date, byline } of diaries) {
    const { items } = await callDesk(page, 'intake.readPaste', { text: `${title}\n今天在示范社区值守，帮三户居民送去了药品。`, html: null })
    const token = items[0]?.token ?? ''
    const { submissionIds } = await callDesk(page, 'intake.commit', {
      token,
      asIssue: false,
      seriesId: null,
      page: {
        masthead: { series: '', title: '', subtitle: '', headline: null, number: null },
        facts: { publisher: '', releasedAt: '', source: '' },
        editorsNote: { label: '', paragraphs: [] },
        pictures: [],
        sections: [],
        entries: [{ title, date, weather: '晴', byline, bylineText: '', body: [`${title}：今天在示范社区值守，帮三户居民送去了药品。`], dateline: '', bylinePlace: 'after', pictures: [] }],
        closing: { label: '', paragraphs: [] },
      },
    })
    ids.push(...submissionIds)
  }
  return ids
}
