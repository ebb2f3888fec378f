import { z } from 'zod'

/** A day as writers give it: the year is often left out. Month 1-12, day 1-31. */
export const PartialDate = z.object({
  year: z.number().int().min(1000).max(9999).nullable(),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
})
export type PartialDate = z.infer<typeof PartialDate>

/** 署名. Several authors stand in `name` as written, joined by 、 or spaces. */
export const Byline = z.object({
  unit: z.string().nullable(),
  role: z.string().nullable(),
  name: z.string().nullable(),
})
export type Byline = z.infer<typeof Byline>

/** A file in the library's media store: its name is the SHA-256 of its bytes (hex) and its extension. */
export const MediaId = z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{1,5}$/)
export type MediaId = z.infer<typeof MediaId>

export const pictureMimes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
export const PictureMime = z.enum(pictureMimes)
export type PictureMime = z.infer<typeof PictureMime>

/** A picture ready for use: turned upright, without location data, of bounded size (pixels). */
export const PictureRef = z.object({
  mediaId: MediaId,
  /** The untouched original, kept beside it. */
  originalId: MediaId.nullable(),
  /** The file's name as it came, for the editor's eye only; never printed. */
  name: z.string(),
  mime: PictureMime,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().nonnegative(),
})
export type PictureRef = z.infer<typeof PictureRef>

/** ISO 8601 instant, UTC. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
export type Instant = z.infer<typeof Instant>

export const Id = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/)
export type Id = z.infer<typeof Id>
