import type { ClosingData, EditorsNoteData, EntryData, FigureData, FlowData, InlineData, IssueDocument, ListData, ListItemData, MastheadData, TopData } from '../document/nodes'
import { mastheadOf } from '../document/query'
import { textOf } from '../document/walk'
import type { IssueFacts } from '../model/issue'
import { accepted } from '../review/accepted'
import { looksLikeFileName } from './captions'
import { dateSpanOf } from './dateline'
import { plainText, publishInlines } from './inlines'
import type { ExportWarning, Inline, PubBlock, PubEntry, PubFigure, PubFlow, PubFrame, PubList, Publication } from './tree'

/**
 * The issue document and the facts beside it → the neutral publication tree. Pure; never fails.
 * Order is the document's; empty lines and empty frames are left out; what an editor should look at stands in `warnings`.
 */
export function publish(marked: IssueDocument, facts: IssueFacts): Publication {
  // What is printed is the text with every suggestion taken; a clean copy holds no mark.
  const document = accepted(marked)
  const masthead = mastheadOf(document)
  const builder = new Builder()
  const blocks = document.root.children.flatMap((block) => builder.top(block))
  return {
    language: 'zh-CN',
    title: masthead.title || [masthead.series, masthead.subtitle].find((part) => part !== '') || '未命名',
    series: masthead.series,
    number: masthead.number,
    subtitle: masthead.subtitle,
    publisher: facts.publisher.trim(),
    releasedAt: facts.releasedAt.trim(),
    source: facts.source.trim(),
    blocks: withImprint(blocks, facts),
    warnings: builder.warnings,
  }
}

/** 发布人, 发布时间, 来源 stand right after the masthead; nothing when all three are empty. */
function withImprint(blocks: PubBlock[], facts: IssueFacts): PubBlock[] {
  const imprint = { kind: 'imprint' as const, publisher: facts.publisher.trim(), releasedAt: facts.releasedAt.trim(), source: facts.source.trim() }
  if (imprint.publisher === '' && imprint.releasedAt === '' && imprint.source === '') return blocks
  const place = blocks.findIndex((block) => block.kind === 'masthead') + 1
  return [...blocks.slice(0, place), imprint, ...blocks.slice(place)]
}

class Builder {
  readonly warnings: ExportWarning[] = []
  private pictures = 0

  top(block: TopData): PubBlock[] {
    switch (block.type) {
      case 'masthead': return this.masthead(block)
      case 'editors-note': return this.frame('editorsNote', block)
      case 'closing': return this.frame('closing', block)
      case 'section': return filled(this.inlines(block.children), (inlines) => ({ kind: 'section' as const, inlines }))
      case 'entry': return this.entry(block)
      default: return this.flow(block)
    }
  }

  private masthead(block: MastheadData): PubBlock[] {
    const lines = block.children.flatMap((line) => filled(this.inlines(line.children), (inlines) => ({ role: line.role, inlines })))
    return lines.length === 0 ? [] : [{ kind: 'masthead', lines }]
  }

  private frame(kind: PubFrame['kind'], block: EditorsNoteData | ClosingData): PubFrame[] {
    const label: Inline[] = []
    const blocks: PubFlow[] = []
    for (const child of block.children) {
      // A second label (two notes merged by hand) is printed as a paragraph rather than lost.
      if (child.type !== 'frame-label') blocks.push(...this.flow(child))
      else if (label.length === 0 && blocks.length === 0) label.push(...this.inlines(child.children))
      else blocks.push(...filled(this.inlines(child.children), (inlines) => ({ kind: 'paragraph' as const, inlines, align: 'start' as const, indent: 0 })))
    }
    // A label without a word below it is an unwritten note.
    return blocks.length === 0 && (kind === 'editorsNote' || label.length === 0) ? [] : [{ kind, label, blocks }]
  }

