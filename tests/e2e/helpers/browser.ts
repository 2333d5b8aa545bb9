import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

export interface AppOptions {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly touch?: boolean
  /** Whether the page has thousands of lines to draw, which is worth the time that faster code takes to be made. */
  readonly large?: boolean
}

/** What a page said and asked for. */
interface Heard {
  /** Of the app. */
  readonly origin: string
  /** `type: text (address of the script or file)`, in order. */
  readonly consoleMessages: string[]
  readonly pageErrors: string[]
  /** `directive: what was blocked`, in order. */
  readonly violations: string[]
  /** Addresses asked for outside the app's own origin. */
  readonly foreignRequests: string[]
}

/** A page of the app, as after a first visit, with all that it said and asked for. */
export interface App extends Heard {
  readonly page: Page
  /** Fails where the page said anything, threw, broke its policy or asked another origin. */
  readonly expectSilent: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The same in a browser context that is the test's own. */
export interface LoneApp extends App {
  readonly context: BrowserContext
}

/** A page and its context, in which one test follows the other. */
interface Seat {
  readonly context: BrowserContext
  readonly page: Page
  heard: Heard
}

/** Seats that no test is in, by what cannot be changed about them. */
const free = new Map<string, Seat[]>()
const connections = new Map<boolean, Promise<Browser>>()

/**
 * The browser that all files share.
 * @param large whether it is for graphs of thousands of lines
 */
export const browser = (large = false): Promise<Browser> => {
  const known = connections.get(large)
  if (known !== undefined) return known
  const made = chromium.connect(inject(large ? 'hardworkingEndpoint' : 'browserEndpoint'))
  connections.set(large, made)
  return made
}

type End = (failed: boolean) => unknown
const ends = new Set<End>()

/** Has something end with the test that is under way; what is made for all tests of a file ends with the file. */
export const endWithTest = (end: End): void => {
  try {
    onTestFinished(async ({ task }) => {
      await end(task.result?.state === 'fail')
    })
  } catch {
    ends.add(end)
  }
}

/** Ends what was made for all tests of a file. */
export const endFile = async (): Promise<void> => {
  for (const end of ends) await end(false)
  ends.clear()
}

const isForeign = (url: string, origin: string): boolean =>
  !url.startsWith('data:') && !url.startsWith('about:') && new URL(url).origin !== origin

const nothingHeard = (origin: string): Heard => ({
  origin,
  consoleMessages: [],
  pageErrors: [],
  violations: [],
  foreignRequests: [],
})

const createSeat = async ({ touch = false, large = false }: AppOptions): Promise<Seat> => {
  const context = await (await browser(large)).newContext({
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const seat: { context: BrowserContext; heard: Heard } = { context, heard: nothingHeard('') }
  await context.exposeFunction('attestViolation', (violation: string) => {
    seat.heard.violations.push(violation)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'attestViolation')
      if (typeof report === 'function') report(`${event.effectiveDirective}: ${event.blockedURI}`)
    })
  })
  context.on('console', (message) => {
    const { url } = message.location()
    // The browser asks for it on behalf of the page between two tests, which names no icon, and may tell the next.
    if (url === new URL('favicon.ico', inject('appUrl')).href) return
    seat.heard.consoleMessages.push(`${message.type()}: ${message.text()} (${url})`)
  })
  context.on('weberror', (error) => {
    seat.heard.pageErrors.push(String(error.error()))
  })
  context.on('request', (request) => {
    if (isForeign(request.url(), seat.heard.origin)) seat.heard.foreignRequests.push(request.url())
  })
  return Object.assign(seat, { page: await context.newPage() })
}

/** Leaves nothing behind of what a test did: its page is as one that nobody has been on. */
const leave = async (seat: Seat): Promise<void> => {
  const { context, page } = seat
  seat.heard = nothingHeard('')
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.mouse.up()
  await page.mouse.move(-1, -1)
  // Of the same origin, and without a script.
  await page.goto(new URL('graph-data/index.json', inject('appUrl')).href, { timeout: 10_000 })
  await page.evaluate(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases())
      await new Promise((done) => {
        const asked = indexedDB.deleteDatabase(name ?? '')
        asked.onsuccess = done
        asked.onerror = done
      })
  })
}

const sit = async (
  seat: Seat,
  close: () => Promise<void>,
  path: string,
  options: AppOptions,
): Promise<LoneApp> => {
  const { context, page } = seat
  const url = new URL(path, inject('appUrl'))
  const heard = nothingHeard(url.origin)
  seat.heard = heard
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 })
  await page.emulateMedia({
    media: null,
    forcedColors: null,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
  })
  await page.goto(url.href, { waitUntil: 'load' })
  return {
    page,
    context,
    ...heard,
    expectSilent: async () => {
      // A round trip to the page, so that what it reported before is here.
      await page.evaluate(() => document.readyState)
      const all = [
        ...heard.consoleMessages.map((message) => `console ${message}`),
        ...heard.pageErrors.map((error) => `error: ${error}`),
        ...heard.violations.map((violation) => `policy: ${violation}`),
        ...heard.foreignRequests.map((address) => `request: ${address}`),
      ]
      expect(all, `The page was not silent:\n${all.join('\n')}\n`).toEqual([])
    },
    close,
  }
}

/**
 * Opens the built app as on a first visit (nothing stored) and resolves once the page has loaded. The page is one in
 * which tests follow each other, since a browser takes three times as long for a new one: who needs its
 * context, a script before all others or an empty cache opens it alone.
 * @param path below the app's address: '' or '?…' or '#…'
 */
export const openApp = async (path = '', options: AppOptions = {}): Promise<App> => {
  const { touch = false, large = false } = options
  const kind = JSON.stringify({ touch, large })
  const seats = free.get(kind) ?? []
  free.set(kind, seats)
  const seat = seats.pop() ?? (await createSeat(options))
  let isOpen = true
  const end = async (failed = false): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    if (
      !failed &&
      (await leave(seat).then(
        () => true,
        () => false,
      ))
    ) {
      seats.push(seat)
      return
    }
    await seat.context.close()
  }
  endWithTest(end)
  const { context: _, ...app } = await sit(seat, end, path, options)
  return app
}

/** The same in a fresh context: no storage, no cache, and all of it ends with the test. */
export const openAppAlone = async (path = '', options: AppOptions = {}): Promise<LoneApp> => {
  const seat = await createSeat(options)
  const close = (): Promise<void> => seat.context.close()
  endWithTest(close)
  return sit(seat, close, path, options)
}

/** Resolves once the page has set a performance mark of this name, however often. */
export const waitForMark = async (page: Page, name: string): Promise<void> => {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name)
}

/** Resolves once the graph stands on the screen. */
export const waitForGraph = (page: Page): Promise<void> => waitForMark(page, 'attest:first-picture')
