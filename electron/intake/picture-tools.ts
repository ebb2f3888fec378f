import type { CleanPicture, PictureLook, PictureSize } from './pictures'

/** What can be done to a picture: see pictures.ts for what comes out and how it fails. */
export interface PictureTools {
  cleanPicture(name: string, bytes: Uint8Array): Promise<CleanPicture>
  /** `name` is for the error. */
  pictureSize(bytes: Uint8Array, name?: string): Promise<PictureSize>
  pictureLook(bytes: Uint8Array, name?: string): Promise<PictureLook>
}

let elsewhere: PictureTools | null = null

/** Has pictures decoded by these tools from now on: the window hands them to a process of their own. */
export function usePictureTools(tools: PictureTools): void {
  elsewhere = tools
}

/** The tools in use; in this process where nothing else was said (command line, tests). */
export async function pictureTools(): Promise<PictureTools> {
  return elsewhere ?? (await import('./pictures'))
}
