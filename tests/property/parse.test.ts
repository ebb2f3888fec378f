import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportedPage } from '../../shared/contract'
import { rangesOf } from '../../shared/parse/coverage'
import { toImportedPage } from '../../shared/parse/imported'
import { parsePage } from '../../shared/parse/page'
import { toParseReport } from '../../shared/parse/report'
import type { Field, ParsedPage } from '../../shared/parse/types'
import { fold, isBlankCode, stripBlanks } from '../../shared/text/normalise'

const pieces = [
  '示例日记（十八）', '同心守护 | 示例在行动（三）', '第12期', '发布人：示例局 发布时间：2022-05-31 17:25:19 来源：示例网 阅读次数：3', '编者按', '编者按：几句话。', '结语', '640 (4).png', '[图片]', '▲图说（张三 摄）', '图1 说明',
  '一、栏目', '【栏目】', '标题一则', '标题 5月29日 晴', '5月29日 晴 标题', '5月29日 晴', '天气：晴', '2月30日', '5月1日至3日', '今天是个好日子，我们出发了。', '正文。（示例局 张三）', '（示例局下沉干部  张三）', '供稿：示例局 张三', '示例局', '张三',
  '1. 标题', '——副题', '摄影：李四', '打印 关闭', '当前位置：首页', '上一篇：无', '主题：投稿', '发件人：a', '您好：', '此致', '***', '（', '　　', '', '\ufeff', '|', '标题：甲', '“你好！”', '晴', '加油！', '2022年5月31日', '责任编辑：王五', '相关阅读',
]
const page = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }), { maxLength: 24 })
const pageText = fc.tuple(page, fc.constantFrom('\n', '\r\n', '\n\n', '\n　　')).map(([lines, end]) => lines.join(end))

function textFields(p: ParsedPage): Field<string>[] {
  const h = p.header
  const fields = [
    h.headline, h.series, h.title, h.subtitle, h.publisher, h.releasedAt, h.source, p.editorsNote.label, ...p.editorsNote.paragraphs, p.closing.label, ...p.closing.paragraphs, ...p.unplaced,
    ...p.sections.map((s) => s.title), ...p.pictures.flatMap((x) => [x.name, x.caption, x.credit]), ...p.entries.flatMap((e) => [e.title, e.dateline, e.weather, e.bylineText, ...e.body]),
  ]
  return fields.filter((f) => f !== null)
}

describe('parsePage', () => {
  it('loses no character: each is in a field, dropped or unplaced', () => {
    fc.assert(fc.property(pageText, (text) => {
      const held = new Uint8Array(text.length)
      for (const { start, end } of rangesOf(parsePage(text))) held.fill(1, start, end)
      const lost = Array.from({ length: text.length }, (_, at) => at).filter((at) => held[at] === 0 && !isBlankCode(text.charCodeAt(at)))
      expect(lost).toEqual([])
    }), { numRuns: 400 })
  })

  it('keeps ranges in bounds, values inside their ranges and confidences from 0 to 1', () => {
    fc.assert(fc.property(pageText, (text) => {
      const parsed = parsePage(text)
      for (const { start, end } of rangesOf(parsed)) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      for (const f of textFields(parsed)) {
        expect(fold(stripBlanks(text.slice(f.range.start, f.range.end)))).toContain(fold(stripBlanks(f.value)))
        expect(f.confidence >= 0 && f.confidence <= 1).toBe(true)
      }
      for (const d of parsed.dropped) expect(text.slice(d.range.start, d.range.end)).toBe(d.text)
    }), { numRuns: 400, examples: [['编者按\n【栏目】\n——副题\n5月29日 晴']] })
  })

  it('keeps bodies and entries in the order of the page, exactly as written', () => {
    fc.assert(fc.property(pageText, (text) => {
      let at = 0
      for (const entry of parsePage(text).entries) {
        for (const p of entry.body) {
          expect(p.range.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(p.range.start, p.range.end)).toBe(p.value)
          at = p.range.end
        }
      }
    }), { numRuns: 300 })
  })

  it('always gives a valid split and the same answer twice', () => {
    fc.assert(fc.property(pageText, (text) => {
      const parsed = parsePage(text)
      expect(ImportedPage.safeParse(toImportedPage(parsed)).success).toBe(true)
      expect(toParseReport('x', parsePage(text))).toEqual(toParseReport('x', parsed))
      for (const picture of parsed.pictures) if (picture.place.kind === 'entry') expect(parsed.entries[picture.place.entry]).toBeDefined()
      for (const section of parsed.sections) expect(section.beforeEntry).toBeLessThanOrEqual(parsed.entries.length)
    }), { numRuns: 300 })
  })

  it('finishes on shapes that ruin backtracking readers', () => {
    const shapes = ['相关阅读\n'.repeat(20_000), '分享\n'.repeat(20_000), '来源：甲 2022-01-01\n'.repeat(5_000), '（'.repeat(200_000), '（\n'.repeat(20_000), '|'.repeat(200_000), `标题${' '.repeat(200_000)}x`, '5月29日 '.repeat(50_000), '发布人：张三 '.repeat(20_000), '标题\n'.repeat(20_000), '（示例局 张三）\n'.repeat(5_000), `${'打印|'.repeat(45)}x\n`.repeat(500), `首页${'>'.repeat(200)}\n`.repeat(500)]
    for (const shape of shapes) expect(parsePage(shape).text).toHaveLength(shape.length)
  }, 60_000)
})
