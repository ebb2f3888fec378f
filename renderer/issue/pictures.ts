import type { PictureRef } from '../../shared/model/common'
import { DeskError } from '../../shared/errors'
import { call } from '../desk'
import { showError, showErrors } from '../state/toasts'

/** Lets the user choose pictures and stores them; what is no picture is named in a message and left out. */
export async function pickPictures(): Promise<PictureRef[]> {
  try {
    const { pictures, failures } = await call('media.pickPictures', {})
    showErrors(failures.map(({ fileName, error }) => new DeskError(error.key, { file: fileName, ...error.params })))
    return pictures
  } catch (error) {
    showError(error)
    return []
  }
}

/** Address of a stored picture. */
export const mediaUrl = (mediaId: string): string => `desk-media://media/${mediaId}`
