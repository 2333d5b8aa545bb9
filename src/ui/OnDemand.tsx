import { type ReactNode, useState } from 'react'

/** What is found out, and written, once it is asked for. */
export const OnDemand = ({
  summary,
  className,
  children,
}: {
  readonly summary: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) => {
  const [isAsked, setAsked] = useState(false)
  return (
    <details className={className} onToggle={({ currentTarget }) => setAsked(currentTarget.open)}>
      <summary>{summary}</summary>
      {isAsked && children}
    </details>
  )
}
