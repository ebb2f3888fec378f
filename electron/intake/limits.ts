/** Bounds on what is read: hostile or mistaken files must cost neither memory nor time. */
const MB = 1024 * 1024
export const mostTextBytes = 20 * MB
export const mostPictureBytes = 60 * MB
export const mostPicturePixels = 100_000_000
export const mostDocxBytes = 200 * MB
export const mostUnpackedBytes = 300 * MB
/** The text part of a DOCX; what Word writes for a thousand pages is below a tenth of it. */
export const mostDocumentXmlBytes = 60 * MB
export const mostZipEntries = 2_000
export const mostPasteCharacters = 5_000_000
/** All pictures that one page brings along. */
export const mostPagePictureBytes = 300 * MB

/** 21.5 MB, for messages. */
export function sizeText(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round((bytes / MB) * 10) / 10} MB`
}
