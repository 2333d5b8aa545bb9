import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const windowsPlaces = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ])

const placesOnPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))

/** Where Playwright keeps the browsers that it was told to install, newest first. */
const playwrightPlaces = () => {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : process.platform === 'win32'
        ? join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
        : join(homedir(), '.cache', 'ms-playwright'))
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => [
      join(folder, name, 'chrome-linux', 'chrome'),
      join(folder, name, 'chrome-linux64', 'chrome'),
      join(folder, name, 'chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      join(folder, name, 'chrome-win', 'chrome.exe'),
      join(folder, name, 'chrome-win64', 'chrome.exe'),
    ])
}

/**
 * Path of a Chromium or Chrome of this machine, or null. Where `CHROME_PATH` is set, no other counts:
 * a wrong path is a fault to hear about.
 */
export const findChromium = () => {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? named : null
  const places = [
    ...NAMES.map((name) => `/usr/bin/${name}`),
    ...(process.platform === 'win32' ? windowsPlaces() : placesOnPath()),
    ...(process.platform === 'darwin' ? MAC : []),
    ...playwrightPlaces(),
  ]
  return places.find((place) => existsSync(place)) ?? null
}

/**
 * The popups of the address bar are pages of the browser's own, loaded anew for each window: together
 * they take as long as the page under test. The last list of a command line is the one that counts, so
 * that what Playwright switches off stands here too, as far as a test of a local page needs it.
 */
const SWITCHED_OFF = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

const isRoot = () => process.getuid?.() === 0

/** What to hand to Playwright's launch: no sandbox only where Chromium refuses to start with one. */
export const launchOptions = () => {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error(
      'No Chromium was found: install one, or set CHROME_PATH to the path of the program.',
    )
  return {
    executablePath,
    headless: true,
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${SWITCHED_OFF.join(',')}`,
    ],
  }
}
