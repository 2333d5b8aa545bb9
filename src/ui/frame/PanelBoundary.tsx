import { Component, type ReactNode } from 'react'
import { t } from '../messages/index.ts'

interface Props {
  readonly children: ReactNode
}

/** A part of the page could not be fetched. Not every browser asks for it again, but every one does that loads the page again. */
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
