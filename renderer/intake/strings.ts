const zh = {}
const en: typeof zh = {}
export const intakeStrings = { 'zh-CN': { intake: zh }, en: { intake: en } }
