import { Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { settlePackage, zip, type Parts } from '../export/word/package'
import { compatibility, pages } from '../export/word/section'
import type { ListNumbers } from './writer-lists'
import { copyStyles } from './writer-styles'
import { sentParts, ticketProperty, type Sent } from './writer-ticket'
import { el } from './writer-xml'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface ShellFacts { title: string; creator: string; at: string; sent: Sent; lists: ListNumbers }

/** The package without its text: styles, numberings, footer, settings with tracking switched on, and the copy's ticket. */
export class CopyPackage {
  private readonly relations: string[] = []
  private readonly overrides: string[] = []

  private constructor(private readonly parts: Parts) {}

  static async make({ title, creator, at, sent, lists }: ShellFacts): Promise<CopyPackage> {
    const document = new Document({
      title, creator, lastModifiedBy: creator,
      customProperties: [{ name: ticketProperty, value: sent.ticket }],
      features: { trackRevisions: true },
      styles: copyStyles(),
      numbering: { config: lists.numbering },
      compatibility,
      sections: [pages(lists.samples)],
    })
    const shell = new CopyPackage(unzipSync(settlePackage(new Uint8Array(await Packer.toBuffer(document)), at)))
    lists.learn(shell.text('word/document.xml'))
    shell.addSent(sent)
    return shell
  }

  addBody(paragraphs: readonly string[]): void {
    const before = this.text('word/document.xml')
    const body = before.indexOf('<w:body>') + '<w:body>'.length
    this.put('word/document.xml', before.slice(0, body) + paragraphs.join('') + before.slice(before.lastIndexOf('<w:sectPr')))
  }

  addLinks(links: ReadonlyMap<string, string>): void {
    for (const [target, id] of links) this.relate(id, `${office}/hyperlink`, target, { TargetMode: 'External' })
  }

  addPictures(pictures: readonly { relation: string; part: string; bytes: Uint8Array }[]): void {
    for (const { relation, part, bytes } of pictures) {
      this.parts[`word/${part}`] = bytes
      this.relate(relation, `${office}/image`, part)
    }
  }

  addComments({ comments, extended }: { comments: string; extended: string }): void {
    this.put('word/comments.xml', comments)
    this.relate('rIdComments', `${office}/comments`, 'comments.xml')
    this.override('/word/comments.xml', `${wordTypes}.comments+xml`)
    this.put('word/commentsExtended.xml', extended)
    this.relate('rIdCommentsExtended', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml')
    this.override('/word/commentsExtended.xml', `${wordTypes}.commentsExtended+xml`)
  }

  /** The file. The same parts give the same bytes. */
  bytes(): Uint8Array {
    this.insert('word/_rels/document.xml.rels', '</Relationships>', this.relations)
    this.insert('[Content_Types].xml', '</Types>', this.overrides)
    return zip(this.parts)
  }

  private addSent(sent: Sent): void {
    for (const [name, xml] of Object.entries(sentParts(sent))) this.put(name, xml)
    this.relate('rIdSent', `${office}/customXml`, '../customXml/item1.xml')
    this.override('/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml')
  }

  private relate(id: string, type: string, target: string, more: Record<string, string> = {}): void {
    this.relations.push(el('Relationship', { Id: id, Type: type, Target: target, ...more }))
  }

  private override(part: string, type: string): void {
    this.overrides.push(el('Override', { PartName: part, ContentType: type }))
  }

  private insert(part: string, before: string, added: readonly string[]): void {
    this.put(part, this.text(part).replace(before, () => added.join('') + before))
  }

  private text(part: string): string {
    return strFromU8(this.parts[part] as Uint8Array)
  }

  private put(part: string, xml: string): void {
    this.parts[part] = strToU8(xml)
  }
}
