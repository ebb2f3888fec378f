import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { defineExtension } from 'lexical'
import { expect, it } from 'vitest'
import { IssueExtension } from '../../../renderer/editor/extensions/issue'
import { emptyIssue } from '../../../shared/document/build'
import { closing, paragraph, text } from '../../../shared/document/make'
import { suggestionsOf } from '../../../shared/review/suggestions'
import type { IssueDocument } from '../../../shared/document/nodes'

it('an editor opens with the suggestions that the document has, and with nothing to undo', () => {
  const marked = { ...text('新添'), $: { review: { ins: { id: 'suggestion-1', by: '张示例', at: '2026-03-01T08:00:00Z' } } } }
  const empty = emptyIssue({ seriesName: '示例日记', numberText: '', title: '甲', subtitle: '' })
  const document: IssueDocument = { root: { ...empty.root, children: [...empty.root.children, closing([paragraph([text('前'), marked, text('后')])])] } }
  const editor = buildEditorFromExtensions(defineExtension({ name: 'test/opening', dependencies: [IssueExtension], $initialEditorState: JSON.stringify(document) }))
  expect(suggestionsOf(editor.getEditorState().toJSON() as unknown as IssueDocument)).toMatchObject([{ by: '张示例', inserted: '新添' }])
  expect(getExtensionDependencyFromEditor(editor, HistoryExtension).output.canUndo.peek()).toBe(false)
  editor.dispose()
})
