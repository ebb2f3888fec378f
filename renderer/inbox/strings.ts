const zh = {}
const en: typeof zh = {}
export const inboxStrings = { 'zh-CN': { inbox: zh }, en: { inbox: en } }
