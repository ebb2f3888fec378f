const zh = {
  title: '设置', close: '关闭', language: '语言', theme: '外观', system: '跟随系统', light: '浅色', dark: '深色', library: '来稿库位置', libraryHelp: '来稿、各期与图片都存在这个文件夹里，复制它就是一份完整的备份。', copy: '复制路径', copied: '已复制', about: '关于编刊台',
  aboutText: '把来稿编成一期刊物：收稿、选稿、编排、预览、导出，全部在本机完成。', aboutVersion: '版本 {{version}}', aboutElectron: 'Electron {{electron}} · {{platform}}', licence: '以 MIT 许可证发布',
  shortcuts: '键盘快捷键', shortcutsLead: 'macOS 上用 ⌘ 代替 Ctrl。', key: '快捷键', does: '作用',
  group: { window: '窗口', edit: '编辑正文', review: '审阅', inbox: '来稿箱', outline: '大纲' },
  keys: {
    newIssue: '新建一期', openIssueList: '全部期刊', import: '导入文件', pastePage: '粘贴文本导入', save: '立即存盘', export: '导出', showInbox: '来稿箱', showIssue: '大纲', findInbox: '查找来稿', toggleLeft: '显示或隐藏左栏', toggleRight: '显示或隐藏右栏', settings: '设置', shortcuts: '快捷键', close: '关闭对话框或查找栏',
    undo: '撤销', redo: '重做', find: '查找', replace: '替换', bold: '加粗', italic: '倾斜', underline: '下划线', link: '链接', paragraph: '正文', heading: '小标题', subheading: '次级小标题', bullets: '项目符号列表', numbers: '编号列表', quote: '引文', entry: '新稿件', up: '上移当前稿件', down: '下移当前稿件', indent: '列表缩进与退回', pastePlain: '粘贴为纯文本',
    tracking: '修订：开或关', comment: '批注', nextMark: '下一处修订或批注', previousMark: '上一处修订或批注', acceptMark: '接受当前或所选修订', rejectMark: '拒绝当前或所选修订', showReview: '审阅栏', cards: '在卡片之间移动', cardGo: '在正文中查看卡片', sendComment: '发出批注',
    outlineUp: '上移一格', outlineDown: '下移一格', outlineGo: '在正文中查看', outlineRemove: '删除', outlineMenu: '打开菜单',
    inboxSearch: '到搜索框', inboxAdd: '加入本期', inboxSelect: '选用', inboxHold: '备用', inboxReject: '退稿', inboxNew: '改回新稿', inboxAll: '全选', inboxRead: '阅读', inboxMark: '勾选', inboxUndo: '撤销状态改动',
  },
}
const en: typeof zh = {
  title: 'Settings', close: 'Close', language: 'Language', theme: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark', library: 'Library folder', libraryHelp: 'Submissions, issues and pictures are all kept in this folder. A copy of it is a full backup.', copy: 'Copy path', copied: 'Copied', about: 'About Issue Desk',
  aboutText: 'From submissions to a finished issue: collect, select, arrange, preview and export, all on this computer.', aboutVersion: 'Version {{version}}', aboutElectron: 'Electron {{electron}} · {{platform}}', licence: 'Released under the MIT licence',
  shortcuts: 'Keyboard shortcuts', shortcutsLead: 'On macOS use ⌘ for Ctrl.', key: 'Shortcut', does: 'Action',
  group: { window: 'Window', edit: 'Editing', review: 'Review', inbox: 'Inbox', outline: 'Outline' },
  keys: {
    newIssue: 'New issue', openIssueList: 'All issues', import: 'Import files', pastePage: 'Import pasted text', save: 'Save now', export: 'Export', showInbox: 'Inbox', showIssue: 'Outline', findInbox: 'Find in the inbox', toggleLeft: 'Toggle left pane', toggleRight: 'Toggle right pane', settings: 'Settings', shortcuts: 'Shortcuts', close: 'Close a dialog or the find bar',
    undo: 'Undo', redo: 'Redo', find: 'Find', replace: 'Replace', bold: 'Bold', italic: 'Italic', underline: 'Underline', link: 'Link', paragraph: 'Text', heading: 'Heading', subheading: 'Subheading', bullets: 'Bulleted list', numbers: 'Numbered list', quote: 'Quote', entry: 'New entry', up: 'Move the entry up', down: 'Move the entry down', indent: 'Indent or outdent a list', pastePlain: 'Paste as plain text',
    tracking: 'Suggesting on or off', comment: 'Comment', nextMark: 'Next suggestion or comment', previousMark: 'Previous suggestion or comment', acceptMark: 'Accept this or the selected', rejectMark: 'Reject this or the selected', showReview: 'Review pane', cards: 'Between cards', cardGo: 'Show a card in the text', sendComment: 'Send a comment',
    outlineUp: 'Move up', outlineDown: 'Move down', outlineGo: 'Show in the text', outlineRemove: 'Delete', outlineMenu: 'Open the menu',
    inboxSearch: 'To the search box', inboxAdd: 'Add to the issue', inboxSelect: 'Select', inboxHold: 'Hold', inboxReject: 'Reject', inboxNew: 'Back to new', inboxAll: 'Pick all', inboxRead: 'Read', inboxMark: 'Pick', inboxUndo: 'Undo a status change',
  },
}
export const settingsStrings = { 'zh-CN': { settings: zh }, en: { settings: en } }
