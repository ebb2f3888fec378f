import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/model/review'
import { changeSettings, useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { Field } from '../ui/controls'

const nobody: Profile = { name: '', office: '', role: '' }

/** What is being written about whoever works here; kept when the fields are left or go. */
export function useProfileDraft() {
  const kept = useDesk((state) => state.settings?.profile ?? nobody)
  const [draft, setDraft] = useState(kept)
  const latest = useRef(draft)
  const change = (part: Partial<Profile>) => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
  }
  return { draft, change, keep: () => keepProfile(latest.current) }
}

/** Keeps a profile without spaces around its words, here at once and in the library after. */
function keepProfile({ name, office, role }: Profile): void {
  const { settings, set } = useDesk.getState()
  const profile = { name: name.trim().slice(0, 40), office: office.trim().slice(0, 100), role: role.trim().slice(0, 40) }
  if (!settings || JSON.stringify(profile) === JSON.stringify(settings.profile ?? nobody)) return
  set({ settings: { ...settings, profile } })
  changeSettings({ profile }).catch(showError)
}

type Draft = ReturnType<typeof useProfileDraft>

export function ProfileFields({ profile: { draft, change, keep }, autoFocus = false }: { profile: Draft; autoFocus?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="profile-fields">
      <Field label={t('review.name')} value={draft.name} onChange={(name) => change({ name })} onBlur={keep} autoFocus={autoFocus} />
      <Field label={t('review.office')} value={draft.office} onChange={(office) => change({ office })} onBlur={keep} />
      <Field label={t('review.role')} value={draft.role} onChange={(role) => change({ role })} onBlur={keep} />
    </div>
  )
}

/** 署名 in the settings. A dialog that closes takes the fields away without leaving them. */
export function ProfileSettings() {
  const { t } = useTranslation()
  const profile = useProfileDraft()
  const { keep } = profile
  const latest = useRef(keep)
  useEffect(() => { latest.current = keep })
  useEffect(() => () => latest.current(), [])
  return (
    <div className="field" role="group" aria-label={t('review.identity')}>
      <span className="label" aria-hidden>{t('review.identity')}</span>
      <ProfileFields profile={profile} />
    </div>
  )
}
