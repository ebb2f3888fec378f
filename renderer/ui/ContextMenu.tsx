import { useRef } from 'react'
import { Menu, Popover } from 'react-aria-components'
import { MenuEntries, type MenuEntry } from './controls'

/** A menu at a point of the window, opened by a right click, the menu key or a button. */
export function ContextMenu({ at, entries, label, onClose }: { at: { x: number; y: number }; entries: (MenuEntry | null)[]; label: string; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover triggerRef={anchor} isOpen onOpenChange={(open) => { if (!open) onClose() }} placement="bottom start" offset={2} className="popover">
        <Menu aria-label={label} autoFocus="first" onClose={onClose}>
          <MenuEntries entries={entries} />
        </Menu>
      </Popover>
    </>
  )
}
