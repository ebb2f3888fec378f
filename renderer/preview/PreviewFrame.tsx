import { type CSSProperties, useRef, useState } from 'react'
import { call } from '../desk'
import { showError } from '../state/toasts'

interface PreviewFrameProps { html: string; title: string; width: number; scale: number; /** A page is laid out and in view. */ onShown: () => void }

/**
 * The published page in one of two frames: the next version loads out of sight, is scrolled to where the reader was,
 * and takes the other's place. The frames run no script (sandbox); same-origin only lets us read their scroll position.
 */
export function PreviewFrame({ html, title, width, scale, onShown }: PreviewFrameProps) {
  const frames = [useRef<HTMLIFrameElement>(null), useRef<HTMLIFrameElement>(null)] as const
  const [front, setFront] = useState<0 | 1>(0)
  const [shown, setShown] = useState('')
  const pageOf = (which: 0 | 1) => (which === front ? shown : html === shown ? '' : html)
  const onLoad = (which: 0 | 1) => {
    const page = frames[which].current?.contentDocument
    if (!page || which === front || html === shown) return
    listen(page)
    const top = frames[front].current?.contentDocument?.scrollingElement?.scrollTop ?? 0
    page.scrollingElement?.scrollTo({ top, behavior: 'instant' })
    setShown(html)
    setFront(which)
    onShown()
  }
  const size: CSSProperties = { width, height: `${100 / scale}%`, transform: `scale(${scale})` }
  return (
    <div className="preview-frames" style={{ width: width * scale }}>
      {([0, 1] as const).map((which) => (
        <iframe
          key={which}
          ref={frames[which]}
          className={which === front && shown !== '' ? 'front' : 'back'}
          title={title}
          sandbox="allow-same-origin"
          srcDoc={pageOf(which)}
          onLoad={() => onLoad(which)}
          style={size}
          {...(which === front ? {} : { 'aria-hidden': true, tabIndex: -1 })}
        />
      ))}
    </div>
  )
}

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
