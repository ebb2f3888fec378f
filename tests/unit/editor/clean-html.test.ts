// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { cleanHtml, type PastedBlock } from '../../../renderer/editor/paste/clean-html'
import type { AnyNodeData, InlineData } from '../../../shared/document/nodes'
import { childrenOf } from '../../../shared/document/walk'
import { qq, weixin, web, wordBody, wordList, wordNumbers, wps } from './clipboard-samples'

/** A block in one line: kind, then its text with **bold**, _italic_, +underline+ and [links](…). */
function lineOf(block: PastedBlock): string {
  if (block.type === 'picture') return `picture ${block.src.slice(0, 14)} ${block.alt}`
  const kind = block.type === 'heading' ? block.tag : block.type === 'list' ? `${block.tag}${block.start > 1 ? block.start : ''}` : block.type
  const align = block.format === '' ? '' : `(${block.format})`
  return `${kind}${align} ${block.type === 'list' ? listOf(block) : inlinesOf(block.children)}`
}
const listOf = (list: AnyNodeData): string => childrenOf(list).map((item) => childrenOf(item).map((child) => (child.type === 'list' ? `{${listOf(child)}}` : inlinesOf([child as InlineData]))).join('')).join(' | ')
const inlinesOf = (inlines: InlineData[]): string => inlines.map(inlineOf).join('')
function inlineOf(node: InlineData): string {
  if (node.type === 'linebreak') return '⏎'
  if (node.type === 'tab') return '⇥'
  if (node.type === 'link') return `[${inlinesOf(node.children)}](${node.url})`
  const marks: [number, string][] = [[1, '**'], [2, '_'], [8, '+'], [4, '~'], [32, '↓'], [64, '↑'], [128, '=']]
  return marks.reduce((text, [bit, mark]) => ((node.format & bit) === 0 ? text : `${mark}${text}${mark}`), node.text)
}
const lines = (html: string): string[] => cleanHtml(html).map(lineOf)

describe('HTML from the clipboard', () => {
  it('of Word keeps words, emphasis and links, and nothing of fonts, sizes and colours', () => {
    expect(lines(wordBody)).toEqual([
      'h3 示例街道一线见闻',
      'paragraph(right) 示例局　张示例',
      'paragraph 5月29日，我和**下沉干部**一起到_示例社区_核对台账，水价为3元/m↑3↑，详见[示例网站](https://example.org/a?b=1)。',
      'paragraph 第二段跨行的文字应当连成一句，中间没有空格，English words stay apart.',
    ])
    expect(JSON.stringify(cleanHtml(wordBody))).not.toMatch(/mso|SimSun|font|color|o:p|style="[^"]/)
  })

  it('of Word turns its list paragraphs into real lists', () => {
    expect(lines(wordList)).toEqual(['paragraph 三项工作：', 'ol 走访群众 | 核对台账 | {上午 | 下午} | 汇总上报', 'paragraph 另外：', 'ul 带好证件 | 注意安全', 'paragraph 完。'])
  })

  it('of Word keeps numbers that our lists cannot write as text, and goes on counting after a paragraph', () => {
    expect(lines(wordNumbers)).toEqual(['paragraph 一、基本情况', 'paragraph （一）人员', 'ol 走访', 'paragraph 走访的说明。', 'ol2 核对', 'paragraph 1、上报'])
  })

  it('asks the page for no style, whatever holds it', () => {
    const seen: string[] = []
    const watch = vi.spyOn(DOMParser.prototype, 'parseFromString')
    try {
      cleanHtml(`<style>p{color:red}</style><link rel=stylesheet href=x><P class="a>b"style='color:red' STYLE = "x">甲</P><style>没有结尾`)
    } finally {
      seen.push(...watch.mock.calls.map(([text]) => text))
      watch.mockRestore()
    }
    expect(seen).toHaveLength(1)
    expect(seen[0]?.replace(/data-style/g, '')).not.toMatch(/style/i)
  })

  it('drops soft hyphens and completes addresses without a protocol', () => {
    expect(lines('<p>示\u00ad范<a href="//example.org/x">链接</a></p>')).toEqual(['paragraph 示范[链接](https://example.org/x)'])
  })

  it('of WPS reads likewise', () => {
    expect(lines(wps)).toEqual(['paragraph(center) **通知**', 'ol 第一项 | 第二项', 'paragraph 普通段落。'])
  })

  it('of a web page keeps headings, quotes, lists, pictures, and tables as lines', () => {
    expect(lines(web)).toEqual([
      'h3 网页标题', 'paragraph 导语带**强调**与[外链](https://example.org/x)，坏链只剩文字。', 'h4 小节', 'quote 引用的话。', 'ul 甲 | {甲一} | 乙', 'picture data:image/png 示意图',
      'paragraph 单位⇥人数', 'paragraph 示例局⇥12', 'paragraph 末段第一行⏎第二行', 'paragraph 另起一段',
    ])
  })

  it('of WeChat, all sections and spans, gives plain paragraphs', () => {
    expect(lines(weixin)).toEqual(['paragraph 第一段文字，**重点**在此。', 'paragraph(center) 居中的一段', 'picture https://mmbiz. 配图', 'paragraph 最后一段'])
  })

  it('with br and full-width indents is parted into paragraphs', () => {
    expect(lines(qq)).toEqual(['paragraph 第一段。', 'paragraph 第二段，', 'paragraph 第三段。'])
  })

  it('lets no script, style, handler or running address through', () => {
    const text = JSON.stringify(cleanHtml('<p onclick="steal()">甲<script>steal()</script><img src=x onerror="steal()"><a href="javascript:steal()">乙</a><a href="data:text/html,steal()">丙</a><style>p{}</style><iframe src="https://example.org"></iframe><svg><text>steal</text></svg></p>'))
    expect(text).toContain('甲')
    expect(text).toContain('乙')
    expect(text).not.toMatch(/steal|javascript|onclick|onerror|iframe/)
  })

  it('without any text gives nothing', () => {
    expect(cleanHtml('<p><o:p>&nbsp;</o:p></p><div><br></div>')).toEqual([])
  })
})
