/**
 * `npm start`: brings what is missing, builds what is stale, serves the page on 127.0.0.1 and opens
 * it. Standard output holds one line, the address; everything else goes to standard error.
 *
 * `--no-open` leaves the browser alone; `PORT` chooses the port.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ROOT } from './files.mjs'
import { say } from './run.mjs'
import { serve } from './serve.mjs'
import { ensurePackages, isUnderCi, nodeFault } from './setup.mjs'

/**
 * The port asked for: a number, undefined for "any from 4173 on", or the sentence to show.
 * @param {string | undefined} wish
 * @returns {number | undefined | string}
 */
const portFrom = (wish) => {
  if (wish === undefined || wish === '') return undefined
  const port = Number(wish)
  return /^\d{1,5}$/.test(wish) && port <= 65_535
    ? port
    : `PORT is "${wish}", which is no port: give a whole number from 0 to 65535, or leave it out.`
}

/** @param {string} url */
const openBrowser = (url) => {
  const opener = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
    linux: ['xdg-open', url],
  }[process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux']
  const [command = '', ...args] = opener
  try {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.on('error', () => {})
    child.unref()
  } catch {
    // The address stands on the screen already.
  }
}

const hasScreen = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @param {number | undefined} port */
const tryToServe = async (port) => {
  try {
    return await serve({ folder: join(ROOT, 'dist'), ...(port === undefined ? {} : { port }) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'EADDRINUSE')
      return port === undefined
        ? 'No port from 4173 to 4272 is free: set PORT to one that is.'
        : `Port ${port} is taken: set PORT to another one, or leave it out.`
    return `The server could not start on port ${port ?? 4173} (${code}): set PORT to another one.`
  }
}

/**
 * The exit code, or null while the server runs.
 * @param {readonly string[]} args
 */
const start = async (args) => {
  const unknown = args.find((arg) => arg !== '--no-open')
  if (unknown !== undefined) {
    say(`"${unknown}" means nothing here: the only option is --no-open.`)
    return 2
  }
  const port = portFrom(process.env.PORT)
  const fault = nodeFault() ?? (typeof port === 'string' ? port : await ensurePackages())
  if (fault !== null) {
    say(fault)
    return 1
  }
  if (!(await ensureBuild())) {
    say('The page could not be built: see above.')
    return 1
  }
  const server = await tryToServe(typeof port === 'string' ? undefined : port)
  if (typeof server === 'string') {
    say(server)
    return 1
  }
  process.stdout.write(`${server.url}\n`)
  say('Press Ctrl+C to stop.')
  if (!args.includes('--no-open') && !isUnderCi() && hasScreen()) openBrowser(server.url)
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      server.close().then(() => process.exit(0))
    })
  return null
}

const code = await start(process.argv.slice(2))
if (code !== null) process.exitCode = code
