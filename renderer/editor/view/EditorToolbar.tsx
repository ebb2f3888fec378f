import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type ElementFormatType, type ElementNode } from 'lexical'
import {
  AlignCenter, AlignJustify, AlignLeft, AlignRight, Bold, ChevronDown, Highlighter, Image, Italic, Link, List, ListOrdered, Plus, Redo2, RemoveFormatting, Search, SquarePen, Strikethrough, Subscript, Superscript,
  Type, Underline, Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, IconToggle, MenuButton } from '../../ui/controls'
import { OPEN_FIND_COMMAND, OPEN_LINK_COMMAND, PICK_PICTURES_COMMAND } from '../commands/commands'
import { $figureFor, $insertFigures } from '../commands/figures'
import { $insertByline, $insertDateline } from '../commands/lines'
import { $align, $clearFormatting, setBlockStyle, type BlockStyle } from '../commands/styles'
import { $insertEntry, $insertSection } from '../commands/top-blocks'
import { $caretInto } from '../structure/caret'
import { $ensureClosing, $ensureEditorsNote } from '../structure/insert'
import { useBlockActions } from './useBlockActions'
import { useChange } from './useChange'
import { useToolbarState, type Format, type ToolbarState } from './useToolbarState'

const icon = { size: 16, 'aria-hidden': true } as const

/** Text formats, block styles, inserting. Draws anew only when what it shows changes. */
export function EditorToolbar({ noteLabel, tools }: { noteLabel: string; tools?: ReactNode }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const state = useToolbarState()
  return (
    <Toolbar className="issue-toolbar" aria-label={t('editor.toolbar.label')}>
      <IconButton label={t('editor.toolbar.undo')} shortcut="Ctrl+Z" preventFocusOnPress isDisabled={!state.canUndo} onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}><Undo2 {...icon} /></IconButton>
      <IconButton label={t('editor.toolbar.redo')} shortcut="Ctrl+Y" preventFocusOnPress isDisabled={!state.canRedo} onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}><Redo2 {...icon} /></IconButton>
      <span className="toolbar-line" />
      <StyleChoice state={state} />
      <FormatToggles state={state} />
      <span className="toolbar-line" />
      <ListToggles state={state} />
      <AlignMenu state={state} />
      <IconToggle label={t('editor.toolbar.link')} shortcut="Ctrl+K" preventFocusOnPress isDisabled={!state.hasText} isSelected={state.isLink} onChange={() => editor.dispatchCommand(OPEN_LINK_COMMAND, undefined)}><Link {...icon} /></IconToggle>
      <span className="toolbar-line" />
      <InsertMenu state={state} noteLabel={noteLabel} />
      <BlockMenu state={state} />
      <span className="toolbar-push" />
      <span className="toolbar-end">
        {tools}
        <IconButton label={t('editor.toolbar.find')} shortcut="Ctrl+F" onPress={() => editor.dispatchCommand(OPEN_FIND_COMMAND, false)}><Search {...icon} /></IconButton>
      </span>
    </Toolbar>
  )
}

function StyleChoice({ state }: { state: ToolbarState }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const entries: { id: BlockStyle; label: string; shortcut?: string }[] = [
    { id: 'paragraph', label: t('editor.toolbar.paragraph'), shortcut: 'Ctrl+Alt+0' },
    { id: 'h3', label: t('editor.toolbar.heading'), shortcut: 'Ctrl+Alt+3' },
    { id: 'h4', label: t('editor.toolbar.subheading'), shortcut: 'Ctrl+Alt+4' },
    { id: 'quote', label: t('editor.toolbar.quote'), shortcut: 'Ctrl+Shift+9' },
    { id: 'bullet', label: t('editor.toolbar.bullets'), shortcut: 'Ctrl+Shift+8' },
    { id: 'number', label: t('editor.toolbar.numbers'), shortcut: 'Ctrl+Shift+7' },
  ]
  const shown = entries.find((entry) => entry.id === state.style)?.label ?? t('editor.toolbar.style')
  return (
    <MenuButton
      label={t('editor.toolbar.style')}
      trigger={<Button small look="quiet" className="style-button" preventFocusOnPress isDisabled={state.style === null} aria-label={`${t('editor.toolbar.style')}: ${shown}`}><span>{shown}</span><ChevronDown size={14} aria-hidden /></Button>}
      entries={entries.map((entry) => ({ ...entry, onAction: () => { setBlockStyle(editor, entry.id); editor.focus() } }))}
    />
  )
}

