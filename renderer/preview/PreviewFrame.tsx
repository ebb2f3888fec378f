import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { call } from '../desk'
import { showError } from '../state/toasts'
import { patchPage } from './patch-page'

interface PreviewFrameProps { html: string; title: string; width: number; scale: number; /** A page is laid out and in view. */ onShown: () => void }

/**
 * The published page in one of two frames: what a new version changes is changed in place; one with another head loads
 * out of sight, is scrolled to where the reader was, and takes the other's place. The frames run no script (sandbox);
 * same-origin only lets us read and change them.
 */
export function PreviewFrame({ html, title, width, scale, onShown }: PreviewFrameProps) {
  const box = useRef<HTMLDivElement>(null)
  const [front, setFront] = useState<0 | 1 | null>(null)
  /** What the front frame says, and what the other is loading. */
  const says = useRef('')
  const coming = useRef('')
  useLayoutEffect(() => {
    if (html === says.current) return
    const page = front === null ? null : frameIn(box.current, front)?.contentDocument
    if (page && patchPage(page, html)) {
      says.current = html
      coming.current = ''
      onShown()
      return
    }
    coming.current = html
    frameIn(box.current, front === 0 ? 1 : 0)?.setAttribute('srcdoc', html)
    // Only a new page calls for a change; the frames are the same all along.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [html])
  const onLoad = (which: 0 | 1) => {
    const page = frameIn(box.current, which)?.contentDocument
    if (!page || which === front || coming.current === '') return
    listen(page)
    const top = front === null ? 0 : (frameIn(box.current, front)?.contentDocument?.scrollingElement?.scrollTop ?? 0)
    page.scrollingElement?.scrollTo({ top, behavior: 'instant' })
    says.current = coming.current
    coming.current = ''
    setFront(which)
    onShown()
  }
  const size: CSSProperties = { width, height: `${100 / scale}%`, transform: `scale(${scale})` }
  return (
    <div ref={box} className="preview-frames" style={{ width: width * scale }}>
      {([0, 1] as const).map((which) => (
        <iframe
          key={which}
          className={which === front ? 'front' : 'back'}
          title={title}
          sandbox="allow-same-origin"
          onLoad={() => onLoad(which)}
          style={size}
          {...(which === front ? {} : { 'aria-hidden': true, tabIndex: -1 })}
        />
      ))}
    </div>
  )
}

const frameIn = (box: HTMLElement | null, which: 0 | 1): HTMLIFrameElement | null => box?.querySelectorAll('iframe')[which] ?? null

/** A link opens in the browser after the question; keys go on to the window's commands. */
function listen(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest('a[href]')
    if (!link) return
    event.preventDefault()
    call('app.openLink', { url: link.getAttribute('href') ?? '' }).catch(showError)
  })
  page.addEventListener('keydown', (event) => {
    if (!window.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault()
  })
}
