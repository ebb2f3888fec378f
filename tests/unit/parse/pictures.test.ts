import { describe, expect, it } from 'vitest'
import { readPicture, readPlainCaption } from '../../../shared/parse/pictures'
import { fold } from '../../../shared/text/normalise'

describe('a picture’s credit', () => {
  it.each([
    ['居民在看公告（孙示范 摄）', '居民在看公告', '孙示范 摄'],
    // As this program's own exports print it.
    ['居民在看公告　孙示范 摄', '居民在看公告', '孙示范 摄'],
    ['居民在看公告　摄影：孙示范', '居民在看公告', '摄影:孙示范'],
    ['居民在看公告。孙示范/摄', '居民在看公告。', '孙示范/摄'],
    ['居民在看公告。示例日报记者 孙示范 摄', '居民在看公告。', '示例日报记者 孙示范 摄'],
    ['居民在看公告。摄影 孙示范', '居民在看公告。', '摄影 孙示范'],
    ['居民最爱的是摄影', '居民最爱的是摄影', null],
  ])('%s', (line, caption, credit) => {
    const folded = fold(line)
    const read = readPlainCaption(folded)
    expect([read.caption, read.credit].map((range) => (range === null ? null : folded.slice(range.start, range.end).trim()))).toEqual([caption, credit])
  })

  it('names no picture by the brackets around its caption', () => {
    const folded = fold('（图1：队员在挖渠）')
    const read = readPicture(folded)
    expect(read?.form).toBe('numbered')
    expect(folded.slice(read?.caption?.start, read?.caption?.end)).toBe('队员在挖渠')
  })
})
