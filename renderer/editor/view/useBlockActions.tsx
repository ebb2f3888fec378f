import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, $isElementNode, type ElementNode } from 'lexical'
import { ArrowDown, ArrowUp, Copy, ImageUp, Plus, TextCursorInput, Trash2, Type } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MenuEntry } from '../../ui/controls'
import { OPEN_ALT_COMMAND, PICK_PICTURES_COMMAND } from '../commands/commands'
import { $currentTop, $duplicateEntry, $figureById, $insertEntry, $nudge } from '../commands/top-blocks'
import { $isEntryNode } from '../nodes/entry'
import { $isFigureNode } from '../nodes/figure'
import { $caretInto, $removeBlock } from '../structure/caret'
import { $isMovable } from '../structure/kinds'
import { useChange } from './useChange'

const icon = { size: 15, 'aria-hidden': true } as const
interface Actions { entries: (MenuEntry | null)[] }

/** What can be done with a block, for its own menu and for the toolbar's. */
export function useBlockActions() {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const change = useChange()
  const forBlock = ($block: () => ElementNode | null, isEntry: boolean): Actions => {
    const on = ($act: (block: ElementNode) => void) => () => change(() => {
      const block = $block()
      if (block) $act(block)
    })
    return {
      entries: [
        { id: 'up', label: t('editor.block.up'), icon: <ArrowUp {...icon} />, shortcut: 'Alt+Shift+↑', onAction: on((block) => void $nudge(block, 'up')) },
        { id: 'down', label: t('editor.block.down'), icon: <ArrowDown {...icon} />, shortcut: 'Alt+Shift+↓', onAction: on((block) => void $nudge(block, 'down')) },
        ...(isEntry ? [{ id: 'copy', label: t('editor.block.duplicate'), icon: <Copy {...icon} />, onAction: on((block) => { if ($isEntryNode(block)) $duplicateEntry(block) }) }] : []),
        { id: 'after', label: t('editor.block.after'), icon: <Plus {...icon} />, onAction: on((block) => $insertEntry(block.getIndexWithinParent() + 1)) },
        null,
        { id: 'remove', label: t('editor.block.remove'), icon: <Trash2 {...icon} />, onAction: on((block) => $removeBlock(block)) },
      ],
    }
  }
  return {
    forCurrentBlock: () => forBlock(() => { const top = $currentTop(); return $isMovable(top) ? top : null }, true),
    forKey: (key: string, isEntry: boolean) => forBlock(() => { const node = $getNodeByKey(key); return $isElementNode(node) ? node : null }, isEntry),
    forFigure: (figureId: string): Actions => ({
      entries: [
        { id: 'caption', label: t('editor.block.caption'), icon: <TextCursorInput {...icon} />, onAction: () => change(() => { const figure = $figureById(figureId); if (figure) $caretInto(figure, 'start') }) },
        { id: 'alt', label: t('editor.block.alt'), icon: <Type {...icon} />, onAction: () => void editor.dispatchCommand(OPEN_ALT_COMMAND, figureId) },
        { id: 'replace', label: t('editor.block.replace'), icon: <ImageUp {...icon} />, onAction: () => void editor.dispatchCommand(PICK_PICTURES_COMMAND, figureId) },
        null,
        { id: 'remove', label: t('editor.block.remove'), icon: <Trash2 {...icon} />, shortcut: 'Delete', onAction: () => change(() => { const figure = $figureById(figureId); if ($isFigureNode(figure)) $removeBlock(figure) }) },
      ],
    }),
  }
}
