import { Component, type ReactNode } from 'react'
import { t } from '../messages/index.ts'

interface Props {
  readonly children: ReactNode
}

/** Keeps a fault of ours inside its panel, and says so. */
export class PanelBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="broken" role="alert">
        <p>{t.brokenPanel}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {t.tryAgain}
        </button>
      </div>
    )
  }
}
