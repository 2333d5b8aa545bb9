import type { ComponentProps } from 'react'

interface Props extends ComponentProps<'button'> {
  /** What it does: spoken, and shown beside the pointer. */
  readonly label: string
}

/** A button with an icon in place of words. */
export const IconButton = ({ label, ...others }: Props) => (
  <button type="button" aria-label={label} title={label} {...others} />
)