  private entry(entry: EntryData): PubEntry[] {
    const blocks = entry.children.flatMap((child): PubEntry['blocks'] => {
      switch (child.type) {
        case 'entry-title': return filled(this.inlines(child.children), (inlines) => ({ kind: 'title' as const, inlines }))
        case 'dateline': return filled(this.inlines(child.children), (inlines) => ({ kind: 'dateline' as const, inlines, date: dateSpanOf(inlines) }))
        case 'byline': return filled(this.inlines(child.children), (inlines) => ({ kind: 'byline' as const, inlines }))
        default: return this.flow(child)
      }
    })
    if (!blocks.some((block) => block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'quote' || block.kind === 'figure')) {
      const title = entry.children.filter((child) => child.type === 'entry-title').map(textOf).join('').trim()
      this.warn('emptyEntry', title === '' ? '有一篇稿件没有内容' : `稿件“${title}”没有正文`)
    }
    return blocks.length === 0 ? [] : [{ kind: 'entry', id: entry.entryId, blocks }]
  }

  private flow(block: FlowData): PubFlow[] {
    switch (block.type) {
      case 'paragraph': return filled(this.inlines(block.children), (inlines) => ({ kind: 'paragraph' as const, inlines, align: alignOf(block.format), indent: block.indent }))
      case 'heading': return filled(this.inlines(block.children), (inlines) => ({ kind: 'heading' as const, level: block.tag === 'h4' ? 4 as const : 3 as const, inlines }))
      case 'quote': return filled(this.inlines(block.children), (inlines) => ({ kind: 'quote' as const, inlines }))
      case 'list': return this.list(block)
      case 'figure': return [this.figure(block)]
      case 'move-ghost': return []
    }
  }

  /** Lexical nests a list in an item of its own; here it belongs to the item before it. */
  private list(block: ListData): PubList[] {
    const items: PubList['items'] = []
    for (const item of block.children) {
      const inlines = this.inlines(item.children.filter(isInline))
      const nested = item.children.filter((child): child is ListData => child.type === 'list').flatMap((child) => this.list(child))
      const last = items[items.length - 1]
      if (inlines.length > 0) items.push({ inlines, children: nested })
      else if (last) last.children.push(...nested)
      else if (nested.length > 0) items.push({ inlines: [], children: nested })
    }
    return items.length === 0 ? [] : [{ kind: 'list', ordered: block.listType === 'number', start: block.start, items }]
  }

  private figure(figure: FigureData): PubFigure {
    this.pictures += 1
    const written = this.inlines(figure.children[0].children)
    const captionText = plainText(written).trim()
    const isName = captionText !== '' && (captionText === figure.fileName.trim() || looksLikeFileName(captionText))
    const caption = isName ? [] : written
    const alt = isName && figure.alt.trim() === captionText ? '' : figure.alt.trim()
    const which = `第${this.pictures}张图片`
    const named = figure.fileName === '' ? which : `${which}（${figure.fileName}）`
    if (figure.mediaId === null) this.warn('pictureMissing', `${named}还没有文件，导出时以“图片待补”占位`)
    if (isName) this.warn('captionIsFileName', `${which}的图说像是文件名“${captionText}”，未印出`)
    else if (captionText === '') this.warn('captionMissing', `${named}没有图说`)
    if (alt === '' && figure.mediaId !== null) this.warn('altMissing', `${named}没有替代文字`)
    return {
      kind: 'figure', mediaId: figure.mediaId, fileName: figure.fileName, width: figure.width, height: figure.height,
      alt, caption, credit: this.inlines(figure.children[1].children),
    }
  }

  private inlines(nodes: readonly InlineData[]): Inline[] {
    return publishInlines(nodes, (url) => this.warn('linkDropped', `链接“${url.slice(0, 80)}”不是网址或邮箱，已去掉`))
  }

  private warn(code: ExportWarning['code'], text: string): void {
    this.warnings.push({ code, text })
  }
}

function filled<T>(inlines: Inline[], make: (inlines: Inline[]) => T): T[] {
  return inlines.length === 0 ? [] : [make(inlines)]
}

const isInline = (child: ListItemData['children'][number]): child is InlineData => child.type !== 'list'

function alignOf(format: FlowData['format']): 'start' | 'center' | 'end' | 'justify' {
  switch (format) {
    case 'center': return 'center'
    case 'right':
    case 'end': return 'end'
    case 'justify': return 'justify'
    default: return 'start'
  }
}
