const zh = {
  drop: '松开鼠标，导入来稿',
  reading: '正在读取…',
  paste: { title: '粘贴文本导入', lead: '可以是整期网页，也可以是一篇来稿。读出后先给您核对，确认后才入库。', label: '文本', placeholder: '在此按 Ctrl+V 粘贴。网页、Word、邮件里复制的内容都可以，图片和段落会保留。', read: '读取', cancel: '取消' },
  screen: {
    title: '核对导入内容', close: '关闭', source: '原文', form: '拆分结果', encoding: '编码 {{encoding}}', entries: '{{count}} 篇稿件', doubts: '{{count}} 处请核对', noDoubts: '没有疑点', nextDoubt: '下一处', failures: '{{count}} 个文件未能读取', dismissFailures: '知道了', files: '待核对的文件', pasted: '粘贴的文本',
    undo: '撤销', redo: '重做', target: '存到', asIssue: '新建一期', asSubmissions: '来稿箱', series: '系列', seriesNew: '新系列“{{name}}”', seriesNone: '不属于系列', commitIssue: '生成一期', commitSubmissions: '存入来稿箱', cancel: '取消', doneIssue: '已生成一期，收入 {{count}} 篇稿件', doneSubmissions: '已存入 {{count}} 篇来稿', saving: '正在存入…',
    sureTitle: '放弃核对？', sureText: '已做的修改不会保留，原文件不受影响。', sureLeave: '放弃', sureStay: '继续核对', nothing: '没有稿件可存。请在左侧选中文字，指定为“新稿件”。', selectHint: '在原文中选中文字，可指定它是标题、署名或新稿件。',
  },
  field: {
    header: '报头与发布信息', series: '系列', number: '期号', title: '标题', subtitle: '副标题', publisher: '发布人', releasedAt: '发布时间', source: '来源', headline: '报头原文', note: '编者按', noteLabel: '名称', paragraphs: '段落（空行分段）', closing: '结语', pictures: '图片', caption: '图说', credit: '作者（摄影、绘图）', alt: '替代文字', pictureToCome: '图片待补', entry: '稿件', dateline: '日期天气', date: '日期', weather: '天气', unit: '单位', role: '职务', name: '姓名', byline: '署名', body: '正文（空行分段）', check: '请核对', section: '栏目', sectionBefore: '在第 {{number}} 篇之前', untitled: '（无标题）', dateBad: '没有读出日期，例：5月29日',
  },
  act: { split: '从光标处拆成两篇', merge: '并入上一篇', up: '上移', down: '下移', remove: '删除这一篇', add: '添加稿件', expand: '展开', collapse: '收起', more: '更多操作', asTitle: '标题', asDateline: '日期天气', asByline: '署名', asBody: '正文', asEntry: '新稿件', asNote: '编者按', asClosing: '结语', as: '所选文字作为', drop: '移除' },
  warning: { noHeader: '没有读到报头', noNumber: '没有读到期号', noEntries: '没有读到稿件', entryWithoutTitle: '稿件没有标题', entryWithoutDate: '稿件没有日期', entryWithoutByline: '稿件没有署名', bylineUnclear: '署名分不清单位和姓名', dateImpossible: '日期不存在', pictureWithoutCaption: '图片没有图说', unplacedText: '有文字没有归属', lowConfidence: '这一处把握不大' },
}
const en: typeof zh = {
  drop: 'Drop to import submissions',
  reading: 'Reading…',
  paste: { title: 'Import pasted text', lead: 'A whole published page or a single submission. You check the split before anything is stored.', label: 'Text', placeholder: 'Press Ctrl+V here. Anything copied from web pages, Word or e-mail will do; pictures and paragraphs are kept.', read: 'Read', cancel: 'Cancel' },
  screen: {
    title: 'Check before import', close: 'Close', source: 'Source text', form: 'The split', encoding: 'Encoding {{encoding}}', entries: '{{count}} entries', doubts: '{{count}} to check', noDoubts: 'No doubts', nextDoubt: 'Next', failures: '{{count}} files could not be read', dismissFailures: 'Got it', files: 'Files to check', pasted: 'Pasted text',
    undo: 'Undo', redo: 'Redo', target: 'Store as', asIssue: 'New issue', asSubmissions: 'Inbox', series: 'Series', seriesNew: 'New series “{{name}}”', seriesNone: 'No series', commitIssue: 'Make the issue', commitSubmissions: 'Store in inbox', cancel: 'Cancel', doneIssue: 'Issue made with {{count}} entries', doneSubmissions: 'Stored {{count}} submissions', saving: 'Storing…',
    sureTitle: 'Give up checking?', sureText: 'Your corrections will be lost; the source file is not touched.', sureLeave: 'Give up', sureStay: 'Keep checking', nothing: 'There is no entry to store. Select text on the left and make it a new entry.', selectHint: 'Select text in the source to make it a title, a byline or a new entry.',
  },
  field: {
    header: 'Masthead and facts', series: 'Series', number: 'Number', title: 'Title', subtitle: 'Subtitle', publisher: 'Publisher', releasedAt: 'Release time', source: 'Source', headline: 'Headline as written', note: 'Editor’s note', noteLabel: 'Label', paragraphs: 'Paragraphs (blank line between)', closing: 'Closing', pictures: 'Pictures', caption: 'Caption', credit: 'Credit (photo, drawing)', alt: 'Alternative text', pictureToCome: 'Picture to come', entry: 'Entry', dateline: 'Date and weather', date: 'Date', weather: 'Weather', unit: 'Unit', role: 'Role', name: 'Name', byline: 'Byline', body: 'Body (blank line between paragraphs)', check: 'Check', section: 'Section', sectionBefore: 'Before entry {{number}}', untitled: '(untitled)', dateBad: 'No date was read. Example: 5月29日',
  },
  act: { split: 'Split at the caret', merge: 'Merge with previous', up: 'Move up', down: 'Move down', remove: 'Remove entry', add: 'Add entry', expand: 'Expand', collapse: 'Collapse', more: 'More actions', asTitle: 'Title', asDateline: 'Date and weather', asByline: 'Byline', asBody: 'Body', asEntry: 'New entry', asNote: 'Editor’s note', asClosing: 'Closing', as: 'Use the selection as', drop: 'Remove' },
  warning: { noHeader: 'No masthead found', noNumber: 'No issue number found', noEntries: 'No entries found', entryWithoutTitle: 'Entry without title', entryWithoutDate: 'Entry without date', entryWithoutByline: 'Entry without byline', bylineUnclear: 'Unit and name are unclear', dateImpossible: 'The date does not exist', pictureWithoutCaption: 'Picture without caption', unplacedText: 'Some text has no place', lowConfidence: 'Not sure here' },
}
export const intakeStrings = { 'zh-CN': { intake: zh }, en: { intake: en } }