function FormatToggles({ state }: { state: ToolbarState }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const change = useChange()
  const toggle = (format: Format) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)
  const shown: [Format, string, string, ReactNode][] = [
    ['bold', t('editor.toolbar.bold'), 'Ctrl+B', <Bold key="b" {...icon} />],
    ['italic', t('editor.toolbar.italic'), 'Ctrl+I', <Italic key="i" {...icon} />],
    ['underline', t('editor.toolbar.underline'), 'Ctrl+U', <Underline key="u" {...icon} />],
  ]
  const hidden: [Format, string, ReactNode][] = [
    ['strikethrough', t('editor.toolbar.strike'), <Strikethrough key="s" {...icon} />],
    ['superscript', t('editor.toolbar.sup'), <Superscript key="p" {...icon} />],
    ['subscript', t('editor.toolbar.sub'), <Subscript key="c" {...icon} />],
    ['highlight', t('editor.toolbar.highlight'), <Highlighter key="h" {...icon} />],
  ]
  return (
    <>
      {shown.map(([format, label, shortcut, glyph]) => (
        <IconToggle key={format} label={label} shortcut={shortcut} preventFocusOnPress isDisabled={!state.hasText} isSelected={state.formats.includes(format)} onChange={() => toggle(format)}>{glyph}</IconToggle>
      ))}
      <MenuButton
        label={t('editor.toolbar.more')}
        trigger={<IconButton label={t('editor.toolbar.more')} preventFocusOnPress isDisabled={!state.hasText}><Type {...icon} /></IconButton>}
        entries={[
          ...hidden.map(([format, label, glyph]) => ({ id: format, label, icon: glyph, shortcut: state.formats.includes(format) ? '✓' : '', onAction: () => { toggle(format); editor.focus() } })),
          null,
          { id: 'clear', label: t('editor.toolbar.clear'), icon: <RemoveFormatting {...icon} />, onAction: () => change($clearFormatting) },
        ]}
      />
    </>
  )
}

function ListToggles({ state }: { state: ToolbarState }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  return (
    <span className="tool-lists">
      <IconToggle label={t('editor.toolbar.bullets')} shortcut="Ctrl+Shift+8" preventFocusOnPress isDisabled={state.style === null} isSelected={state.style === 'bullet'} onChange={() => setBlockStyle(editor, 'bullet')}><List {...icon} /></IconToggle>
      <IconToggle label={t('editor.toolbar.numbers')} shortcut="Ctrl+Shift+7" preventFocusOnPress isDisabled={state.style === null} isSelected={state.style === 'number'} onChange={() => setBlockStyle(editor, 'number')}><ListOrdered {...icon} /></IconToggle>
    </span>
  )
}

function AlignMenu({ state }: { state: ToolbarState }) {
  const { t } = useTranslation()
  const change = useChange()
  const choices: [ElementFormatType, string, ReactNode][] = [
    ['', t('editor.toolbar.justify'), <AlignJustify key="j" {...icon} />],
    ['left', t('editor.toolbar.left'), <AlignLeft key="l" {...icon} />],
    ['center', t('editor.toolbar.center'), <AlignCenter key="c" {...icon} />],
    ['right', t('editor.toolbar.right'), <AlignRight key="r" {...icon} />],
  ]
  const shown = choices.find(([format]) => format === state.align)?.[2] ?? choices[0]?.[2]
  return (
    <MenuButton
      label={t('editor.toolbar.align')}
      trigger={<IconButton label={t('editor.toolbar.align')} preventFocusOnPress isDisabled={!state.hasText}>{shown}</IconButton>}
      entries={choices.map(([format, label, glyph]) => ({ id: format === '' ? 'justify' : format, label, icon: glyph, onAction: () => change(() => $align(format)) }))}
    />
  )
}

function InsertMenu({ state, noteLabel }: { state: ToolbarState; noteLabel: string }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const change = useChange()
  const endOf = ($block: () => ElementNode) => () => $caretInto($block(), 'end')
  return (
    <MenuButton
      label={t('editor.toolbar.insert')}
      trigger={<Button small look="quiet" preventFocusOnPress isDisabled={!state.isEditable} aria-label={t('editor.toolbar.insert')}><Plus {...icon} /><span className="tool-word">{t('editor.toolbar.insert')}</span><ChevronDown size={14} aria-hidden /></Button>}
      entries={[
        { id: 'entry', label: t('editor.insert.entry'), shortcut: 'Ctrl+Enter', onAction: () => change(() => $insertEntry()) },
        { id: 'section', label: t('editor.insert.section'), onAction: () => change(() => $insertSection()) },
        { id: 'picture', label: t('editor.insert.picture'), icon: <Image {...icon} />, onAction: () => void editor.dispatchCommand(PICK_PICTURES_COMMAND, null) },
        { id: 'missing', label: t('editor.insert.missing'), onAction: () => change(() => $insertFigures([$figureFor(null)])) },
        null,
        { id: 'dateline', label: t('editor.insert.dateline'), isDisabled: !state.inEntry, onAction: () => change($insertDateline) },
        { id: 'byline', label: t('editor.insert.byline'), isDisabled: !state.inEntry, onAction: () => change($insertByline) },
        null,
        { id: 'note', label: t('editor.insert.note'), onAction: () => change(endOf(() => $ensureEditorsNote(noteLabel))) },
        { id: 'closing', label: t('editor.insert.closing'), onAction: () => change(endOf($ensureClosing)) },
      ]}
    />
  )
}

function BlockMenu({ state }: { state: ToolbarState }) {
  const { t } = useTranslation()
  const actions = useBlockActions()
  const { entries } = state.figureId === null ? actions.forCurrentBlock() : actions.forFigure(state.figureId)
  return (
    <MenuButton
      label={t('editor.toolbar.block')}
      trigger={<IconButton label={t('editor.toolbar.block')} preventFocusOnPress isDisabled={!state.isMovable && state.figureId === null}><SquarePen {...icon} /></IconButton>}
      entries={entries}
    />
  )
}
