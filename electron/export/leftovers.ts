import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const name = /^\.desk-[0-9a-f]{12}\.tmp$/
/** No export takes as long (ms): what is older belongs to one that was killed. */
const oldest = 60 * 60 * 1000

/** A hidden name for an output that is not whole yet. */
export const temporaryName = (): string => `.desk-${randomBytes(6).toString('hex')}.tmp`

/** Removes what killed exports left in a folder. It is a courtesy: what cannot be read or removed stays for the next time. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const one of names.filter((found) => name.test(found))) {
    const path = join(folder, one)
    const age = await stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0)
    if (age > oldest) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
