import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ImageOff, LocateFixed, RefreshCw, Trash2 } from 'lucide-react'
import type { FigureData, IssueDocument } from '../../../shared/document/nodes'
import { figuresIn } from '../../../shared/document/query'
import { textOf } from '../../../shared/document/walk'
import { showUndo } from '../../state/toasts'
import { IconButton } from '../../ui/controls'
import { edit } from '../act'
import { figureMarks } from '../marks'
import { undoIfSame } from '../outline/actions'
import { mediaUrl, pickPictures } from '../pictures'
import { useIssue } from '../session'
import { DraftField } from './DraftField'

/** Every picture of the issue with its words, and what it still lacks. */
export function PictureList({ document }: { document: IssueDocument }) {
  const { t } = useTranslation()
  const figures = useMemo(() => document.root.children.flatMap((block, topIndex) => figuresIn(block).map((figure) => ({ figure, topIndex }))), [document])
  return (
    <section className="inspector-part" aria-labelledby="inspector-pictures">
      <h3 id="inspector-pictures">{t('issue.inspector.pictures')}{figures.length > 0 ? <span className="faint">{figures.length}</span> : null}</h3>
      {figures.length === 0 ? <p className="faint">{t('issue.inspector.noPictures')}</p> : null}
      <ul className="picture-list">
        {figures.map(({ figure, topIndex }, at) => <PictureCard key={figure.figureId} figure={figure} topIndex={topIndex} n={at + 1} />)}
      </ul>
    </section>
  )
}

function PictureCard({ figure, topIndex, n }: { figure: FigureData; topIndex: number; n: number }) {
  const { t } = useTranslation()
  const [caption, credit] = figure.children
  const id = figure.figureId
  const marks = figureMarks(figure)
  const replace = async () => {
    const [picture] = await pickPictures()
    if (picture) edit((handle) => handle.setFigure(id, { picture }))
  }
  return (
    <li className="picture-card" data-testid="picture-card">
      <header>
        {figure.mediaId === null ? <span className="picture-thumb"><ImageOff size={18} aria-hidden /></span> : <img className="picture-thumb" src={mediaUrl(figure.mediaId)} alt="" loading="lazy" />}
        <div className="picture-name">
          <strong>{t('issue.inspector.pictureOf', { n })}</strong>
          <span className="faint">{[figure.fileName, figure.width > 0 ? t('issue.inspector.pixels', { width: figure.width, height: figure.height }) : ''].filter((part) => part !== '').join(' · ') || t('issue.inspector.missing')}</span>
        </div>
        <IconButton label={t('issue.inspector.locate')} onPress={() => useIssue.getState().handle?.scrollTo(topIndex)}><LocateFixed size={14} aria-hidden /></IconButton>
        <IconButton label={t('issue.inspector.replace')} onPress={() => void replace()}><RefreshCw size={14} aria-hidden /></IconButton>
        <IconButton label={t('issue.inspector.removePicture')} onPress={() => removePicture(id, t('issue.inspector.removedPicture', { n }))}><Trash2 size={14} aria-hidden /></IconButton>
      </header>
      {marks.length === 0 ? null : <p className="picture-marks">{marks.map((mark) => <span key={mark} className="chip doubt">{t(`issue.mark.${mark}`)}</span>)}</p>}
      <DraftField label={t('issue.inspector.caption')} value={textOf(caption)} onCommit={(text) => edit((handle) => handle.setFigure(id, { caption: text }))} />
      <DraftField label={t('issue.inspector.credit')} value={textOf(credit)} onCommit={(text) => edit((handle) => handle.setFigure(id, { credit: text }))} />
      <DraftField label={t('issue.inspector.alt')} value={figure.alt} placeholder={t('issue.inspector.altHint')} onCommit={(text) => edit((handle) => handle.setFigure(id, { alt: text }))} />
    </li>
  )
}

function removePicture(id: string, said: string): void {
  if (edit((handle) => { handle.removeFigure(id); return true }) === undefined) return
  const after = JSON.stringify(useIssue.getState().document)
  showUndo(said, () => undoIfSame(after))
}
