import { type ReactNode, useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { InboxPane } from '../inbox/InboxPane'
import { SubmissionReader } from '../inbox/SubmissionReader'
import { IssueInspector } from '../issue/IssueInspector'
import { IssueList } from '../issue/IssueList'
import { OutlinePane } from '../issue/OutlinePane'
import { submissionDragType } from '../issue/outline/drag-types'
import { useIssue } from '../issue/session'
import { PreviewPane } from '../preview/PreviewPane'
import { StagesPane } from '../review/stages/StagesPane'
import { ReviewPanel } from '../review/ReviewPanel'
import { useReviewCount } from '../review/use-review-count'
import { changeSettings, useDesk, type LeftTab, type RightTab } from '../state/desk-state'
import { showError } from '../state/toasts'
import { EditorPane } from './EditorPane'
import { Guarded } from './Guarded'

/** Inbox or outline on the left, the issue in the middle, preview or inspector on the right. */
export function Workspace() {
  const { t } = useTranslation()
  const { leftOpen, rightOpen } = useDesk()
  const record = useIssue((state) => state.record)
  const submissionId = useDesk((state) => state.submissionId)
  const right = rightOpen && (record !== null || submissionId !== null)
  const [layout, remember] = useRememberedLayout(leftOpen, right)
  return (
    <Group className="workspace" orientation="horizontal" key={`${leftOpen}-${right}`} {...(layout ? { defaultLayout: layout } : {})} onLayoutChanged={remember}>
      {leftOpen ? (
        <>
          <Panel id="left" defaultSize="25%" minSize={280} maxSize={560} className="pane"><aside aria-label={t('app.leftPane')}><LeftPane /></aside></Panel>
          <Splitter />
        </>
      ) : null}
      <Panel id="centre" minSize={380} className="pane"><main aria-label={t('app.editorPane')}><Guarded>{record ? <EditorPane /> : <IssueList />}</Guarded></main></Panel>
      {right ? (
        <>
          <Splitter />
          <Panel id="right" defaultSize="30%" minSize={280} maxSize={900} className="pane"><aside aria-label={t('app.rightPane')}><RightPane /></aside></Panel>
        </>
      ) : null}
    </Group>
  )
}

/** Pane widths, kept in the settings (percent of the window by pane) for each set of panes that is to be seen. */
function useRememberedLayout(left: boolean, right: boolean): [Record<string, number> | null, (layout: Record<string, number>) => void] {
  const key = `panes-${left ? 'l' : ''}${right ? 'r' : ''}`
  const kept = useDesk((state) => state.settings?.layout[key]) as Record<string, number> | undefined
  const remember = (layout: Record<string, number>) => {
    const settings = useDesk.getState().settings
    if (!settings || JSON.stringify(settings.layout[key]) === JSON.stringify(layout)) return
    changeSettings({ layout: { ...settings.layout, [key]: layout } }).catch(showError)
  }
  return [kept ?? null, remember]
}

function LeftPane() {
  const { t } = useTranslation()
  const tab = useDesk((state) => state.leftTab)
  const record = useIssue((state) => state.record)
  const shown: LeftTab = record ? tab : 'inbox'
  return (
    <PaneTabs<LeftTab> label={t('app.leftPane')} selected={shown} onSelect={(leftTab) => useDesk.getState().set({ leftTab })} tabs={[
      { id: 'inbox', label: t('app.inbox'), body: <InboxPane /> },
      { id: 'outline', label: t('app.outline'), body: <OutlinePane />, isDisabled: !record },
    ]} />
  )
}

function RightPane() {
  const { t } = useTranslation()
  const tab = useDesk((state) => state.rightTab)
  const record = useIssue((state) => state.record)
  const submissionId = useDesk((state) => state.submissionId)
  const reading = submissionId !== null
  const shown: RightTab = reading && (tab === 'submission' || !record) ? 'submission' : tab === 'submission' ? 'preview' : tab
  return (
    <PaneTabs<RightTab> label={t('app.rightPane')} selected={shown} onSelect={(rightTab) => useDesk.getState().set({ rightTab })} tabs={[
      { id: 'preview', label: t('app.preview'), body: <PreviewPane />, isDisabled: !record },
      { id: 'inspector', label: t('app.inspector'), body: <IssueInspector />, isDisabled: !record },
      { id: 'stages', label: t('stages.tab'), body: <StagesPane />, isDisabled: !record },
      { id: 'review', label: <ReviewTab />, body: <ReviewPanel />, isDisabled: !record },
      ...(reading ? [{ id: 'submission' as const, label: t('app.submission'), body: <SubmissionReader /> }] : []),
    ]} />
  )
}

/** 审阅 and how much waits there: by itself, so that a count does not draw the pane anew. */
function ReviewTab() {
  const { t } = useTranslation()
  const marks = useReviewCount()
  return <>{marks > 0 ? t('review.tabCount', { count: marks }) : t('review.tab')}</>
}

interface PaneTab<T extends string> { id: T; label: ReactNode; body: ReactNode; isDisabled?: boolean }

function PaneTabs<T extends string>({ label, selected, onSelect, tabs }: { label: string; selected: T; onSelect: (id: T) => void; tabs: PaneTab<T>[] }) {
  const strip = useRef<HTMLDivElement>(null)
  // In a narrow pane the tab may lie beyond the edge of the strip.
  useEffect(() => strip.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [selected])
  return (
    <Tabs className="pane-tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(key as T)}>
      <TabList ref={strip} className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab" isDisabled={tab.isDisabled ?? false}>
            {/* A submission dragged over a tab opens it, so that it can be dropped into the outline. */}
            <span onDragEnter={(event) => { if (event.dataTransfer.types.includes(submissionDragType)) onSelect(tab.id) }}>{tab.label}</span>
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className="tab-panel"><Guarded>{tab.body}</Guarded></TabPanel>)}
    </Tabs>
  )
}


/** Its name is a tooltip too: with the pointer on the line one sees what it does. */
function Splitter() {
  const { t } = useTranslation()
  return <Separator className="splitter" title={t('app.resize')} />
}
