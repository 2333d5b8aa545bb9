import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, expect, inject, onTestFinished } from 'vitest'

export interface AppOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly touch?: boolean
}

/** A page of the app in a context of its own, with all that it said and asked for. */
export interface App {
  readonly page: Page
  readonly context: BrowserContext
  /** `type: text (address of the script or file)`, in order. */
  readonly consoleMessages: readonly string[]
  readonly pageErrors: readonly string[]
  /** `directive: what was blocked`, in order. */
  readonly violations: readonly string[]
  /** Addresses asked for outside the app's own origin. */
  readonly foreignRequests: readonly string[]
  /** Fails where the page said anything, threw, broke its policy or asked another origin. */
  readonly expectSilent: () => Promise<void>
  readonly close: () => Promise<void>
}

const open = new Set<BrowserContext>()
let connection: Promise<Browser> | null = null

/** The browser that all files share. */
export const browser = (): Promise<Browser> => {
  connection ??= chromium.connect(inject('browserEndpoint'))
  return connection
}

/** Pages that a test left open end with its file. */
afterAll(async () => {
  for (const context of open) await context.close()
  open.clear()
  if (connection !== null) await (await connection).close()
  connection = null
})

/** A page ends with the test that opened it; one that is opened for all tests of a file ends with the file. */
const closeAfterTest = (close: () => Promise<void>): void => {
  try {
    onTestFinished(close)
  } catch {
    // No test is under way.
  }
}

const isForeign = (url: string, origin: string): boolean =>
  !url.startsWith('data:') && !url.startsWith('about:') && new URL(url).origin !== origin

/**
 * Opens the built app in a fresh context (no storage, no cache) and resolves once the page has loaded.
 * @param path below the app's address: '' or '?…' or '#…'
 */
export const openApp = async (path = '', options: AppOptions = {}): Promise<App> => {
  const url = new URL(path, inject('appUrl'))
  const context = await (await browser()).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  open.add(context)
  const close = async (): Promise<void> => {
    if (open.delete(context)) await context.close()
  }
  closeAfterTest(close)

  const consoleMessages: string[] = []
  const pageErrors: string[] = []
  const violations: string[] = []
  const foreignRequests: string[] = []

  await context.exposeFunction('attestViolation', (violation: string) => {
    violations.push(violation)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'attestViolation')
      if (typeof report === 'function') report(`${event.effectiveDirective}: ${event.blockedURI}`)
    })
  })
  context.on('console', (message) => {
    consoleMessages.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => {
    pageErrors.push(String(error.error()))
  })
  context.on('request', (request) => {
    if (isForeign(request.url(), url.origin)) foreignRequests.push(request.url())
  })

  const page = await context.newPage()
  await page.goto(url.href, { waitUntil: 'load' })

  return {
    page,
    context,
    consoleMessages,
    pageErrors,
    violations,
    foreignRequests,
    expectSilent: async () => {
      // A round trip to the page, so that what it reported before is here.
      await page.evaluate(() => document.readyState)
      const heard = [
        ...consoleMessages.map((message) => `console ${message}`),
        ...pageErrors.map((error) => `error: ${error}`),
        ...violations.map((violation) => `policy: ${violation}`),
        ...foreignRequests.map((address) => `request: ${address}`),
      ]
      expect(heard, `The page was not silent:\n${heard.join('\n')}\n`).toEqual([])
    },
    close,
  }
}

/** Resolves once the page has set a performance mark of this name, however often. */
export const waitForMark = async (page: Page, name: string): Promise<void> => {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name)
}

/** Resolves once the graph stands on the screen. */
export const waitForGraph = (page: Page): Promise<void> => waitForMark(page, 'attest:first-picture')
