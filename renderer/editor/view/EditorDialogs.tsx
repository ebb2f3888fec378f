import { $isLinkNode, $toggleLink } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $insertNodes, $createTextNode, $isRangeSelection, COMMAND_PRIORITY_LOW, HISTORY_PUSH_TAG, type LexicalEditor, mergeRegister } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureRef } from '../../../shared/model/common'
import { Button, Dialog, Field } from '../../ui/controls'
import { OPEN_ALT_COMMAND, OPEN_LINK_COMMAND, PICK_PICTURES_COMMAND } from '../commands/commands'
import { $figureById } from '../commands/top-blocks'
import { isSafeLink, linkFrom } from '../links'
import { addFiles } from '../paste/register'
import { $selectFigure } from '../structure/caret'
import { useChange } from './useChange'

interface Props { addPictures: (files: File[]) => Promise<PictureRef[]>; openLink: (url: string) => void }
type Open = { kind: 'link'; url: string } | { kind: 'alt'; figureId: string; alt: string } | null

/** The editor's small windows: link, alternative text, and the picture picker. */
export function EditorDialogs({ addPictures, openLink }: Props) {
  const [editor] = useLexicalComposerContext()
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => mergeRegister(
    editor.registerCommand(OPEN_LINK_COMMAND, () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) setOpen({ kind: 'link', url: $currentUrl() })
      return true
    }, COMMAND_PRIORITY_LOW),
    editor.registerCommand(OPEN_ALT_COMMAND, (figureId) => {
      const figure = $figureById(figureId)
      if (figure) setOpen({ kind: 'alt', figureId, alt: figure.getAlt() })
      return true
    }, COMMAND_PRIORITY_LOW),
  ), [editor])
  const close = () => {
    const figureId = open?.kind === 'alt' ? open.figureId : null
    setOpen(null)
    requestAnimationFrame(() => (figureId === null ? editor.focus() : focusFigure(editor, figureId)))
  }
  return (
    <>
      {open?.kind === 'link' ? <LinkDialog url={open.url} close={close} openLink={openLink} /> : null}
      {open?.kind === 'alt' ? <AltDialog figureId={open.figureId} alt={open.alt} close={close} /> : null}
      <PicturePicker addPictures={addPictures} />
    </>
  )
}

/** A figure selected as a whole gets no focus by itself; the caret that the focus brings to the text goes again. */
function focusFigure(editor: LexicalEditor, figureId: string): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    const figure = $figureById(figureId)
    if (figure) $selectFigure(figure)
  }, { discrete: true })
  document.getSelection()?.removeAllRanges()
}

function $currentUrl(): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return ''
  const node = selection.anchor.getNode()
  return [node, ...node.getParents()].find($isLinkNode)?.getURL() ?? ''
}

function LinkDialog({ url, close, openLink }: { url: string; close: () => void; openLink: (url: string) => void }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const [typed, setTyped] = useState(url)
  const [refused, setRefused] = useState(false)
  const set = (value: string | null) => {
    setLink(editor, value)
    close()
  }
  const apply = () => {
    const link = linkFrom(typed)
    if (link === null) setRefused(true)
    else set(link)
  }
  return (
    <Dialog title={t('editor.link.title')} onClose={close} footer={
      <>
        {url === '' ? null : <Button className="push" onPress={() => set(null)}>{t('editor.link.remove')}</Button>}
        {isSafeLink(url) ? <Button onPress={() => openLink(url)}>{t('editor.link.open')}</Button> : null}
        <Button onPress={close}>{t('editor.link.cancel')}</Button>
        <Button look="primary" onPress={apply}>{t('editor.link.apply')}</Button>
      </>
    }>
      <form onSubmit={(event) => { event.preventDefault(); apply() }}>
        <Field label={t('editor.link.url')} value={typed} autoFocus isInvalid={refused} help={refused ? t('editor.link.bad') : t('editor.link.help')} onChange={(value) => { setTyped(value); setRefused(false) }} />
      </form>
    </Dialog>
  )
}

/** Links the selection; without one, the address itself is put in as linked text, with the caret behind it. */
function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const existing = $currentUrl() !== ''
    if (url !== null && selection.isCollapsed() && !existing) {
      const text = $createTextNode(url.replace(/^mailto:/, ''))
      $insertNodes([text])
      text.select(0)
      $toggleLink(url, { rel: 'noopener' })
      // Still selected, it would be replaced by the next key.
      const link = text.getParent()
      if ($isLinkNode(link)) link.selectNext(0, 0)
      return
    }
    $toggleLink(url, { rel: 'noopener' })
  }, { discrete: true, tag: HISTORY_PUSH_TAG })
}

function AltDialog({ figureId, alt, close }: { figureId: string; alt: string; close: () => void }) {
  const { t } = useTranslation()
  const change = useChange()
  const [text, setText] = useState(alt)
  const apply = () => {
    change(() => void $figureById(figureId)?.setAlt(text.trim()))
    close()
  }
  return (
    <Dialog title={t('editor.alt.title')} onClose={close} footer={
      <>
        <Button onPress={close}>{t('editor.alt.cancel')}</Button>
        <Button look="primary" onPress={apply}>{t('editor.alt.apply')}</Button>
      </>
    }>
      <Field label={t('editor.alt.text')} help={t('editor.alt.help')} value={text} onChange={setText} lines={3} autoFocus />
    </Dialog>
  )
}

/** The system's file dialog for pictures: new figures at the caret, or another picture for a figure. */
function PicturePicker({ addPictures }: { addPictures: Props['addPictures'] }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const input = useRef<HTMLInputElement>(null)
  const target = useRef<string | null>(null)
  useEffect(() => editor.registerCommand(PICK_PICTURES_COMMAND, (figureId) => {
    target.current = figureId
    input.current?.click()
    return true
  }, COMMAND_PRIORITY_LOW), [editor])
  const onPicked = async (files: File[]) => {
    const figureId = target.current
    if (figureId === null) return addFiles(editor, files, addPictures)
    const [picture] = await addPictures(files.slice(0, 1))
    if (picture) editor.update(() => void $figureById(figureId)?.setPicture(picture), { tag: HISTORY_PUSH_TAG })
  }
  return (
    <input ref={input} type="file" hidden multiple accept="image/jpeg,image/png,image/webp,image/gif" aria-label={t('editor.insert.picture')} onChange={(event) => {
      const files = [...(event.target.files ?? [])]
      event.target.value = ''
      if (files.length > 0) void onPicked(files)
    }} />
  )
}
