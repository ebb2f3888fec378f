const zh = {
  title: '导出', lead: '把本期写成可以发布的文件。', formats: '格式', docx: 'Word 文档（.docx）', docxHint: '可编辑，可打印', html: '网页（.html）', htmlHint: '手机和电脑都能看', htmlKind: '网页中的图片', single: '写进同一个文件', folder: '放进旁边的文件夹',
  name: '文件名', nameClean: '文件名不能含 \\ / : * ? " < > |，已换成空格', nameMissing: '请填写文件名', nameReserved: '“{{name}}”是 Windows 的保留名，请换一个', taken: '已有同名文件：{{files}}', asNew: '另存为“{{name}}”', replace: '覆盖原有文件', place: '保存到', noFolder: '尚未选择文件夹', choose: '选择文件夹…', noFormat: '请至少选择一种格式',
  will: '将写出', start: '导出', cancel: '取消', stop: '停止导出', close: '完成', again: '再次导出', reveal: '打开所在文件夹', problems: '{{count}} 处待完善，仍可导出', ready: '内容齐备，可以导出',
  running: '正在导出', step: { reading: '正在读取本期…', pictures: '正在准备图片 {{done}}/{{total}}', docx: '正在排 Word 文档…', html: '正在排网页…', writing: '正在写入磁盘…' },
  done: '已写出 {{count}} 个文件', cancelled: '已停止，没有留下任何文件。', unsaved: '最后的修改还没有存盘，为免导出旧内容，本次没有导出。请检查磁盘空间后重试。',
  folderGone: '找不到文件夹“{{path}}”，可能已被移动、删除，或所在的磁盘已断开。请另选一个文件夹。', fallbackName: '未命名', numbered: '{{series}}第{{number}}期',
  warnings: '导出时的提示', warning: { pictureMissing: '{{count}} 张图片没有文件，已用“图片待补”占位', captionMissing: '{{count}} 张图片没有图说', captionIsFileName: '{{count}} 处图说像是文件名，没有印出', altMissing: '{{count}} 张图片没有替代文字', linkDropped: '{{count}} 处链接不可用，只留下文字', emptyEntry: '{{count}} 篇稿件没有正文' },
}
const en: typeof zh & { problems_one: string; done_one: string } = {
  title: 'Export', lead: 'Write the issue as files for publishing.', formats: 'Formats', docx: 'Word document (.docx)', docxHint: 'To edit and to print', html: 'Web page (.html)', htmlHint: 'For phones and desktops', htmlKind: 'Pictures of the web page', single: 'Inside the file', folder: 'In a folder beside it',
  name: 'File name', nameClean: 'A file name cannot hold \\ / : * ? " < > |; spaces stand in', nameMissing: 'Enter a file name', nameReserved: 'Windows keeps the name “{{name}}” for itself; choose another', taken: 'These files exist already: {{files}}', asNew: 'Write as “{{name}}”', replace: 'Replace them', place: 'Save to', noFolder: 'No folder chosen', choose: 'Choose folder…', noFormat: 'Choose at least one format',
  will: 'Will write', start: 'Export', cancel: 'Cancel', stop: 'Stop', close: 'Done', again: 'Export again', reveal: 'Open the folder', problems: '{{count}} things to complete; you can still export', problems_one: '{{count}} thing to complete; you can still export', ready: 'Nothing is missing',
  running: 'Exporting', step: { reading: 'Reading the issue…', pictures: 'Preparing pictures {{done}}/{{total}}', docx: 'Setting the Word document…', html: 'Setting the web page…', writing: 'Writing to disk…' },
  done: '{{count}} files written', done_one: '{{count}} file written', cancelled: 'Stopped. No files were left behind.', unsaved: 'Your last changes are not saved, so nothing was exported. Check the disk space and try again.',
  folderGone: 'The folder “{{path}}” was not found. It may have been moved or deleted, or its disk is gone. Choose another folder.', fallbackName: 'Untitled', numbered: '{{series}} {{number}}',
  warnings: 'Notes on this export', warning: { pictureMissing: 'Pictures without a file, a placeholder stands in: {{count}}', captionMissing: 'Pictures without a caption: {{count}}', captionIsFileName: 'Captions that are file names, not printed: {{count}}', altMissing: 'Pictures without alternative text: {{count}}', linkDropped: 'Links that lead nowhere, text kept: {{count}}', emptyEntry: 'Entries without text: {{count}}' },
}
export const exportStrings = { 'zh-CN': { exporting: zh }, en: { exporting: en } }
