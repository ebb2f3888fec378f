import type { StrangeKind } from '../../../shared/review/strange'

const strangeZh: Record<StrangeKind, string> = {
  table: '表格', textBox: '文本框', drawing: '图形', linkedPicture: '链接的图片', missingPicture: '缺失的图片', object: '嵌入对象', equation: '公式', footnote: '脚注', endnote: '尾注', header: '页眉', footer: '页脚',
  field: '域（日期、页码、目录等，按当时的结果收入）', brokenLink: '失效的链接', pageBreak: '分页符', hiddenText: '隐藏文字', symbol: '符号字体的字符', ruby: '拼音注音（文字已收入）',
  otherFormat: '字号、颜色、字体等格式', otherSetting: '间距、缩进、对齐等段落设置', pageSetup: '页面设置', embeddedFile: '内嵌的文件（未打开）', commentElsewhere: '写在正文以外的批注', newPicture: '审阅人加入的图片（请手工插入）', joinedParts: '两篇之间的分段被删去（这里仍分开）', longComment: '过长的批注（末尾已截去）', unknown: '不认识的内容（文字已收入）',
}
const strangeEn: Record<StrangeKind, string> = {
  table: 'Table', textBox: 'Text box', drawing: 'Drawing', linkedPicture: 'Linked picture', missingPicture: 'Missing picture', object: 'Embedded object', equation: 'Equation', footnote: 'Footnote', endnote: 'Endnote', header: 'Header', footer: 'Footer',
  field: 'Field (date, page, contents…; its result came in)', brokenLink: 'Broken link', pageBreak: 'Page break', hiddenText: 'Hidden text', symbol: 'Character of a symbol font', ruby: 'Pinyin gloss (the characters came in)',
  otherFormat: 'Size, colour, font and the like', otherSetting: 'Spacing, indent, alignment and the like', pageSetup: 'Page setup', embeddedFile: 'File inside the file (not opened)', commentElsewhere: 'Comment outside the text', newPicture: 'Picture that the reviewer added (put it in by hand)', joinedParts: 'The break between two parts was deleted (they stay apart here)', longComment: 'Comment too long (its end was cut off)', unknown: 'Unknown content (its text came in)',
}

