import { useEffect, useState } from 'react'
import type { CallResult } from '../../shared/contract'
import type { IssueHead, Series } from '../../shared/model/issue'
import { call } from '../desk'
import { showError } from '../state/toasts'

export type SeriesRow = CallResult<'series.list'>[number]

type What = 'issues' | 'series'
const onIssues: readonly What[] = ['issues']
const onSeries: readonly What[] = ['series']
const onBoth: readonly What[] = ['issues', 'series']

/** The list of issues, kept up to date; null until it has come. */
export function useIssueHeads(): IssueHead[] | null {
  return useKept(onIssues, listIssues)
}

/** The issues in the bin, kept up to date; null until they have come. */
export function useBin(): IssueHead[] | null {
  return useKept(onIssues, listBin)
}

/** The series, kept up to date; null until they have come. */
export function useSeries(): SeriesRow[] | null {
  return useKept(onSeries, listSeries)
}

/** The series with the number that each offers next: a new or removed issue changes it. */
export function useSeriesNumbers(): SeriesRow[] | null {
  return useKept(onBoth, listSeries)
}

const listIssues = () => call('issue.list', {})
const listBin = () => call('issue.bin', {})
const listSeries = () => call('series.list', {})

function useKept<T>(on: readonly What[], read: () => Promise<T>): T | null {
  const [value, setValue] = useState<T | null>(null)
  useEffect(() => {
    let left = false
    const load = () => {
      read().then((fresh) => { if (!left) setValue(fresh) }).catch(showError)
    }
    load()
    const stop = window.desk.on('library.changed', ({ what }) => {
      if (what !== 'inbox' && on.includes(what)) load()
    })
    return () => {
      left = true
      stop()
    }
  }, [on, read])
  return value
}

/** The style in which an issue's number is printed; bracketed Chinese where no series says otherwise. */
export function numberStyleOf(series: readonly SeriesRow[] | null, seriesId: string | null): Series['numberStyle'] {
  return series?.find((one) => one.id === seriesId)?.numberStyle ?? 'bracketChinese'
}
