import { $generateNodesFromSerializedNodes } from '@lexical/clipboard'
import {
  $getNodeByKey, $getSelection, $isRangeSelection, $setSelection, COMMAND_PRIORITY_LOW, DROP_COMMAND, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode, mergeRegister, PASTE_COMMAND, PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical'
import type { PictureRef } from '../../../shared/model/common'
import { $figureFor, $insertFigures } from '../commands/figures'
import { $figureById } from '../commands/top-blocks'
import { newId } from '../new-id'
import { registerCut } from './cut'
import { $insertPasted } from './insert'
import { $nodesFrom } from '../structure/insert'
import { figure } from '../../../shared/document/make'
import { cleanHtml, type PastedBlock, type PastedPicture } from './clean-html'
import { cleanText } from './clean-text'
import { readPicture } from './pictures'
import { $selectPoint } from '../select-point'

export type AddPictures = (files: File[]) => Promise<PictureRef[]>

/** Every paste and every text dragged in takes this way: our own nodes, else clean blocks from HTML, else lines of text, else picture files. */
export function registerPaste(editor: LexicalEditor, addPictures: AddPictures): () => void {
  const take = (event: Event, data: DataTransfer | null): boolean => {
    if (!data || !editor.isEditable()) return false
    event.preventDefault()
    void pasteData(editor, data, addPictures)
    return true
  }
  return mergeRegister(
    registerCut(editor),
    editor.registerCommand(PASTE_COMMAND, (event) => take(event, 'clipboardData' in event ? event.clipboardData : null), COMMAND_PRIORITY_LOW),
    editor.registerCommand(DROP_COMMAND, (event) => {
      // A drag that began in the editor moves its text: Lexical takes it out there first.
      if (event.dataTransfer?.types.includes('application/x-lexical-drag')) return false
      $selectPoint(editor, event.clientX, event.clientY)
      return take(event, event.dataTransfer)
    }, COMMAND_PRIORITY_LOW),
    editor.registerCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, ({ nodes, selection }) => {
      $setSelection(selection)
      $insertPasted(nodes)
      return true
    }, COMMAND_PRIORITY_LOW),
  )
}

/** Puts what a clipboard (or a drop) holds where the selection is, as one undo step; settles when its pictures are stored. */
export async function pasteData(editor: LexicalEditor, data: DataTransfer, addPictures: AddPictures): Promise<void> {
  const files = [...data.files].filter((file) => file.type.startsWith('image/'))
  const own = data.getData('application/x-lexical-editor')
  const blocks = own === '' ? readBlocks(data) : []
  if (own === '' && files.length > 0 && blocks.every((block) => block.type === 'picture')) {
    await addFiles(editor, files, addPictures)
    return
  }
  const pictures: { figureId: string; picture: PastedPicture }[] = []
  editor.update(() => {
    const nodes = own === '' ? $nodesOf(blocks, pictures) : ($ownNodes(own) ?? $nodesFrom(cleanText(data.getData('text/plain'))))
    $insertPasted(nodes)
  }, { tag: [PASTE_TAG, HISTORY_PUSH_TAG], discrete: true })
  await Promise.all(pictures.map(({ figureId, picture }) => fillPicture(editor, figureId, picture, addPictures)))
}

function readBlocks(data: DataTransfer): PastedBlock[] {
  const html = data.getData('text/html')
  const fromHtml = html === '' ? [] : cleanHtml(html)
  return fromHtml.length > 0 ? fromHtml : cleanText(data.getData('text/plain'))
}

/** Our own copied nodes; null when the clipboard's data is not ours after all. */
function $ownNodes(json: string): LexicalNode[] | null {
  try {
    const payload = JSON.parse(json) as { namespace?: unknown; nodes?: unknown }
    if (payload.namespace !== 'issue-desk' || !Array.isArray(payload.nodes)) return null
    return $generateNodesFromSerializedNodes(payload.nodes as Parameters<typeof $generateNodesFromSerializedNodes>[0])
  } catch {
    // Another program's data under the same name: its plain text is used instead.
    return null
  }
}

/** Blocks → nodes; a picture becomes a figure that waits for its file. */
function $nodesOf(blocks: PastedBlock[], pictures: { figureId: string; picture: PastedPicture }[]): LexicalNode[] {
  return $nodesFrom(blocks.map((block) => {
    if (block.type !== 'picture') return block
    const figureId = newId()
    pictures.push({ figureId, picture: block })
    return figure({ figureId, fileName: block.name, alt: block.alt })
  }))
}

async function fillPicture(editor: LexicalEditor, figureId: string, picture: PastedPicture, addPictures: AddPictures): Promise<void> {
  const file = await readPicture(picture)
  const [stored] = file ? await addPictures([file]) : []
  if (!stored) return
  editor.update(() => void $figureById(figureId)?.setPicture(stored), { discrete: true, tag: HISTORY_MERGE_TAG })
}

/** Stores picture files, then makes figures of them where the caret was when they came. */
export async function addFiles(editor: LexicalEditor, files: File[], addPictures: AddPictures): Promise<void> {
  const place = editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? selection.clone() : null
  })
  const pictures = await addPictures(files)
  if (pictures.length === 0) return
  editor.update(() => {
    const here = place && $isAlive(place.focus.key) ? place : null
    if (here) here.focus.getNode().selectEnd()
    $insertFigures(pictures.map($figureFor))
  }, { tag: HISTORY_PUSH_TAG, discrete: true })
}

function $isAlive(key: string): boolean {
  return $getNodeByKey(key)?.isAttached() ?? false
}
