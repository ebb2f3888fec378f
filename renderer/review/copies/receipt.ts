import type { TFunction } from 'i18next'
import type { CopyRead } from '../../../shared/contract'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { Thread } from '../../../shared/model/review'
import { cardsOf } from '../../../shared/review/cards'
import type { ReturnReport } from '../../../shared/review/import'
import type { StrangeKind } from '../../../shared/review/strange'
import { suggestionsOf, type Suggestion } from '../../../shared/review/suggestions'
import type { Active } from '../state'
import { linesOf } from '../words'

export type CopyIn = Extract<CopyRead, { outcome: 'read' }>
/** Somebody and what he did; null where the issue no longer knows it. */
export type Deed = Suggestion | null

/** 回执: what a returned copy brought, with the words that the report only counts or names by id. */
export interface Receipt {
  file: string
  savedBy: string
  report: ReturnReport
  isNews: boolean
  /** Whether one undo takes it all back. */
  isUndoable: boolean
  untracked: Suggestion[]
  clashes: { mine: Deed[]; theirs: Deed[]; mineText: string; theirsText: string }[]
  accepted: Deed[]
  rejected: Deed[]
  /** The first new card, in the order of the text. */
  first: Active | null
}

interface Sides { document: IssueDocument; threads: readonly Thread[] }

/** The receipt of a copy: `before` is the issue as it stood, `after` with what came in. */
export function receiptOf({ file, savedBy, report }: { file: string; savedBy: string; report: ReturnReport }, before: Sides, after: Sides, isNews: boolean): Receipt {
  const old = new Map(suggestionsOf(before.document).map((one) => [one.id, one]))
  const all = new Map(suggestionsOf(after.document).map((one) => [one.id, one]))
  const deeds = (ids: readonly string[]): Deed[] => ids.map((id) => all.get(id) ?? old.get(id) ?? null)
  const known = new Set([...old.keys(), ...before.threads.map((thread) => thread.id)])
  const first = cardsOf(after.document, after.threads).find((card) => !known.has(card.id))
  return {
    file, savedBy, report, isNews, isUndoable: true,
    untracked: [...all.values()].filter((one) => one.untracked && !old.has(one.id)),
    clashes: onePerPair(report.clashes).map(({ mine, theirs, mineText, theirsText }) => ({ mine: deeds(mine), theirs: deeds(theirs), mineText, theirsText })),
    accepted: deeds(report.acceptedThere.map(({ id }) => id)),
    rejected: deeds(report.rejectedThere.map(({ id }) => id)),
    first: first ? { kind: first.kind, id: first.id } : null,
  }
}

/** Words that both took away and words that both put there are one clash of the same two. */
function onePerPair(clashes: ReturnReport['clashes']): ReturnReport['clashes'] {
  return [...new Map(clashes.map((clash) => [JSON.stringify([[...clash.mine].sort(), [...clash.theirs].sort()]), clash])).values()]
}

/** 14 处改动、3 条批注；已放入 15，… in the words of the language. */
export function summaryOf(receipt: Receipt, t: TFunction): string {
  const { report, report: { comments } } = receipt
  return t('copies.receipt.summary', {
    came: report.came, comments: comments.came, placed: report.placed + comments.added + comments.changed, already: report.already + comments.already,
    clashes: receipt.clashes.length, lost: report.lost.length,
  })
}

/** Which file it was, and who saved it. */
export function leadOf({ file, savedBy }: Receipt, t: TFunction): string {
  return savedBy === '' ? file : t('copies.receipt.leadBy', { file, name: savedBy })
}

export function wordsOf(deed: Deed, t: TFunction): string {
  return deed ? linesOf(deed, t).map(({ did, text }) => `${did} ${text}`.trim()).join('，') : t('copies.receipt.gone')
}

export interface StrangeGroup { what: StrangeKind; places: { where: string; text: string }[] }

export function strangeGroups({ strange }: ReturnReport): StrangeGroup[] {
  const groups = new Map<StrangeKind, StrangeGroup['places']>()
  for (const { what, where, text = '' } of strange) groups.set(what, [...(groups.get(what) ?? []), { where, text }])
  return [...groups].map(([what, places]) => ({ what, places }))
}

/** The whole receipt as plain text. */
export function receiptText(receipt: Receipt, t: TFunction): string {
  const { report } = receipt
  const line = (by: string, what: string) => t('copies.receipt.line', { by, what })
  const deed = (one: Deed) => (one ? line(one.by, wordsOf(one, t)) : wordsOf(one, t))
  const side = (name: string, deeds: readonly Deed[], text: string) => `${name}　${deeds.map(deed).join('；') || text}`
  const parts: [string, string[]][] = [
    [t('copies.receipt.untracked'), receipt.untracked.map(deed)],
    [t('copies.receipt.clashes'), receipt.clashes.map((one) => `${side(t('copies.receipt.mine'), one.mine, one.mineText)}\n  ${side(t('copies.receipt.theirs'), one.theirs, one.theirsText)}`)],
    [t('copies.receipt.lost'), report.lost.map(({ by, text }) => line(by, text || t('copies.receipt.things')))],
    [t('copies.receipt.unplaced'), report.comments.unplaced],
    [t('copies.receipt.missing'), report.comments.missing],
    [t('copies.receipt.accepted'), receipt.accepted.map(deed)],
    [t('copies.receipt.rejected'), receipt.rejected.map(deed)],
    [t('copies.receipt.strange'), strangeGroups(report).flatMap(({ what, places }) => places.map(({ where, text }) => [t(`copies.strange.${what}`), text, where === '' ? '' : t('copies.receipt.at', { where })].filter((part) => part !== '').join('　')))],
  ]
  const head = [t('copies.receipt.title'), leadOf(receipt, t), summaryOf(receipt, t), ...(receipt.isNews ? [] : [t('copies.receipt.none')]), ...(report.matched === 'text' ? [t('copies.receipt.byText')] : [])]
  return [...head, ...parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `\n${title}\n${lines.map((one) => `  ${one}`).join('\n')}`)].join('\n') + '\n'
}
