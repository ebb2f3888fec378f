/** Bounds on what is read: hostile or mistaken files must cost neither memory nor time. */
const MB = 1024 * 1024
export const mostTextBytes = 20 * MB
export const mostPictureBytes = 60 * MB
export const mostPicturePixels = 100_000_000
export const mostDocxBytes = 200 * MB
export const mostUnpackedBytes = 300 * MB
/** One text part of a DOCX; what Word writes for a thousand pages is below a tenth of it. */
export const mostDocumentXmlBytes = 60 * MB
/** Tags in all text parts of a DOCX: mammoth takes about 1 KB and 10 µs for each. */
export const mostXmlMarks = 1_000_000
/** Elements of one web page, and how many there may be for each tag that the page writes: unclosed tags multiply. */
export const mostElements = 1_000_000
export const elementsForTag = 4
export const spareElements = 50_000
export const mostZipEntries = 2_000
/** 传阅文件: all of it unpacked, and one record in it. */
export const mostPortableBytes = 600 * MB
export const mostPortableRecordBytes = 60 * MB
export const mostPasteCharacters = 5_000_000
/** A rich paste carries markup and pictures around its text; above this only its plain text is taken. */
export const mostPasteHtmlCharacters = 20_000_000
/** Pictures of one page whose files are loaded. */
export const mostPagePictures = 500
/** All pictures that one page brings along. */
export const mostPagePictureBytes = 300 * MB

/** 21.5 MB, for messages. */
export function sizeText(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round((bytes / MB) * 10) / 10} MB`
}
