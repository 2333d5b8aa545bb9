import type { KeyboardEvent } from 'react'

/** Focus moves along a lane with Left and Right, and to the nearest mark of the next lane with Up and Down. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const lanes = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-lane]')].map(
    (lane) => [...lane.querySelectorAll('button')],
  )
  const focused = document.activeElement
  if (!(focused instanceof HTMLButtonElement)) return
  const at = lanes.findIndex((marks) => marks.includes(focused))
  const lane = lanes[at]
  if (lane === undefined) return
  const here = lane.indexOf(focused)
  const left = (mark: HTMLElement | undefined): number => mark?.getBoundingClientRect().left ?? 0
  const nearest = (marks: readonly HTMLElement[] | undefined): HTMLElement | undefined =>
    marks?.reduce<HTMLElement | undefined>(
      (best, mark) =>
        best === undefined ||
        Math.abs(left(mark) - left(lane[here])) < Math.abs(left(best) - left(lane[here]))
          ? mark
          : best,
      undefined,
    )
  const targets: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowLeft: () => lane[here - 1],
    ArrowRight: () => lane[here + 1],
    ArrowUp: () => nearest(lanes[at - 1]),
    ArrowDown: () => nearest(lanes[at + 1]),
    Home: () => lane[0],
    End: () => lane.at(-1),
  }
  const target = Object.hasOwn(targets, event.key) ? targets[event.key]?.() : undefined
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}
