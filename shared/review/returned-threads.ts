import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Message, Thread } from '../model/review'
import type { ReturnedFile, WordComment } from './lines'
import { wholeSeconds } from './stamps'
import { withThread } from './threads'
import type { Token } from './tokens'

export interface ReturnedThreads {
  threads: Thread[]
  /** Thread ids to hang on tokens of the sent copy. */
  anchors: Map<Token, string[]>
  /** How many of the file's comments (replies counted) are new here, changed, or were known: each is one of the three. */
  added: number
  changed: number
  known: number
  /** Of the new ones, those whose place could not be found; their threads stand on the issue. */
  unplaced: string[]
  strange: ReturnedFile['strange']
}

/** The file's comments as threads, joined to those that the issue has. Known is what has the same author, time and text. */
export function returnedThreads(known: readonly Thread[], file: ReturnedFile, covered: ReadonlyMap<string, Token[]>): ReturnedThreads {
  const result: ReturnedThreads = { threads: known.map((thread) => ({ ...thread, messages: [...thread.messages] })), anchors: new Map(), added: 0, changed: 0, known: 0, unplaced: [], strange: [] }
  const comments = withoutCircles(file.comments.map((comment) => bounded(comment, result)))
  const ids = new Set(comments.map((comment) => comment.id))
  const roots = comments.filter((comment) => comment.parentId === null || !ids.has(comment.parentId))
  for (const root of roots) {
    // LibreOffice forgets which comment a reply belongs to: a known remark is known wherever it hangs.
    const home = result.threads.find((thread) => thread.messages.slice(1).some((message) => isMessage(message, root)))
    if (home) {
      result.known += 1
      continue
    }
    const replies = comments.filter((comment) => comment !== root && rootOf(comment, comments) === root.id)
    const thread = (find(result.threads, root, false) ?? reworded(known, root, roots, result)) ?? newThread(root, covered.get(root.id) ?? [], result)
    const rootWas = joinMessages(thread, [root, ...replies], result)
    if (joinResolved(thread, root, file) && rootWas === 'known') {
      result.known -= 1
      result.changed += 1
    }
    if (!result.threads.includes(thread)) result.threads = withThread(result.threads, thread)
  }
  return result
}

/** Replies that answer each other in a circle: the first of them begins the thread. */
function withoutCircles(comments: readonly WordComment[]): WordComment[] {
  const out = [...comments]
  for (const [at, comment] of out.entries()) {
    let above = comment.parentId
    for (let step = 0; step < out.length && above !== null && above !== comment.id; step += 1) above = out.find((one) => one.id === above)?.parentId ?? null
    if (above === comment.id) out[at] = { ...comment, parentId: null }
  }
  return out
}

const find = (threads: readonly Thread[], root: WordComment, reworded: boolean): Thread | undefined => threads.find((one) => isMessage(one.messages[0], root, reworded))

/** A thread from before whose first remark was reworded; not one that another comment of the file is word for word. */
function reworded(known: readonly Thread[], root: WordComment, roots: readonly WordComment[], result: ReturnedThreads): Thread | undefined {
  const free = known.filter((thread) => !roots.some((other) => isMessage(thread.messages[0], other)))
  const found = find(free, root, true)
  return found && result.threads.find((thread) => thread.id === found.id)
}

function rootOf(comment: WordComment, all: readonly WordComment[]): string {
  let at = comment
  for (let step = 0; step < all.length && at.parentId !== null; step += 1) at = all.find((one) => one.id === at.parentId) ?? { ...at, parentId: null }
  return at.id
}

/** Author, time and words tell a remark; author and time alone, one that was reworded; where no time is given, the words. */
export function isMessage(message: Message | undefined, comment: WordComment, reworded = false): boolean {
  if (message?.by !== comment.by || (comment.at !== '' && seconds(message.at) !== seconds(comment.at))) return false
  return message.text.trim() === comment.text.trim() || (reworded && comment.at !== '')
}

const seconds = (at: string): string => at.slice(0, 19)
const idOf = (...parts: string[]): string => `w${bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 15)}`

function bounded(comment: WordComment, result: ReturnedThreads): WordComment {
  if (comment.text.length <= longest) return comment
  result.strange.push({ what: 'longComment', where: comment.by, text: comment.text.slice(0, 60) })
  return { ...comment, text: `${comment.text.slice(0, longest - 1)}…` }
}

function newThread(root: WordComment, tokens: readonly Token[], result: ReturnedThreads): Thread {
  const text = tokens.map((token) => (token.kind === 'char' ? token.text : '')).join('')
  const figure = tokens.find((token) => token.kind === 'box' && token.node.type === 'figure')
  const quote = text.slice(0, 500)
  const thread: Thread = { id: idOf('thread', root.by, root.at, root.text, quote), on: figure ? 'figure' : tokens.length > 0 ? 'text' : 'issue', quote, resolved: null, messages: [] }
  for (const token of figure ? [figure] : tokens) result.anchors.set(token, [...(result.anchors.get(token) ?? []), thread.id])
  if (tokens.length === 0) result.unplaced.push(root.text)
  return thread
}

/** Joins a thread's comments; what became of the first. */
function joinMessages(thread: Thread, comments: readonly WordComment[], result: ReturnedThreads): 'added' | 'changed' | 'known' {
  const outcomes: ('added' | 'changed' | 'known')[] = []
  for (const comment of comments) {
    const message = thread.messages.find((one) => isMessage(one, comment)) ?? thread.messages.find((one) => isMessage(one, comment, true) && !comments.some((other) => isMessage(one, other)))
    if (!message) {
      thread.messages.push({ id: idOf('message', thread.id, comment.by, comment.at, comment.text), by: comment.by, at: wholeSeconds(comment.at), text: comment.text, editedAt: null })
      outcomes.push('added')
    } else if (message.text.trim() !== comment.text.trim()) {
      thread.messages[thread.messages.indexOf(message)] = { ...message, text: comment.text }
      outcomes.push('changed')
    } else outcomes.push('known')
  }
  for (const outcome of outcomes) result[outcome] += 1
  thread.messages.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return outcomes[0] ?? 'known'
}

/** Most letters of one remark, as shared/model/review.ts has it. */
const longest = 20_000

/** Whether the file resolved a thread that was open here. */
function joinResolved(thread: Thread, root: WordComment, file: ReturnedFile): boolean {
  if (!root.resolved || thread.resolved) return false
  thread.resolved = { by: file.savedBy || root.by, at: wholeSeconds(file.savedAt) }
  return true
}
