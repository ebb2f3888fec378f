import type { PubBlock, PubFigure, Publication } from './tree'

/** Every figure of a publication in its order. */
export function figuresOf(publication: Publication): PubFigure[] {
  return publication.blocks.flatMap(figuresIn)
}

function figuresIn(block: PubBlock): PubFigure[] {
  if (block.kind === 'figure') return [block]
  if (block.kind === 'entry') return block.blocks.filter((one) => one.kind === 'figure')
  return block.kind === 'editorsNote' || block.kind === 'closing' ? block.blocks.filter((one) => one.kind === 'figure') : []
}

/** The publication with the figures of these media emptied: their files are gone, placeholders stand in, warnings say so. */
export function withoutMedia(publication: Publication, gone: ReadonlySet<string>): Publication {
  if (gone.size === 0) return publication
  const empty = (figure: PubFigure): PubFigure => (figure.mediaId !== null && gone.has(figure.mediaId) ? { ...figure, mediaId: null } : figure)
  const blocks = publication.blocks.map((block): PubBlock => {
    if (block.kind === 'figure') return empty(block)
    if (block.kind === 'entry') return { ...block, blocks: block.blocks.map((one) => (one.kind === 'figure' ? empty(one) : one)) }
    if (block.kind === 'editorsNote' || block.kind === 'closing') return { ...block, blocks: block.blocks.map((one) => (one.kind === 'figure' ? empty(one) : one)) }
    return block
  })
  const lost = figuresOf(publication).flatMap((figure, at) => (figure.mediaId !== null && gone.has(figure.mediaId) ? [{ code: 'pictureMissing' as const, text: `第${at + 1}张图片的文件不在媒体库里，导出时以“图片待补”占位` }] : []))
  return { ...publication, blocks, warnings: [...publication.warnings, ...lost] }
}
