import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, ShadingType } from 'docx'
import type { IBordersOptions, ILevelsOptions, IParagraphStyleOptions, IParagraphStylePropertiesOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx'

/** Page and type area: A4 with a text width of 154 mm. Lengths in twips (1/20 pt). */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const page = { width: twips(210), height: twips(297), top: twips(27), bottom: twips(25), side: twips(28), footer: twips(14) } as const
export const textWidthMm = 210 - 28 * 2
export const textHeightMm = 297 - 27 - 25

type Family = '宋体' | '黑体' | '楷体' | '仿宋'
/** Every style names its fonts for all scripts, so that no theme font and no reader's default steps in. */
const fonts = (eastAsia: Family) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: 'Times New Roman' })
const red = 'B3121D'
const soft = '5A5A5A'
const tint = 'FBF5EC'

/** Half points. */
export const size = { title: 44, titleLeast: 30, body: 24, small: 21, imprint: 19 } as const
const lines = (factor: number) => ({ line: Math.round(240 * factor), lineRule: LineRuleType.AUTO })
const twoCharacters = { firstLine: 480, firstLineChars: 200 }
const none = { firstLine: 0, firstLineChars: 0 }

export const styleIds = {
  title: 'Title', subtitle: 'Subtitle', mastheadRule: 'MastheadRule', series: 'IssueSeries', imprint: 'IssueImprint', noteLabel: 'EditorsNoteLabel', note: 'EditorsNote',
  heading1: 'Heading1', heading2: 'Heading2', heading3: 'Heading3', heading4: 'Heading4', dateline: 'Dateline', byline: 'Byline',
  body: 'BodyIndented', plain: 'BodyPlain', quote: 'Quote', list: 'ListParagraph', picture: 'Picture', caption: 'Caption',
  closingLabel: 'ClosingLabel', closing: 'Closing', footer: 'Footer',
} as const

export const redRule: IBordersOptions = { bottom: { style: BorderStyle.SINGLE, color: red, size: 18, space: 8 } }
const edge = { style: BorderStyle.SINGLE, color: 'E3D9C8', size: 4, space: 7 } as const
/** One frame for label and paragraphs alike: Word joins neighbours whose borders are the same into one box. */
const noteBox = { border: { top: edge, bottom: edge, right: edge, left: { style: BorderStyle.SINGLE, color: red, size: 24, space: 9 } }, shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint } }
const noteIndent = { left: 220, right: 200 }

interface Look { id: string; name: string; next?: string; font: Family; run?: IRunStylePropertiesOptions; paragraph?: IParagraphStylePropertiesOptions }

function style(look: Look): IParagraphStyleOptions {
  return {
    id: look.id, name: look.name, basedOn: 'Normal', next: look.next ?? styleIds.body, quickFormat: true,
    run: { size: size.body, color: '000000', ...look.run, font: fonts(look.font) },
    paragraph: { ...look.paragraph },
  }
}

const headingLook = { keepNext: true, keepLines: true }
const centred = AlignmentType.CENTER

function sectionHeading(id: string, level: number): IParagraphStyleOptions {
  return style({
    id, name: `heading ${level + 1}`, font: '黑体', run: { size: 32, bold: true, color: red },
    paragraph: { ...headingLook, outlineLevel: level, indent: none, spacing: { before: 480, after: 200, ...lines(1.3) }, border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 8, space: 4 } } },
  })
}

function entryHeading(id: string, level: number): IParagraphStyleOptions {
  return style({
    id, name: `heading ${level + 1}`, next: styleIds.dateline, font: '黑体', run: { size: 32, bold: true },
    paragraph: { ...headingLook, outlineLevel: level, alignment: centred, indent: none, spacing: { before: 440, after: 80, ...lines(1.25) } },
  })
}

function innerHeading(id: string, level: number, points: number): IParagraphStyleOptions {
  return style({ id, name: `heading ${level + 1}`, font: '黑体', run: { size: points * 2, bold: true }, paragraph: { ...headingLook, outlineLevel: level, indent: none, spacing: { before: 160, after: 80, ...lines(1.3) } } })
}

/**
 * The styles of an issue. Entry titles are Heading 1, or Heading 2 below sections (栏目), which then are Heading 1:
 * so the navigation pane shows a true outline either way.
 */
