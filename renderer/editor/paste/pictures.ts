import type { PastedPicture } from './clean-html'

/** A pasted picture's bytes as a file; null when its source cannot be read from here (a web address, a file path). */
export async function readPicture(picture: PastedPicture): Promise<File | null> {
  const data = /^data:(image\/[a-z0-9.+-]+);base64,(.*)$/is.exec(picture.src)
  if (data) return fromBase64(data[2] ?? '', data[1] ?? 'image/png', picture.name)
  if (!picture.src.startsWith('blob:')) return null
  try {
    const blob = await (await fetch(picture.src)).blob()
    return fileOf(await blob.arrayBuffer(), blob.type, picture.name)
  } catch {
    // The page that owned the blob is gone: the placeholder stays and says so.
    return null
  }
}

function fromBase64(base64: string, type: string, name: string): File | null {
  try {
    return fileOf(Uint8Array.from(atob(base64.replace(/\s/g, '')), (char) => char.charCodeAt(0)), type, name)
  } catch {
    // Cut off or garbled: the placeholder stays and says so.
    return null
  }
}

function fileOf(bytes: BlobPart, type: string, name: string): File {
  const ending = type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'
  return new File([bytes], name === '' ? `picture.${ending}` : name, { type })
}
