import { DeskError } from '../../shared/errors'

export type RecordKind = 'settings' | 'series' | 'shard' | 'issue' | 'version' | 'index'
type Fields = Record<string, unknown>
/** Takes a record of version `from` to version `from + 1`. Pure: a record in, a new record out. */
export interface Migration { kind: RecordKind; from: number; up: (record: Fields) => Fields }

/** The version that this program writes. */
export const currentVersion = 1
/** Every step there ever was, oldest first. */
export const migrations: readonly Migration[] = []

/**
 * Brings what a file holds to the current version, one step after another; what carries no version is left for the
 * schema to judge. Fails with newerVersion for the file of a later program.
 */
export function migrate(kind: RecordKind, value: unknown, file: string, steps: readonly Migration[] = migrations, target = currentVersion): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  let record = value as Fields
  const version = (): number => (typeof record['schemaVersion'] === 'number' ? record['schemaVersion'] : target)
  if (version() > target) throw new DeskError('newerVersion', { file })
  for (let from = version(); from < target; from += 1) {
    const step = steps.find((one) => one.kind === kind && one.from === from)
    record = { ...(step ? step.up(record) : record), schemaVersion: from + 1 }
  }
  return record
}
