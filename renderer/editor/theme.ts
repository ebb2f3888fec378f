import type { EditorThemeClasses } from 'lexical'

/** Class names for Lexical's own nodes; editor.css gives them their looks. */
export const theme: EditorThemeClasses = {
  paragraph: 'issue-paragraph',
  quote: 'issue-quote',
  heading: { h3: 'issue-heading', h4: 'issue-subheading' },
  list: { ul: 'issue-list', ol: 'issue-list', listitem: 'issue-item', nested: { listitem: 'issue-nested' } },
  link: 'issue-link',
  text: {
    bold: 'issue-bold',
    italic: 'issue-italic',
    underline: 'issue-underline',
    strikethrough: 'issue-strike',
    underlineStrikethrough: 'issue-underline-strike',
    highlight: 'issue-highlight',
    subscript: 'issue-sub',
    superscript: 'issue-sup',
    code: 'issue-code',
  },
}
