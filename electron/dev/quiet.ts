import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'

/**
 * Lines that Chromium and GLib print on machines without a desktop, and that mean nothing for us: no message bus, no
 * graphics card, sharp's own GLib beside Electron's. Named one by one, so that every other line is seen.
 */
const noise = [
  /^\[\d+:\d+\/[\d.]+:ERROR:(?:bus|object_proxy)\.cc\(\d+\)\] Failed to (?:connect to the bus|call method)/,
  /^\[\d+:\d+\/[\d.]+:ERROR:viz_main_impl\.cc\(\d+\)\] Exiting GPU process due to errors during initialization$/,
  /^\(process:\d+\): GLib-GObject-CRITICAL \*\*: [\d:.]+: g_object_(?:un)?ref: assertion 'G_IS_OBJECT \(object\)' failed$/,
  /^\(node:\d+\) \[SharpElectronLinux\] Warning: /,
  /^\(Use `\S+ --trace-warnings \.\.\.` to show where the warning was created\)$/,
]

export function isNoise(line: string): boolean {
  return noise.some((pattern) => pattern.test(line))
}

/** Hands on every line but noise and the blank line that GLib sets before its own. */
export function passOn(from: Readable, to: Writable): void {
  let blanks = 0
  createInterface({ input: from }).on('line', (line) => {
    if (line === '') blanks += 1
    else if (isNoise(line)) blanks = 0
    else {
      to.write(`${'\n'.repeat(blanks)}${line}\n`)
      blanks = 0
    }
  })
}
