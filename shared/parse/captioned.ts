import type { LineFacts } from './facts'

/** Words of a scene, as captions have them and titles seldom. */
const scene = /正在|(?:在|于|为|给|向|帮|陪|与).{1,12}(?:[测登记检扫运送搬清守巡讲教宣慰看站排采核消歌唱服]|现场|合影|途中|中$)|现场|合影|留影|掠影|场景|一角$|剪影|资料图|[(（].{0,10}(?:摄|供图)[)）]$/

/** A title, its picture, that picture's caption and the body: the short line under the picture begins nothing of its own. */
export function captionedHead(facts: LineFacts[], k: number): boolean {
  const [title, file, caption, body] = [facts[k], facts[k + 1], facts[k + 2], facts[k + 3]]
  if (title?.kind !== 'title' || file?.kind !== 'picture' || !isFile(file) || file.picture?.caption != null) return false
  return caption?.kind === 'title' && caption.enumerator === null && !caption.labelled && body?.kind === 'paragraph' && body.dateline === null && scene.test(caption.line.folded)
}

function isFile(f: LineFacts): boolean {
  return f.picture?.form === 'file' || f.picture?.form === 'token'
}
