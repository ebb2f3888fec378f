import type { ImportedPage } from '../contract'
import { fold, stripBlanks } from '../text/normalise'
import type { ParsedEntry, ParsedPage, ParsedPicture } from './types'

type FrontPicture = ImportedPage['pictures'][number]

function pictureOf(picture: ParsedPicture): FrontPicture {
  return { name: picture.name.value, caption: picture.caption?.value ?? '', credit: picture.credit?.value ?? '', alt: picture.alt ?? '' }
}

/** The dateline as written, unless its weather stood elsewhere: then it is made anew from its parts. */
function datelineText({ dateline, weather }: ParsedEntry): string {
  if (dateline === null || (weather !== null && !dateline.value.includes(weather.value))) return ''
  return dateline.value
}

/** The byline as written, unless its author's name stood elsewhere. */
function bylineText({ bylineText, byline }: ParsedEntry): string {
  const name = byline?.value.name?.split(/[ 、]/)[0] ?? ''
  return bylineText === null || !squeezed(bylineText.value).includes(squeezed(name)) ? '' : bylineText.value
}

const squeezed = (text: string): string => fold(stripBlanks(text))

/** The editable split that the import screen starts from and `desk make` uses. Pictures at the end go into the last entry. */
export function toImportedPage(page: ParsedPage): ImportedPage {
  const { header } = page
  const last = page.entries.length - 1
  const placed = page.pictures.map((picture) => {
    const { place } = picture
    if (place.kind === 'entry') return { picture, entry: place.entry, afterParagraph: place.afterParagraph }
    return { picture, entry: place.kind === 'end' ? last : -1, afterParagraph: page.entries[last]?.body.length ?? 0 }
  })
  return {
    masthead: { series: header.series?.value ?? '', title: header.title?.value ?? '', subtitle: header.subtitle?.value ?? '', headline: header.headline?.value ?? null, number: header.issueNumber?.value ?? null },
    facts: { publisher: header.publisher?.value ?? '', releasedAt: header.releasedAt?.value ?? '', source: header.source?.value ?? '' },
    editorsNote: { label: page.editorsNote.label?.value ?? '', paragraphs: page.editorsNote.paragraphs.map((p) => p.value) },
    pictures: placed.filter((p) => p.entry < 0).map((p) => pictureOf(p.picture)),
    sections: page.sections.map((s) => ({ title: s.title.value, beforeEntry: s.beforeEntry })),
    entries: page.entries.map((entry, k) => ({
      title: entry.title?.value ?? '',
      date: entry.date?.value ?? null,
      weather: entry.weather?.value ?? null,
      byline: entry.byline?.value ?? { unit: null, role: null, name: null },
      bylineText: bylineText(entry),
      body: entry.body.map((p) => p.value),
      dateline: datelineText(entry),
      bylinePlace: entry.bylinePlace ?? 'after',
      pictures: placed.filter((p) => p.entry === k).map((p) => ({ ...pictureOf(p.picture), afterParagraph: p.afterParagraph })),
    })),
    closing: { label: page.closing.label?.value ?? '', paragraphs: page.closing.paragraphs.map((p) => p.value) },
  }
}