const zh = {
  menu: '审阅稿', save: '导出审阅稿…', read: '收回审阅稿…',
  saveDialog: { title: '导出审阅稿', lead: '生成一份 Word 文档，请别人用 Word、WPS 或 LibreOffice 修改和批注。修订和批注都在里面，改好后可以收回。', to: '收件人', toHint: '可不填，会写进文件名', save: '选择位置…', cancel: '取消' },
  saved: '审阅稿已写入 {{path}}：{{suggestions}} 处修订、{{comments}} 条批注', warned: '审阅稿里有 {{count}} 处用 Word 说不全：\n{{what}}',
  fixed: '“{{stage}}”环节正文只读，不能收回审阅稿。', keptAs: '收回“{{file}}”之前',
  ask: {
    dropped: '收回审阅稿', droppedText: '“{{file}}”是《{{title}}》发出的审阅稿。要收回其中的修订和批注吗？', take: '收回', asSubmission: '作为来稿导入',
    otherIssue: '这不是本期的审阅稿', otherIssueText: '“{{file}}”是《{{title}}》的审阅稿。可以打开那一期收回，也可以按文字比对放进本期。', otherUnknownText: '“{{file}}”是另一期的审阅稿，那一期不在本机。可以按文字比对放进本期。', open: '打开那一期并收回',
    noTicket: '不是编刊台发出的审阅稿', noTicketText: '“{{file}}”没有审阅稿的标记，可能另存时丢失，也可能是别的文档。可以按文字比对放进本期。',
    anyway: '按文字比对', anywayHint: '文件里没有的内容会成为“删除”修订；放入后可以撤销。', cancel: '取消',
  },
  receipt: {
    title: '回执', leadBy: '{{file}}，最后由 {{name}} 保存',
    summary: '{{came}} 处改动、{{comments}} 条批注；已放入 {{placed}}，已有 {{already}}，冲突 {{clashes}}，找不到位置 {{lost}}',
    none: '没有新的改动', byText: '这份文件没有带回发出时的内容，是按文字比对放入的，请多看一遍。', undoHint: '放入的内容可以用“撤销”一次取回；之前的内容已留为版本。', keptHint: '并入之前的内容已留为版本，可在“审签”里恢复。',
    untracked: '未留痕的改动', untrackedText: '改的人没有打开“修订”，这些是比对出来的。', clashes: '冲突', clashesText: '两边改了同一处，都已放入，请选定一种。', mine: '本期', theirs: '审阅稿',
    lost: '找不到位置', lostText: '原处已从本期删去，没有放入。', unplaced: '批注找不到原处，放在整期上', missing: '副本里已没有的批注（这里仍保留）', accepted: '在 Word 里被接受的修订', rejected: '在 Word 里被拒绝的修订', decidedText: '本期没有照办，仍待处理。', strange: '无法表示的内容',
    line: '{{by}}：{{what}}', at: '在“{{where}}”', gone: '已不在本期的修订', first: '查看第一处', save: '保存回执…', close: '关闭', saved: '回执已写入 {{path}}', fileName: '回执-{{file}}', things: '（整块内容）',
  },
  strange: strangeZh,
}
const en: typeof zh = {
  menu: 'Review copies', save: 'Export a review copy…', read: 'Take back a review copy…',
  saveDialog: { title: 'Export a review copy', lead: 'Makes a Word document to be changed and commented on in Word, WPS or LibreOffice. Suggestions and comments go along, and what comes back can be taken in.', to: 'Recipient', toHint: 'Optional; becomes part of the file name', save: 'Choose a place…', cancel: 'Cancel' },
  saved: 'Review copy written to {{path}}: {{suggestions}} suggestions, {{comments}} comments', warned: 'Word cannot say all of the review copy ({{count}}):\n{{what}}',
  fixed: 'At the stage “{{stage}}” the text is read-only: no review copy can be taken back.', keptAs: 'Before taking back “{{file}}”',
  ask: {
    dropped: 'Take back a review copy', droppedText: '“{{file}}” is a review copy of “{{title}}”. Take back its suggestions and comments?', take: 'Take back', asSubmission: 'Import as a submission',
    otherIssue: 'Not a review copy of this issue', otherIssueText: '“{{file}}” is a review copy of “{{title}}”. Open that issue to take it back, or match it with this one by its words.', otherUnknownText: '“{{file}}” is a review copy of an issue that is not on this computer. It can be matched with this issue by its words.', open: 'Open that issue and take back',
    noTicket: 'No review copy of this program', noTicketText: '“{{file}}” does not say what it is a copy of: the mark may be lost in saving, or it is another document. It can be matched with this issue by its words.',
    anyway: 'Match by words', anywayHint: 'What the file does not have becomes a suggestion to delete. It can be undone.', cancel: 'Cancel',
  },
  receipt: {
    title: 'Receipt', leadBy: '{{file}}, last saved by {{name}}',
    summary: '{{came}} changes, {{comments}} comments; taken in {{placed}}, known {{already}}, clashes {{clashes}}, without a place {{lost}}',
    none: 'Nothing new', byText: 'The file did not bring back what was sent: it was matched by its words. Look it over once more.', keptHint: 'What stood here before was kept as a version; restore it under “Sign-off”.', undoHint: 'One Undo takes all of it back; what stood before is kept as a version.',
    untracked: 'Untracked changes', untrackedText: 'Made without tracking and found by comparison.', clashes: 'Clashes', clashesText: 'Both sides changed the same place. Both are in the issue: choose one.', mine: 'This issue', theirs: 'Review copy',
    lost: 'Without a place', lostText: 'Their place is gone from the issue; not taken in.', unplaced: 'Comments put on the whole issue, their place was not found', missing: 'Comments no longer in the copy (kept here)', accepted: 'Suggestions accepted in Word', rejected: 'Suggestions rejected in Word', decidedText: 'Not applied here: they still wait.', strange: 'What cannot be expressed',
    line: '{{by}}: {{what}}', at: 'at “{{where}}”', gone: 'a suggestion no longer in the issue', first: 'Show the first', save: 'Save receipt…', close: 'Close', saved: 'Receipt written to {{path}}', fileName: 'Receipt {{file}}', things: '(whole block)',
  },
  strange: strangeEn,
}
export const copyStrings = { 'zh-CN': { copies: zh }, en: { copies: en } }
