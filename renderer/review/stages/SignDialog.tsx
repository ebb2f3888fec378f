import './stages.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { characterCount, entryCount } from '../../../shared/document/query'
import { emptyReview, type Profile, type Stage } from '../../../shared/model/review'
import { maySign } from '../../../shared/review/stages'
import { useIssue } from '../../issue/session'
import { Button, Dialog, Field } from '../../ui/controls'
import { ProfileFields, useProfileDraft } from '../ProfileFields'
import { signOff } from './actions'
import { useStagesState } from './state'

/** 签发 of one stage: what is signed, by whom, with which note. */
export function SignDialog({ onClose }: { onClose: () => void }) {
  const stageId = useStagesState((state) => state.stageId)
  const review = useIssue((state) => state.review) ?? emptyReview()
  const stage = review.stages.find((one) => one.id === stageId)
  return stage ? <Form stage={stage} onClose={onClose} /> : null
}

function Form({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const { t } = useTranslation()
  const profile = useProfileDraft()
  const [isEditing, setEditing] = useState(profile.draft.name.trim() === '')
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const name = profile.draft.name.trim()
  const isRefused = name !== '' && !maySign(stage, name)
  const submit = async () => {
    setBusy(true)
    profile.keep()
    if (await signOff(stage, note.trim())) onClose()
    else setBusy(false)
  }
  return (
    <Dialog title={t('stages.signDialog.title', { stage: stage.name })} lead={t('stages.signDialog.lead')} onClose={onClose} isBusy={isBusy} className="sign-dialog" footer={<>
      <Button onPress={onClose} isDisabled={isBusy}>{t('stages.signDialog.cancel')}</Button>
      <Button look="primary" type="submit" form="sign-form" isDisabled={isBusy || name === '' || isRefused}>{t('stages.signDialog.sign')}</Button>
    </>}>
      <form id="sign-form" className="stages-form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <Signed />
        {isEditing ? <fieldset className="sign-profile"><legend>{t('stages.signDialog.noName')}</legend><ProfileFields profile={profile} autoFocus /></fieldset> : <Who profile={profile.draft} onChange={() => setEditing(true)} />}
        {isRefused ? <p className="stages-refused" role="alert">{t('stages.signDialog.refused', { stage: stage.name, names: stage.signers.join('、') })}</p> : null}
        <Field label={t('stages.signDialog.note')} placeholder={t('stages.signDialog.noteHint')} value={note} onChange={setNote} lines={3} autoFocus={!isEditing} />
      </form>
    </Dialog>
  )
}

function Signed() {
  const { t } = useTranslation()
  const document = useIssue((state) => state.document)
  return document ? <p className="faint">{t('stages.signDialog.counts', { entries: entryCount(document), characters: characterCount(document) })}</p> : null
}

function Who({ profile, onChange }: { profile: Profile; onChange: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="sign-who">
      <p><span className="label">{t('stages.signDialog.who')}</span><strong>{profile.name}</strong><span>{[profile.office, profile.role].filter((one) => one !== '').join(' · ')}</span></p>
      <Button small look="quiet" onPress={onChange}>{t('stages.signDialog.change')}</Button>
    </div>
  )
}
