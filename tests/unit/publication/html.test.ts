import { HtmlValidate } from 'html-validate'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { documentFromImport } from '../../../shared/document/build'
import { dateline, entry, entryTitle, figure, heading, issueDocument, masthead, mastheadLine, paragraph, text } from '../../../shared/document/make'
import type { IssueDocument } from '../../../shared/document/nodes'
import type { IssueFacts } from '../../../shared/model/issue'
import { publish } from '../../../shared/publication/build'
import { toHtml } from '../../../shared/publication/html'
import { stylesheet } from '../../../shared/publication/stylesheet'
import { plainPage, richIssue, sampleFacts } from '../../fixtures/issues/sample'
import { counter } from '../document/ids'

const noFacts: IssueFacts = { publisher: '', releasedAt: '', source: '' }
const media = { photo: `${'a'.repeat(64)}.jpg`, drawing: `${'b'.repeat(64)}.webp` }
const plain = documentFromImport(plainPage, { pictures: new Map(), newId: counter(), submissionIds: [] })
const write = (document: IssueDocument, facts = sampleFacts) => toHtml(publish(document, facts), { pictureUrl: (id) => `p/${id}`, stylesheet: 'inline' })
const pageOf = (html: string) => new JSDOM(html).window.document
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], root: true })

const cases: [string, string][] = [
  ['a plain issue', write(plain)],
  ['an issue with everything', write(richIssue(media))],
  ['an issue without facts', write(richIssue(media), noFacts)],
  ['a very long title', write(issueDocument([masthead([mastheadLine('title', '长'.repeat(120))])]), noFacts)],
  ['an empty issue', write(issueDocument([]), noFacts)],
  ['no masthead, headings that skip', write(issueDocument([entry('entry-1', null, [entryTitle('题'), heading('h4', '深'), paragraph('文')])]), noFacts)],
]

describe('toHtml', () => {
  it.each(cases)('passes html-validate: %s', async (_name, html) => {
    const report = await validator.validateString(html)
    expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`))).toEqual([])
  })

  it.each(cases)('has headings without gaps: %s', (_name, html) => {
    const levels = [...pageOf(html).querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1))
  })

  it('is a whole document that a phone and a search engine can read', () => {
    const page = pageOf(write(plain))
    expect(page.documentElement.lang).toBe('zh-CN')
    expect(page.title).toBe('同心“护”航 不负重托')
    expect(page.querySelector('meta[name=viewport]')?.getAttribute('content')).toContain('width=device-width')
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/^示例市直机关下沉干部的工作日记　入夏以来/)
    expect(page.querySelector('h1')?.textContent).toBe('同心“护”航 不负重托| 示例机关在行动(二十一)')
    expect(page.querySelector('style')?.textContent).toBe(stylesheet)
    expect(page.querySelectorAll('script, [style], link').length).toBe(0)
  })

  it('marks up what things are', () => {
    const page = pageOf(write(richIssue(media)))
    expect([...page.querySelectorAll('time')].map((one) => [one.dateTime, one.textContent])).toEqual([['2023-06-02 09:30:00', '2023-06-02 09:30:00'], ['2023-06-01', '2023年6月1日'], ['06-01', '6月1日']])
    expect([...page.querySelectorAll('article.entry > h3')].map((one) => one.textContent)).toEqual(['一条路，三代人', '清晨五点的菜市场', '夏日剪影'])
    expect([...page.querySelectorAll('h2')].map((one) => one.textContent)).toEqual(['编者的话', '一线见闻', '图片报道', '结语'])
    const [photo, drawing, pending] = page.querySelectorAll('figure')
    expect(photo?.querySelector('img')?.outerHTML).toBe(`<img src="p/${media.photo}" alt="路口的居民看修路公告" width="1280" height="853" loading="lazy" decoding="async">`)
    expect(photo?.querySelector('figcaption')?.textContent).toBe('居民在路口看公告　孙示范 摄')
    expect(drawing?.querySelector('figcaption')).toBeNull()
    expect(pending?.querySelector('img')?.alt).toBe('图片待补')
    expect(page.querySelectorAll('footer.byline').length).toBe(2)
    expect([...page.querySelectorAll('a')].map((one) => [one.href, one.rel])).toEqual([['https://example.com/road?a=1&b=2', 'noopener noreferrer'], ['mailto:desk@example.com', 'noopener noreferrer']])
    expect(page.querySelector('ol > li > ul')?.textContent.replace(/\s/g, '')).toBe('车行道怎么走人行道留多宽')
    expect(page.querySelectorAll('ol')[1]?.start).toBe(3)
  })

  it('marks up the date alone in a dateline, also across formats, and loses none of its text', () => {
    const html = (content: Parameters<typeof dateline>[0]) => pageOf(write(issueDocument([entry('entry-1', null, [entryTitle('题'), dateline(content), paragraph('文')])]))).querySelector('p.dateline')?.innerHTML
    expect(html('记于 5月29日（星期日） 晴')).toBe('记于 <time datetime="05-29">5月29日</time>（星期日） 晴')
    expect(html([text('阴　'), text('5月', 1), text('29日 '), text('星期日', 1)])).toBe('阴　<time datetime="05-29"><strong>5月</strong>29日</time> <strong>星期日</strong>')
    expect(html('晴')).toBe('晴')
  })

  it('shows no file name to readers', () => {
    const html = write(richIssue(media))
    for (const name of ['640 (4)', 'IMG_2022', '微信图片']) expect(html).not.toContain(name)
  })

  it('escapes everything', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&amp;'
    const facts = { publisher: evil, releasedAt: evil, source: evil }
    const document = issueDocument([masthead([mastheadLine('title', evil)]), figure({ figureId: 'figure-1', mediaId: media.photo, alt: evil, caption: evil, credit: evil }), entry('entry-1', null, [entryTitle(evil), paragraph(evil)])])
    const page = pageOf(toHtml(publish(document, facts), { pictureUrl: () => '"><script>alert(1)</script>', stylesheet: 'none' }))
    expect(page.querySelectorAll('script, [onerror], style').length).toBe(0)
    expect(page.querySelectorAll('img').length).toBe(1)
    expect(page.querySelector('h1')?.textContent).toBe(evil)
    expect(page.querySelector('img')?.alt).toBe(evil)
  })
})
