import { DeskError } from '../../shared/errors'
import { altsOf, gather, type ReadPage } from './html'
import { htmlToText } from './html-text'
import { checkDocx } from './zip'

/** Reads a Word document by way of mammoth's HTML. Fails with notAZip, notADocx, damaged or zipTooLarge. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ReadPage> {
  await checkDocx(bytes, file)
  const { default: mammoth } = await import('mammoth')
  const inside = new Map<string, Buffer>()
  // Pictures travel beside the HTML under a name of ours, not inside it as base64.
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `docx:${inside.size + 1}.${image.contentType.replace(/^image\/(?:x-)?/, '')}`
    inside.set(src, await image.readAsBuffer())
    return { src }
  })
  const html = await convert(async () => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage, ignoreEmptyParagraphs: false })).value, file)
  const { text, pictures } = await htmlToText(html, file, false)
  return { text, encoding: null, pictures: await gather(pictures, (src) => Promise.resolve(inside.get(src) ?? null)), alts: altsOf(pictures), left: [] }
}

async function convert(work: () => Promise<string>, file: string): Promise<string> {
  try {
    return await work()
  } catch (error) {
    // mammoth throws plain errors for what it cannot read: broken XML, missing parts.
    throw new DeskError('damaged', { file }, { cause: error })
  }
}
