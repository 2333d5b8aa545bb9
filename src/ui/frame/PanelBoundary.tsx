import { Component, type ReactNode } from 'react'
import { t } from '../messages/index.ts'

interface Props {
  readonly children: ReactNode
}

/** A part of the page could not be fetched. It is asked for again when it is wanted again; what it needs itself perhaps only once the page is loaded again. */
export class PartError extends Error {}

/** Keeps a fault of ours inside its panel, and says so. */
export class PanelBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const lacks = error instanceof PartError
    return (
      <div className="broken" role="alert">
        <p>{lacks ? t.lostPart : t.brokenPanel}</p>
        <button
          type="button"
          onClick={() => (lacks ? window.location.reload() : this.setState({ error: null }))}
        >
          {lacks ? t.reload : t.tryAgain}
        </button>
      </div>
    )
  }
}
