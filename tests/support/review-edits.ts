/** Random editing of issues for the laws of review: edits are named by what an author sees, the text without deletions. */
import fc from 'fast-check'
import { byline, caption, closing, dateline, editorsNote, entry, entryTitle, figure, frameLabel, heading, issueDocument, link, list, masthead, mastheadLine, paragraph, quote, section, tab, text } from '../../shared/document/make'
import type { IssueDocument, TopData } from '../../shared/document/nodes'
import type { BoxToken, CharToken, StartToken, Token } from '../../shared/review/tokens'

/** Places are fractions of what there is, so that every edit fits every document. */
export type Edit =
  | { do: 'type'; flow: number; at: number; text: string }
  | { do: 'remove'; flow: number; at: number; length: number }
  | { do: 'replace'; flow: number; at: number; length: number; text: string }
  | { do: 'split'; flow: number; at: number }
  | { do: 'join'; flow: number; at: number }
  | { do: 'format'; flow: number; at: number; length: number; bits: number }
  | { do: 'link'; flow: number; at: number; length: number; url: string | null }
  | { do: 'style'; flow: number; at: number; kind: string }
  | { do: 'paste'; flow: number; at: number; lines: string[] }
  | { do: 'drop' | 'alt'; box: number }
  | { do: 'move'; box: number; flow: number; at: number }
  | { do: 'add'; flow: number; at: number; title: string }
  | { do: 'everywhere'; letter: string; text: string }

const part = fc.double({ min: 0, max: 0.9999, noNaN: true })
const words = fc.string({ unit: fc.constantFrom(...Array.from('春夏秋冬晴雨的了abc，。𠮷')), minLength: 1, maxLength: 5 })
const length = fc.integer({ min: 1, max: 12 })
export const editOf: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), flow: part, at: part, text: words }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('remove' as const), flow: part, at: part, length }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('replace' as const), flow: part, at: part, length, text: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('split' as const, 'join' as const), flow: part, at: part }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('format' as const), flow: part, at: part, length, bits: fc.constantFrom(1, 2, 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('link' as const), flow: part, at: part, length, url: fc.constantFrom('https://example.org/', 'https://example.com/', null) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('style' as const), flow: part, at: part, kind: fc.constantFrom('h3', 'quote', 'bullet', 'number', 'deep', 'paragraph', 'center', 'indent') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('paste' as const), flow: part, at: part, lines: fc.array(words, { minLength: 2, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('drop' as const, 'alt' as const), box: part }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), box: part, flow: part, at: part }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), flow: part, at: part, title: words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('everywhere' as const), letter: fc.constantFrom('的', '示', 'a'), text: fc.constantFrom('', '地', '不知') }) },
)

/** Whether an author sees it: nothing that is marked deleted, no ghost. */
const seen = (token: Token): boolean => (token.marks?.del ?? []).length === 0 && !(token.kind === 'box' && token.node.type === 'move-ghost')

/** An author at work on tokens, whether they carry marks or not. `id` gives new entries the same id in both. */
export function performEdit(tokens: readonly Token[], edit: Edit, id: string): Token[] {
  const tree = structuredClone(tokens) as Token[]
  const flows = flowsIn(tree)
  if ('box' in edit) return onBox(tree, edit)
  if (edit.do === 'everywhere') {
    for (const flow of flows) replaceEverywhere(flow, edit.letter, edit.text)
    return tree
  }
  const flow = flows[Math.floor(edit.flow * flows.length)]
  if (flow) inFlow(flow, edit, id)
  return tree
}

/** Every list of siblings that an author can work in, outermost first. */
function flowsIn(tokens: Token[], root = true): Token[][] {
  const inner = tokens.filter((token): token is BoxToken => token.kind === 'box' && seen(token)).flatMap((box) => flowsIn(box.children, false))
  return root || tokens.some((token) => token.kind === 'start' && seen(token)) ? [tokens, ...inner] : inner
}

/** Indexes of what is seen in a flow. */
const sight = (flow: readonly Token[]): number[] => flow.flatMap((token, at) => (seen(token) ? [at] : []))

/** The place in a flow right behind the seen token before `at`; -1 where nothing is seen there that takes text. */
function textPlace(flow: readonly Token[], at: number): number {
  const places = sight(flow)
  const index = places[Math.floor(at * places.length)]
  return index === undefined || flow[index]?.kind === 'box' ? -1 : index + 1
}

