const zh = {
  label: '本期正文',
  placeholder: {
    series: '系列名称（期号）', title: '本期标题', subtitle: '副标题', label: '编者按', note: '在这里写编者按', closing: '在这里写结语', section: '栏目名称',
    entryTitle: '标题', dateline: '日期 天气', byline: '（单位 职务 姓名）', caption: '图说…', credit: '摄影／供图', body: '正文', missing: '图片待补',
  },
  handle: { ghost: '移到别处', entry: '稿件', section: '栏目', figure: '图片', note: '编者按', closing: '结语' },
  toolbar: {
    label: '编辑工具栏', undo: '撤销', redo: '重做', style: '段落样式', paragraph: '正文', heading: '小标题', subheading: '次级小标题', quote: '引文', bullets: '项目符号列表', numbers: '编号列表',
    bold: '加粗', italic: '倾斜', underline: '下划线', more: '更多文字格式', strike: '删除线', sub: '下标', sup: '上标', highlight: '突出显示', clear: '清除格式',
    link: '链接', align: '对齐', left: '左对齐', center: '居中', right: '右对齐', justify: '两端对齐', insert: '插入', block: '当前块', find: '查找和替换',
  },
  insert: { entry: '新稿件', section: '栏目标题', picture: '图片…', missing: '图片占位', note: '编者按', closing: '结语', byline: '署名', dateline: '日期天气' },
  block: { menu: '{{name}}的操作', up: '上移', down: '下移', duplicate: '复制一份', remove: '删除', after: '在后面插入新稿件', replace: '更换图片…', alt: '替代文字…', caption: '编辑图说' },
  link: { title: '链接', url: '网址或邮箱', help: '支持 http、https 和邮箱地址，例如 https://example.org', bad: '这不是可用的网址或邮箱。', apply: '确定', remove: '移除链接', open: '打开链接', cancel: '取消' },
  alt: { title: '替代文字', text: '这张图片上有什么', help: '读屏软件会念给看不见图片的读者；导出的 Word 和网页都会带上。', apply: '确定', cancel: '取消' },
  find: {
    label: '查找和替换', find: '查找', replace: '替换为', next: '下一处', previous: '上一处', count: '第 {{at}} 处，共 {{total}} 处', none: '没有找到', replaceOne: '替换', replaceAll: '全部替换',
    replaced: '已替换 {{count}} 处', case: '区分大小写', word: '全字匹配（西文）', close: '关闭', showReplace: '显示替换',
  },
}
const en: typeof zh = {
  label: 'Issue text',
  placeholder: {
    series: 'Series (number)', title: 'Issue title', subtitle: 'Subtitle', label: 'Editor’s note', note: 'Write the editor’s note here', closing: 'Write the closing here', section: 'Section name',
    entryTitle: 'Title', dateline: 'Date and weather', byline: '(Unit, role, name)', caption: 'Caption…', credit: 'Credit', body: 'Text', missing: 'Picture to come',
  },
  handle: { ghost: 'moved elsewhere', entry: 'Entry', section: 'Section', figure: 'Picture', note: 'Editor’s note', closing: 'Closing' },
  toolbar: {
    label: 'Editing toolbar', undo: 'Undo', redo: 'Redo', style: 'Paragraph style', paragraph: 'Text', heading: 'Heading', subheading: 'Subheading', quote: 'Quote', bullets: 'Bulleted list', numbers: 'Numbered list',
    bold: 'Bold', italic: 'Italic', underline: 'Underline', more: 'More text formats', strike: 'Strikethrough', sub: 'Subscript', sup: 'Superscript', highlight: 'Highlight', clear: 'Clear formatting',
    link: 'Link', align: 'Alignment', left: 'Align left', center: 'Centre', right: 'Align right', justify: 'Justify', insert: 'Insert', block: 'This block', find: 'Find and replace',
  },
  insert: { entry: 'New entry', section: 'Section heading', picture: 'Picture…', missing: 'Picture placeholder', note: 'Editor’s note', closing: 'Closing', byline: 'Byline', dateline: 'Dateline' },
  block: { menu: 'Actions for {{name}}', up: 'Move up', down: 'Move down', duplicate: 'Duplicate', remove: 'Remove', after: 'Insert new entry after', replace: 'Replace picture…', alt: 'Alternative text…', caption: 'Edit caption' },
  link: { title: 'Link', url: 'Web or e-mail address', help: 'http, https and e-mail addresses, such as https://example.org', bad: 'This is no usable address.', apply: 'Apply', remove: 'Remove link', open: 'Open link', cancel: 'Cancel' },
  alt: { title: 'Alternative text', text: 'What the picture shows', help: 'Screen readers read it to those who cannot see the picture; Word and web exports carry it.', apply: 'Apply', cancel: 'Cancel' },
  find: {
    label: 'Find and replace', find: 'Find', replace: 'Replace with', next: 'Next', previous: 'Previous', count: '{{at}} of {{total}}', none: 'Not found', replaceOne: 'Replace', replaceAll: 'Replace all',
    replaced: '{{count}} replaced', case: 'Match case', word: 'Whole word (Latin)', close: 'Close', showReplace: 'Show replace',
  },
}
export const editorStrings = { 'zh-CN': { editor: zh }, en: { editor: en } }
