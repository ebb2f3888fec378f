/** What a returned Word file may hold that an issue cannot say: named in the report with its place and its words. */
export const strangeKinds = [
  'table', 'textBox', 'drawing', 'linkedPicture', 'missingPicture', 'object', 'equation', 'footnote', 'endnote', 'header', 'footer',
  /** A computed field (date, page, contents…): its result came in as text. */
  'field', 'brokenLink', 'pageBreak', 'hiddenText', 'symbol',
  /** Pinyin or another gloss above characters: the characters came in. */
  'ruby',
  /** A change of size, colour, font…, or a house style's bold taken off. */
  'otherFormat',
  /** A change of spacing, indent or alignment that an issue does not keep. */
  'otherSetting', 'pageSetup',
  /** A file within the file (altChunk, subDoc): not opened. */
  'embeddedFile',
  /** A picture that the reviewer put in: it has to be put into the issue by hand. */
  'newPicture',
  /** The end of an entry or a note was deleted, so that its last paragraph runs into the next part: they stay apart. */
  'joinedParts',
  /** A comment longer than an issue takes: its end is cut off. */
  'longComment',
  /** A comment that stands nowhere in the text: in a header, a footnote, a text box. */
  'commentElsewhere',
  /** Something that this program does not know; its text came in. */
  'unknown',
] as const
export type StrangeKind = (typeof strangeKinds)[number]
