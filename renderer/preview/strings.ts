const zh = {
  label: '本期预览', frame: '发布后的样子', phone: '手机', desktop: '电脑', zoom: '缩放', fit: '适合栏宽', tools: '预览工具', device: '预览设备',
  problems: '{{count}} 处待完善', jump: '在正文中查看', building: '正在生成预览…', allGood: '没有待完善之处',
}
const en: typeof zh & { problems_one: string } = {
  label: 'Preview of the issue', frame: 'As it will be published', phone: 'Phone', desktop: 'Desktop', zoom: 'Zoom', fit: 'Fit width', tools: 'Preview tools', device: 'Preview device',
  problems: '{{count}} things to complete', problems_one: '{{count}} thing to complete', jump: 'Show in the text', building: 'Building the preview…', allGood: 'Nothing left to complete',
}
export const previewStrings = { 'zh-CN': { preview: zh }, en: { preview: en } }
