import { app, session, type WebFrameMain } from 'electron'
import { trustedOrigins } from './policy'

const allowedPermissions = new Set(['clipboard-read', 'clipboard-sanitized-write'])

/** A call is heard only from the top frame of the program's own page: a preview or an injected frame is refused. */
export function isTrustedFrame(frame: WebFrameMain | null): boolean {
  if (!frame || frame.parent) return false
  const url = new URL(frame.url)
  return trustedOrigins(app.isPackaged, process.env).includes(`${url.protocol}//${url.host}`)
}

/** Refuses navigation, new windows, web views and every permission that the editor does not need. */
export function guardApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  void app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(allowedPermissions.has(permission)))
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission))
  })
}
