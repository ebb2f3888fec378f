const zh = {
  search: '搜索标题、正文、单位、姓名', filter: '按状态筛选', label: '来稿列表', menu: '来稿操作', all: '全部',
  status: { new: '新稿', selected: '选用', held: '备用', rejected: '退稿' },
  sort: '排序', sortBy: { received: '收到时间', date: '稿件日期', title: '标题拼音', unit: '单位拼音', name: '姓名拼音', length: '字数' }, descending: '从大到小、从新到旧', ascending: '从小到大、从旧到新',
  used: '已入刊', pictures: '{{count}} 张图片', characters: '{{count}} 字', untitled: '（无标题）', noByline: '未署名', total: '共 {{total}} 篇', selectedCount: '已选 {{total}} 篇',
  addToIssue: '加入本期', read: '阅读', mark: '标为', setTo: '标为{{status}}', changed: '{{count}} 篇已标为{{status}}', undone: '已撤销 {{count}} 篇的状态改动', nothingToUndo: '没有可撤销的状态改动',
  noIssue: '请先打开或新建一期，再加入来稿。', newIssue: '新建一期', alreadyIn: '所选 {{count}} 篇已在本期中。', tooMany: '一次最多加入 {{most}} 篇，现选了 {{count}} 篇。请先缩小选择。', dragMany: '{{title}} 等 {{count}} 篇',
  emptyTitle: '来稿箱还是空的', emptyLead: '导入单位发来的文本、网页、Word 或图片，也可以直接粘贴文字。把文件拖进窗口也行。', importFiles: '导入文件', paste: '粘贴文本', noHits: '没有符合条件的来稿', showAll: '清除筛选',
  keys: 'S 选用 · B 备用 · T 退稿 · N 新稿 · Enter 阅读 · Ctrl+Enter 加入本期 · / 搜索',
  reader: {
    close: '关闭来稿', status: '状态', title: '标题', dateline: '日期天气', unit: '单位', role: '职务', name: '姓名', body: '正文', from: '来自', received: '收到', length: '篇幅', encoding: '编码 {{encoding}}', usedIn: '收入', unused: '尚未入刊',
    caption: '图说', credit: '作者', alt: '替代文字', pictures: '图片', byline: '署名', saved: '已改“{{title}}”的{{field}}', pictureToCome: '图片待补', source: { paste: '粘贴', file: '文件', picture: '图片', sample: '示例' }, dateBad: '没有读出日期或天气。例：5月29日 晴', dateImpossible: '没有这一天，请核对日期',
  },
}
const en: typeof zh = {
  search: 'Search title, body, unit, name', filter: 'Filter by status', label: 'Submissions', menu: 'Submission actions', all: 'All',
  status: { new: 'New', selected: 'Selected', held: 'Held', rejected: 'Rejected' },
  sort: 'Sort', sortBy: { received: 'Received', date: 'Date', title: 'Title (pinyin)', unit: 'Unit (pinyin)', name: 'Name (pinyin)', length: 'Length' }, descending: 'Descending', ascending: 'Ascending',
  used: 'In print', pictures: 'Pictures: {{count}}', characters: '{{count}} chars', untitled: '(untitled)', noByline: 'No byline', total: '{{total}} in all', selectedCount: '{{total}} selected',
  addToIssue: 'Add to issue', read: 'Read', mark: 'Mark', setTo: 'Mark as {{status}}', changed: '{{count}} marked as {{status}}', undone: 'Status of {{count}} taken back', nothingToUndo: 'No status change to undo',
  noIssue: 'Open or create an issue first, then add submissions.', newIssue: 'New issue', alreadyIn: 'Already in this issue: {{count}}.', tooMany: 'At most {{most}} can be added at once; {{count}} are selected. Select fewer.', dragMany: '{{title}} and more, {{count}} in all',
  emptyTitle: 'The inbox is empty', emptyLead: 'Import the texts, web pages, Word files or pictures that units send in, or paste text. Files can be dropped on the window.', importFiles: 'Import files', paste: 'Paste text', noHits: 'No submission matches', showAll: 'Clear the filter',
  keys: 'S select · B hold · T reject · N new · Enter read · Ctrl+Enter add to issue · / search',
  reader: {
    close: 'Close submission', status: 'Status', title: 'Title', dateline: 'Date and weather', unit: 'Unit', role: 'Role', name: 'Name', body: 'Body', from: 'From', received: 'Received', length: 'Length', encoding: 'encoding {{encoding}}', usedIn: 'Used in', unused: 'Not in print yet',
    caption: 'Caption', credit: 'Credit', alt: 'Alternative text', pictures: 'Pictures', byline: 'Byline', saved: '{{field}} of “{{title}}” changed', pictureToCome: 'Picture to come', source: { paste: 'Paste', file: 'File', picture: 'Picture', sample: 'Sample' }, dateBad: 'No date or weather was read. Example: 5月29日 晴', dateImpossible: 'There is no such day; check the date',
  },
}
export const inboxStrings = { 'zh-CN': { inbox: zh }, en: { inbox: en } }
