import { z } from 'zod'
import { Instant } from './common'
import { SeriesDraft } from './issue'
import { SubmissionDraft, SubmissionPicture, SubmissionStatus } from './submission'

/** A picture of the sample: its file, as a path inside the sample's folder, and its words. */
export const SamplePicture = SubmissionPicture.pick({ caption: true, credit: true, alt: true }).extend({
  file: z.string().regex(/^pictures\/[a-z0-9-]+\.jpg$/),
})
export type SamplePicture = z.infer<typeof SamplePicture>

/** A submission as the sample holds it: pictures are still files, and where it came from is the sample itself. */
export const SampleSubmission = z.object({
  draft: SubmissionDraft.omit({ source: true, pictures: true }).extend({ pictures: z.array(SamplePicture) }),
  status: SubmissionStatus,
  receivedAt: Instant,
})
export type SampleSubmission = z.infer<typeof SampleSubmission>

/** The half-made issue: what is already decided. `closing` is null while nobody has written one. */
export const SampleIssue = z.object({
  number: z.number().int().positive(),
  title: z.string().min(1),
  subtitle: z.string(),
  editorsNote: z.object({ label: z.string(), paragraphs: z.array(z.string()) }),
  picture: SamplePicture,
  /** Places in `submissions`, in reading order. */
  entries: z.array(z.number().int().nonnegative()),
  closing: z.object({ label: z.string(), paragraphs: z.array(z.string()) }).nullable(),
})
export type SampleIssue = z.infer<typeof SampleIssue>

/** The library that a first start shows (resources/sample/sample.json). An entry of the issue must name a submission that is there. */
export const Sample = z
  .object({ series: SeriesDraft, submissions: z.array(SampleSubmission).min(1), issue: SampleIssue })
  .refine(({ issue, submissions }) => issue.entries.every((at) => at < submissions.length), { path: ['issue', 'entries'], message: 'an entry names no submission' })
export type Sample = z.infer<typeof Sample>
