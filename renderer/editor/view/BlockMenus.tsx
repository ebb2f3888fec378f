import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNearestNodeFromDOMNode, $getNodeByKey, type LexicalEditor } from 'lexical'
import { Ellipsis } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, MenuButton } from '../../ui/controls'
import { $currentFigure } from '../commands/figures'
import { $currentTop } from '../commands/top-blocks'
import { $isEntryNode } from '../nodes/entry'
import { $isFigureNode } from '../nodes/figure'
import { $isMovable } from '../structure/kinds'
import { useBlockActions } from './useBlockActions'

interface Spot { key: string; kind: 'entry' | 'section' | 'figure'; figureId: string; top: number }

/** A menu button beside the block under the pointer, or else the one with the caret. It lies over the page, not in the text. */
export function BlockMenus({ page }: { page: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation()
  const { block, figure } = useSpots(page)
  const actions = useBlockActions()
  const spots = [block, figure].filter((spot) => spot !== null)
  return spots.map((spot) => {
    const label = t('editor.block.menu', { name: t(`editor.handle.${spot.kind}`) })
    return (
      <div key={`${spot.kind}-${spot.key}`} className={`block-menu ${spot.kind}`} style={{ top: spot.top }}>
        <MenuButton
          label={label}
          trigger={<IconButton label={label} look="plain"><Ellipsis size={16} aria-hidden /></IconButton>}
          entries={(spot.kind === 'figure' ? actions.forFigure(spot.figureId) : actions.forKey(spot.key, spot.kind === 'entry')).entries}
        />
      </div>
    )
  })
}

interface Spots { block: Spot | null; figure: Spot | null }
const nowhere: Spots = { block: null, figure: null }

/** Follows pointer and caret; draws at most once a frame and never while an input method composes. */
function useSpots(page: RefObject<HTMLDivElement | null>): Spots {
  const [editor] = useLexicalComposerContext()
  const [spots, setSpots] = useState(nowhere)
  useEffect(() => {
    const paper = page.current
    if (!paper) return
    let hovered: Element | null = null
    let frame = 0
    let shown = JSON.stringify(nowhere)
    const draw = () => {
      frame = 0
      if (editor.isComposing() || !editor.isEditable()) return
      const next = findSpots(editor, paper, hovered)
      const key = JSON.stringify(next)
      if (key === shown) return
      shown = key
      setSpots(next)
    }
    const later = () => { frame ||= requestAnimationFrame(draw) }
    const onMove = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('.block-menu')) return
      hovered = event.target.closest('.issue-page > *') ? event.target : null
      later()
    }
    paper.addEventListener('pointermove', onMove)
    const watch = new ResizeObserver(later)
    watch.observe(paper)
    const stop = editor.registerUpdateListener(later)
    return () => {
      paper.removeEventListener('pointermove', onMove)
      watch.disconnect()
      stop()
      cancelAnimationFrame(frame)
    }
  }, [editor, page])
  return spots
}

function findSpots(editor: LexicalEditor, paper: HTMLElement, hovered: Element | null): Spots {
  return editor.read(() => {
    const node = hovered?.isConnected ? $getNearestNodeFromDOMNode(hovered) : null
    const chain = node ? [node, ...node.getParents()] : []
    const top = chain.find((one) => one.getParent()?.getType() === 'root') ?? $currentTop()
    const figure = chain.find($isFigureNode) ?? (hovered ? null : $currentFigure())
    const blockKey = $isMovable(top) && !$isFigureNode(top) ? top.getKey() : null
    return {
      block: blockKey === null ? null : $spotOf(editor, paper, blockKey),
      figure: figure ? $spotOf(editor, paper, figure.getKey()) : null,
    }
  })
}

function $spotOf(editor: LexicalEditor, paper: HTMLElement, key: string): Spot | null {
  const element = editor.getElementByKey(key)
  const node = $getNodeByKey(key)
  if (!element || !node) return null
  const top = Math.round(element.getBoundingClientRect().top - paper.getBoundingClientRect().top)
  if ($isFigureNode(node)) return { key, kind: 'figure', figureId: node.getFigureId(), top }
  return { key, kind: $isEntryNode(node) ? 'entry' : 'section', figureId: '', top }
}
