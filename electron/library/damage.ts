import { copyFile, rename } from 'node:fs/promises'
import { relative } from 'node:path'

export interface Damage { file: string; quarantinedAs: string; restored: boolean }

/** Collects what was found damaged while the library is open; damaged files are set aside, never deleted. */
export class DamageReport {
  readonly found: Damage[] = []
  private listener: ((damage: Damage) => void) | null = null

  constructor(private readonly root: string) {}

  /** Hears of what is found from now on. */
  onFound(listener: (damage: Damage) => void): void {
    this.listener = listener
  }

  /** Moves an unreadable file beside its place; `restored` says whether an earlier good version took over. */
  async quarantine(path: string, restored: boolean): Promise<void> {
    const aside = this.aside(path)
    await rename(path, aside)
    this.note(path, aside, restored)
  }

  /** Keeps a copy of a file of which only some records were bad. */
  async keepCopy(path: string): Promise<void> {
    const aside = this.aside(path)
    await copyFile(path, aside)
    this.note(path, aside, true)
  }

  /** A file that should be there and is not. */
  missing(path: string, restored: boolean): void {
    this.note(path, '', restored)
  }

  private note(path: string, aside: string, restored: boolean): void {
    const damage = { file: relative(this.root, path), quarantinedAs: aside ? relative(this.root, aside) : '', restored }
    this.found.push(damage)
    this.listener?.(damage)
  }

  private aside(path: string): string {
    return path.replace(/(\.json)?(\.bak)?$/, `.damaged-${Date.now()}-${this.found.length}$1$2`)
  }
}
