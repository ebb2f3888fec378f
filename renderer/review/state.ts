import { create } from 'zustand'
import type { NewAnchor } from '../editor/review/threads'
import { changeSettings, useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { useIssue } from '../issue/session'

/** How marks show in the text: all of them, bars in the margin only, as if accepted, as if rejected. */
export const markViews = ['all', 'simple', 'final', 'original'] as const
export type MarkView = (typeof markViews)[number]
export const cardKinds = ['all', 'suggestions', 'open', 'resolved'] as const
export type CardKind = (typeof cardKinds)[number]
export interface Active { kind: 'suggestion' | 'thread'; id: string }

interface ReviewState {
  /** The card that is in hand; its place in the text is marked. */
  active: Active | null
  /** The panel's filter; null: every author. */
  author: string | null
  kind: CardKind
  /** A comment that is being written: what it will stand on. */
  draft: NewAnchor | null
  set: (change: Partial<Omit<ReviewState, 'set'>>) => void
}

/** What the review panel shows. Suggestions are in the document, threads in the issue's session. */
export const useReview = create<ReviewState>()((set) => ({ active: null, author: null, kind: 'all', draft: null, set: (change) => set(change) }))

const layoutOf = (name: string) => useDesk.getState().settings?.layout[name]
const asView = (value: unknown): MarkView => markViews.find((view) => view === value) ?? 'all'

/** Suggesting mode 修订: whether edits become suggestions. */
export const useTracking = (): boolean => useDesk((state) => state.settings?.layout['review-tracking'] === true)
export const useMarkView = (): MarkView => useDesk((state) => asView(state.settings?.layout['review-view']))
/** Whoever works at this desk; empty until it is said. */
export const useAuthor = (): string => useDesk((state) => state.settings?.profile?.name ?? '')
export const authorHere = (): string => useDesk.getState().settings?.profile?.name ?? ''
export const isTracking = (): boolean => layoutOf('review-tracking') === true

/** What waits for the name of whoever works here. */
let afterName: (() => void) | null = null

/** Runs at once when the author is known, else after the profile dialog. */
export function withName(run: () => void): void {
  if (authorHere() !== '') {
    run()
    return
  }
  afterName = run
  useDesk.getState().set({ dialog: 'profile' })
}

/** The profile dialog closed; what waited goes on when there is a name now. */
export function nameGiven(): void {
  const run = afterName
  afterName = null
  if (authorHere() !== '') run?.()
}

/** Switches suggesting mode; the first time asks who writes. */
export function setTracking(tracking: boolean): void {
  const change = () => {
    // The very next key belongs to the new mode, saved or not.
    useIssue.getState().handle?.review.setLane({ author: authorHere(), tracking })
    keep('review-tracking', tracking)
  }
  if (tracking) withName(change)
  else change()
}

export function setMarkView(view: MarkView): void {
  keep('review-view', view)
}

function keep(name: string, value: unknown): void {
  const { settings, set } = useDesk.getState()
  if (!settings) return
  const layout = { ...settings.layout, [name]: value }
  set({ settings: { ...settings, layout } })
  changeSettings({ layout }).catch(showError)
}
