import './review.css'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../ui/controls'
import { ProfileFields, useProfileDraft } from './ProfileFields'
import { nameGiven } from './state'

/** Asks once who works here, before the first suggestion or comment. */
export function ProfileDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const profile = useProfileDraft()
  const close = () => {
    onClose()
    nameGiven()
  }
  const accept = () => {
    profile.keep()
    close()
  }
  return (
    <Dialog title={t('review.profile')} lead={t('review.profileLead')} onClose={close} className="profile-dialog"
      footer={<><Button onPress={close}>{t('review.cancel')}</Button><Button look="primary" type="submit" form="profile-form" isDisabled={profile.draft.name.trim() === ''}>{t('review.close')}</Button></>}>
      <form id="profile-form" onSubmit={(event) => { event.preventDefault(); if (profile.draft.name.trim() !== '') accept() }}>
        <ProfileFields profile={profile} autoFocus />
      </form>
    </Dialog>
  )
}
