import type { Answer, CallArgs, CallName, CallResult, DeskBridge } from '../shared/contract'
import { DeskError } from '../shared/errors'

declare global {
  interface Window { desk: DeskBridge }
}

/** Calls the main process; a failure comes as a DeskError whose key is a message key (`errors.<key>`). */
export async function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  const answer: Answer<CallResult<N>> = await window.desk.call(name, isLong(args) ? JSON.stringify(args) : args)
  if (answer.ok) return answer.value
  throw new DeskError(answer.error.key, answer.error.params, { cause: answer.error.detail ? new Error(answer.error.detail) : undefined })
}

/** A whole issue: plain data, and too much to be copied piece by piece between two keys. */
const isLong = (args: unknown): boolean => typeof args === 'object' && args !== null && 'document' in args
