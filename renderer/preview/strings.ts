const zh = {}
const en: typeof zh = {}
export const previewStrings = { 'zh-CN': { preview: zh }, en: { preview: en } }
