import { z } from 'zod'
import { Id, MediaId, PictureRef } from './model/common'
import { InboxCounts, InboxQuery, Submission, SubmissionDraft, SubmissionHead, SubmissionStatus } from './model/submission'
import { IssueFacts, IssueHead, IssueRecord, Series, SeriesDraft, Settings } from './model/issue'
import { Review, Stage, type Thread } from './model/review'
import { Version, VersionHead } from './model/version'
import type { IssueDocument } from './document/nodes'
import { IssueDocumentSchema } from './document/schema'
import { errorKeys } from './errors'
import type { ParsedPage } from './parse/types'
import type { Returned, ReturnReport } from './review/import'

/**
 * Every call between the window and the main process: its name, its argument's and its result's schema.
 * The main process checks the argument of each call (electron/contract/register.ts); the preload exposes these names only.
 */
const nothing = z.object({})
const bytes = z.instanceof(Uint8Array)
const ErrorValueSchema = z.object({ key: z.enum(errorKeys), params: z.record(z.string(), z.union([z.string(), z.number()])), detail: z.string().optional() })

/** A file or paste that was read but not yet stored. `token` names it until commit or discard. */
export const StagedItem = z.object({
  token: Id,
  fileName: z.string().nullable(),
  format: z.enum(['text', 'html', 'docx', 'picture']),
  encoding: z.string().nullable(),
  /** Present for everything but a lone picture. */
  page: z.custom<ParsedPage>().nullable(),
  /** Pictures found inside; `name` is what the text's picture line says; preview at desk-media://staged/<token>/<index>. */
  pictures: z.array(z.object({ name: z.string(), width: z.number(), height: z.number(), bytes: z.number() })),
})
export type StagedItem = z.infer<typeof StagedItem>
export const StagedBatch = z.object({ items: z.array(StagedItem), failures: z.array(z.object({ fileName: z.string(), error: ErrorValueSchema })) })
export type StagedBatch = z.infer<typeof StagedBatch>

/** The corrected split of a staged item. `pictures[].name` links to the staged picture of that name. */
export const ImportedPage = z.object({
  masthead: z.object({
    series: z.string(), title: z.string(), subtitle: z.string(), headline: z.string().nullable(), number: z.number().int().nullable(),
    /** The masthead's lines as the page has them, in reading order: kept verbatim while the fields above still agree with them. */
    lines: z.array(z.object({ role: z.enum(['series', 'title', 'subtitle']), text: z.string() })).optional(),
  }),
  facts: IssueFacts,
  editorsNote: z.object({ label: z.string(), paragraphs: z.array(z.string()) }),
  /** Pictures before all entries. */
  pictures: z.array(z.object({ name: z.string(), caption: z.string(), credit: z.string(), alt: z.string() })),
  sections: z.array(z.object({ title: z.string(), beforeEntry: z.number().int() })),
  entries: z.array(SubmissionDraft.omit({ source: true, pictures: true }).extend({
    dateline: z.string(),
    bylinePlace: z.enum(['before', 'after']),
    pictures: z.array(z.object({ name: z.string(), caption: z.string(), credit: z.string(), alt: z.string(), afterParagraph: z.number().int() })),
  })),
  closing: z.object({ label: z.string(), paragraphs: z.array(z.string()) }),
})
export type ImportedPage = z.infer<typeof ImportedPage>

export const ExportRequest = z.object({
  issueId: Id,
  docx: z.boolean(),
  html: z.enum(['none', 'single', 'folder']),
  folder: z.string().min(1),
  baseName: z.string().min(1).max(120),
  /** Takes the place of files of that name; without it a free name is found. */
  overwrite: z.boolean().optional(),
})
export type ExportRequest = z.infer<typeof ExportRequest>
/** What an export would be named: `free` is the name when nothing is replaced, `taken` the files that stand under the wanted one. */
export const ExportPlan = z.object({ free: z.string(), taken: z.array(z.string()), canReplace: z.boolean() })
export type ExportPlan = z.infer<typeof ExportPlan>
export const ExportResult = z.object({ files: z.array(z.string()), warnings: z.array(z.object({ code: z.string(), text: z.string() })) })
export type ExportResult = z.infer<typeof ExportResult>

