import type { Settings } from '../../shared/model/issue'
import type { DeskShell } from '../desk-shell'
import type { Staging } from '../intake/staging'
import type { Library } from '../library/library'
import { copyHandlers } from './copy-handlers'
import { exportHandlers } from './export-handlers'
import { inboxHandlers } from './inbox-handlers'
import { intakeHandlers } from './intake-handlers'
import { issueHandlers } from './issue-handlers'
import { portableHandlers } from './portable-handlers'
import type { Handlers } from './register'
import { reviewHandlers } from './review-handlers'
import { serially } from '../library/serially'
import { shellHandlers } from './shell-handlers'
import { versionHandlers } from './version-handlers'

export interface HandlerContext {
  library: Library
  staging: Staging
  shell: DeskShell
  settingsChanged: (settings: Settings) => void
  /** Runs changes of the library one after another. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

/** The handler of every call of the contract; a group of calls a file. */
export function handlersOf(parts: Omit<HandlerContext, 'inTurn'>): Handlers {
  const context: HandlerContext = { ...parts, inTurn: serially() }
  return {
    ...inboxHandlers(context), ...intakeHandlers(context), ...issueHandlers(context), ...versionHandlers(context), ...reviewHandlers(context),
    ...copyHandlers(context), ...portableHandlers(context), ...exportHandlers(context), ...shellHandlers(context),
  }
}

/** The handlers of the calls whose names begin with one of the given words. */
export type HandlersFor<Prefix extends string> = { [N in keyof Handlers as N extends `${Prefix}.${string}` ? N : never]: Handlers[N] }
