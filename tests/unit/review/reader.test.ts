import { describe, expect, it } from 'vitest'
import { textFormat } from '../../../shared/document/nodes'
import { at, by, gone, p, r, read, readLine, relationsOf, runs, textOf, texts } from './docx-parts'

const { bold, italic, strikethrough, underline, subscript, superscript, highlight, code } = textFormat

describe('tracked changes of a returned file', () => {
  it('reads insertions and deletions with author and instant', async () => {
    const line = await readLine(p(`${r('雨')}<w:ins ${by('示例甲')}>${r('后')}</w:ins><w:del ${by('示例乙', 2)}>${gone('的')}</w:del>${r('街')}`))
    expect(textOf(line)).toBe('雨后的街')
    expect(runs(line.chars, (char) => [char.ins, char.del])).toEqual([['雨', [null, null]], ['后', [{ by: '示例甲', at: at(1) }, null]], ['的', [null, { by: '示例乙', at: at(2) }]], ['街', [null, null]]])
  })

  it('reads what one author put in and another took out again', async () => {
    const line = await readLine(p(`<w:ins ${by('示例甲')}>${r('新')}<w:del ${by('示例乙', 2)}>${gone('旧')}</w:del></w:ins>`))
    expect(runs(line.chars, (char) => [char.ins?.by ?? null, char.del?.by ?? null])).toEqual([['新', ['示例甲', null]], ['旧', ['示例甲', '示例乙']]])
  })

  it('keeps a date without a zone as it stands, turns another zone, and names the nameless', async () => {
    const dated = (date: string) => `<w:ins w:id="1" w:author=" " ${date}>${r('字')}</w:ins>`
    const line = await readLine(p(['w:date="2026-05-01T08:30:00"', 'w:date="2026-05-01T08:30:00+08:00"', 'w:date="昨天"', ''].map(dated).join('')))
    expect(line.chars.map((char) => char.ins)).toEqual(['2026-05-01T08:30:00.000Z', '2026-05-01T00:30:00.000Z', '', ''].map((instant) => ({ by: '未署名', at: instant })))
  })

  it('reads marks of paragraphs that were split and joined', async () => {
    const { lines } = await read(p(r('一'), `<w:rPr><w:ins ${by('示例甲')}/></w:rPr>`) + p(r('二'), `<w:rPr><w:del ${by('示例乙', 2)}/></w:rPr>`) + p(r('三')))
    expect(lines.map((line) => [line.endIns?.by ?? null, line.endDel?.by ?? null])).toEqual([['示例甲', null], [null, '示例乙'], [null, null]])
  })

  it('reads a paragraph that was moved, by the name of its move', async () => {
    const from = `<w:moveFromRangeStart w:id="7" w:name="move1" w:author="示例甲"/>${p(`<w:moveFrom ${by('示例甲')}>${r('整段')}</w:moveFrom>`, `<w:rPr><w:moveFrom ${by('示例甲')}/></w:rPr>`)}<w:moveFromRangeEnd w:id="7"/>`
    const to = p(`<w:moveToRangeStart w:id="8" w:name="move1"/><w:moveTo ${by('示例甲')}>${r('整段')}</w:moveTo>`, `<w:rPr><w:moveTo ${by('示例甲')}/></w:rPr>`)
    const { lines } = await read(from + p(r('中间')) + to + `<w:moveToRangeEnd w:id="8"/>` + p(`${r('一半')}<w:moveTo ${by('示例甲')}>${r('搬来')}</w:moveTo>`))
    const stamp = { by: '示例甲', at: at(1) }
    expect(lines.map((line) => line.moved)).toEqual([{ ...stamp, to: false, name: 'move1' }, null, { ...stamp, to: true, name: 'move1' }, null])
    expect(lines.map((line) => [line.endIns, line.endDel])).toEqual([[null, stamp], [null, null], [stamp, null], [null, null]])
    expect(runs(lines[3]?.chars ?? [], (char) => char.ins?.by)).toEqual([['一半', null], ['搬来', '示例甲']])
  })

  it('calls a paragraph moved that was changed on top of its move, and not one of which a part stayed', async () => {
    const mark = `<w:rPr><w:moveTo ${by('示例甲')}/></w:rPr>`
    const come = `<w:moveTo ${by('示例甲')}>${r('搬来')}</w:moveTo>`
    const { lines } = await read(p(`${come}<w:ins ${by('示例乙', 2)}>${r('又添')}</w:ins>`, mark) + p(come + r('原有'), mark) + p('', mark))
    expect(lines.map((line) => line.moved?.by ?? null)).toEqual(['示例甲', null, '示例甲'])
    expect(runs(lines[0]?.chars ?? [], (char) => char.ins?.by)).toEqual([['搬来', '示例甲'], ['又添', '示例乙']])
  })

  it('reads a change of format as the bits before it, and names one that is none of ours', async () => {
    const change = (before: string) => `<w:rPrChange ${by('示例甲')}><w:rPr>${before}</w:rPr></w:rPrChange>`
    const file = await read(p(r('粗', `<w:b/>${change('<w:i/>')}`) + r('红', `<w:color w:val="FF0000"/>${change('')}`)))
    expect(file.lines[0]?.chars.map((char) => [char.format, char.fmt])).toEqual([[bold, { by: '示例甲', at: at(1), was: italic }], [0, null]])
    expect(file.strange).toEqual([{ what: 'otherFormat', where: '粗红', text: '红' }])
  })

  it('reads a change of style, alignment, list and indentation', async () => {
    const change = (now: string, before: string) => p(r('段'), `${now}<w:pPrChange ${by('示例甲')}><w:pPr>${before}</w:pPr></w:pPrChange>`)
    const { lines, strange } = await read(change('<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="BodyIndented"/>') + change('<w:jc w:val="center"/>', '<w:jc w:val="right"/>') + change('<w:ind w:left="960"/>', '') + change('<w:spacing w:after="60"/>', ''))
    const stamp = { by: '示例甲', at: at(1) }
    expect(lines.map((line) => line.styleWas)).toEqual([
      { ...stamp, style: 'BodyIndented', align: '', list: null, indent: 0 }, { ...stamp, style: 'Normal', align: 'right', list: null, indent: 0 },
      { ...stamp, style: 'Normal', align: '', list: null, indent: 0 }, null,
    ])
    expect(lines.map((line) => [line.style, line.align, line.indent])).toEqual([['Quote', '', 0], ['Normal', 'center', 0], ['Normal', '', 2], ['Normal', '', 0]])
    expect(strange.map((one) => one.what)).toEqual(['otherSetting'])
  })

  it('lays a tracked row on all that stands in it', async () => {
    const row = (tracked: string, text: string) => `<w:tr><w:trPr>${tracked}</w:trPr><w:tc>${p(r(text))}</w:tc></w:tr>`
    const { lines, strange } = await read(`<w:tbl>${row('', '原')}${row(`<w:ins ${by('示例甲')}/>`, '增')}${row(`<w:del ${by('示例甲')}/>`, '删')}</w:tbl>`)
    expect(lines.map((line) => [textOf(line), line.chars[0]?.ins?.by ?? null, line.chars[0]?.del?.by ?? null, line.endIns !== null])).toEqual([['原', null, null, false], ['增', '示例甲', null, true], ['删', null, '示例甲', false]])
    expect(strange).toEqual([{ what: 'table', where: '原' }])
  })
})