/** What stands in the library after a change beside the text: the window goes on from there. */
export const Stored = z.object({ revision: z.number().int(), savedAt: z.string() })
export type Stored = z.infer<typeof Stored>
/** An issue as the window has it: a call fails with `conflict` when the library has another revision. */
const atRevision = z.object({ issueId: Id, revision: z.number().int() })

/** What became of a portable file: an issue new here, merged with the one here, or, where that cannot be, a copy beside it. `merge` tells what a merge brought, and how the issue stood `before`. */
export const OpenedPortable = z.object({ issueId: Id, outcome: z.enum(['new', 'merged', 'same', 'copy']), merge: z.custom<PortableMerge>().nullable() })
export interface PortableMerge { file: string; savedBy: string; report: ReturnReport; before: { document: IssueDocument; threads: Thread[] } }
export type OpenedPortable = z.infer<typeof OpenedPortable>

/** A review copy that was written; `warnings` names what Word cannot say. */
export const CopySaved = z.object({ path: z.string(), suggestions: z.number().int(), comments: z.number().int(), warnings: z.array(z.object({ code: z.string(), text: z.string() })) })
export type CopySaved = z.infer<typeof CopySaved>
const copyFile = z.object({ path: z.string(), file: z.string() })
/** Whose copy a Word file says it is: `title` is null where the library has no such issue. */
const CopyOf = z.object({ issueId: z.string(), title: z.string().nullable() })
/** A returned copy merged with its issue, nothing stored yet; or why it was not merged without asking. */
export const CopyRead = z.discriminatedUnion('outcome', [
  copyFile.extend({ outcome: z.literal('read'), savedBy: z.string(), returned: z.custom<Returned>() }),
  copyFile.extend({ outcome: z.literal('otherIssue'), ...CopyOf.shape }),
  copyFile.extend({ outcome: z.literal('noTicket') }),
])
export type CopyRead = z.infer<typeof CopyRead>

/** What was damaged and mended when the library opened. */
export const LibraryReport = z.object({
  path: z.string(),
  firstStart: z.boolean(),
  damaged: z.array(z.object({ file: z.string(), quarantinedAs: z.string(), restored: z.boolean() })),
})
export type LibraryReport = z.infer<typeof LibraryReport>

