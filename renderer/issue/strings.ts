const zh = {
  list: {
    title: '全部期刊', count: '共 {{count}} 期', newSeries: '新建系列', import: '导入整页', newIssue: '新建一期', open: '打开', remove: '移入回收站', more: '《{{title}}》的操作',
    removed: '已把《{{title}}》移入回收站', restored: '已恢复《{{title}}》', editSeries: '编辑系列“{{name}}”', newInSeries: '新建{{chinese}}',
    loose: '不属于系列', looseHint: '没有归入任何系列的期', untitled: '未命名', noIssues: '这个系列还没有期。',
    entries: '{{count}} 篇', characters: '{{count, number}} 字', updated: '{{time}} 修改', today: '今天 {{time}}', yesterday: '昨天 {{time}}',
    emptyTitle: '从第一期开始', empty: '新建一期，从来稿箱选稿编排；或者导入一份已排好的整页，程序会自动拆分成报头、编者按、稿件与结语。连续出版的栏目，先建一个系列，期号会自动接续。',
    loading: '正在读取…',
  },
  new: {
    title: '新建一期', series: '系列', none: '不属于系列', addSeries: '新建系列…', number: '期号', numberHelp: '{{chinese}} ＝ {{arabic}}', numberOptional: '可不填；可用数字或汉字，如 19 或 十九',
    numberBad: '期号请写 1 到 99999 的数字或汉字，例如 19 或 十九', taken: '这个系列已有{{number}}：《{{title}}》', name: '标题', nameHint: '本期标题，可以稍后再写', shows: '报头', create: '新建', cancel: '取消',
  },
  series: {
    create: '新建系列', edit: '编辑系列', createLead: '系列是连续出版的栏目，新一期会自动带上名称、副标题和接续的期号。', editLead: '改动用于今后新建的期，已有各期的报头不变。', unitsLead: '这个系列还没有单位顺序。填写并保存后，随即按它排列本期稿件。',
    name: '系列名称', nameHint: '例如：示例日记', nameMissing: '请填写系列名称', nameTaken: '已有同名的系列', subtitle: '副标题', subtitleHint: '每期报头都有的一行，可不填', publisher: '发布人', source: '来源',
    style: '期号写法', units: '单位顺序', unitsHint: '每行一个单位，从前到后', unitsHelp: '排序选“按单位顺序”时，稿件依此排列；未列出的单位排在最后。', save: '保存', add: '新建', cancel: '取消',
    saved: '已保存系列“{{name}}”', created: '已新建系列“{{name}}”',
  },
  readOnly: '正文现在只读，没有改动。若正在看“原始状态”，先换回“所有修订”；若本环节只许批注，请交编辑修改。',
  outline: {
    removedHere: '待删除', addedHere: '新增', movedHere: '移动',
    label: '本期大纲', add: '添加', sortHint: '按规则排列稿件', tools: '大纲工具', masthead: '报头', editorsNote: '编者按', figure: '图片', section: '栏目', entry: '稿件', closing: '结语', text: '文字',
    addEntry: '稿件', addSection: '栏目', addPicture: '图片…', addPlaceholder: '图片占位', addNote: '编者按', addClosing: '结语',
    dateNewest: '日期：新 → 旧', dateOldest: '日期：旧 → 新', unitOrder: '单位顺序', titlePinyin: '标题拼音', namePinyin: '作者姓氏拼音', nameStrokes: '作者姓氏笔画',
    sorted: '已按“{{rule}}”排列稿件', sortedAlready: '稿件已经是“{{rule}}”的顺序', unitsNoSeries: '本期不属于任何系列，没有可用的单位顺序。',
    up: '上移', down: '下移', duplicate: '复制', remove: '删除', clear: '清空', afterEntry: '在其后插入稿件', afterSection: '在其后插入栏目', afterPicture: '在其后插入图片…', more: '“{{title}}”的操作', drag: '拖动“{{title}}”',
    removed: '已删除{{kind}}“{{title}}”', cleared: '已清空报头', changedSince: '之后又有修改，请在正文中按 Ctrl+Z 逐步撤销。', added: '已加入 {{count}} 篇来稿',
    untitled: '无标题', entries: '{{count}} 篇', characters: '{{count, number}} 字', pictures: '{{count}} 图', counts: '字数统计',
    empty: '还没有稿件。从来稿箱拖到这里，或用“添加”写一篇。',
  },
  bin: { title: '回收站', lead: '移走的期都在这里，随时可以恢复。', leave: '返回全部期刊', empty: '回收站是空的。', restore: '恢复', restoreOne: '恢复“{{title}}”' },
  mark: { title: '缺标题', date: '缺日期', dateImpossible: '日期不存在', byline: '缺署名', body: '缺正文', picture: '缺图片', caption: '缺图说', captionIsFileName: '图说像文件名', alt: '缺替代文字' },
  problem: {
    noEntries: '本期还没有稿件', title: '第 {{n}} 篇没有标题', dateImpossible: '第 {{n}} 篇的日期不存在：{{title}}', date: '第 {{n}} 篇没有日期：{{title}}', byline: '第 {{n}} 篇没有署名：{{title}}', body: '第 {{n}} 篇没有正文：{{title}}',
    picture: '第 {{n}} 张图片还没有文件', caption: '第 {{n}} 张图片没有图说', captionIsFileName: '第 {{n}} 张图片的图说像是文件名，不会印出', alt: '第 {{n}} 张图片没有替代文字',
  },
  inspector: {
    masthead: '报头', series: '系列', number: '期号', title: '标题', subtitle: '副标题', facts: '发布信息', publisher: '发布人', releasedAt: '发布时间', releasedHint: '例如 2026-05-31 17:25:19', releasedBad: '不像是时间，例：2026-05-31 17:25', now: '填入现在的时间', source: '来源',
    pictures: '图片', noPictures: '本期还没有图片。把图片拖进正文，或从大纲添加。', caption: '图说', credit: '摄影／供图', alt: '替代文字', altHint: '给看不到图片的读者，一句话说明图中内容', replace: '更换图片…', locate: '在正文中定位', removePicture: '删除图片',
    pictureOf: '第 {{n}} 张图片', pixels: '{{width}} × {{height}}', missing: '图片待补', counts: '统计', savedAt: '已存盘，{{time}}', dirty: '有改动，即将自动存盘', saving: '正在存盘…', failed: '未能存盘，稍后自动重试',
    removedPicture: '已删除第 {{n}} 张图片', none: '没有打开的期',
  },
  count: {
    title: '字数统计', words: '字数', characters: '字符数（不计空格）', charactersWithSpaces: '字符数（计空格）', paragraphs: '段落数', nonAsianWords: '非中文单词', asianCharacters: '中文字符和朝鲜语单词',
    entries: '篇数', pictures: '图片', scope: '统计全刊，含报头、署名和图说。', close: '关闭',
  },
}
type Strings = typeof zh & { list: { entries_one: string }; outline: { entries_one: string; pictures_one: string; added_one: string } }
const en: Strings = {
  list: {
    title: 'All issues', count: 'Issues: {{count}}', newSeries: 'New series', import: 'Import a page', newIssue: 'New issue', open: 'Open', remove: 'Move to bin', more: 'Actions for “{{title}}”',
    removed: '“{{title}}” was moved to the bin', restored: '“{{title}}” was restored', editSeries: 'Edit series “{{name}}”', newInSeries: 'New no. {{number}}',
    loose: 'Without series', looseHint: 'Issues that belong to no series', untitled: 'Untitled', noIssues: 'This series has no issues yet.',
    entries: '{{count}} entries', entries_one: '{{count}} entry', characters: '{{count, number}} words', updated: 'Edited {{time}}', today: 'today {{time}}', yesterday: 'yesterday {{time}}',
    emptyTitle: 'Start with the first issue', empty: "Create an issue and fill it from the inbox, or import a finished page: it is split into masthead, editor's note, entries and closing. For a run of issues create a series first, and numbers continue by themselves.",
    loading: 'Loading…',
  },
  new: {
    title: 'New issue', series: 'Series', none: 'No series', addSeries: 'New series…', number: 'Number', numberHelp: '{{chinese}} = {{arabic}}', numberOptional: 'Optional. Digits or Chinese numerals: 19 or 十九',
    numberBad: 'Enter a number from 1 to 99999 in digits or Chinese numerals, such as 19 or 十九', taken: 'This series already has {{number}}: “{{title}}”', name: 'Title', nameHint: 'Can be written later', shows: 'Masthead', create: 'Create', cancel: 'Cancel',
  },
  series: {
    create: 'New series', edit: 'Edit series', createLead: 'A series is a numbered run of issues. New issues take its name, subtitle and the next number.', editLead: 'Changes apply to issues created from now on. Existing mastheads stay.', unitsLead: 'The series has no unit order yet. List its units and save; the entries are then ordered by it.',
    name: 'Series name', nameHint: 'For example: 示例日记', nameMissing: 'Enter a name', nameTaken: 'A series of this name exists', subtitle: 'Subtitle', subtitleHint: 'A line on every masthead; optional', publisher: 'Publisher', source: 'Source',
    style: 'Number style', units: 'Unit order', unitsHint: 'One unit a line, first to last', unitsHelp: 'Used when entries are ordered by unit. Units not listed come last.', save: 'Save', add: 'Create', cancel: 'Cancel',
    saved: 'Series “{{name}}” saved', created: 'Series “{{name}}” created',
  },
  readOnly: 'The text is read-only now and was not changed. If “Original” is shown, switch back to “All markup”; if this stage allows comments only, ask an editor.',
  outline: {
    removedHere: 'To be deleted', addedHere: 'Added', movedHere: 'Moved',
    label: 'Outline of the issue', add: 'Add', sortHint: 'Order entries by a rule', tools: 'Outline tools', masthead: 'Masthead', editorsNote: "Editor's note", figure: 'Picture', section: 'Section', entry: 'Entry', closing: 'Closing', text: 'Text',
    addEntry: 'Entry', addSection: 'Section', addPicture: 'Picture…', addPlaceholder: 'Picture placeholder', addNote: "Editor's note", addClosing: 'Closing',
    dateNewest: 'Date, newest first', dateOldest: 'Date, oldest first', unitOrder: 'Unit order', titlePinyin: 'Title, pinyin', namePinyin: "Author's surname, pinyin", nameStrokes: "Author's surname, strokes",
    sorted: 'Entries ordered: {{rule}}', sortedAlready: 'Entries are in this order already: {{rule}}', unitsNoSeries: 'This issue belongs to no series, so there is no unit order.',
    up: 'Move up', down: 'Move down', duplicate: 'Duplicate', remove: 'Delete', clear: 'Clear', afterEntry: 'Insert entry after', afterSection: 'Insert section after', afterPicture: 'Insert picture after…', more: 'Actions for “{{title}}”', drag: 'Drag “{{title}}”',
    removed: '{{kind}} “{{title}}” deleted', cleared: 'Masthead cleared', changedSince: 'There are later changes: undo them step by step with Ctrl+Z in the text.', added: '{{count}} submissions added', added_one: '{{count}} submission added',
    untitled: 'Untitled', entries: '{{count}} entries', entries_one: '{{count}} entry', characters: '{{count, number}} words', pictures: '{{count}} pictures', pictures_one: '{{count}} picture', counts: 'Word count',
    empty: 'No entries yet. Drag submissions here, or write one with “Add”.',
  },
  bin: { title: 'Bin', lead: 'Removed issues are kept here and can be restored at any time.', leave: 'Back to all issues', empty: 'The bin is empty.', restore: 'Restore', restoreOne: 'Restore “{{title}}”' },
  mark: { title: 'No title', date: 'No date', dateImpossible: 'No such day', byline: 'No byline', body: 'No text', picture: 'No picture', caption: 'No caption', captionIsFileName: 'Caption is a file name', alt: 'No alt text' },
  problem: {
    noEntries: 'The issue has no entries yet', title: 'Entry {{n}} has no title', dateImpossible: 'Entry {{n}} names a day that does not exist: {{title}}', date: 'Entry {{n}} has no date: {{title}}', byline: 'Entry {{n}} has no byline: {{title}}', body: 'Entry {{n}} has no text: {{title}}',
    picture: 'Picture {{n}} has no file yet', caption: 'Picture {{n}} has no caption', captionIsFileName: 'The caption of picture {{n}} looks like a file name and is not printed', alt: 'Picture {{n}} has no alternative text',
  },
  inspector: {
    masthead: 'Masthead', series: 'Series', number: 'Number', title: 'Title', subtitle: 'Subtitle', facts: 'Release', publisher: 'Publisher', releasedAt: 'Released', releasedHint: 'Such as 2026-05-31 17:25:19', releasedBad: 'This is no time. Example: 2026-05-31 17:25', now: 'Fill in the present time', source: 'Source',
    pictures: 'Pictures', noPictures: 'No pictures yet. Drop them into the text, or add them in the outline.', caption: 'Caption', credit: 'Credit', alt: 'Alternative text', altHint: 'One sentence for readers who cannot see the picture', replace: 'Replace picture…', locate: 'Show in the text', removePicture: 'Delete picture',
    pictureOf: 'Picture {{n}}', pixels: '{{width}} × {{height}}', missing: 'Picture to come', counts: 'Counts', savedAt: 'Saved, {{time}}', dirty: 'Edited, saving shortly', saving: 'Saving…', failed: 'Not saved, will retry',
    removedPicture: 'Picture {{n}} deleted', none: 'No issue is open',
  },
  count: {
    title: 'Word count', words: 'Words', characters: 'Characters (no spaces)', charactersWithSpaces: 'Characters (with spaces)', paragraphs: 'Paragraphs', nonAsianWords: 'Non-Asian words', asianCharacters: 'Asian characters, Korean words',
    entries: 'Entries', pictures: 'Pictures', scope: 'Counts the whole issue, with masthead, bylines and captions.', close: 'Close',
  },
}
export const issueStrings = { 'zh-CN': { issue: zh }, en: { issue: en } }
