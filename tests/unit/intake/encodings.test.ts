import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../electron/intake/read'
import { parsePage } from '../../../shared/parse/page'

const simplified = '5月29日　晴\r\n今天是防汛值班的第三天，雨还没有停。我和同事在堤上来回巡查，记下每一处水位。\n“没有险情。”'
const traditional = '今天是防汛值班的第三天，雨還沒有停。我和同事們在堤上來回巡查，記下每一處水位。'
const mark = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] }

async function read(bytes: Uint8Array) {
  const { text, encoding } = await readBytes('a.txt', bytes)
  return { text, encoding }
}

describe('encodings', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('reads %s without a mark', async (encoding) => {
    expect(await read(iconv.encode(simplified, encoding))).toEqual({ text: simplified, encoding })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('reads %s with a mark, which is no text', async (encoding) => {
    expect(await read(Buffer.concat([Buffer.from(mark[encoding]), iconv.encode(simplified, encoding)]))).toEqual({ text: simplified, encoding })
  })

  it('tells Big5 from GB18030', async () => {
    expect(await read(iconv.encode(traditional, 'big5'))).toEqual({ text: traditional, encoding: 'big5' })
  })

  it('reads characters that only GB18030 has', async () => {
    const rare = `${simplified}䶮𠮷㙍`
    expect(await read(iconv.encode(rare, 'gb18030'))).toEqual({ text: rare, encoding: 'gb18030' })
  })

  it('reads plain ASCII as UTF-8', async () => {
    expect(await read(Buffer.from('Issue 18'))).toEqual({ text: 'Issue 18', encoding: 'utf-8' })
  })

  it.each([['gb2312', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'], ['GBK', '<meta charset=GBK>']])('reads a page that declares %s', async (_name, meta) => {
    const page = await readBytes('a.html', iconv.encode(`<html><head>${meta}</head><body><p>防汛值班</p></body></html>`, 'gb18030'))
    expect(page).toMatchObject({ text: '防汛值班', encoding: 'gb18030', format: 'html' })
  })

  it('trusts the bytes of a page that declares the wrong charset', async () => {
    const page = await readBytes('a.html', iconv.encode(`<meta charset="utf-8"><p>${simplified.replace(/[\r\n]+/g, '')}</p>`, 'gb18030'))
    expect(page.encoding).toBe('gb18030')
    expect(page.text).toContain('防汛值班的第三天')
  })

  it('reads the published page alike in all four encodings', async () => {
    const path = resolve(import.meta.dirname, '../../../../shared/samples/published-page.txt')
    const present = existsSync(path)
    // Where the sample page is not at hand an invented one stands in; the name of the check says which.
    const page = present ? readFileSync(path, 'utf8') : `示例日记（十八）\n${simplified}\n（示例局志愿者 张示例）`
    const readings = await Promise.all(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'].map(async (encoding) => (await read(iconv.encode(page, encoding))).text))
    expect(readings.map((text) => text === page), present ? 'published page' : 'stand-in page').toEqual([true, true, true, true])
    expect(parsePage(readings[1] ?? '').entries.length, present ? 'published page' : 'stand-in page').toBe(present ? 4 : 1)
  })
})
