import '../../editor/editor.css'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { defineExtension } from 'lexical'
import { useState } from 'react'
import type { IssueDocument } from '../../../shared/document/nodes'
import { IssueExtension } from '../../editor/extensions/issue'

/** An issue with its marks, to be read: the editor's own nodes, not editable. Another document needs another key. */
export function ReadOnlyIssue({ document, label }: { document: IssueDocument; label: string }) {
  const [extension] = useState(() => defineExtension({ name: 'issue-desk/reading', dependencies: [IssueExtension], editable: false, $initialEditorState: JSON.stringify(document) }))
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <article className="issue-paper">
        <ContentEditable tabIndex={0} className="issue-page reading-page" ariaLabel={label} spellCheck={false} />
      </article>
    </LexicalExtensionComposer>
  )
}
