import './copies.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui/controls'
import { choose } from '../acts'
import { cut } from '../words'
import { saveReceipt } from './copy'
import { leadOf, strangeGroups, summaryOf, wordsOf, type Deed, type Receipt } from './receipt'
import { useCopies } from './state'

/** 回执: what a returned copy brought, and what of it needs a look. */
export function ReceiptDialog({ onClose }: { onClose: () => void }) {
  const receipt = useCopies((state) => state.receipt)
  return receipt ? <Shown receipt={receipt} onClose={onClose} /> : null
}

function Shown({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { t } = useTranslation()
  const { first, isNews, isUndoable, report } = receipt
  const show = () => {
    onClose()
    if (first) choose(first)
  }
  return (
    <Dialog title={t('copies.receipt.title')} lead={leadOf(receipt, t)} onClose={onClose} className="receipt-dialog" footer={<>
      <Button onPress={() => void saveReceipt(receipt)}>{t('copies.receipt.save')}</Button>
      {first ? <Button onPress={show}>{t('copies.receipt.first')}</Button> : null}
      <Button look="primary" autoFocus onPress={onClose}>{t('copies.receipt.close')}</Button>
    </>}>
      {isNews ? null : <p className="receipt-none">{t('copies.receipt.none')}</p>}
      <p className="receipt-sum" data-testid="receipt-sum">{summaryOf(receipt, t)}</p>
      {report.matched === 'text' ? <p className="receipt-warn">{t('copies.receipt.byText')}</p> : null}
      <Lists receipt={receipt} />
      {isNews ? <p className="faint">{t(isUndoable ? 'copies.receipt.undoHint' : 'copies.receipt.keptHint')}</p> : null}
    </Dialog>
  )
}

function Lists({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation()
  const { report: { lost, comments }, untracked, accepted, rejected } = receipt
  return (
    <>
      <Part title={t('copies.receipt.untracked')} lead={t('copies.receipt.untrackedText')} items={untracked.map((one) => <DeedLine key={one.id} deed={one} />)} />
      <Clashes receipt={receipt} />
      <Part title={t('copies.receipt.lost')} lead={t('copies.receipt.lostText')} items={lost.map(({ by, text }, at) => <Line key={at} by={by} what={text === '' ? t('copies.receipt.things') : text} />)} />
      <Part title={t('copies.receipt.unplaced')} items={comments.unplaced.map((text, at) => <span key={at}>{text}</span>)} />
      <Part title={t('copies.receipt.missing')} items={comments.missing.map((text, at) => <span key={at}>{text}</span>)} />
      <Part title={t('copies.receipt.accepted')} lead={t('copies.receipt.decidedText')} items={accepted.map((one, at) => <DeedLine key={at} deed={one} />)} />
      <Part title={t('copies.receipt.rejected')} lead={t('copies.receipt.decidedText')} items={rejected.map((one, at) => <DeedLine key={at} deed={one} />)} />
      <Strange receipt={receipt} />
    </>
  )
}

/** Nothing where there is nothing to list. */
function Part({ title, lead = '', items }: { title: string; lead?: string; items: ReactNode[] }) {
  if (items.length === 0) return null
  return (
    <section className="receipt-part">
      <h3>{title} <span className="faint">{items.length}</span></h3>
      {lead === '' ? null : <p className="faint">{lead}</p>}
      <ul>{items.map((item, at) => <li key={at}>{item}</li>)}</ul>
    </section>
  )
}

function Line({ by, what }: { by: string; what: string }) {
  return <><strong>{by}</strong> {cut(what, 200)}</>
}

function DeedLine({ deed }: { deed: Deed }) {
  const { t } = useTranslation()
  return deed ? <Line by={deed.by} what={wordsOf(deed, t)} /> : <>{t('copies.receipt.gone')}</>
}

function Clashes({ receipt: { clashes } }: { receipt: Receipt }) {
  const { t } = useTranslation()
  const items = clashes.map((clash, at) => (
    <div key={at} className="receipt-clash">
      <Side name={t('copies.receipt.mine')} deeds={clash.mine} text={clash.mineText} />
      <Side name={t('copies.receipt.theirs')} deeds={clash.theirs} text={clash.theirsText} />
    </div>
  ))
  return <Part title={t('copies.receipt.clashes')} lead={t('copies.receipt.clashesText')} items={items} />
}

function Side({ name, deeds, text }: { name: string; deeds: readonly Deed[]; text: string }) {
  return (
    <div>
      <span className="faint">{name}</span>
      {deeds.every((deed) => deed === null) ? <p>{cut(text, 200)}</p> : deeds.map((deed, at) => <p key={at}><DeedLine deed={deed} /></p>)}
    </div>
  )
}

function Strange({ receipt: { report } }: { receipt: Receipt }) {
  const { t } = useTranslation()
  const items = strangeGroups(report).map(({ what, places }) => (
    <details key={what}>
      <summary>{t(`copies.strange.${what}`)} <span className="faint">{places.length}</span></summary>
      <ul>{places.map(({ where, text }, at) => <li key={at}>{cut(text, 120)} {where === '' ? null : <span className="faint">{t('copies.receipt.at', { where: cut(where, 40) })}</span>}</li>)}</ul>
    </details>
  ))
  return <Part title={t('copies.receipt.strange')} items={items} />
}
