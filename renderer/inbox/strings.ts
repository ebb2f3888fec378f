const zh = {
  search: '搜索标题、正文、单位、姓名', clear: '清除搜索', label: '来稿列表', all: '全部',
  status: { new: '新稿', selected: '选用', held: '备用', rejected: '退稿' },
  sort: '排序', sortBy: { received: '收到时间', date: '稿件日期', title: '标题拼音', unit: '单位拼音', name: '姓名拼音', length: '字数' }, descending: '从大到小、从新到旧', ascending: '从小到大、从旧到新',
  used: '已入刊', pictures: '{{count}} 图', characters: '{{count}} 字', untitled: '（无标题）', noByline: '未署名', total: '{{total}} 篇', selectedCount: '已选 {{count}} 篇',
  addToIssue: '加入本期', read: '阅读', setTo: '改为{{status}}', changed: '{{count}} 篇改为{{status}}', added: '{{count}} 篇已加入本期', noIssue: '请先打开或新建一期，再加入来稿。', newIssue: '新建一期',
  emptyTitle: '来稿箱还是空的', emptyLead: '导入单位发来的文本、网页、Word 或图片，也可以直接粘贴文字。把文件拖进窗口也行。', importFiles: '导入文件', paste: '粘贴文本', noHits: '没有符合条件的来稿', showAll: '显示全部',
  keys: 'S 选用 · B 备用 · T 退稿 · N 新稿 · Enter 阅读 · Ctrl+Enter 加入本期',
  reader: { close: '关闭来稿', title: '标题', dateline: '日期天气', unit: '单位', role: '职务', name: '姓名', body: '正文（空行分段）', from: '来自', received: '收到', encoding: '编码', usedIn: '收入', caption: '图说', credit: '作者', alt: '替代文字', pictures: '图片', saved: '已改来稿“{{title}}”', pictureToCome: '图片待补', source: { paste: '粘贴', file: '文件', picture: '图片', sample: '示例' }, dateBad: '日期写作 5月29日 或 2026年5月29日' },
}
const en: typeof zh = {
  search: 'Search title, body, unit, name', clear: 'Clear search', label: 'Submissions', all: 'All',
  status: { new: 'New', selected: 'Selected', held: 'Held', rejected: 'Rejected' },
  sort: 'Sort', sortBy: { received: 'Received', date: 'Date', title: 'Title (pinyin)', unit: 'Unit (pinyin)', name: 'Name (pinyin)', length: 'Length' }, descending: 'Descending', ascending: 'Ascending',
  used: 'In an issue', pictures: '{{count}} pictures', characters: '{{count}} characters', untitled: '(untitled)', noByline: 'No byline', total: '{{total}} submissions', selectedCount: '{{count}} selected',
  addToIssue: 'Add to issue', read: 'Read', setTo: 'Set to {{status}}', changed: '{{count}} set to {{status}}', added: '{{count}} added to the issue', noIssue: 'Open or create an issue first, then add submissions.', newIssue: 'New issue',
  emptyTitle: 'The inbox is empty', emptyLead: 'Import the texts, web pages, Word files or pictures that units send in, or paste text. Files can be dropped on the window.', importFiles: 'Import files', paste: 'Paste text', noHits: 'No submission matches', showAll: 'Show all',
  keys: 'S select · B hold · T reject · N new · Enter read · Ctrl+Enter add to issue',
  reader: { close: 'Close submission', title: 'Title', dateline: 'Date and weather', unit: 'Unit', role: 'Role', name: 'Name', body: 'Body (blank line between paragraphs)', from: 'From', received: 'Received', encoding: 'Encoding', usedIn: 'Used in', caption: 'Caption', credit: 'Credit', alt: 'Alternative text', pictures: 'Pictures', saved: 'Changed “{{title}}”', pictureToCome: 'Picture to come', source: { paste: 'Paste', file: 'File', picture: 'Picture', sample: 'Sample' }, dateBad: 'Write the date as 5月29日 or 2026年5月29日' },
}
export const inboxStrings = { 'zh-CN': { inbox: zh }, en: { inbox: en } }
