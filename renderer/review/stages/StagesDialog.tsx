import './stages.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { defaultStages, emptyReview, stageRights, type Stage } from '../../../shared/model/review'
import { useIssue } from '../../issue/session'
import { newId } from '../../editor/new-id'
import { Button, Choose, Dialog, Field, IconButton } from '../../ui/controls'
import { setStages } from './actions'

/** A stage with its signers as they stand in the field. */
interface Draft { stage: Stage; signers: string }
const draftOf = (stage: Stage): Draft => ({ stage, signers: stage.signers.join('、') })
const stageOf = ({ stage, signers }: Draft): Stage => ({ ...stage, name: stage.name.trim(), signers: [...new Set(signers.split(/[、，,;；\s]+/u).filter((one) => one !== ''))] })
const most = 20

/** 设置环节: the chain of an issue, and of its series where that is wanted. */
export function StagesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [drafts, setDrafts] = useState(() => (useIssue.getState().review ?? emptyReview()).stages.map(draftOf))
  const [forSeries, setForSeries] = useState(false)
  const hasSeries = useIssue((state) => state.record?.seriesId != null)
  const isBad = drafts.some(({ stage }) => stage.name.trim() === '')
  const submit = async () => {
    if (await setStages(drafts.map(stageOf), forSeries && hasSeries)) onClose()
  }
  return (
    <Dialog title={t('stages.setDialog.title')} lead={t('stages.setDialog.lead')} onClose={onClose} className="stages-dialog" footer={<>
      <Button look="quiet" className="push" onPress={() => setDrafts(defaultStages.map(draftOf))}>{t('stages.setDialog.reset')}</Button>
      <Button onPress={onClose}>{t('stages.setDialog.cancel')}</Button>
      <Button look="primary" isDisabled={isBad} onPress={() => void submit()}>{t('stages.setDialog.save')}</Button>
    </>}>
      <Rows drafts={drafts} onChange={setDrafts} />
      {isBad ? <p className="stages-refused" role="alert">{t('stages.setDialog.missing')}</p> : null}
      <p className="faint">{t('stages.setDialog.signersHint')}</p>
      <div className="stages-more">
        <Button small isDisabled={drafts.length >= most} onPress={() => setDrafts([...drafts, draftOf({ id: newId(), name: t('stages.setDialog.fresh'), rights: 'suggest', signers: [] })])}><Plus size={14} aria-hidden />{t('stages.setDialog.add')}</Button>
        {hasSeries ? <label className="check-line"><input type="checkbox" checked={forSeries} onChange={(event) => setForSeries(event.target.checked)} />{t('stages.setDialog.forSeries')}</label> : null}
      </div>
    </Dialog>
  )
}

function Rows({ drafts, onChange }: { drafts: Draft[]; onChange: (drafts: Draft[]) => void }) {
  const { t } = useTranslation()
  const put = (at: number, draft: Draft) => onChange(drafts.map((one, index) => (index === at ? draft : one)))
  const swap = (at: number, to: number) => {
    const [one, other] = [drafts[at], drafts[to]]
    if (one && other) onChange(drafts.map((draft, index) => (index === at ? other : index === to ? one : draft)))
  }
  return (
    <ol className="stages-set">
      <li className="stages-set-head" aria-hidden><span>{t('stages.setDialog.nameHead')}</span><span>{t('stages.setDialog.rightsHead')}</span><span>{t('stages.setDialog.signersHead')}</span></li>
      {drafts.map((draft, at) => {
        const { stage } = draft
        const name = stage.name
        return (
          <li key={stage.id}>
            <Field hideLabel label={t('stages.setDialog.name', { number: at + 1 })} value={name} isInvalid={name.trim() === ''} onChange={(value) => put(at, { ...draft, stage: { ...stage, name: value.slice(0, 40) } })} />
            <Choose hideLabel label={t('stages.setDialog.rights', { name })} value={stage.rights} choices={stageRights.map((id) => ({ id, label: t(`stages.rights.${id}`) }))} onChange={(rights) => put(at, { ...draft, stage: { ...stage, rights } })} />
            <Field hideLabel label={t('stages.setDialog.signers', { name })} value={draft.signers} onChange={(signers) => put(at, { ...draft, signers })} />
            <span className="stages-set-acts">
              <IconButton label={t('stages.setDialog.up', { name })} isDisabled={at === 0} onPress={() => swap(at, at - 1)}><ArrowUp size={14} aria-hidden /></IconButton>
              <IconButton label={t('stages.setDialog.down', { name })} isDisabled={at === drafts.length - 1} onPress={() => swap(at, at + 1)}><ArrowDown size={14} aria-hidden /></IconButton>
              <IconButton label={t('stages.setDialog.remove', { name })} isDisabled={drafts.length === 1} onPress={() => onChange(drafts.filter((one) => one !== draft))}><Trash2 size={14} aria-hidden /></IconButton>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
