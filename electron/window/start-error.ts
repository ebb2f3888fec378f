import { toErrorValue, type ErrorKey } from '../../shared/errors'

const advice: Partial<Record<ErrorKey, string>> = {
  newerVersion: '资料库由更新版本的编刊台保存。请升级程序后再打开。\nThe library was saved by a newer version. Update the program.',
  noPermission: '没有读写资料库文件夹的权限。请检查文件夹权限。\nNo permission for the library folder. Check its permissions.',
  diskFull: '磁盘已满，无法打开资料库。请腾出空间后再试。\nThe disk is full. Free some space and start again.',
}

/** Title and text of the box shown when the program cannot start; the folder is named so that it can be looked at. */
export function startError(error: unknown, folder: string): [string, string] {
  const { key, detail } = toErrorValue(error)
  const what = advice[key] ?? '资料库未能打开，内容没有被改动。请重启程序；若再次出现，请联系管理员。\nThe library could not be opened and was not changed. Restart the program.'
  return ['编刊台 Issue Desk', [what, folder, detail ?? key].join('\n\n')]
}