function inFlow(flow: Token[], edit: Exclude<Edit, { box: number } | { do: 'everywhere' }>, id: string): void {
  const place = textPlace(flow, edit.at)
  switch (edit.do) {
    case 'type': { if (place >= 0) flow.splice(place, 0, ...charsOf(edit.text, flow[place - 1])); return }
    case 'remove': { removeSeen(flow, edit.at, edit.length); return }
    case 'replace': { const start = removeSeen(flow, edit.at, edit.length); if (start > 0 && flow[start - 1]?.kind !== 'box') flow.splice(start, 0, ...charsOf(edit.text, undefined)); return }
    case 'split': { if (place >= 0) flow.splice(place, 0, startLike(flow, place)); return }
    case 'join': { removeStart(flow, edit.at); return }
    case 'format': { for (const char of seenChars(flow, edit.at, edit.length)) char.format ^= edit.bits; return }
    case 'link': { for (const char of seenChars(flow, edit.at, edit.length)) char.link = edit.url === null ? null : { url: edit.url, rel: 'noopener', target: null, title: null }; return }
    case 'style': { restyle(flow, edit.at, edit.kind); return }
    case 'paste': { if (place >= 0) flow.splice(place, 0, ...edit.lines.flatMap((line, at) => [...(at === 0 ? [] : [startLike(flow, place)]), ...charsOf(line, undefined)])); return }
    case 'add': { const at = sight(flow).find((index) => flow[index]?.kind === 'box'); if (at !== undefined) flow.splice(at + 1, 0, newEntry(id, edit.title)) }
  }
}

function charsOf(value: string, beside: Token | undefined): CharToken[] {
  // As in an editor, what is typed takes over the marks of the text that it is typed in.
  const like = beside?.kind === 'char' ? { format: beside.format, marks: beside.marks } : { format: 0, marks: undefined }
  return Array.from(value, (letter): CharToken => ({ kind: 'char', node: 'text', text: letter, style: '', link: null, ...like }))
}

const isStart = (token: Token | undefined): token is StartToken => token?.kind === 'start'

function startLike(flow: readonly Token[], before: number): StartToken {
  const found = flow.slice(0, before).filter(seen).findLast(isStart)
  return { kind: 'start', block: structuredClone(found?.block ?? { type: 'paragraph', format: '', indent: 0 }), marks: undefined }
}

/** Removes some seen tokens in a row and all that is hidden between them; never the first break of a flow. Gives the place. */
function removeSeen(flow: Token[], at: number, count: number): number {
  const places = sight(flow)
  const from = Math.floor(at * places.length)
  const start = places[from]
  if (start === undefined) return -1
  // An author cannot join a text to a picture: the range ends before a break that would stay without a block before it.
  const taken: number[] = []
  for (const index of places.slice(from, from + count)) {
    const token = flow[index]
    if (token?.kind === 'box' || (isStart(token) && !joins(flow, index))) break
    taken.push(index)
  }
  const last = taken.at(-1)
  if (last === undefined) return -1
  flow.splice(start, last - start + 1)
  return start
}

/** Whether the block that starts here can join the one before it. */
function joins(flow: readonly Token[], index: number): boolean {
  const before = flow.slice(0, index).filter(seen).at(-1)
  return before !== undefined && before.kind !== 'box'
}

function removeStart(flow: Token[], at: number): void {
  const starts = sight(flow).filter((index) => isStart(flow[index]) && joins(flow, index))
  const index = starts[Math.floor(at * starts.length)]
  if (index !== undefined) flow.splice(index, 1)
}

function seenChars(flow: readonly Token[], at: number, count: number): CharToken[] {
  const places = sight(flow)
  const from = Math.floor(at * places.length)
  return places.slice(from, from + count).map((index) => flow[index]).filter((token) => token?.kind === 'char')
}

function restyle(flow: readonly Token[], at: number, kind: string): void {
  const starts = flow.filter((token) => isStart(token) && seen(token) && ['paragraph', 'heading', 'quote', 'listitem'].includes(token.block.type)) as StartToken[]
  const start = starts[Math.floor(at * starts.length)]
  if (!start) return
  const { format } = start.block
  const lists = kind === 'deep' ? [{ listType: 'bullet', start: 1 }, { listType: 'number', start: 1 }] : [{ listType: kind, start: 1 }]
  if (kind === 'center') start.block = { ...start.block, format: format === 'center' ? '' : 'center' }
  else if (kind === 'indent') start.block = { ...start.block, indent: start.block.type === 'listitem' ? 0 : (start.block.indent + 1) % 3 }
  else if (kind === 'h3') start.block = { type: 'heading', tag: 'h3', format, indent: 0 }
  else if (kind === 'quote' || kind === 'paragraph') start.block = { type: kind, format, indent: 0 }
  else start.block = { type: 'listitem', lists, format, indent: 0 }
}

