import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'

// What is loaded when it is needed comes late on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

// testing-library says so to the first file that loads it alone.
beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})

afterEach(() => {
  cleanup()
})

// Files share their modules and a page, which is as new after each.
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  window.history.replaceState(null, '', '/')
  window.localStorage.clear()
  window.sessionStorage.clear()
  document.body.replaceChildren()
  document.title = ''
})
