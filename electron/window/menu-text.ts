/** Words of the native menu and of the main process's own boxes; the window's words stand in renderer/i18n. */
const zh = {
  file: '文件', edit: '编辑', view: '视图', review: '审阅', help: '帮助',
  newIssue: '新建一期…', openIssueList: '全部期刊', import: '导入文件…', pastePage: '粘贴文本导入…', newSeries: '新建系列…', save: '保存', export: '导出…', quit: '退出',
  undo: '撤销', redo: '重做', cut: '剪切', copy: '复制', paste: '粘贴', pastePlain: '粘贴为纯文本', selectAll: '全选', find: '查找…', replace: '替换…', findInbox: '查找来稿…', wordCount: '字数统计…',
  showInbox: '来稿箱', showIssue: '大纲', toggleOutline: '显示或隐藏左栏', togglePreview: '显示或隐藏右栏', zoomIn: '放大', zoomOut: '缩小', zoomReset: '实际大小', fullscreen: '全屏',
  saveCopy: '导出审阅稿…', readCopy: '收回审阅稿…', copyTitle: '收回审阅稿', plainText: '文本文件',
  savePortable: '导出传阅文件…', openPortable: '打开传阅文件…', showStages: '审签与版本', saveTitle: '另存为', word: 'Word 文档', portable: '传阅文件', portableTitle: '打开传阅文件',
  tracking: '修订', comment: '批注', showReview: '审阅栏', nextMark: '下一处', previousMark: '上一处', acceptMark: '接受', rejectMark: '拒绝',
  settings: '设置…', shortcuts: '键盘快捷键', about: '关于编刊台',
  unsavedTitle: '最后的修改还没有存盘', unsavedDetail: '现在关闭会丢失最近的修改。建议返回，检查磁盘空间或文件夹权限后再关闭。', unsavedStay: '返回编辑', unsavedClose: '仍要关闭',
  openTitle: '导入来稿', pictureTitle: '选择图片', folderTitle: '选择导出文件夹', documents: '来稿（文本、网页、Word、图片）', pictures: '图片',
  linkTitle: '在浏览器中打开此链接？', linkOpen: '打开', cancel: '取消',
}
const en: typeof zh = {
  file: 'File', edit: 'Edit', view: 'View', review: 'Review', help: 'Help',
  newIssue: 'New Issue…', openIssueList: 'All Issues', import: 'Import Files…', pastePage: 'Import Pasted Text…', newSeries: 'New Series…', save: 'Save', export: 'Export…', quit: 'Quit',
  undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', pastePlain: 'Paste as Plain Text', selectAll: 'Select All', find: 'Find…', replace: 'Replace…', findInbox: 'Find in Inbox…', wordCount: 'Word Count…',
  showInbox: 'Inbox', showIssue: 'Outline', toggleOutline: 'Toggle Left Pane', togglePreview: 'Toggle Right Pane', zoomIn: 'Zoom In', zoomOut: 'Zoom Out', zoomReset: 'Actual Size', fullscreen: 'Full Screen',
  saveCopy: 'Export Review Copy…', readCopy: 'Take Back a Review Copy…', copyTitle: 'Take Back a Review Copy', plainText: 'Text file',
  savePortable: 'Export for Passing On…', openPortable: 'Open a Passed-on File…', showStages: 'Sign-off and Versions', saveTitle: 'Save As', word: 'Word document', portable: 'Passed-on issue', portableTitle: 'Open a Passed-on File',
  tracking: 'Suggest Changes', comment: 'Comment', showReview: 'Review Pane', nextMark: 'Next', previousMark: 'Previous', acceptMark: 'Accept', rejectMark: 'Reject',
  settings: 'Settings…', shortcuts: 'Keyboard Shortcuts', about: 'About Issue Desk',
  unsavedTitle: 'Your last changes are not saved', unsavedDetail: 'Closing now loses the latest changes. Go back, check disk space and folder permissions, then close.', unsavedStay: 'Keep Editing', unsavedClose: 'Close Anyway',
  openTitle: 'Import Submissions', pictureTitle: 'Choose Pictures', folderTitle: 'Choose Export Folder', documents: 'Submissions (text, web page, Word, picture)', pictures: 'Pictures',
  linkTitle: 'Open this link in the browser?', linkOpen: 'Open', cancel: 'Cancel',
}

let current = zh

/** Sets the language of the menu and the boxes. */
export function setMenuLanguage(language: 'zh-CN' | 'en'): void {
  current = language === 'en' ? en : zh
}

export function menuText(): typeof zh {
  return current
}