export function issueStyles(hasSections: boolean): IStylesOptions {
  const body = { alignment: AlignmentType.BOTH, indent: twoCharacters, spacing: { after: 60, ...lines(1.5) } }
  const headings = hasSections
    ? [sectionHeading(styleIds.heading1, 0), entryHeading(styleIds.heading2, 1), innerHeading(styleIds.heading3, 2, 13), innerHeading(styleIds.heading4, 3, 12)]
    : [entryHeading(styleIds.heading1, 0), innerHeading(styleIds.heading2, 1, 13), innerHeading(styleIds.heading3, 2, 12), innerHeading(styleIds.heading4, 3, 12)]
  return {
    default: { document: { run: { font: fonts('宋体'), size: size.body, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: lines(1.5) } } },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fonts('宋体'), size: size.body }, paragraph: { spacing: lines(1.5) } },
      style({ id: styleIds.mastheadRule, name: '报头线', next: styleIds.title, font: '宋体', run: { size: 8 }, paragraph: { keepNext: true, indent: none, spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT }, border: { top: { style: BorderStyle.SINGLE, color: red, size: 36, space: 1 } } } }),
      style({ id: styleIds.series, name: '系列名', font: '黑体', run: { size: 30, bold: true, color: red, characterSpacing: 30 }, paragraph: { alignment: centred, keepNext: true, indent: none, spacing: { after: 40, ...lines(1.3) } } }),
      style({ id: styleIds.title, name: 'Title', font: '宋体', run: { size: size.title, bold: true, color: red }, paragraph: { alignment: centred, keepNext: true, indent: none, spacing: { before: 80, after: 120, ...lines(1.25) } } }),
      style({ id: styleIds.subtitle, name: 'Subtitle', font: '楷体', run: { size: 30 }, paragraph: { alignment: centred, keepNext: true, indent: none, spacing: { after: 120, ...lines(1.3) } } }),
      style({ id: styleIds.imprint, name: '发布信息', font: '仿宋', run: { size: size.imprint, color: soft }, paragraph: { alignment: centred, indent: none, spacing: { before: 160, after: 360, ...lines(1.2) }, border: { top: { style: BorderStyle.SINGLE, color: red, size: 18, space: 7 } } } }),
      style({ id: styleIds.noteLabel, name: '编者按标题', next: styleIds.note, font: '黑体', run: { size: 26, bold: true, color: red, characterSpacing: 40 }, paragraph: { ...noteBox, keepNext: true, indent: { ...noteIndent, ...none }, spacing: { before: 120, after: 0, ...lines(1.5) } } }),
      style({ id: styleIds.note, name: '编者按', next: styleIds.note, font: '楷体', paragraph: { ...noteBox, alignment: AlignmentType.BOTH, indent: { ...noteIndent, ...twoCharacters }, spacing: { after: 0, ...lines(1.5) } } }),
      ...headings,
      style({ id: styleIds.dateline, name: '日期天气', font: '楷体', run: { color: soft }, paragraph: { alignment: centred, keepNext: true, indent: none, spacing: { after: 140, ...lines(1.3) } } }),
      style({ id: styleIds.body, name: '正文首行缩进', font: '宋体', paragraph: body }),
      style({ id: styleIds.plain, name: '正文不缩进', font: '宋体', paragraph: { ...body, indent: none } }),
      style({ id: styleIds.byline, name: '署名', font: '楷体', paragraph: { alignment: AlignmentType.RIGHT, indent: none, spacing: { before: 40, after: 160, ...lines(1.5) } } }),
      style({ id: styleIds.quote, name: 'Quote', font: '楷体', run: { color: '404040' }, paragraph: { alignment: AlignmentType.BOTH, indent: { left: 480, right: 240 }, border: { left: { style: BorderStyle.SINGLE, color: 'C9C2B5', size: 18, space: 10 } }, spacing: { before: 80, after: 120, ...lines(1.5) } } }),
      style({ id: styleIds.list, name: 'List Paragraph', next: styleIds.list, font: '宋体', paragraph: { spacing: { after: 40, ...lines(1.5) } } }),
      style({ id: styleIds.picture, name: '图片', next: styleIds.caption, font: '宋体', paragraph: { alignment: centred, indent: none, keepLines: true, spacing: { before: 200, after: 80, line: 240, lineRule: LineRuleType.AUTO } } }),
      style({ id: styleIds.caption, name: 'caption', font: '楷体', run: { size: size.small, color: soft }, paragraph: { alignment: centred, indent: { left: 480, right: 480, ...none }, spacing: { after: 200, ...lines(1.25) } } }),
      style({ id: styleIds.closing, name: '结语', next: styleIds.closing, font: '宋体', paragraph: { ...body, border: { top: { style: BorderStyle.SINGLE, color: 'C9C2B5', size: 4, space: 10 } }, spacing: { before: 0, after: 0, ...lines(1.5) } } }),
      style({ id: styleIds.closingLabel, name: '结语标题', font: '黑体', run: { bold: true }, paragraph: { ...headingLook, indent: none, spacing: { before: 240, after: 80, ...lines(1.4) } } }),
      style({ id: styleIds.footer, name: 'footer', next: styleIds.footer, font: '宋体', run: { size: 18, color: soft }, paragraph: { alignment: centred, indent: none, spacing: { line: 240, lineRule: LineRuleType.AUTO } } }),
    ],
    characterStyles: [{ id: 'Hyperlink', name: 'Hyperlink', basedOn: 'DefaultParagraphFont', run: { color: '0B57A4', underline: { type: 'single' } } }],
  }
}

const level = (at: number, format: ILevelsOptions['format'], text: string, start = 1): ILevelsOptions => ({
  level: at, format, text, start, alignment: AlignmentType.LEFT,
  style: { run: { font: fonts('宋体') }, paragraph: { indent: { left: 900 + 420 * at, hanging: 420 } } },
} as ILevelsOptions)

const bullets = ['•', '◦', '▪']
const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8]

export const bulletLevels: ILevelsOptions[] = depths.map((at) => level(at, LevelFormat.BULLET, bullets[at % 3] ?? '•'))

/** Decimal numbers on every level; only the list's own level starts elsewhere than at one. */
export const numberLevels = (start: number, own: number): ILevelsOptions[] => depths.map((at) => level(at, LevelFormat.DECIMAL, `%${at + 1}.`, at === own ? start : 1))
