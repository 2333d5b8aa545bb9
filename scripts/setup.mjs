/**
 * Brings what a fresh checkout lacks: the packages of the lock file for everything, and a browser and
 * programs that read our files for the tests. Called by itself (`node scripts/setup.mjs`) it brings both.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium } from './chromium.mjs'
import { ROOT } from './files.mjs'
import { findPython } from './python.mjs'
import { run, runNpm, say } from './run.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Whether nobody is there to look: `CI` is `true` or `1`. `CI=false` and `CI=0` say that somebody is.
 * @param {string} [ci]
 */
export const isUnderCi = (ci = process.env.CI) => ci === 'true' || ci === '1'

/**
 * Null where this Node is new enough, else the sentence to show.
 * @param {string} [version] such as `20.19.0`
 */
export const nodeFault = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null
  return `Node ${version} is too old: install Node ${OLDEST_NODE.join('.')} or newer.`
}

/**
 * True where npm's own record in `node_modules` holds every package of the lock file at its version.
 * Optional packages may be absent: most are binaries for other systems.
 * @param {string} root
 */
export const matchesLock = (root) => {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const present = new Map(Object.entries(JSON.parse(readFileSync(record, 'utf8')).packages))
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        (present.has(path)
          ? present.get(path).version === entry.version && existsSync(join(root, path))
          : entry.optional === true),
    )
  } catch {
    return false
  }
}

/**
 * Runs `npm ci` unless the installed packages are those of the lock file. Null, or the sentence to
 * show.
 * @param {string} [root]
 */
export const ensurePackages = async (root = ROOT) => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.attest-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lock) return null
  if (!matchesLock(root)) {
    say('Installing the packages of the lock file (npm ci)…')
    const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    if (code !== 0)
      return 'The packages could not be installed: see what npm says above, check the network, then run "npm ci" yourself.'
  }
  writeFileSync(stamp, `${lock}\n`)
  return null
}

/** @param {string} program */
const isOnPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some(
      (folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)),
    )

/** What the tests need beside the packages, with the name of its Debian package. */
const TOOLS = [
  {
    name: 'Chromium (or Chrome; CHROME_PATH, if set, must lead to it)',
    debian: 'chromium',
    isThere: () => findChromium() !== null,
  },
  {
    name: 'Python 3 with networkx',
    debian: 'python3-networkx',
    isThere: () => findPython('networkx') !== null,
  },
  {
    name: 'Python 3 with igraph',
    debian: 'python3-igraph',
    isThere: () => findPython('igraph') !== null,
  },
  {
    name: 'Python 3 with rdflib',
    debian: 'python3-rdflib',
    isThere: () => findPython('rdflib') !== null,
  },
  {
    name: 'rapper',
    debian: 'raptor2-utils',
    isThere: () => isOnPath('rapper'),
  },
  {
    name: 'xmllint',
    debian: 'libxml2-utils',
    isThere: () => isOnPath('xmllint'),
  },
]

const missingTools = () => TOOLS.filter((tool) => !tool.isThere())

const mayInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get')

/** Installs what the tests need where that is possible. Null, or the sentence to show. */
export const ensureTools = async () => {
  const missing = missingTools()
  if (missing.length === 0) return null
  if (mayInstall()) {
    const names = missing.map((tool) => tool.debian)
    say(`Installing ${names.join(', ')} with apt-get…`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env })
  }
  const still = mayInstall() ? missingTools() : missing
  if (still.length === 0) return null
  const names = still.map((tool) => tool.name).join('; ')
  const packages = still.map((tool) => tool.debian).join(' ')
  return `The tests need what is missing here: ${names}. On Debian or Ubuntu: apt-get install ${packages}.`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const fault = nodeFault() ?? (await ensurePackages()) ?? (await ensureTools())
  if (fault !== null) {
    say(fault)
    process.exitCode = 1
  }
}
