import { protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { contentSecurityPolicy } from './policy'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.gif': 'image/gif', '.woff2': 'font/woff2',
}

export interface ProtocolSources {
  rendererFolder: string
  /** Path of a stored picture, null when there is none of that name. */
  mediaFile: (mediaId: string) => string | null
  /** A picture read but not yet stored. */
  stagedPicture: (token: string, index: number) => { bytes: Uint8Array; mime: string } | null
}

/** Must run before `app` is ready: Chromium fixes the schemes' rights at start. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'desk-media', privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ])
}

/** desk://app/… serves the program's own files; desk-media://media/ID and desk-media://staged/TOKEN/N serve pictures, nothing else. */
export function serveProtocols(sources: ProtocolSources): void {
  protocol.handle('desk', (request) => serveApp(request.url, sources.rendererFolder))
  protocol.handle('desk-media', (request) => serveMedia(request.url, sources))
}

async function serveApp(url: string, folder: string): Promise<Response> {
  const { host, pathname } = new URL(url)
  const path = normalize(join(folder, decodeURIComponent(pathname)))
  const type = types[extname(path)]
  if (host !== 'app' || !path.startsWith(folder + sep) || !type) return notFound()
  const bytes = await read(path)
  if (!bytes) return notFound()
  const headers: Record<string, string> = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }
  if (extname(path) !== '.html') return new Response(bytes, { headers })
  const nonce = randomBytes(16).toString('base64')
  headers['Content-Security-Policy'] = contentSecurityPolicy(nonce)
  return new Response(bytes.toString('utf8').replaceAll('%CSP_NONCE%', nonce), { headers })
}

async function serveMedia(url: string, sources: ProtocolSources): Promise<Response> {
  const { host, pathname } = new URL(url)
  const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent)
  if (host === 'staged' && parts.length === 2) {
    const staged = sources.stagedPicture(parts[0] ?? '', Number(parts[1]))
    return staged ? picture(staged.bytes, staged.mime, 'no-store') : notFound()
  }
  const path = host === 'media' && parts.length === 1 ? sources.mediaFile(parts[0] ?? '') : null
  const type = path ? types[extname(path)] : undefined
  if (!path || !type?.startsWith('image/') || type === 'image/svg+xml') return notFound()
  const bytes = await read(path)
  return bytes ? picture(bytes, type, 'max-age=31536000, immutable') : notFound()
}

function picture(bytes: Uint8Array, type: string, cache: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type, 'Cache-Control': cache, 'X-Content-Type-Options': 'nosniff' } })
}

async function read(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'EISDIR') return null
    throw error
  }
}

function notFound(): Response {
  return new Response('not found', { status: 404 })
}