describe('letters of a returned file', () => {
  it('maps formats to ours, and counts none that a style brings', async () => {
    const properties = ['<w:b/>', '<w:i w:val="1"/>', '<w:strike/>', '<w:dstrike/>', '<w:u w:val="single"/>', '<w:u w:val="none"/>', '<w:vertAlign w:val="subscript"/>', '<w:vertAlign w:val="superscript"/>', '<w:highlight w:val="yellow"/>', '<w:shd w:val="clear" w:fill="FFFF00"/>', '<w:rFonts w:ascii="Consolas"/>', '<w:b w:val="0"/>', '']
    const line = await readLine(p(properties.map((one) => r('字', one)).join('')))
    expect(line.chars.map((char) => char.format)).toEqual([bold, italic, strikethrough, strikethrough, underline, 0, subscript, superscript, highlight, highlight, code, 0, 0])
  })

  it('reads breaks, tabs, hyphens, symbols and characters beyond the first plane', async () => {
    const line = await readLine(p(`<w:r><w:t>甲 </w:t><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:lastRenderedPageBreak/><w:t xml:space="preserve"> 𠮷&#10;</w:t></w:r>`))
    expect(line.chars.map((char) => char.text)).toEqual(['甲', '\t', '\n', '\n', '\u2011', '\u00ad', '✓', ' ', '𠮷', ' '])
    expect(line.chars.map((char) => char.node).slice(0, 4)).toEqual(['text', 'tab', 'linebreak', 'linebreak'])
  })

  it('reads through controls, smart tags, proof marks and alternatives', async () => {
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(`<w:proofErr w:type="spellStart"/><w:smartTag w:element="x"><w:smartTagPr/>${r('一')}</w:smartTag><w:sdt><w:sdtContent>${r('二')}</w:sdtContent></w:sdt><w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>三</w:t></mc:Choice><mc:Fallback><w:t>叁</w:t></mc:Fallback></mc:AlternateContent></w:r><mc:AlternateContent><mc:Fallback>${r('四')}</mc:Fallback></mc:AlternateContent><w:bdo w:val="ltr">${r('五')}</w:bdo>`)}</w:sdtContent></w:sdt>`
    expect(await read(body)).toMatchObject({ lines: [{}], strange: [] })
    expect(texts(await read(body))).toEqual(['一二三四五'])
  })

  it('reads links of relations and of fields, and follows none that a reader should not', async () => {
    const field = (instr: string, result: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instr.slice(0, 9)}</w:instrText></w:r><w:r><w:instrText>${instr.slice(9)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = p([
      `<w:hyperlink r:id="rId1" w:tooltip="提示">${r('一', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`, field(' HYPERLINK "https://example.org/b" \\o "另" ', '二'),
      `<w:fldSimple w:instr="HYPERLINK https://example.org/c \\l d">${r('三')}</w:fldSimple>`, `<w:hyperlink r:id="rId2">${r('四')}</w:hyperlink>`, `<w:hyperlink r:id="rId9">${r('五')}</w:hyperlink>`, field(' DATE ', '六'),
    ].join(''))
    const file = await read(body, { 'word/_rels/document.xml.rels': relationsOf(['rId1', 'hyperlink', 'https://example.org/a', 'External'], ['rId2', 'hyperlink', 'javascript:alert(1)', 'External']) })
    expect(runs(file.lines[0]?.chars ?? [], (char) => char.link && [char.link.url, char.link.title])).toEqual([['一', ['https://example.org/a', '提示']], ['二', ['https://example.org/b', '另']], ['三', ['https://example.org/c#d', null]], ['四五六', null]])
    expect(file.strange.map(({ what, text }) => [what, text])).toEqual([['brokenLink', 'javascript:alert(1)'], ['brokenLink', undefined], ['field', 'DATE']])
  })

  it('leaves a field’s code out of the text, over paragraphs and inside one another too', async () => {
    const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const file = await read(p(`${mark('begin')}${r('码')}${mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${mark('separate')}${r('内')}${mark('end')}${mark('separate')}${r('果')}`) + p(`${r('续')}${mark('end')}${r('文')}`))
    expect(texts(file)).toEqual(['果', '续文'])
  })

  it('names what an issue cannot say, with its words and its place', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>${p(r('框里的话'))}</w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(r('框里的话'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const inner = `${r('正文一句。')}${box}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br w:type="page"/></w:r>${r('密', '<w:vanish/>')}<w:r><w:ruby><w:rt>${r('hàn')}</w:rt><w:rubyBase>${r('汉')}</w:rubyBase></w:ruby></w:r>`
    const file = await read(`${p(inner)}<w:altChunk r:id="rId5"/>`, { 'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p(r('注文'))}</w:footnote></w:footnotes>`, 'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(r('眉上'))}</w:hdr>`, 'word/footer1.xml': `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(r('— 1 —'))}</w:ftr>` })
    expect(texts(file)).toEqual(['正文一句。密汉'])
    expect(file.strange.map(({ what, text }) => [what, text])).toEqual([['textBox', '框里的话'], ['equation', 'x=1'], ['footnote', '注文'], ['pageBreak', undefined], ['hiddenText', '密'], ['ruby', 'hàn'], ['embeddedFile', undefined], ['header', '眉上']])
    expect(new Set(file.strange.map((one) => one.where))).toEqual(new Set(['正文一句。密汉']))
  })
})
