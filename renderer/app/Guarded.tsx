import { Component, type ReactNode } from 'react'
import i18next from 'i18next'
import { Button } from '../ui/controls'

/** Keeps a failure of one pane from taking the window with it. */
export class Guarded extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }
  override componentDidCatch(error: unknown): void {
    console.error(error)
  }
  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="empty" role="alert">
        <p>{i18next.t('app.crashed')}</p>
        <Button onPress={() => this.setState({ failed: false })}>{i18next.t('app.reload')}</Button>
      </div>
    )
  }
}
