export interface Shortcut { name: string; keys: string }
export interface ShortcutGroup { id: 'window' | 'edit' | 'review' | 'outline' | 'inbox'; shortcuts: Shortcut[] }

/** Every shortcut of the window, as shown to the user; `name` is a key of settings.keys. */
export const shortcutGroups: ShortcutGroup[] = [
  {
    id: 'window',
    shortcuts: [
      { name: 'newIssue', keys: 'Ctrl+N' }, { name: 'openIssueList', keys: 'Ctrl+Shift+O' }, { name: 'import', keys: 'Ctrl+O' }, { name: 'pastePage', keys: 'Ctrl+Shift+N' },
      { name: 'save', keys: 'Ctrl+S' }, { name: 'export', keys: 'Ctrl+E' }, { name: 'showInbox', keys: 'Ctrl+1' }, { name: 'showIssue', keys: 'Ctrl+2' }, { name: 'findInbox', keys: 'Ctrl+Shift+F' },
      { name: 'toggleLeft', keys: 'Ctrl+\\' }, { name: 'toggleRight', keys: 'Ctrl+Shift+\\' }, { name: 'settings', keys: 'Ctrl+,' }, { name: 'shortcuts', keys: 'F1' }, { name: 'close', keys: 'Esc' },
    ],
  },
  {
    id: 'edit',
    shortcuts: [
      { name: 'undo', keys: 'Ctrl+Z' }, { name: 'redo', keys: 'Ctrl+Y' }, { name: 'find', keys: 'Ctrl+F' }, { name: 'replace', keys: 'Ctrl+H' }, { name: 'pastePlain', keys: 'Ctrl+Shift+V' },
      { name: 'bold', keys: 'Ctrl+B' }, { name: 'italic', keys: 'Ctrl+I' }, { name: 'underline', keys: 'Ctrl+U' }, { name: 'link', keys: 'Ctrl+K' },
      { name: 'paragraph', keys: 'Ctrl+Alt+0' }, { name: 'heading', keys: 'Ctrl+Alt+3' }, { name: 'subheading', keys: 'Ctrl+Alt+4' },
      { name: 'numbers', keys: 'Ctrl+Shift+7' }, { name: 'bullets', keys: 'Ctrl+Shift+8' }, { name: 'quote', keys: 'Ctrl+Shift+9' }, { name: 'indent', keys: 'Tab / Shift+Tab' },
      { name: 'entry', keys: 'Ctrl+Enter' }, { name: 'up', keys: 'Alt+Shift+↑' }, { name: 'down', keys: 'Alt+Shift+↓' },
    ],
  },
  {
    id: 'review',
    shortcuts: [
      { name: 'tracking', keys: 'Ctrl+Shift+E' }, { name: 'comment', keys: 'Ctrl+Alt+M' }, { name: 'nextMark', keys: 'F8' }, { name: 'previousMark', keys: 'Shift+F8' },
      { name: 'acceptMark', keys: 'Ctrl+Alt+A' }, { name: 'rejectMark', keys: 'Ctrl+Alt+R' }, { name: 'showReview', keys: 'Ctrl+3' }, { name: 'cards', keys: '↑ / ↓' }, { name: 'cardGo', keys: 'Enter' }, { name: 'sendComment', keys: 'Ctrl+Enter' },
    ],
  },
  {
    id: 'outline',
    shortcuts: [
      { name: 'outlineGo', keys: 'Enter' }, { name: 'outlineUp', keys: 'Alt+↑' }, { name: 'outlineDown', keys: 'Alt+↓' }, { name: 'outlineRemove', keys: 'Delete' }, { name: 'outlineMenu', keys: 'Shift+F10' },
    ],
  },
  {
    id: 'inbox',
    shortcuts: [
      { name: 'inboxSearch', keys: '/' }, { name: 'inboxAdd', keys: 'Ctrl+Enter' }, { name: 'inboxRead', keys: 'Enter' }, { name: 'inboxMark', keys: 'Space' }, { name: 'inboxAll', keys: 'Ctrl+A' },
      { name: 'inboxSelect', keys: 'S' }, { name: 'inboxHold', keys: 'B' }, { name: 'inboxReject', keys: 'T' }, { name: 'inboxNew', keys: 'N' }, { name: 'inboxUndo', keys: 'Ctrl+Z' },
    ],
  },
]
