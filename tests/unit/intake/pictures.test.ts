import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanPicture, pictureSize } from '../../../electron/intake/pictures'
import { phonePicture, plainPicture } from '../../support/make-files'

describe('pictures', () => {
  it('are turned upright and lose their place and all other metadata', async () => {
    const original = await phonePicture()
    const before = await sharp(original).metadata()
    expect(before.orientation).toBe(6)
    expect(before.exif?.includes('SHILI-CAMERA')).toBe(true)
    const clean = await cleanPicture('phone.jpg', original)
    const after = await sharp(clean.bytes).metadata()
    expect({ ...clean, bytes: null }).toEqual({ mime: 'image/jpeg', extension: 'jpg', width: 40, height: 80, bytes: null })
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(Buffer.from(clean.bytes).includes('SHILI-CAMERA')).toBe(false)
    // A quarter turn to the right takes the red corner from the top left to the top right.
    const { data, info } = await sharp(clean.bytes).raw().toBuffer({ resolveWithObject: true })
    const redAt = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 0) > 180
    expect([redAt(2, 2), redAt(37, 2), redAt(2, 77), redAt(37, 77)]).toEqual([false, true, false, false])
  })

  it('are measured as they will stand', async () => {
    expect(await pictureSize(await phonePicture())).toEqual({ mime: 'image/jpeg', width: 40, height: 80 })
  })

  it('are at most 2560 pixels long and never enlarged', async () => {
    expect(await cleanPicture('a.jpg', await plainPicture('jpeg', 4000, 1000))).toMatchObject({ width: 2560, height: 640 })
    expect(await cleanPicture('a.jpg', await plainPicture('jpeg', 100, 50))).toMatchObject({ width: 100, height: 50 })
  })

  it('stay PNG when they are see-through, and become what the writers know otherwise', async () => {
    expect((await cleanPicture('a.png', await plainPicture('png', 60, 40, 0.5))).mime).toBe('image/png')
    expect((await cleanPicture('a.webp', await plainPicture('webp', 60, 40, 0.5))).mime).toBe('image/png')
    expect((await cleanPicture('a.jpg', await plainPicture('jpeg'))).mime).toBe('image/jpeg')
    expect((await cleanPicture('a.gif', await plainPicture('gif'))).mime).toBe('image/png')
  })

  it('stay PNG when they are PNG, however many their colours, and opaque WebP becomes JPEG', async () => {
    const noise = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer()
    const clean = await cleanPicture('a.png', noise)
    expect(clean).toMatchObject({ mime: 'image/png', extension: 'png' })
    expect((await sharp(clean.bytes).raw().toBuffer()).equals(await sharp(noise).raw().toBuffer())).toBe(true)
    expect((await cleanPicture('a.webp', await plainPicture('webp'))).mime).toBe('image/jpeg')
  })

  it('of a wide colour space keep their colours when its profile goes', async () => {
    const wide = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c86432' } }).withIccProfile('p3').png().toBuffer()
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer()
    const clean = await cleanPicture('a.png', wide)
    const meta = await sharp(clean.bytes).metadata()
    expect([meta.icc, meta.space]).toEqual([undefined, 'srgb'])
    const [r = 0, g = 0, b = 0] = await sharp(clean.bytes).raw().toBuffer()
    expect([Math.abs(r - 0xc8), Math.abs(g - 0x64), Math.abs(b - 0x32)].every((off) => off <= 3)).toBe(true)
    expect(Math.abs((raw[0] ?? 0) - r)).toBeGreaterThan(3)
  })

  it('take of a moving picture the first frame', async () => {
    const frame = (background: string) => sharp({ create: { width: 2, height: 2, channels: 3, background } }).png().toBuffer()
    const frames = await sharp([await frame('#ff0000'), await frame('#000000')], { join: { animated: true } }).gif().toBuffer()
    expect((await sharp(frames).metadata()).pages).toBe(2)
    const clean = await cleanPicture('a.gif', frames)
    expect(clean).toMatchObject({ width: 2, height: 2, mime: 'image/png' })
    expect([...(await sharp(clean.bytes).removeAlpha().raw().toBuffer()).subarray(0, 3)]).toEqual([255, 0, 0])
  })

  it('come out in sRGB', async () => {
    const cmyk = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#30a060' } }).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    expect((await sharp((await cleanPicture('a.jpg', cmyk)).bytes).metadata()).space).toBe('srgb')
  })

  it('fail with a name when they are cut off or no pictures', async () => {
    const jpeg = await plainPicture('jpeg', 600, 400)
    await expect(cleanPicture('半张.jpg', jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({ key: 'notAPicture', params: { file: '半张.jpg' } })
    await expect(cleanPicture('a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).rejects.toMatchObject({ key: 'notAPicture' })
  })
})
