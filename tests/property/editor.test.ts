import fc from 'fast-check'
import { $getRoot, $isElementNode, type ElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { followSettledState } from '../../renderer/editor/snapshot'
import type { AnyNodeData, IssueDocument } from '../../shared/document/nodes'
import { childrenOf, textOf, walk } from '../../shared/document/walk'
import { performStep, stepOf } from '../support/editor-steps'
import { change, documentOf, openEditor, redo, undo } from '../unit/editor/bench'
import { everything, twoEntries } from '../unit/editor/documents'

const inline = ['text', 'linebreak', 'tab', 'link']
const flow = ['paragraph', 'heading', 'quote', 'list', 'figure']
const kinds = (node: AnyNodeData): string[] => childrenOf(node).map((child) => child.type)

/** What every issue must be, whatever was done to it. */
function check(document: IssueDocument): void {
  const top = kinds(document.root)
  expect(top[0]).toBe('masthead')
  expect(top.filter((kind) => kind === 'masthead')).toHaveLength(1)
  expect(top.filter((kind) => kind === 'editors-note').length).toBeLessThanOrEqual(1)
  if (top.includes('editors-note')) expect(top[1]).toBe('editors-note')
  if (top.includes('closing')) expect(top.indexOf('closing')).toBe(top.length - 1)
  expect(top.filter((kind) => !['masthead', 'editors-note', 'section', 'entry', 'figure', 'closing'].includes(kind))).toEqual([])
  const ids: string[] = []
  for (const node of walk(document.root)) {
    const inside = kinds(node)
    if (node.type === 'entry') {
      ids.push(node.entryId)
      expect(inside[0]).toBe('entry-title')
      expect(inside.slice(1).every((kind, at) => [...flow, 'byline'].includes(kind) || (kind === 'dateline' && at === 0))).toBe(true)
    } else if (node.type === 'figure') {
      ids.push(node.figureId)
      expect(inside).toEqual(['caption', 'credit'])
    } else if (node.type === 'masthead') expect(new Set(inside)).toEqual(new Set(['masthead-line']))
    else if (node.type === 'editors-note' || node.type === 'closing') expect(inside.every((kind, at) => flow.includes(kind) || (kind === 'frame-label' && at === 0))).toBe(true)
    else if (node.type === 'list') expect(new Set(inside)).toEqual(new Set(['listitem']))
    else if (node.type === 'listitem') expect(inside.every((kind) => [...inline, 'list'].includes(kind))).toBe(true)
    else if (node.type !== 'root') expect(inside.every((kind) => inline.includes(kind))).toBe(true)
  }
  expect(new Set(ids).size).toBe(ids.length)
}

const plainData = (document: IssueDocument): unknown => JSON.parse(JSON.stringify(document))

/** The letters of a document, whatever their order. */
const letters = (document: IssueDocument): string => Array.from(textOf(document.root).replace(/\s/g, '')).sort().join('')

describe('whatever is done to an issue', () => {
  it('keeps it lawful, and undo leads back to its start, redo to its end', () => {
    fc.assert(fc.property(fc.boolean(), fc.array(stepOf, { minLength: 1, maxLength: 12 }), (rich, steps) => {
      const editor = openEditor(rich ? everything() : twoEntries())
      const start = documentOf(editor)
      const { getDocument } = followSettledState(editor, () => undefined)
      for (const one of steps) {
        performStep(editor, one)
        check(documentOf(editor))
        expect(plainData(getDocument())).toEqual(documentOf(editor))
      }
      const end = documentOf(editor)
      for (let back = 0; back < steps.length * 4; back += 1) undo(editor)
      expect(documentOf(editor)).toEqual(start)
      expect(plainData(getDocument())).toEqual(start)
      for (let forth = 0; forth < steps.length * 4; forth += 1) redo(editor)
      expect(documentOf(editor)).toEqual(end)
    }), { numRuns: 150 })
  })

  it('loses no letter when parts are thrown together anyhow', () => {
    const parts = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(parts, fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }), (from, to) => {
      const editor = openEditor(everything())
      const before = letters(documentOf(editor))
      change(() => {
        from.forEach((source, at) => {
          const all = $everyBlock()
          const node = all[source % all.length]
          const others = all.filter((other) => !other.is(node) && node && !node.isParentOf(other))
          const target = others[(to[at] ?? 0) % others.length]
          if (node && target) target.insertAfter(node, false)
        })
      }, editor)
      check(documentOf(editor))
      expect(letters(documentOf(editor))).toBe(before)
    }), { numRuns: 150 })
  })
})

/** Every block but list items, in order. */
function $everyBlock(): ElementNode[] {
  const below = (node: ElementNode): ElementNode[] => node.getChildren().filter($isElementNode).filter((child) => !child.isInline() && child.getType() !== 'listitem').flatMap((child) => [child, ...below(child)])
  return below($getRoot())
}
