/** Draws the pictures and the icon of the first start again: npx tsx tests/support/make-pictures.ts */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { dykeWatch } from './make-dyke'
import { readingRoom } from './make-room'
import { street } from './make-street'

const resources = join(import.meta.dirname, '../../resources')
const drawings = [['street-at-dawn', street], ['dyke-watch', dykeWatch], ['reading-room', readingRoom]] as const

async function main(): Promise<void> {
  await mkdir(join(resources, 'sample/pictures'), { recursive: true })
  for (const [name, drawing] of drawings) {
    const made = await sharp(Buffer.from(drawing())).flatten({ background: '#ffffff' }).jpeg({ quality: 88, mozjpeg: true, progressive: true }).toFile(join(resources, `sample/pictures/${name}.jpg`))
    console.log(`${name}.jpg ${made.width}×${made.height}, ${made.size} bytes`)
  }
  const icon = await sharp(join(resources, 'icon.svg')).resize(512, 512).png({ compressionLevel: 9 }).toFile(join(resources, 'icon.png'))
  console.log(`icon.png ${icon.width}×${icon.height}, ${icon.size} bytes`)
}

void main()
