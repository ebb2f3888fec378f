import type { Thread } from '../../shared/model/review'
import { changeReview, useIssue } from '../issue/session'

export const threadsNow = (): readonly Thread[] => useIssue.getState().review?.threads ?? []

/** Puts a thread in the place of the one of its id; null takes it out. */
export function putThread(id: string, thread: Thread | null): void {
  changeReview((review) => {
    const isKnown = review.threads.some((one) => one.id === id)
    if (thread && !isKnown) return { ...review, threads: [...review.threads, thread] }
    return { ...review, threads: review.threads.flatMap((one) => (one.id !== id ? [one] : thread ? [thread] : [])) }
  })
}
