import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { passOn } from '../../../electron/dev/quiet'

const noise = `[15861:1125/072300.096724:ERROR:bus.cc(399)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory
[15886:1125/072302.317894:ERROR:viz_main_impl.cc(186)] Exiting GPU process due to errors during initialization

(process:15902): GLib-GObject-CRITICAL **: 07:23:03.072: g_object_ref: assertion 'G_IS_OBJECT (object)' failed

(process:15902): GLib-GObject-CRITICAL **: 07:23:03.073: g_object_unref: assertion 'G_IS_OBJECT (object)' failed
(node:15902) [SharpElectronLinux] Warning: Binaries provided by Electron for use on Linux may be incompatible with sharp
(Use \`exe --trace-warnings ...\` to show where the warning was created)
`
const real = `DeskError: damaged {"path":"library/settings.json"}
    at openLibrary (library.ts:10:3)

[15861:1125/072300.1:FATAL:bus.cc(399)] Check failed
(node:1) UnhandledPromiseRejectionWarning: Error: 出错了
(process:1): GLib-CRITICAL **: 07:23:03.073: g_hash_table_lookup failed
`

async function passed(input: string): Promise<string> {
  const out = new PassThrough()
  const from = Readable.from([input])
  passOn(from, out)
  from.on('close', () => setImmediate(() => out.end()))
  return await text(out)
}

describe('what npm start prints of the program', () => {
  it('leaves out what a machine without a desktop makes Chromium and GLib say', async () => {
    expect(await passed(noise)).toBe('')
  })

  it('hands on every other line, whatever stands around it', async () => {
    expect(await passed(real)).toBe(real)
    expect(await passed(`${noise}${real}${noise}`)).toBe(real)
  })
})
