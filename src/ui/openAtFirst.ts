import { type RefObject, useEffect } from 'react'

/**
 * Opens a menu as soon as it is there, and gives it the focus: the first press of its button, which fetches it, has found
 * none yet.
 */
export const useOpenAtFirst = (menu: RefObject<HTMLElement | null>, button: string): void => {
  useEffect(() => {
    // The press may still be on its way to open it by itself.
    const timer = setTimeout(() => {
      const source = document.getElementById(button)
      if (source === null || menu.current?.matches(':popover-open') !== false) return
      menu.current.showPopover({ source })
      // Whoever pressed Tab meanwhile is on the way past it.
      if (document.activeElement === source) return
      menu.current.querySelector('button')?.focus()
    }, 0)
    return () => clearTimeout(timer)
  }, [menu, button])
}
