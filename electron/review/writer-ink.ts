import { safeHref } from '../../shared/publication/inlines'
import type { Stamp } from '../../shared/review/marks'

export interface CopyWarning { code: string; text: string }

/** Word keeps whole seconds, in universal time. */
export const wordDate = (at: string): string => {
  const time = Date.parse(at)
  return Number.isNaN(time) ? '1980-01-01T00:00:00Z' : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** What all paragraphs of one copy share: running ids, links, and what could not be said in Word. */
export class Ink {
  readonly links = new Map<string, string>()
  private readonly said = new Map<string, CopyWarning>()
  private ids = 0

  /** Ids of changes, bookmarks and moves, each once in the file. */
  nextId(): number {
    this.ids += 1
    return this.ids
  }

  /** The attributes of a tracked change. */
  stamped(stamp: Stamp): Record<string, string | number> {
    return { 'w:id': this.nextId(), 'w:author': stamp.by, 'w:date': wordDate(stamp.at) }
  }

  /** The relation of a link; null for one that nobody should follow or that Word would call damaged. */
  link(url: string): string | null {
    const target = /^[!#-;=?-[\]_a-z~]+$/.test(url) && safeHref(url) !== null ? url : safeHref(url)
    if (target === null) {
      this.warn('linkLeftOut', `链接没有写进审阅稿，只留下文字：${url}`)
      return null
    }
    const id = this.links.get(target) ?? `rIdLink${this.links.size + 1}`
    this.links.set(target, id)
    return id
  }

  /** Each thing once. */
  warn(code: string, text: string): void {
    this.said.set(`${code} ${text}`, { code, text })
  }

  get warnings(): CopyWarning[] {
    return [...this.said.values()]
  }
}
