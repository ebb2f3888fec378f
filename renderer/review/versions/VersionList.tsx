import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bookmark, Ellipsis, GitCompareArrows, History } from 'lucide-react'
import type { VersionHead } from '../../../shared/model/version'
import { call } from '../../desk'
import { useIssue } from '../../issue/session'
import { useDesk } from '../../state/desk-state'
import { showError } from '../../state/toasts'
import { Button, IconButton, MenuButton } from '../../ui/controls'
import { restoreVersion } from '../stages/actions'
import { now, openCompare, useStagesState } from '../stages/state'
import { timeOf } from '../stages/time'

/** The versions of the open issue, newest first; null until they have come. */
export function useVersions(): VersionHead[] | null {
  const issueId = useIssue((state) => state.record?.id)
  const savedAt = useIssue((state) => state.savedAt)
  const changes = useStagesState((state) => state.versions)
  const [versions, setVersions] = useState<VersionHead[] | null>(null)
  useEffect(() => {
    if (issueId === undefined) return undefined
    let left = false
    call('version.list', { issueId }).then((list) => { if (!left) setVersions(list) }).catch(showError)
    return () => { left = true }
  }, [issueId, savedAt, changes])
  return versions
}

/** What a version is called on the screen. */
export function useVersionName(): (version: VersionHead) => string {
  const { t } = useTranslation()
  return ({ name }) => (name === '' ? t('stages.versions.autoName') : name)
}

/** 版本: each with its name, kind, author and time, to be compared and restored. */
export function VersionList() {
  const { t } = useTranslation()
  const versions = useVersions()
  return (
    <section aria-labelledby="versions-head">
      <header className="stages-head">
        <h3 id="versions-head">{t('stages.versions.title')}</h3>
        <Button small look="quiet" onPress={() => useDesk.getState().set({ dialog: 'nameVersion' })}><Bookmark size={14} aria-hidden />{t('stages.versions.create')}</Button>
        <Button small look="quiet" isDisabled={!versions || versions.length === 0} onPress={() => openCompare(versions?.[0]?.id ?? now)}><GitCompareArrows size={14} aria-hidden />{t('stages.versions.compare')}</Button>
      </header>
      {versions && versions.length > 0 ? <ul className="version-rows">{versions.map((version) => <Row key={version.id} version={version} />)}</ul> : null}
      {versions?.length === 0 ? <p className="faint">{t('stages.versions.none')}</p> : null}
    </section>
  )
}

function Row({ version }: { version: VersionHead }) {
  const { t } = useTranslation()
  const name = useVersionName()(version)
  return (
    <li className="version-row" data-testid="version-row">
      <div className="stage-words">
        <p className="stage-name"><strong>{name}</strong>{version.kind === 'auto' ? null : <span className="chip">{t(`stages.versions.${version.kind}`)}</span>}</p>
        <p className="faint">{t('stages.versions.row', { by: version.by, time: timeOf(version.at) }).trim()}</p>
      </div>
      <MenuButton label={t('stages.versions.more', { name })} trigger={<IconButton label={t('stages.versions.more', { name })}><Ellipsis size={16} aria-hidden /></IconButton>} entries={[
        { id: 'compare', label: t('stages.versions.compareNow'), icon: <GitCompareArrows size={14} aria-hidden />, onAction: () => openCompare(version.id) },
        { id: 'restore', label: t('stages.versions.restore'), icon: <History size={14} aria-hidden />, onAction: () => void restoreVersion(version.id, name) },
      ]} />
    </li>
  )
}
