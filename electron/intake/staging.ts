import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { StagedBatch, StagedItem } from '../../shared/contract'
import { DeskError, toErrorValue } from '../../shared/errors'
import { parsePage } from '../../shared/parse/page'
import { sizeText } from './limits'
import { withLeftOut } from './left-out'
import { withAlts } from './picture-alts'
import { pictureTools } from './picture-tools'
import type { ReadSource } from './read'

export interface StagedPicture { name: string; bytes: Uint8Array; mime: string; width: number; height: number }
interface Staged { source: ReadSource; pictures: StagedPicture[] }

/** At most so many bytes wait in memory for the import screen. */
const mostBytes = 1_500_000_000

/** What was read but not yet stored: it lives in memory, so that nothing is in the library before the editor says so. */
export class Staging {
  private readonly items = new Map<string, Staged>()

  /** Reads each source; one that fails is named with its error and the others go on. */
  async stage(sources: { name: string; read: () => Promise<ReadSource> }[]): Promise<StagedBatch> {
    const batch: StagedBatch = { items: [], failures: [] }
    for (const { name, read } of sources) {
      try {
        batch.items.push(await this.take(await read()))
      } catch (error) {
        batch.failures.push({ fileName: basename(name), error: toErrorValue(error) })
      }
    }
    return batch
  }

  /** Fails with notFound when it was discarded or committed before. */
  get(token: string): Staged {
    const staged = this.items.get(token)
    if (!staged) throw new DeskError('notFound', { token })
    return staged
  }

  discard(tokens: readonly string[]): void {
    for (const token of tokens) this.items.delete(token)
  }

  picture(token: string, index: number): StagedPicture | null {
    return this.items.get(token)?.pictures[index] ?? null
  }

  private async take(source: ReadSource): Promise<StagedItem> {
    const pictures = await measured(source)
    const waiting = [...this.items.values()].reduce((sum, staged) => sum + weight(staged.source), 0)
    if (waiting + weight(source) > mostBytes) throw new DeskError('fileTooLarge', { file: source.fileName, size: sizeText(waiting + weight(source)), limit: sizeText(mostBytes) })
    const token = randomUUID()
    this.items.set(token, { source, pictures })
    return {
      token,
      fileName: source.fileName || null,
      format: source.format,
      encoding: source.encoding,
      page: source.format === 'picture' ? null : withLeftOut(withAlts(parsePage(source.text), source.alts), source.left),
      pictures: pictures.map(({ name, width, height, bytes }) => ({ name, width, height, bytes: bytes.length })),
    }
  }
}

/** Each picture with its size. Inside a page one that cannot be read stays a name without a file; a lone one fails. */
async function measured(source: ReadSource): Promise<StagedPicture[]> {
  const pictures: StagedPicture[] = []
  if (source.pictures.length === 0) return pictures
  const tools = await pictureTools()
  for (const { name, bytes } of source.pictures) {
    try {
      pictures.push({ name, bytes, ...(await tools.pictureSize(bytes, source.format === 'picture' ? source.fileName : name)) })
    } catch (error) {
      if (source.format === 'picture' || !(error instanceof DeskError)) throw error
    }
  }
  return pictures
}

function weight(source: ReadSource): number {
  return source.bytes.length + source.pictures.reduce((sum, picture) => sum + picture.bytes.length, 0)
}
