import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { DeskError } from '../../shared/errors'
import { appStrings } from '../app/strings'
import { editorStrings } from '../editor/strings'
import { exportStrings } from '../exporting/strings'
import { inboxStrings } from '../inbox/strings'
import { intakeStrings } from '../intake/strings'
import { issueStrings } from '../issue/strings'
import { previewStrings } from '../preview/strings'
import { copyStrings } from '../review/copies/strings'
import { stageStrings } from '../review/stages/strings'
import { reviewStrings } from '../review/strings'
import { settingsStrings } from '../settings/strings'
import { errorStrings } from './errors'

export type Language = 'zh-CN' | 'en'
const parts = [appStrings, editorStrings, exportStrings, inboxStrings, intakeStrings, issueStrings, previewStrings, reviewStrings, copyStrings, settingsStrings, stageStrings, errorStrings]

/** Every string of the window in one language; each feature brings its own. */
export function catalogue(of: Language): Record<string, unknown> {
  return Object.assign({}, ...parts.map((part) => part[of])) as Record<string, unknown>
}

/** Loads the catalogues. */
export function startTranslation(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: catalogue('zh-CN') }, en: { translation: catalogue('en') } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  })
}

export async function setLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** The message of an error in the user's language, saying what to do next. */
export function errorText(error: DeskError): string {
  const { params } = error
  // Some errors know a path, some a file's name; a message may ask for either.
  const named = { file: params['path'] ?? '', path: params['file'] ?? '', ...params }
  const context = error.key === 'emptyFile' && named.file === '' ? 'paste' : params['looksLike']?.toString()
  return i18next.t(`errors.${error.key}`, { ...named, ...(context === undefined ? {} : { context }) })
}
