import { useTranslation } from 'react-i18next'
import { Check, CircleDashed, TriangleAlert } from 'lucide-react'
import { isOpenToSign, type StageRow, type Stages } from '../../../shared/review/stages'
import { Button } from '../../ui/controls'
import { openCompare, openSign } from './state'
import { timeOf } from './time'

/** The chain from top to bottom: who signed each stage, and whether that still holds. */
export function StageRows({ stages }: { stages: Stages }) {
  return (
    <ol className="stage-rows">
      {stages.rows.map((row) => <Row key={row.stage.id} row={row} isCurrent={row === stages.current} isOpen={isOpenToSign(stages, row.stage.id)} />)}
    </ol>
  )
}

function Row({ row: { stage, signOff, stale }, isCurrent, isOpen }: { row: StageRow; isCurrent: boolean; isOpen: boolean }) {
  const { t } = useTranslation()
  const state = signOff ? (stale ? 'stale' : 'valid') : 'unsigned'
  const Icon = { stale: TriangleAlert, valid: Check, unsigned: CircleDashed }[state]
  return (
    <li className={`stage-row ${state}`} data-testid={`stage-${stage.name}`} aria-current={isCurrent ? 'step' : undefined}>
      <Icon size={16} aria-hidden className="stage-icon" />
      <div className="stage-words">
        <p className="stage-name">
          <strong>{stage.name}</strong>
          {isCurrent ? <span className="chip">{t('stages.current')}</span> : null}
          <span className="stage-state" title={stale ? t('stages.staleHint') : undefined}>{t(`stages.${state}`)}</span>
        </p>
        {signOff ? <p>{t('stages.signed', { by: [signOff.by, signOff.role].filter((one) => one !== '').join(' '), time: timeOf(signOff.at) })}</p> : <p className="faint">{[t(`stages.rights.${stage.rights}`), ...(stage.signers.length > 0 ? [t('stages.whose', { names: stage.signers.join('、') })] : [])].join(' · ')}</p>}
        {signOff && signOff.note !== '' ? <p>{t('stages.note', { note: signOff.note })}</p> : null}
      </div>
      <div className="stage-acts">
        {signOff && stale ? <Button small look="quiet" onPress={() => openCompare(signOff.versionId)}>{t('stages.showChanges')}</Button> : null}
        {isOpen ? <Button small look={isCurrent ? 'primary' : 'plain'} onPress={() => openSign(stage.id)}>{t(signOff ? 'stages.signAgain' : 'stages.sign')}</Button> : null}
      </div>
    </li>
  )
}
