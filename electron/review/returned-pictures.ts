import { DeskError } from '../../shared/errors'
import type { Returned } from '../../shared/review/import'
import { waitingPictures, withPictures, type NewPicture, type StoredFields } from '../../shared/review/new-pictures'

/**
 * Stores the pictures that a reviewer put in and fills their figures. One that cannot be stored (a drawing of an old
 * kind, a broken file) is named in the report instead. `store` cleans and keeps a picture; it fails with a DeskError.
 */
export async function settlePictures(returned: Returned, store: (name: string, bytes: Uint8Array) => Promise<StoredFields>): Promise<Returned> {
  const waiting = waitingPictures(returned.document, returned.pictures)
  if (waiting.length === 0) return returned
  const stored = new Map<NewPicture, StoredFields | null>()
  const { report } = returned
  const strange = [...report.strange]
  for (const picture of waiting) {
    const { name, bytes, by, where } = picture
    try {
      stored.set(picture, await store(name, bytes))
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      stored.set(picture, null)
      strange.push({ what: 'newPicture', where, text: [name, by].filter((part) => part !== '').join('，') })
    }
  }
  const failed = [...stored.values()].filter((one) => one === null).length
  return { ...returned, document: withPictures(returned.document, stored), report: { ...report, came: report.came - failed, placed: report.placed - failed, strange } }
}