export const calls = {
  'library.report': { args: nothing, result: LibraryReport },
  'inbox.page': {
    args: z.object({ query: InboxQuery, offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }),
    result: z.object({ total: z.number().int(), counts: InboxCounts, heads: z.array(SubmissionHead) }),
  },
  /** All ids of a query in its order, for range selection. */
  'inbox.ids': { args: z.object({ query: InboxQuery }), result: z.array(Id) },
  'inbox.get': { args: z.object({ id: Id }), result: Submission },
  'inbox.update': { args: z.object({ id: Id, change: SubmissionDraft.omit({ source: true }).partial() }), result: Submission },
  /** Sets the status; the result is what they were before, to be handed to `inbox.restoreStatus` for undo. */
  'inbox.setStatus': { args: z.object({ ids: z.array(Id).min(1).max(20_000), status: SubmissionStatus }), result: z.array(z.object({ id: Id, status: SubmissionStatus })) },
  'inbox.restoreStatus': { args: z.object({ before: z.array(z.object({ id: Id, status: SubmissionStatus })).max(20_000) }), result: nothing },

  'intake.pickFiles': { args: nothing, result: StagedBatch },
  'intake.readFiles': { args: z.object({ paths: z.array(z.string().min(1)).min(1).max(200) }), result: StagedBatch },
  'intake.readPaste': { args: z.object({ text: z.string(), html: z.string().nullable() }), result: StagedBatch },
  'intake.discard': { args: z.object({ tokens: z.array(Id) }), result: nothing },
  /** Stores the corrected split: submissions always, and a new issue holding them when `asIssue`. */
  'intake.commit': {
    args: z.object({ token: Id, page: ImportedPage, asIssue: z.boolean(), seriesId: Id.nullable() }),
    result: z.object({ submissionIds: z.array(Id), issueId: Id.nullable() }),
  },
  /** Pictures for an issue: cleaned, sized and stored. */
  'media.pickPictures': { args: nothing, result: z.object({ pictures: z.array(PictureRef), failures: StagedBatch.shape.failures }) },
  'media.addPictures': { args: z.object({ files: z.array(z.object({ name: z.string(), bytes })).min(1).max(50) }), result: z.object({ pictures: z.array(PictureRef), failures: StagedBatch.shape.failures }) },

  'issue.list': { args: nothing, result: z.array(IssueHead) },
  'issue.get': { args: z.object({ id: Id }), result: IssueRecord },
  'issue.create': { args: z.object({ seriesId: Id.nullable(), number: z.number().int().positive().nullable(), title: z.string().max(200) }), result: IssueRecord },
  /** Saves when `revision` is the stored one, else fails with `conflict`. Without `review` what was stored of it stays. Answers after the bytes are on disk. */
  'issue.save': { args: z.object({ id: Id, revision: z.number().int(), document: IssueDocumentSchema, facts: IssueFacts, review: Review.optional() }), result: z.object({ revision: z.number().int(), savedAt: z.string() }) },
  /** Moves the issue to the bin; `issue.restore` brings it back. */
  'issue.remove': { args: z.object({ id: Id }), result: nothing },
  /** The issues in the bin, the last removed first. */
  'issue.bin': { args: nothing, result: z.array(IssueHead) },
  'issue.restore': { args: z.object({ id: Id }), result: nothing },

  /** 版本, newest first. */
  'version.list': { args: z.object({ issueId: Id }), result: z.array(VersionHead) },
  'version.get': { args: z.object({ issueId: Id, id: Id }), result: Version },
  'version.create': { args: atRevision.extend({ name: z.string().trim().min(1).max(80) }), result: VersionHead },
  /** Makes an old version's content the issue's; what stood there is kept first as a version of the name `keepAs`. */
  'version.restore': { args: atRevision.extend({ id: Id, keepAs: z.string().trim().min(1).max(80) }), result: z.object({ record: IssueRecord, keptId: Id }) },
  /** 签发 of a stage by the profile of this desk. Fails with noProfile, notSigner or stageOrder. */
  'review.signOff': { args: atRevision.extend({ stageId: Id, note: z.string().max(500) }), result: Stored.extend({ review: Review }) },
  'review.setStages': { args: atRevision.extend({ stages: z.array(Stage).min(1).max(20), forSeries: z.boolean() }), result: Stored.extend({ review: Review }) },
  /** 审签单 as a Word file, where the user says; null when he does not. */
  'review.sheet': { args: z.object({ issueId: Id }), result: z.string().nullable() },
  /** 传阅文件: the issue with all that belongs to it in one file. Null when the user cancels. */
  'portable.save': { args: z.object({ issueId: Id }), result: z.string().nullable() },
  'portable.open': { args: z.object({ path: z.string().min(1).nullable() }), result: OpenedPortable.nullable() },

  /** 审阅稿: a Word file for a reviewer. Null when the user cancels. */
  'copy.save': { args: z.object({ issueId: Id, to: z.string().max(40) }), result: CopySaved.nullable() },
  /** `anyway` merges by the words alone a file that is no copy of this issue. */
  'copy.read': { args: z.object({ issueId: Id, path: z.string().min(1).nullable(), anyway: z.boolean() }), result: CopyRead.nullable() },
  /** Null for a file that is no review copy. */
  'copy.ticket': { args: z.object({ path: z.string().min(1) }), result: CopyOf.nullable() },
  /** 回执 as a text file; null when the user cancels. */
  'copy.receipt': { args: z.object({ name: z.string().min(1).max(120), text: z.string().max(2_000_000) }), result: z.string().nullable() },

  'series.list': { args: nothing, result: z.array(Series.extend({ nextNumber: z.number().int() })) },
  'series.create': { args: SeriesDraft, result: Series },
  'series.update': { args: z.object({ id: Id, change: SeriesDraft.partial() }), result: Series },

  'export.pickFolder': { args: nothing, result: z.string().nullable() },
  'export.plan': { args: ExportRequest.pick({ docx: true, html: true, folder: true, baseName: true }), result: ExportPlan },
  /** Runs to its end; progress comes as the event `export.progress`. Fails with `cancelled` after `export.cancel`. */
  'export.run': { args: ExportRequest, result: ExportResult },
  'export.cancel': { args: nothing, result: nothing },
  'export.reveal': { args: z.object({ path: z.string().min(1) }), result: nothing },

  'settings.get': { args: nothing, result: Settings },
  'settings.set': { args: Settings.omit({ schemaVersion: true }).partial(), result: Settings },
  'app.info': { args: nothing, result: z.object({ version: z.string(), electron: z.string(), platform: z.string(), libraryPath: z.string() }) },
  'app.openLink': { args: z.object({ url: z.string().max(2000) }), result: nothing },
  /** The window's answer to the event `app.flush`: everything typed is saved (or could not be). */
  'app.flushed': { args: z.object({ saved: z.boolean() }), result: nothing },
} as const satisfies Record<string, { args: z.ZodType; result: z.ZodType }>

