import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import type { IPropertiesOptions, ISectionOptions } from 'docx'
import { page, styleIds } from './styles'

/** A line ended by a soft break is not spread over the whole width. */
export const compatibility: NonNullable<IPropertiesOptions['compatibility']> = { version: 15, doNotExpandShiftReturn: true, balanceSingleByteDoubleByteWidth: true }

/** The house's pages: A4, numbered at the foot. */
export function pages(children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, footer: page.footer, header: page.footer } } },
    footers: { default: footer() },
    children,
  }
}

/** — 1 — */
function footer(): Footer {
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } })] })] })
}
