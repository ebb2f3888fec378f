/** Every error that a user can meet: its key is the message key in the renderer's catalogues (`errors.<key>`). */
export const errorKeys = [
  'badRequest',
  'cancelled',
  'emptyFile',
  'fileTooLarge',
  'textTooLong',
  'notAZip',
  'notADocx',
  'zipTooLarge',
  'notAPicture',
  'pictureTooLarge',
  'badEncoding',
  'unsupportedFormat',
  'fileNotFound',
  'fileUnreadable',
  'noPermission',
  'diskFull',
  'writeFailed',
  'notFound',
  'conflict',
  'damaged',
  'newerVersion',
  'nothingFound',
  'noIssue',
  'noProfile',
  'notSigner',
  'stageOrder',
  'notPortable',
  'internal',
] as const

export type ErrorKey = (typeof errorKeys)[number]

/** What crosses the process border in place of an exception. `params` fill the message; `detail` is for the log view. */
export interface ErrorValue {
  key: ErrorKey
  params: Record<string, string | number>
  detail?: string | undefined
}

/** A typed error: thrown inside a process, turned into an ErrorValue at its border. */
export class DeskError extends Error {
  readonly key: ErrorKey
  readonly params: Record<string, string | number>
  constructor(key: ErrorKey, params: Record<string, string | number> = {}, options?: { cause?: unknown }) {
    super(`${key} ${JSON.stringify(params)}`, options)
    this.name = 'DeskError'
    this.key = key
    this.params = params
  }
}

/** Any thrown thing → the ErrorValue shown to the user; what is not a DeskError becomes `internal` with its text. */
export function toErrorValue(thrown: unknown): ErrorValue {
  if (thrown instanceof DeskError) {
    const cause = thrown.cause instanceof Error ? thrown.cause.message : undefined
    return { key: thrown.key, params: thrown.params, detail: cause }
  }
  return { key: 'internal', params: {}, detail: thrown instanceof Error ? thrown.message : String(thrown) }
}
