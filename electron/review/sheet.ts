import { AlignmentType, Document, Packer, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType, type IRunOptions } from 'docx'
import { entryCount, figuresIn, mastheadOf } from '../../shared/document/query'
import { textOfDocument } from '../../shared/document/walk'
import type { IssueRecord } from '../../shared/model/issue'
import { emptyReview, type SignOff } from '../../shared/model/review'
import { contentDigest } from '../../shared/review/digest'
import { stagesOf } from '../../shared/review/stages'
import { countText } from '../../shared/text/count'
import { safeBaseName } from '../export/files'
import { settlePackage } from '../export/word/package'
import { compatibility, pages } from '../export/word/section'
import { issueStyles } from '../export/word/styles'
import { writeFileWhole } from './portable-library'

const widths = [9, 11, 17, 14, 20, 21, 8]
const heads = ['环节', '签发人', '单位／职务', '时间', '意见', '内容摘要', '状态']
const grey = 'F3F0EA'

export function sheetName({ document }: IssueRecord): string {
  return safeBaseName(`审签单 ${mastheadOf(document).title}`.trim())
}

/** Writes 审签单, whole or not at all. */
export async function writeSheet(record: IssueRecord, path: string): Promise<void> {
  await writeFileWhole(path, await sheetOf(record))
}

/** 审签单: what was signed, stage by stage, and the whole record below it. The same issue gives the same bytes. */
export async function sheetOf(record: IssueRecord): Promise<Uint8Array> {
  const digest = contentDigest(record.document, record.facts)
  const document = new Document({
    title: '审签单',
    styles: issueStyles(false),
    compatibility,
    sections: [pages([
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [run('审签单', { size: 40, bold: true })] }),
      ...aboutIssue(record, digest),
      ...part('各环节'), table(heads, stageRows(record, digest)),
      ...history(record, digest),
      new Paragraph({ spacing: { before: 240 }, children: [run('内容摘要为签发内容 SHA-256 的前 16 位；“失效”指签发之后内容有改动。', { size: 18, color: '5A5A5A' })] }),
    ])],
  })
  return settlePackage(new Uint8Array(await Packer.toBuffer(document)), record.updatedAt)
}

function aboutIssue({ document, facts }: IssueRecord, digest: string): Paragraph[] {
  const { series, numberText, title, subtitle } = mastheadOf(document)
  const lines: [string, string][] = [
    ['系列', `${series}${numberText ? `（${numberText}）` : ''}`], ['标题', title], ['副标题', subtitle],
    ['发布', [facts.publisher, facts.releasedAt, facts.source].filter((one) => one !== '').join('　')],
    ['篇幅', `${entryCount(document)} 篇稿件，${countText(textOfDocument(document)).words} 字，${figuresIn(document.root).length} 张图片`],
    ['现有内容摘要', digest.slice(0, 16)],
  ]
  return lines.filter(([, value]) => value !== '').map(([name, value]) => new Paragraph({ spacing: { after: 40 }, children: [run(`${name}：`, { bold: true }), run(value)] }))
}

function stageRows(record: IssueRecord, digest: string): string[][] {
  return stagesOf(record, digest).rows.map(({ stage, signOff, stale }) => (signOff ? cells(signOff, stage.name, stale ? '失效' : '有效') : [stage.name, '', '', '', '', '', '未签']))
}

/** Sign-offs that a later one took the place of, or whose stage is gone, are shown too: the record is whole. */
function history(record: IssueRecord, digest: string): (Paragraph | Table)[] {
  const { signOffs } = record.review ?? emptyReview()
  if (signOffs.length === 0) return []
  return [...part('全部签发记录'), table(heads, signOffs.map((one) => cells(one, one.stage, one.digest === digest ? '有效' : '失效')))]
}

function cells(signOff: SignOff, stage: string, state: string): string[] {
  return [stage, signOff.by, [signOff.office, signOff.role].filter((one) => one !== '').join('／'), localTime(signOff.at), signOff.note, signOff.digest.slice(0, 16), state]
}

/** Beijing time, whatever the machine's zone: 2026-03-02 09:30. */
function localTime(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function part(title: string): Paragraph[] {
  return [new Paragraph({ spacing: { before: 240, after: 100 }, keepNext: true, children: [run(title, { bold: true, size: 26 })] })]
}

function table(head: readonly string[], rows: readonly string[][]): Table {
  const row = (texts: readonly string[], isHead: boolean) => new TableRow({
    tableHeader: isHead, cantSplit: true,
    children: texts.map((text, column) => new TableCell({
      width: { size: widths[column] ?? 10, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlignTable.CENTER, margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: grey } } : {}),
      children: [new Paragraph({ children: [run(text, { bold: isHead, size: column === 5 && !isHead ? 16 : 19 })] })],
    })),
  })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: widths.map((width) => Math.round(width * 87.3)), rows: [row(head, true), ...rows.map((texts) => row(texts, false))] })
}

function run(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ size: 22, ...look, text, font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' } })
}
