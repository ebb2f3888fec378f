const zh = {}
const en: typeof zh = {}
export const settingsStrings = { 'zh-CN': { settings: zh }, en: { settings: en } }
