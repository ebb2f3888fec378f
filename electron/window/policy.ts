import { createHash } from 'node:crypto'
import { stylesheet } from '../../shared/publication/stylesheet'

/** What the window opens: the program's own page; the development server's only while not packaged. */
export function startAddress(isPackaged: boolean, environment: NodeJS.ProcessEnv): string {
  return developmentServer(isPackaged, environment) ?? 'desk://app/index.html'
}

/** The origins whose calls are heard, by the same rule. */
export function trustedOrigins(isPackaged: boolean, environment: NodeJS.ProcessEnv): string[] {
  const development = developmentServer(isPackaged, environment)
  return development === undefined ? ['desk://app'] : ['desk://app', new URL(development).origin]
}

function developmentServer(isPackaged: boolean, environment: NodeJS.ProcessEnv): string | undefined {
  return isPackaged ? undefined : environment['ELECTRON_RENDERER_URL'] || undefined
}

/**
 * The window's Content-Security-Policy: own scripts only, no inline script, no remote content.
 * The preview's stylesheet is allowed by its digest, react-aria's few style elements by the nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  const previewStyle = createHash('sha256').update(stylesheet).digest('base64')
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' 'sha256-${previewStyle}'`,
    "img-src 'self' desk-media: data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** How large the window opens: as designed, but never larger than the screen's work area. */
export function fittingSize(room: { width: number; height: number }): { width: number; height: number } {
  return { width: Math.min(1440, room.width), height: Math.min(900, room.height) }
}
