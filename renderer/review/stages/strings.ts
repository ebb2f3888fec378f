const zh = {
  tab: '审签',
  title: '审签环节', current: '当前', sign: '签发', signAgain: '重新签发', setUp: '设置环节…', sheet: '审签单…', sheetSaved: '审签单已写入 {{path}}', pass: '导出传阅文件…',
  signed: '{{by}} · {{time}}', note: '意见：{{note}}', stale: '已失效', valid: '有效', unsigned: '未签发', staleHint: '签发之后内容有改动', showChanges: '看改动', whose: '限{{names}}签发',
  done: '“{{stage}}”已签发', all: '各环节都已签发',
  rights: { edit: '直接修改', suggest: '修改记为修订', comment: '只能批注' },
  bar: { suggest: '“{{stage}}”环节：所有修改都记为修订。', comment: '“{{stage}}”环节：正文只读，可以批注。' },
  signDialog: {
    title: '签发“{{stage}}”', lead: '签发的是现在的全部内容：文字、格式、图片、顺序与发布信息。之后再有改动，签发即失效。', note: '意见', noteHint: '可不填，例如：同意付印',
    who: '签发人', noName: '签发要署名。姓名、单位与职务会记入签发记录，并用于以后的修订和批注。', sign: '签发', cancel: '取消',
    change: '更改姓名…', refused: '“{{stage}}”只能由{{names}}签发。', counts: '{{entries}} 篇稿件，{{characters, number}} 字',
  },
  setDialog: {
    title: '设置审签环节', lead: '环节从上到下依次签发。已有的签发记录不会改变。', name: '第 {{number}} 个环节的名称', nameHead: '环节', rights: '“{{name}}”的权限', rightsHead: '权限', signers: '“{{name}}”的签发人', signersHead: '签发人', signersHint: '不填则人人可签；多人用顿号或空格隔开',
    up: '上移“{{name}}”', down: '下移“{{name}}”', remove: '删除“{{name}}”', add: '添加环节', reset: '恢复三审三校', forSeries: '这个系列今后新建的期也用这些环节', save: '保存', cancel: '取消', fresh: '新环节', missing: '每个环节都要有名称', saved: '审签环节已保存',
  },
  portable: { saved: '传阅文件已写入 {{path}}', new: '已打开传阅文件，作为新的一期存入', merged: '传阅文件已并入本期', same: '传阅文件与本期相同，没有改动', copy: '本期在两边都有改动，传阅文件已另存为一份副本' },
  versions: {
    title: '版本', none: '还没有版本。签发、导出时会自动留下版本，编辑中每十分钟也留一个。', named: '命名', auto: '自动', stage: '签发', export: '导出', autoName: '自动版本', now: '现在的内容',
    create: '命名版本…', compare: '比较…', more: '“{{name}}”的操作', compareNow: '与现在比较', restore: '恢复到这个版本', restored: '已恢复到“{{name}}”', keepAs: '恢复“{{name}}”之前', undoKeepAs: '撤销恢复之前', created: '已留下版本“{{name}}”',
    nameTitle: '命名版本', nameLead: '给现在的内容起个名字，以后可以比较和恢复。', name: '版本名称', nameHint: '例如：送审稿', save: '保存', cancel: '取消', row: '{{by}} {{time}}',
  },
  compare: {
    title: '比较版本', from: '从', to: '到', close: '关闭', same: '两个版本的内容相同。', count: '{{count}} 处改动', list: '改动', page: '带标记的内容', loading: '正在比较…',
    added: '增', removed: '删', changed: '改', moved: '移动', fact: '{{name}}：{{before}} → {{after}}', empty: '（空）', format: '格式', author: '比较',
    publisher: '发布人', releasedAt: '发布时间', source: '来源',
    thing: { entry: '稿件', section: '栏目', figure: '图片', masthead: '报头', 'editors-note': '编者按', closing: '结语', other: '段落' },
  },
}
const en: typeof zh & { compare: { count_one: string } } = {
  tab: 'Sign-off',
  title: 'Stages', current: 'Current', sign: 'Sign off', signAgain: 'Sign off again', setUp: 'Set up stages…', sheet: 'Sign-off sheet…', sheetSaved: 'Sign-off sheet written to {{path}}', pass: 'Export for passing on…',
  signed: '{{by}} · {{time}}', note: 'Note: {{note}}', stale: 'Stale', valid: 'Valid', unsigned: 'Not signed', staleHint: 'The content changed after the sign-off', showChanges: 'Show changes', whose: 'Signed off by {{names}}',
  done: '“{{stage}}” is signed off', all: 'Every stage is signed off',
  rights: { edit: 'Edits freely', suggest: 'Edits as suggestions', comment: 'Comments only' },
  bar: { suggest: 'Stage “{{stage}}”: every edit becomes a suggestion.', comment: 'Stage “{{stage}}”: the text is read-only, comments are open.' },
  signDialog: {
    title: 'Sign off “{{stage}}”', lead: 'You sign all of the present content: text, formats, pictures, order and release facts. Any later change makes the sign-off stale.', note: 'Note', noteHint: 'Optional, such as: ready to print',
    who: 'Signer', noName: 'A sign-off carries a name. Name, office and role go into its record and mark your suggestions and comments.', sign: 'Sign off', cancel: 'Cancel',
    change: 'Change name…', refused: 'Only {{names}} can sign off “{{stage}}”.', counts: '{{entries}} entries, {{characters, number}} words',
  },
  setDialog: {
    title: 'Set up stages', lead: 'Stages are signed off from top to bottom. Sign-offs already given do not change.', name: 'Name of stage {{number}}', nameHead: 'Stage', rights: 'Rights at “{{name}}”', rightsHead: 'Rights', signers: 'Signers of “{{name}}”', signersHead: 'Signers', signersHint: 'Empty: anybody; several divided by commas',
    up: 'Move “{{name}}” up', down: 'Move “{{name}}” down', remove: 'Remove “{{name}}”', add: 'Add a stage', reset: 'Default stages', forSeries: 'Use these stages for new issues of this series', save: 'Save', cancel: 'Cancel', fresh: 'New stage', missing: 'Every stage needs a name', saved: 'Stages saved',
  },
  portable: { saved: 'Written to {{path}}', new: 'Opened as a new issue', merged: 'Merged into this issue', same: 'The file is the same as this issue: nothing changed', copy: 'The issue changed on both sides: the file was kept as a copy beside it' },
  versions: {
    title: 'Versions', none: 'No versions yet. One is kept with every sign-off and export, and every ten minutes of editing.', named: 'Named', auto: 'Automatic', stage: 'Sign-off', export: 'Export', autoName: 'Automatic version', now: 'Present content',
    create: 'Name a version…', compare: 'Compare…', more: 'Actions for “{{name}}”', compareNow: 'Compare with the present', restore: 'Restore this version', restored: 'Restored “{{name}}”', keepAs: 'Before restoring “{{name}}”', undoKeepAs: 'Before undoing the restore', created: 'Version “{{name}}” kept',
    nameTitle: 'Name a version', nameLead: 'Give the present content a name, to compare with it or restore it later.', name: 'Name of the version', nameHint: 'Such as: for review', save: 'Save', cancel: 'Cancel', row: '{{by}} {{time}}',
  },
  compare: {
    title: 'Compare versions', from: 'From', to: 'To', close: 'Close', same: 'Both versions have the same content.', count: '{{count}} changes', count_one: 'One change', list: 'Changes', page: 'Content with marks', loading: 'Comparing…',
    added: 'Added', removed: 'Deleted', changed: 'Changed', moved: 'Moved', fact: '{{name}}: {{before}} → {{after}}', empty: '(empty)', format: 'Format', author: 'Comparison',
    publisher: 'Publisher', releasedAt: 'Released', source: 'Source',
    thing: { entry: 'entry', section: 'section', figure: 'picture', masthead: 'masthead', 'editors-note': 'editor’s note', closing: 'closing', other: 'paragraph' },
  },
}
export const stageStrings = { 'zh-CN': { stages: zh }, en: { stages: en } }
