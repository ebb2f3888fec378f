import type { Line } from './lines'
import { readEnumerator } from './marks'

const table = /^[【[(]?(?:本期)?目[ ]*录[】\])]?[ :]*$/
/** These may as well head an editor's note, so that only the lines under them tell. */
const guide = /^[【[(]?(?:(?:本期|内容)?导[ ]?读|本期(?:要目|看点|内容|篇目|推荐|文章|目次)|要[ ]?目|目[ ]?次|篇[ ]?目|内容导航)[】\])]?[ :]*$/

/** How many lines from this one are a table of contents: its heading and the lines under it that come again further down. */
export function contentsUnder(lines: Line[], from: number): number {
  const folded = lines[from]?.folded ?? ''
  if (folded.length > 12 || !(table.test(folded) || guide.test(folded))) return 0
  const rest = lines.slice(from + 1).map((line) => bare(line.folded))
  let k = 0
  while (k < Math.min(rest.length, 40)) {
    const name = rest[k] ?? ''
    if (name.length < 2 || !rest.slice(k + 1).some((later) => later.startsWith(name))) break
    k++
  }
  return k > 0 || table.test(folded) ? k + 1 : 0
}

/** A contents line without bullet, enumerator, book marks and page number. */
function bare(folded: string): string {
  const line = folded.slice(0, 80).replace(/^[◆●★☆■□○◇▶►▷※✦❀*#>\-—·•\s]+/, '')
  return line.slice(readEnumerator(line)?.length ?? 0).replace(/[ .…·\-]*[(]?[0-9]{0,3}[)]?$/, '').replace(/^《([^《》]+)》$/, '$1')
}
