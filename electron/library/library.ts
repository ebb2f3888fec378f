import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { Series, Settings } from '../../shared/model/issue'
import { writeError } from '../export/files'
import { openStore } from './atomic-adapter'
import { DamageReport } from './damage'
import { Inbox } from './inbox'
import { Issues } from './issues'
import { MediaStore } from './media'
import { Versions } from './versions'

const SeriesFile = z.object({ schemaVersion: z.literal(1), series: z.array(Series) })
type SeriesFile = z.infer<typeof SeriesFile>

export const defaultSettings: Settings = { schemaVersion: 1, language: 'zh-CN', theme: 'system', layout: {}, lastIssueId: null, lastExportFolder: null }

/** The local library: everything that the office has, in plain JSON files and pictures below one folder. */
export interface Library {
  path: string
  /** True when the folder held no library before. */
  isNew: boolean
  damage: DamageReport
  inbox: Inbox
  issues: Issues
  versions: Versions
  media: MediaStore
  series: Low<SeriesFile>
  settings: Low<Settings>
  close(): Promise<void>
}

const recordFolders = ['inbox', 'issues']

/** Opens the library, making the folder when it is new. Fails with noPermission, diskFull, newerVersion or fileUnreadable. */
export async function openLibrary(path: string): Promise<Library> {
  const folder = (name: string) => join(path, name)
  const isNew = await prepare(path)
  const damage = new DamageReport(path)
  const settings = await openStore(folder('settings.json'), { kind: 'settings', schema: Settings }, { ...defaultSettings }, damage)
  const series = await openStore<SeriesFile>(folder('series.json'), { kind: 'series', schema: SeriesFile }, { schemaVersion: 1, series: [] }, damage)
  const inbox = await Inbox.open(folder('inbox'), damage)
  const issues = await Issues.open(folder('issues'), folder('bin'), damage)
  const versions = new Versions(folder('issues'), damage)
  return {
    path, isNew, damage, inbox, issues, versions, series, settings,
    media: new MediaStore(folder('media')),
    close: async () => {
      await inbox.close()
      await issues.close()
      await versions.close()
    },
  }
}

/** Makes the folders, clears what a kill left half-written, and says whether nothing of a library was there. */
async function prepare(path: string): Promise<boolean> {
  try {
    for (const name of [...recordFolders, 'media', 'bin']) await mkdir(join(path, name), { recursive: true })
    const names: string[] = []
    for (const folder of [path, ...recordFolders.map((name) => join(path, name))]) {
      for (const name of await readdir(folder)) {
        if (name.endsWith('.tmp')) await rm(join(folder, name), { force: true })
        else names.push(name)
      }
    }
    await sweepMedia(join(path, 'media'))
    return !names.some((name) => /\.json(?:\.bak)?$/.test(name))
  } catch (error) {
    throw writeError(error, path)
  }
}

async function sweepMedia(media: string): Promise<void> {
  for (const folder of await readdir(media, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue
    for (const name of await readdir(join(media, folder.name))) if (name.endsWith('.tmp')) await rm(join(media, folder.name, name), { force: true })
  }
}