export type CallName = keyof typeof calls
export type CallArgs<N extends CallName> = z.infer<(typeof calls)[N]['args']>
export type CallResult<N extends CallName> = z.infer<(typeof calls)[N]['result']>
export type Answer<T> = { ok: true; value: T } | { ok: false; error: z.infer<typeof ErrorValueSchema> }

/** Commands of the native menu, handled by the renderer (renderer/app/commands.ts). */
export const menuCommands = [
  'newIssue', 'openIssueList', 'import', 'pastePage', 'save', 'export', 'showInbox', 'showIssue', 'find', 'replace', 'findInbox', 'undo', 'redo',
  'togglePreview', 'toggleOutline', 'newSeries', 'saveCopy', 'readCopy', 'savePortable', 'openPortable', 'showStages', 'tracking', 'comment', 'showReview', 'nextMark', 'previousMark', 'acceptMark', 'rejectMark', 'settings', 'shortcuts', 'about', 'wordCount',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** What the main process tells the window unasked. */
export interface DeskEvents {
  'export.progress': { step: 'reading' | 'pictures' | 'docx' | 'html' | 'writing'; done: number; total: number }
  'menu.command': { command: MenuCommand }
  'library.changed': { what: 'inbox' | 'issues' | 'series' }
  /** A file was found damaged, and mended where that could be, after the library was opened. */
  'library.damaged': Pick<LibraryReport, 'damaged'>
  'app.flush': Record<string, never>
}
export type EventName = keyof DeskEvents
export const eventNames = ['export.progress', 'menu.command', 'library.changed', 'library.damaged', 'app.flush'] as const satisfies readonly EventName[]

/** What the preload puts on `window.desk`. */
export interface DeskBridge {
  /** The arguments as they are, or as JSON text: a whole issue crosses the bridge several times faster as text. */
  call<N extends CallName>(name: N, args: CallArgs<N> | string): Promise<Answer<CallResult<N>>>
  on<E extends EventName>(name: E, listener: (payload: DeskEvents[E]) => void): () => void
  pathOf(file: File): string
}
export { MediaId }
