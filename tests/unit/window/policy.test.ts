import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, fittingSize, startAddress, trustedOrigins } from '../../../electron/window/policy'

describe('startAddress', () => {
  const own = 'desk://app/index.html'
  const server = { ELECTRON_RENDERER_URL: 'http://localhost:5173/' }

  it('hears the development server while not packaged, and never in a release', () => {
    expect([startAddress(false, {}), startAddress(false, server)]).toEqual([own, server.ELECTRON_RENDERER_URL])
    expect([startAddress(true, {}), startAddress(true, server)]).toEqual([own, own])
    expect([trustedOrigins(false, server), trustedOrigins(false, {}), trustedOrigins(true, server)]).toEqual([['desk://app', 'http://localhost:5173'], ['desk://app'], ['desk://app']])
  })
})

describe('contentSecurityPolicy', () => {
  it('allows no inline script, no evaluation and no remote content', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })
})

describe('fittingSize', () => {
  it('is the designed size, and never larger than the work area', () => {
    expect([fittingSize({ width: 2560, height: 1400 }), fittingSize({ width: 1280, height: 760 })]).toEqual([{ width: 1440, height: 900 }, { width: 1280, height: 760 }])
  })
})
