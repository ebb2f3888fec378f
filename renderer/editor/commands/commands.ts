import { createCommand, type LexicalCommand } from 'lexical'

/** What keys, menus and buttons ask of the editor's own windows. */
export const OPEN_FIND_COMMAND: LexicalCommand<boolean> = createCommand('OPEN_FIND')
export const OPEN_LINK_COMMAND: LexicalCommand<undefined> = createCommand('OPEN_LINK')
export const OPEN_ALT_COMMAND: LexicalCommand<string> = createCommand('OPEN_ALT')
/** Asks for picture files; the payload names the figure that gets a new picture, null inserts. */
export const PICK_PICTURES_COMMAND: LexicalCommand<string | null> = createCommand('PICK_PICTURES')
