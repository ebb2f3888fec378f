const zh = {}
const en: typeof zh = {}
export const exportStrings = { 'zh-CN': { export: zh }, en: { export: en } }
