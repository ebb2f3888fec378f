import { Document, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'

/** A JPEG as a phone takes it: on its side (orientation 6), with the place where it was taken. Its top left corner is red. */
export async function phonePicture(width = 80, height = 40): Promise<Buffer> {
  const corner = await sharp({ create: { width: width / 4, height: height / 4, channels: 3, background: '#ff0000' } }).png().toBuffer()
  return await sharp({ create: { width, height, channels: 3, background: '#2050a0' } })
    .composite([{ input: corner, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: 'SHILI-CAMERA', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 10/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 8/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
}

export async function plainPicture(format: 'jpeg' | 'png' | 'webp' | 'gif', width = 60, height = 40, alpha = 1): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 4, background: { r: 200, g: 40, b: 40, alpha } } }).toFormat(format).toBuffer()
}

/** A Word document of these paragraphs; a Buffer among them becomes a paragraph with that picture between two words, described as `alt` says. */
export async function wordFile(paragraphs: (string | Buffer)[], alt = ''): Promise<Buffer> {
  const children = paragraphs.map((one) => (typeof one === 'string'
    ? new Paragraph(one)
    : new Paragraph({ children: [new TextRun('图前'), new ImageRun({ type: 'png', data: one, transformation: { width: 30, height: 20 }, ...(alt === '' ? {} : { altText: { name: '图', title: '', description: alt } }) }), new TextRun('图后')] })))
  return await Packer.toBuffer(new Document({ sections: [{ children }] }))
}

const contentTypes = strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')

/** A ZIP with the parts that make it look like a Word document, and others. */
export function zipFile(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ '[Content_Types].xml': contentTypes, ...parts })
}

/** Replaces the unpacked size that the central directory gives for its first entry, as a bomb that lies does. */
export function withLyingSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    if (bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === name) bytes.writeUInt32LE(size, at + 24)
  }
  return bytes
}
