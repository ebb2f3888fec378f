import { isSoundedName } from '../text/foreign-names'
import { isCommonSurname } from '../text/surnames'
import { endsLikeUnit, looksLikeName } from './lexicon'
import { splitRole } from './roles'

/**
 * 张三李四王五: names set without blanks, each with a common surname; none where the word can be parted in no or several ways.
 * 陈方安示 and 哈丹巴特尔 are one name: a second surname inside the first part, or a part without one, parts nothing.
 */
export function gluedNames(word: string): string[] {
  if (!/^\p{Script=Han}{4,12}$/u.test(word) || isSoundedName(word) || endsLikeUnit(word) || splitRole(word) !== null) return []
  const ways: string[][][] = [[[]]]
  for (let end = 2; end <= word.length; end++) {
    ways[end] = [2, 3].flatMap((size) => {
      const name = word.slice(Math.max(0, end - size), end)
      return name.length === size && isCommonSurname(name.charAt(0)) && looksLikeName(name) ? (ways[end - size] ?? []).slice(0, 3).map((way) => [...way, name]) : []
    })
  }
  const found = ways[word.length] ?? []
  const even = found.filter((way) => way.every((name) => name.length === way[0]?.length))
  const names = (found.length === 1 ? found[0] : even.length === 1 ? even[0] : undefined) ?? []
  return names.length === 2 && word.length === 4 && isCommonSurname(word.charAt(1)) ? [] : names
}
