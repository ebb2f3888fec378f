import { create } from 'zustand'
import type { Receipt } from './receipt'

/** What must be asked before a file is taken back, and where the file is. */
export interface Question {
  kind: 'dropped' | 'otherIssue' | 'noTicket'
  path: string
  file: string
  /** Whose copy it is; '' where the file does not say. */
  issueId: string
  /** Null where the library has no such issue. */
  title: string | null
}

interface CopiesState { question: Question | null; receipt: Receipt | null }

export const useCopies = create<CopiesState>()(() => ({ question: null, receipt: null }))
