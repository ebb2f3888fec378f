import type { ErrorKey, ErrorValue } from '../../shared/errors'
import { toErrorValue } from '../../shared/errors'

const messages: Record<ErrorKey, string> = {
  badRequest: '请求不完整',
  cancelled: '已取消',
  emptyFile: '文件是空的',
  fileTooLarge: '文件太大',
  textTooLong: '文字太长',
  notAZip: '不是有效的 DOCX 文件（打不开压缩包）',
  notADocx: '不是 Word 文档（缺少正文）',
  zipTooLarge: '压缩包展开后太大',
  notAPicture: '不是能识别的图片',
  pictureTooLarge: '图片太大',
  badEncoding: '文字编码无法识别',
  unsupportedFormat: '不支持这种文件',
  fileNotFound: '找不到文件或文件夹',
  fileUnreadable: '文件读不出来',
  noPermission: '没有权限',
  diskFull: '磁盘已满',
  writeFailed: '写入失败',
  notFound: '找不到',
  conflict: '内容已被别处改动',
  damaged: '文件已损坏或不是期文件',
  newerVersion: '文件来自更新版本的编刊台',
  nothingFound: '没有读到可用的内容',
  noIssue: '没有这一期',
  noProfile: '还没有填写姓名',
  notSigner: '不在这一环节的签发人之列',
  stageOrder: '前面的环节还没有签发',
  notPortable: '不是传阅文件',
  internal: '程序内部出错',
}

/** Where the error knows more than its key says. */
const reasons: Record<string, string> = {
  folder: '这是文件夹，不是文件',
  special: '这不是普通文件',
  permission: '没有读取权限',
  picture: '这是图片，不是页面',
  damagedPage: '文件已损坏',
  outputFolder: '输出的文件夹不存在',
  folderThere: '这里已有同名的文件夹，请换一个文件名',
  deviceThere: '输出只能写成普通文件',
  longName: '文件名太长',
  itself: '输出不能盖掉原来的文件',
}

/** A failure as the command line reports it: the key for programs, a Chinese sentence for people. */
export interface Failure { key: ErrorKey; message: string }

export function failureOf(thrown: unknown): Failure {
  const value = toErrorValue(thrown)
  return { key: value.key, message: [reasons[value.params['reason'] ?? ''] ?? messages[value.key], ...detailsOf(value)].join('：') + limitOf(value) }
}

function limitOf({ params: { size, limit } }: ErrorValue): string {
  return size === undefined || limit === undefined ? '' : `（${size}，上限 ${limit}）`
}

/** The file that it is about, and for a fault of ours what happened. */
function detailsOf(value: ErrorValue): string[] {
  const subject = value.params['path'] ?? value.params['file'] ?? value.params['name']
  return [...(subject === undefined ? [] : [String(subject)]), ...(value.key === 'internal' && value.detail !== undefined ? [value.detail] : [])]
}
