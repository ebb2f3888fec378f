import { unzipSync } from 'fflate'
import { DeskError } from '../../shared/errors'
import { checkDocx } from '../intake/zip'
import { attribute, children, parseXml, type Element } from './word-xml'

export interface Relation { type: string; target: string; outside: boolean }

/** A returned file, unpacked into memory only: part names are keys, never paths on a disk. */
export class WordPackage {
  private constructor(private readonly parts: Map<string, Uint8Array>, readonly file: string) {}

  /** Fails with notAZip, notADocx, zipTooLarge or damaged. */
  static async open(bytes: Uint8Array, file: string): Promise<WordPackage> {
    await checkDocx(bytes, file)
    try {
      return new WordPackage(new Map(Object.entries(unzipSync(bytes))), file)
    } catch (error) {
      throw new DeskError('damaged', { file }, { cause: error })
    }
  }

  get names(): string[] {
    return [...this.parts.keys()]
  }

  bytes(name: string): Uint8Array | null {
    return this.parts.get(name) ?? null
  }

  /** A part that may be missing. Fails with damaged where it is no XML. */
  xml(name: string): Element | null {
    const part = this.parts.get(name)
    return part ? parseXml(part, this.file) : null
  }

  /** The part that the text stands in. */
  document(): Element {
    const root = this.xml('word/document.xml')
    if (!root) throw new DeskError('notADocx', { file: this.file })
    return root
  }

  /** What a part's relations point at, by id; targets inside are part names. */
  relations(part: string): Map<string, Relation> {
    const [folder, name] = split(part)
    const root = this.xml(`${folder}_rels/${name}.rels`)
    return new Map(children(root).map((one) => {
      const target = attribute(one, 'Target') ?? ''
      const outside = attribute(one, 'TargetMode') === 'External'
      return [attribute(one, 'Id') ?? '', { type: (attribute(one, 'Type') ?? '').replace(/^.*\//, ''), target: outside ? target : partName(folder, target), outside }]
    }))
  }
}

function split(part: string): [string, string] {
  const at = part.lastIndexOf('/') + 1
  return [part.slice(0, at), part.slice(at)]
}

/** A relation's target as a part name; steps above the root stay at the root. */
function partName(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
