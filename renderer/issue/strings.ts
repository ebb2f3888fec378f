const zh = {}
const en: typeof zh = {}
export const issueStrings = { 'zh-CN': { issue: zh }, en: { issue: en } }
