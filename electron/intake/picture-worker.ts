import { toErrorValue } from '../../shared/errors'
import type { PictureAnswer, PictureOrder } from '../window/picture-process'
import { cleanPicture, pictureLook, pictureSize } from './pictures'

/** The picture process: decodes what comes from outside, so that a picture that kills the decoder kills only this. */
process.parentPort.on('message', ({ data }) => {
  const order = data as PictureOrder
  const answer = (value: PictureAnswer) => process.parentPort.postMessage(value)
  const work = order.what === 'clean' ? cleanPicture(order.name, order.bytes) : order.what === 'look' ? pictureLook(order.bytes, order.name) : pictureSize(order.bytes, order.name)
  work.then(
    (value) => answer({ id: order.id, value }),
    (error: unknown) => answer({ id: order.id, error: toErrorValue(error) }),
  )
})
