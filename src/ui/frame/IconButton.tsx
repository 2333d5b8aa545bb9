import type { ComponentProps } from 'react'
import { useStore } from 'zustand'
import { keyTips } from './keyTips.ts'

interface Props extends ComponentProps<'button'> {
  /** What it does: spoken, and shown beside the pointer. */
  readonly label: string
  /** The action that does the same; its key is shown beside the pointer. */
  readonly action?: string
}

/** A button with an icon in place of words. */
export const IconButton = ({ label, action, title = label, ...others }: Props) => {
  const { keyOf } = useStore(keyTips)
  const key = action === undefined ? null : keyOf(action)
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={key?.aria}
      title={key === null ? title : `${title} (${key.words})`}
      {...others}
    />
  )
}
