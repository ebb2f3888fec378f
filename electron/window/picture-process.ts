import { utilityProcess, type UtilityProcess } from 'electron'
import { DeskError, type ErrorValue } from '../../shared/errors'
import type { PictureTools } from '../intake/picture-tools'
import type { CleanPicture, PictureLook, PictureSize } from '../intake/pictures'

export interface PictureOrder { id: number; what: 'clean' | 'size' | 'look'; name: string; bytes: Uint8Array }
export type PictureAnswer = { id: number; value: CleanPicture | PictureSize | PictureLook; error?: never } | { id: number; error: ErrorValue; value?: never }
interface Waiting { name: string; done: (value: never) => void; fail: (error: DeskError) => void }

/**
 * Decodes pictures in a process of their own: a hostile or broken picture cannot take the window along, and the
 * decoder's libraries do not meet those of the desktop. Started with the first picture, again after a crash.
 */
export function pictureProcess(script: string): PictureTools {
  const waiting = new Map<number, Waiting>()
  let child: UtilityProcess | null = null
  let next = 0

  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(script, [], { serviceName: 'Issue Desk pictures' })
    started.on('message', (answer: PictureAnswer) => {
      const order = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.error) order?.fail(new DeskError(answer.error.key, answer.error.params))
      else order?.done(answer.value as never)
    })
    started.on('exit', () => {
      child = null
      // Whatever it was at has killed it.
      for (const order of waiting.values()) order.fail(new DeskError('notAPicture', { file: order.name }))
      waiting.clear()
    })
    return started
  }
  const order = <T>(what: PictureOrder['what'], name: string, bytes: Uint8Array) => new Promise<T>((done, fail) => {
    next += 1
    waiting.set(next, { name, done, fail })
    child ??= start()
    child.postMessage({ id: next, what, name, bytes } satisfies PictureOrder)
  })
  return {
    cleanPicture: (name, bytes) => order<CleanPicture>('clean', name, bytes),
    pictureSize: (bytes, name = '') => order<PictureSize>('size', name, bytes),
    pictureLook: (bytes, name = '') => order<PictureLook>('look', name, bytes),
  }
}
