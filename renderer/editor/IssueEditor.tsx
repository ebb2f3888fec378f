import './editor.css'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { defineExtension } from 'lexical'
import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueDocument } from '../../shared/document/nodes'
import type { PictureRef } from '../../shared/model/common'
import type { Submission } from '../../shared/model/submission'
import { IssueExtension } from './extensions/issue'
import type { EditorHandle, SelectionInfo } from './handle'
import { BlockMenus } from './view/BlockMenus'
import { DropZone } from './view/DropZone'
import { EditorDialogs } from './view/EditorDialogs'
import { EditorToolbar } from './view/EditorToolbar'
import { FindBar } from './view/FindBar'
import { useEditorBindings } from './view/useEditorBindings'

export interface IssueEditorProps {
  document: IssueDocument
  /** Another value here opens `document` afresh, with an empty history. */
  revisionKey: string
  readOnly?: boolean
  /** The document changed. Cheap: the document itself is read only when `getDocument` is called. */
  onChange: (getDocument: () => IssueDocument, info: { dirty: boolean; byHistory: boolean }) => void
  /** The editor as the rest of the window may use it; null when it goes. */
  onHandle?: (handle: EditorHandle | null) => void
  onSelectionInfo?: (info: SelectionInfo) => void
  addPictures: (files: File[]) => Promise<PictureRef[]>
  fetchSubmissions: (ids: string[]) => Promise<Submission[]>
  /** Entries were just made of these submissions, which were dropped on the page. */
  onSubmissions: (ids: string[]) => void
  openLink: (url: string) => void
  /** More controls for the end of the toolbar. */
  tools?: ReactNode
}

/** The whole issue in one editor: toolbar, find bar, the page and the menus beside its blocks. */
export function IssueEditor(props: IssueEditorProps) {
  return <OneIssue key={props.revisionKey} {...props} />
}

function OneIssue(props: IssueEditorProps) {
  const [extension] = useState(() =>
    defineExtension({ name: 'issue-desk/window', dependencies: [IssueExtension], editable: props.readOnly !== true, $initialEditorState: JSON.stringify(props.document) }))
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Layout {...props} />
    </LexicalExtensionComposer>
  )
}

function Layout(props: IssueEditorProps) {
  const { t } = useTranslation()
  const page = useRef<HTMLDivElement>(null)
  useEditorBindings(props)
  return (
    <div className="issue-editor">
      <EditorToolbar noteLabel={t('editor.insert.note')} tools={props.tools} />
      <FindBar />
      <DropZone addPictures={props.addPictures} fetchSubmissions={props.fetchSubmissions} onSubmissions={props.onSubmissions}>
        <div className="issue-paper" ref={page} style={usePlaceholders()}>
          <ContentEditable tabIndex={0} className="issue-page" ariaLabel={t('editor.label')} spellCheck={false} />
          <BlockMenus page={page} />
        </div>
      </DropZone>
      <EditorDialogs addPictures={props.addPictures} openLink={props.openLink} />
    </div>
  )
}

/** The words shown in empty lines, handed to the styles so that the document's nodes know no language. */
function usePlaceholders(): CSSProperties {
  const { t } = useTranslation()
  const words = {
    series: t('editor.placeholder.series'),
    title: t('editor.placeholder.title'),
    subtitle: t('editor.placeholder.subtitle'),
    label: t('editor.placeholder.label'),
    note: t('editor.placeholder.note'),
    closing: t('editor.placeholder.closing'),
    section: t('editor.placeholder.section'),
    'entry-title': t('editor.placeholder.entryTitle'),
    dateline: t('editor.placeholder.dateline'),
    byline: t('editor.placeholder.byline'),
    caption: t('editor.placeholder.caption'),
    credit: t('editor.placeholder.credit'),
    body: t('editor.placeholder.body'),
    missing: t('editor.placeholder.missing'),
    entry: t('editor.handle.entry'),
    ghost: t('editor.handle.ghost'),
  }
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [`--words-${name}`, JSON.stringify(text)]))
}
