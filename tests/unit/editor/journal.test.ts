import { beforeEach, describe, expect, it } from 'vitest'
import type { LexicalEditor } from 'lexical'
import { journalOf, registerJournal, type SideAct } from '../../../renderer/editor/journal'
import { caretAt, openEditor, outlineOf, redo, type, undo } from './bench'
import { twoEntries } from './documents'

let editor: LexicalEditor
let fact = ''
beforeEach(() => {
  editor = openEditor(twoEntries())
  registerJournal(editor)
  fact = 'old'
})

const note = (from: string, to: string, more: Partial<SideAct> = {}) => {
  fact = to
  journalOf(editor).note({ undo: () => { fact = from }, redo: () => { fact = to }, ...more })
}
const text = () => outlineOf(editor).filter((line) => line.includes('甲一')).join().trim()
const write = (added: string) => {
  caretAt(editor, text().replace('paragraph ', ''))
  type(editor, added)
}

describe('one history for the text and what stands beside it', () => {
  it('takes steps back and makes them again in the order of time', () => {
    write('一')
    note('old', 'new')
    write('二')
    expect([text(), fact]).toEqual(['paragraph 甲一。一二', 'new'])
    const seen: [string, string][] = []
    for (let step = 0; step < 3; step += 1) { undo(editor); seen.push([text(), fact]) }
    expect(seen).toEqual([['paragraph 甲一。一', 'new'], ['paragraph 甲一。一', 'old'], ['paragraph 甲一。', 'old']])
    for (let step = 0; step < 3; step += 1) { redo(editor); seen.push([text(), fact]) }
    expect(seen.slice(3)).toEqual([['paragraph 甲一。一', 'old'], ['paragraph 甲一。一', 'new'], ['paragraph 甲一。一二', 'new']])
  })

  it('takes a joined act back with its step of the text, and brings both again', () => {
    write('一')
    note('old', 'new', { joined: true })
    undo(editor)
    expect([text(), fact]).toEqual(['paragraph 甲一。', 'old'])
    redo(editor)
    expect([text(), fact]).toEqual(['paragraph 甲一。一', 'new'])
    write('二')
    undo(editor)
    expect([text(), fact]).toEqual(['paragraph 甲一。一', 'new'])
  })

  it('makes one step of the keys typed in one field, until the field is left', () => {
    note('old', 'n', { key: 'publisher' })
    note('n', 'ne', { key: 'publisher' })
    journalOf(editor).endRun()
    note('ne', 'new', { key: 'publisher' })
    undo(editor)
    expect(fact).toBe('ne')
    undo(editor)
    expect(fact).toBe('old')
    expect(journalOf(editor).canUndo()).toBe(false)
    redo(editor)
    expect(fact).toBe('ne')
  })

  it('does nothing again that something new came after', () => {
    note('old', 'new')
    undo(editor)
    write('一')
    redo(editor)
    expect(fact).toBe('old')
  })
})