function replaceEverywhere(flow: Token[], letter: string, value: string): void {
  for (let at = flow.length - 1; at >= 0; at -= 1) {
    const token = flow[at]
    if (token?.kind === 'char' && seen(token) && token.text === letter) flow.splice(at, 1, ...charsOf(value, token))
  }
}

function newEntry(id: string, title: string): BoxToken {
  const start = (type: string): StartToken => ({ kind: 'start', block: { type, format: '', indent: 0 }, marks: undefined })
  return { kind: 'box', key: `entry:${id}`, node: { type: 'entry', version: 1, direction: null, format: '', indent: 0, entryId: id, submissionId: null }, marks: undefined, children: [start('entry-title'), ...charsOf(title, undefined), start('paragraph')] }
}

interface Found { list: Token[]; at: number; box: BoxToken }
function seenBoxes(list: Token[]): Found[] {
  return list.flatMap((box, at): Found[] => (box.kind === 'box' && seen(box) ? [{ list, at, box }, ...seenBoxes(box.children)] : []))
}

function onBox(tree: Token[], edit: Extract<Edit, { box: number }>): Token[] {
  const movable = seenBoxes(tree).filter(({ box }) => box.node.type === 'entry' || box.node.type === 'figure')
  const found = movable[Math.floor(edit.box * movable.length)]
  if (!found) return tree
  if (edit.do === 'alt') {
    if (found.box.node.type === 'figure') found.box.node = { ...found.box.node, alt: `${String(found.box.node['alt'])}图` }
    return tree
  }
  found.list.splice(found.at, 1)
  if (edit.do !== 'move') return tree
  const flows = flowsIn(tree).filter((flow) => (found.box.node.type === 'entry' ? flow === tree : !flow.some((token) => isStart(token) && /caption|masthead/.test(token.block.type))))
  const flow = flows[Math.floor(edit.flow * flows.length)] ?? tree
  const gaps = sight(flow).filter((index) => flow[index]?.kind !== 'char')
  const index = gaps[Math.floor(edit.at * gaps.length)]
  // Between whole blocks only: never inside a block's text.
  flow.splice(index ?? flow.length, 0, found.box)
  return tree
}

const line = fc.string({ unit: fc.constantFrom(...Array.from('春夏秋冬晴雨的了示例局张，。ab')), minLength: 0, maxLength: 14 })
const styled = fc.record({ text: words, format: fc.constantFrom(0, 0, 1, 2) }).map(({ text: value, format }) => text(value, format))
const inline = fc.array(fc.oneof({ weight: 6, arbitrary: styled }, { weight: 1, arbitrary: fc.constant(tab()) }, { weight: 1, arbitrary: words.map((value) => link('https://example.org/', value)) }), { maxLength: 4 })
const figureAt = (id: string) => fc.record({ caption: line, alt: line }).map((one) => figure({ figureId: id, ...one }))
const flowAt = (id: string) => fc.array(fc.oneof(
  { weight: 6, arbitrary: inline.map((value) => paragraph(value)) },
  { weight: 1, arbitrary: line.map((value) => heading('h3', value)) },
  { weight: 1, arbitrary: line.map((value) => quote(value)) },
  { weight: 1, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => list('bullet', items)) },
), { minLength: 1, maxLength: 4 }).chain((flow) => fc.option(figureAt(id), { nil: null }).map((one) => (one ? [...flow.slice(0, 1), one, ...flow.slice(1)] : flow)))
const entryAt = (id: string) => fc.record({ title: line, body: flowAt(`figure-${id}`) }).map(({ title, body }) => entry(id, null, [entryTitle(title), dateline('5月9日　晴'), ...body, byline('（示例局　张示例）')]))

/** Small issues of every kind of block. */
export const issueOf: fc.Arbitrary<IssueDocument> = fc.record({
  title: line, note: fc.option(line), entries: fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => entryAt(`entry-${at}`)))), end: fc.option(line), heading: fc.option(line),
}).map(({ title, note, entries, end, heading: name }) => issueDocument([
  masthead([mastheadLine('series', '示例日记（十二）'), mastheadLine('title', title)]),
  ...(note === null ? [] : [editorsNote([frameLabel('编者按'), paragraph(note)])]),
  ...(name === null ? [] : [section(name)]),
  ...entries as TopData[],
  ...(end === null ? [] : [closing([paragraph(end)])]),
]))
export { caption }
