import './preview.css'
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ChevronDown, ChevronUp, CircleCheck, Monitor, Smartphone, TriangleAlert } from 'lucide-react'
import { type Problem, problemsOf } from '../issue/problems'
import { useIssue } from '../issue/session'
import { changeSettings, useDesk } from '../state/desk-state'
import { showError } from '../state/toasts'
import { Button, Choose } from '../ui/controls'
import { PreviewFrame } from './PreviewFrame'
import { usePreviewHtml } from './use-preview-html'

type Device = 'phone' | 'desktop'
const widths: Record<Device, number> = { phone: 390, desktop: 900 }
const zooms = ['fit', '50', '75', '100', '125', '150'] as const
type Zoom = (typeof zooms)[number]

/** 预览: exactly the page that an export writes, beside the text it comes from. */
export function PreviewPane() {
  const { t } = useTranslation()
  const { device, zoom, put } = usePreviewSettings()
  const [area, room] = useRoom()
  const width = widths[device]
  const scale = zoom === 'fit' ? Math.min(1, Math.max(0.2, room / width)) : Number(zoom) / 100
  return (
    <section className="preview" aria-label={t('preview.label')}>
      <div className="preview-tools" role="toolbar" aria-label={t('preview.tools')}>
        <ToggleButtonGroup className="segments" aria-label={t('preview.device')} selectionMode="single" disallowEmptySelection selectedKeys={[device]} onSelectionChange={(keys) => put({ device: keys.has('phone') ? 'phone' : 'desktop' })}>
          <ToggleButton id="phone" className="segment"><Smartphone size={14} aria-hidden />{t('preview.phone')}</ToggleButton>
          <ToggleButton id="desktop" className="segment"><Monitor size={14} aria-hidden />{t('preview.desktop')}</ToggleButton>
        </ToggleButtonGroup>
        <div className="push" />
        <div className="preview-zoom"><Choose<Zoom> small hideLabel label={t('preview.zoom')} value={zoom} onChange={(next) => put({ zoom: next })} choices={zooms.map((id) => ({ id, label: id === 'fit' ? t('preview.fit') : `${id}%` }))} /></div>
      </div>
      <Problems />
      <div className="preview-area" ref={area}>
        <PreviewPage width={width} scale={scale} />
      </div>
    </section>
  )
}

/** The page, by itself: what is typed does not draw the tools anew. */
function PreviewPage({ width, scale }: { width: number; scale: number }) {
  const { t } = useTranslation()
  const document = useIssue((state) => state.document)
  const facts = useIssue((state) => state.facts)
  const issueId = useIssue((state) => state.record?.id ?? null)
  const { page, onShown } = usePreviewHtml(issueId, document, facts)
  if (page === null) return <p className="preview-wait" role="status">{t('preview.building')}</p>
  return <PreviewFrame key={page.issueId} html={page.html} title={t('preview.frame')} width={width} scale={scale} onShown={onShown} />
}

/** Device and zoom, kept in the settings. A narrow pane starts with the phone, whose text stays readable. */
function usePreviewSettings(): { device: Device; zoom: Zoom; put: (change: { device?: Device; zoom?: Zoom }) => void } {
  const kept = useDesk((state) => state.settings?.layout['preview']) as { device?: Device; zoom?: Zoom } | undefined
  const [first] = useState<Device>(window.innerWidth < 1500 ? 'phone' : 'desktop')
  const device = kept?.device ?? first
  const zoom = kept?.zoom ?? 'fit'
  const put = (change: { device?: Device; zoom?: Zoom }) => {
    const layout = useDesk.getState().settings?.layout ?? {}
    changeSettings({ layout: { ...layout, preview: { device, zoom, ...change } } }).catch(showError)
  }
  return { device, zoom, put }
}

/** The width there is for the page. */
function useRoom(): [React.RefObject<HTMLDivElement | null>, number] {
  const area = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    const watcher = new ResizeObserver(([entry]) => setRoom(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [area, room]
}

/** What the issue still lacks; each line leads to its place in the text. */
function Problems() {
  const { t } = useTranslation()
  const document = useDeferredValue(useIssue((state) => state.document))
  const problems = useMemo(() => (document ? problemsOf(document) : []), [document])
  const [open, setOpen] = useState(false)
  if (problems.length === 0) return <p className="preview-good"><CircleCheck size={14} aria-hidden />{t('preview.allGood')}</p>
  return (
    <div className="preview-problems">
      <Button look="quiet" small className="preview-problems-head" aria-expanded={open} onPress={() => setOpen(!open)}>
        <TriangleAlert size={14} aria-hidden />
        <span>{t('preview.problems', { count: problems.length })}</span>
        {open ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      </Button>
      {open ? <ul>{problems.map((problem) => <ProblemLine key={`${problem.mark}-${problem.n}`} problem={problem} />)}</ul> : null}
    </div>
  )
}

function ProblemLine({ problem }: { problem: Problem }) {
  const { t } = useTranslation()
  const title = problem.title || t('issue.outline.untitled')
  return <li><button type="button" title={t('preview.jump')} onClick={() => useIssue.getState().handle?.scrollTo(problem.topIndex)}>{t(`issue.problem.${problem.mark}`, { n: problem.n, title })}</button></li>
}
