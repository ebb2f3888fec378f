import { lstat, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { DeskError } from '../../shared/errors'
import { checkTarget, codeOf, writeError } from '../export/files'

/**
 * Looks at every output's place before any work: its folder must be there and its name must be free or a plain file's.
 * Fails with fileNotFound, noPermission or writeFailed; `params.path` is the folder or output as the user wrote it.
 */
export async function checkOutputs(outputs: readonly (string | null)[]): Promise<void> {
  for (const output of outputs) {
    if (output === null) continue
    await checkFolder(dirname(output))
    await lstat(output).then((found) => checkTarget(found, output), (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw writeError(error, output)
    })
  }
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? new DeskError('fileNotFound', { path: folder, reason: 'outputFolder' }) : writeError(error, folder)
  })
  if (!found.isDirectory()) throw new DeskError('fileNotFound', { path: folder, reason: 'outputFolder' })
}

/** An output that is its own source by another way (a link) is refused too. Fails with writeFailed. */
export async function notItself(source: string, output: string): Promise<void> {
  const [from, to] = await Promise.all([source, output].map((path) => realpath(path).catch(() => resolve(path))))
  if (from === to) throw new DeskError('writeFailed', { path: output, reason: 'itself' })
}
