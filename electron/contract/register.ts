import type { IpcMain, WebFrameMain } from 'electron'
import { calls, type Answer, type CallArgs, type CallName, type CallResult } from '../../shared/contract'
import { DeskError, toErrorValue } from '../../shared/errors'

export type Handlers = { [N in CallName]: (args: CallArgs<N>) => Promise<CallResult<N>> }

/** Hears the contract's calls on one channel; only from a trusted frame, only names and arguments that fit. */
export function registerContract(ipc: Pick<IpcMain, 'handle'>, handlers: Handlers, isTrusted: (frame: WebFrameMain | null) => boolean): void {
  ipc.handle('desk.call', (event, name: unknown, args: unknown) => {
    if (!isTrusted(event.senderFrame)) return refuse('sender')
    return answerCall(handlers, name, args)
  })
}

/** Checks and carries out one call. Every failure comes back as a typed value; nothing is thrown. */
export async function answerCall(handlers: Handlers, name: unknown, args: unknown): Promise<Answer<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(calls, name)) return refuse('name')
  const call = name as CallName
  const parsed = calls[call].args.safeParse(plain(args))
  if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'arguments')
  try {
    const handler = handlers[call] as (args: unknown) => Promise<unknown>
    return { ok: true, value: await handler(parsed.data) }
  } catch (error) {
    const value = toErrorValue(error)
    if (value.key === 'internal') console.error(`${call} failed`, error)
    return { ok: false, error: value }
  }
}

/** Text is arguments as JSON; what is no JSON fits no call and is refused as it is. */
function plain(args: unknown): unknown {
  if (typeof args !== 'string') return args
  try {
    return JSON.parse(args)
  } catch {
    return args
  }
}

function refuse(why: string): Answer<never> {
  return { ok: false, error: toErrorValue(new DeskError('badRequest', { why })) }
}
