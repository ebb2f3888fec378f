const zh = {
  drop: '松开鼠标，导入来稿',
  reading: '正在读取…',
  paste: { title: '粘贴文本导入', lead: '可以是整期网页，也可以是一篇来稿。读出后先给您核对，确认后才入库。', label: '文本', placeholder: '在此按 Ctrl+V 粘贴。网页、Word、邮件里复制的内容都可以，段落会保留。\n\n例如：\n我的值班日记\n5月29日  晴\n今天第一次到社区值班……\n（示例局下沉干部　张示例）', read: '读取', cancel: '取消', length: '{{count}} 个字符' },
  screen: {
    title: '核对导入内容', source: '原文', legend: '颜色说明', form: '拆分结果', encoding: '编码 {{encoding}}', entries: '{{count}} 篇稿件', doubts: '{{count}} 处请核对', noDoubts: '没有疑点', nextDoubt: '下一处', warnings: '读取时的提示',
    failures: '{{count}} 个文件未能读取', notStored: '下列文件没有存入，可改正后再导入。', dismissFailures: '知道了', files: '待核对的文件', filesCount: '待核对 {{count}} 个', leaveOut: '不导入“{{name}}”', pasted: '粘贴的文本',
    undo: '撤销', redo: '重做', target: '存到', asIssue: '新建一期', asSubmissions: '来稿箱', series: '系列', seriesNew: '新系列“{{name}}”', seriesNone: '不属于系列', commitIssue: '生成一期', commitSubmissions: '存入来稿箱', commitAll: '全部存入来稿箱（{{count}}）', cancel: '取消',
    doneIssue: '已生成一期，收入 {{count}} 篇稿件', doneSubmissions: '已存入 {{count}} 篇来稿', saving: '正在存入…',
    sureTitle: '放弃核对？', sureText: '已做的修改不会保留，原文件不受影响。', sureLeave: '放弃', sureStay: '继续核对', taken: '这个系列已有第 {{number}} 期', takenText: '库中已有《{{title}}》用了这个系列和期号，可能是同一期。再存一次会有两期同号。', takenGoOn: '仍然生成一期', takenBack: '返回修改', nothing: '没有稿件可存。请在左侧选中文字，指定为“新稿件”。', selectHint: '选中文字，可指定它是标题、署名或新稿件',
  },
  kind: { header: '报头', note: '编者按', title: '标题', dateline: '日期天气', byline: '署名', body: '正文', picture: '图片', section: '栏目', closing: '结语', dropped: '不导入', unplaced: '无归属' },
  field: {
    header: '报头与发布信息', series: '系列', number: '期号', numberAs: '即 {{text}}', numberBad: '期号写作 18 或 十八', title: '标题', subtitle: '副标题', publisher: '发布人', releasedAt: '发布时间', source: '来源', note: '编者按', noteLabel: '名称', paragraphs: '段落（空行分段）', closing: '结语',
    pictures: '图片', caption: '图说', credit: '作者（摄影、绘图）', alt: '替代文字', pictureToCome: '图片待补', entry: '稿件', dateline: '日期天气', unit: '单位', role: '职务', name: '姓名', body: '正文（空行分段）', check: '请核对', confirm: '核对无误', section: '栏目', untitled: '（无标题）', dateBad: '没有读出日期或天气，例：5月29日 晴', dateImpossible: '没有这一天，请核对日期', releasedBad: '不像是时间，例：2026-05-31 17:25',
  },
  act: {
    split: '从第 {{number}} 段起拆成新稿件', paragraphTitle: '第 {{number}} 段作为标题', paragraphDateline: '第 {{number}} 段作为日期天气', paragraphByline: '第 {{number}} 段作为署名', paragraphNote: '第 {{number}} 段移到编者按', paragraphClosing: '第 {{number}} 段移到结语',
    merge: '并入上一篇', up: '上移', down: '下移', remove: '删除这一篇', add: '添加稿件', addSection: '在前面加栏目', removeSection: '删除栏目', expand: '展开', collapse: '收起', more: '更多操作',
    as: '作为', asTitle: '标题', asDateline: '日期天气', asByline: '署名', asBody: '正文', asEntry: '新稿件', asNote: '编者按', asClosing: '结语',
  },
  warning: {
    noHeader: '没有读到报头', noNumber: '没有读到期号', noEntries: '没有读到稿件', entryWithoutTitle: '第 {{number}} 篇没有标题', entryWithoutDate: '第 {{number}} 篇没有日期', entryWithoutByline: '第 {{number}} 篇没有署名',
    bylineUnclear: '第 {{number}} 篇署名分不清单位和姓名', dateImpossible: '日期不存在', pictureWithoutCaption: '第 {{number}} 张图片没有图说', unplacedText: '没有归属', lowConfidence: '把握不大',
  },
}
const en: typeof zh = {
  drop: 'Drop to import submissions',
  reading: 'Reading…',
  paste: { title: 'Import pasted text', lead: 'A whole published page or a single submission. You check the split before anything is stored.', label: 'Text', placeholder: 'Press Ctrl+V here. Anything copied from web pages, Word or e-mail will do; paragraphs are kept.\n\nFor example:\n我的值班日记\n5月29日  晴\n今天第一次到社区值班……\n（示例局下沉干部　张示例）', read: 'Read', cancel: 'Cancel', length: '{{count}} characters' },
  screen: {
    title: 'Check before import', source: 'Source text', legend: 'Colours', form: 'The split', encoding: 'Encoding {{encoding}}', entries: 'Entries: {{count}}', doubts: '{{count}} to check', noDoubts: 'No doubts', nextDoubt: 'Next', warnings: 'Notes of the reader',
    failures: 'Files that could not be read: {{count}}', notStored: 'These files were not stored. Correct them and import again.', dismissFailures: 'Got it', files: 'Files to check', filesCount: 'To check: {{count}}', leaveOut: 'Leave out “{{name}}”', pasted: 'Pasted text',
    undo: 'Undo', redo: 'Redo', target: 'Store as', asIssue: 'New issue', asSubmissions: 'Inbox', series: 'Series', seriesNew: 'New series “{{name}}”', seriesNone: 'No series', commitIssue: 'Make the issue', commitSubmissions: 'Store in inbox', commitAll: 'Store all in inbox ({{count}})', cancel: 'Cancel',
    doneIssue: 'Issue made. Entries: {{count}}', doneSubmissions: 'Submissions stored: {{count}}', saving: 'Storing…',
    sureTitle: 'Give up checking?', sureText: 'Your corrections will be lost; the source file is not touched.', sureLeave: 'Give up', sureStay: 'Keep checking', taken: 'The series already has number {{number}}', takenText: 'The library holds “{{title}}” under this series and number; it may be the same issue. Storing once more makes two of one number.', takenGoOn: 'Make it all the same', takenBack: 'Back', nothing: 'There is no entry to store. Select text on the left and make it a new entry.', selectHint: 'Select text to make it a title, a byline or a new entry',
  },
  kind: { header: 'Masthead', note: "Editor's note", title: 'Title', dateline: 'Date and weather', byline: 'Byline', body: 'Body', picture: 'Picture', section: 'Section', closing: 'Closing', dropped: 'Left out', unplaced: 'No place' },
  field: {
    header: 'Masthead and facts', series: 'Series', number: 'Number', numberAs: 'that is {{text}}', numberBad: 'Write the number as 18 or 十八', title: 'Title', subtitle: 'Subtitle', publisher: 'Publisher', releasedAt: 'Release time', source: 'Source', note: "Editor's note", noteLabel: 'Label', paragraphs: 'Paragraphs (blank line between)', closing: 'Closing',
    pictures: 'Pictures', caption: 'Caption', credit: 'Credit (photo, drawing)', alt: 'Alternative text', pictureToCome: 'Picture to come', entry: 'Entry', dateline: 'Date and weather', unit: 'Unit', role: 'Role', name: 'Name', body: 'Body (blank line between paragraphs)', check: 'Check', confirm: 'It is right', section: 'Section', untitled: '(untitled)', dateBad: 'No date or weather was read. Example: 5月29日 晴', dateImpossible: 'There is no such day; check the date', releasedBad: 'This is no time. Example: 2026-05-31 17:25',
  },
  act: {
    split: 'New entry from paragraph {{number}} on', paragraphTitle: 'Paragraph {{number}} as title', paragraphDateline: 'Paragraph {{number}} as date and weather', paragraphByline: 'Paragraph {{number}} as byline', paragraphNote: "Paragraph {{number}} to the editor's note", paragraphClosing: 'Paragraph {{number}} to the closing',
    merge: 'Merge with previous', up: 'Move up', down: 'Move down', remove: 'Remove entry', add: 'Add entry', addSection: 'Section heading before', removeSection: 'Remove section heading', expand: 'Expand', collapse: 'Collapse', more: 'More actions',
    as: 'Use as', asTitle: 'Title', asDateline: 'Date and weather', asByline: 'Byline', asBody: 'Body', asEntry: 'New entry', asNote: "Editor's note", asClosing: 'Closing',
  },
  warning: {
    noHeader: 'No masthead found', noNumber: 'No issue number found', noEntries: 'No entries found', entryWithoutTitle: 'Entry {{number}} has no title', entryWithoutDate: 'Entry {{number}} has no date', entryWithoutByline: 'Entry {{number}} has no byline',
    bylineUnclear: 'Entry {{number}}: unit and name are unclear ', dateImpossible: 'The date does not exist ', pictureWithoutCaption: 'Picture {{number}} has no caption', unplacedText: 'No place found ', lowConfidence: 'Not sure ',
  },
}
export const intakeStrings = { 'zh-CN': { intake: zh }, en: { intake: en } }
