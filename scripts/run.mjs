import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ROOT } from './files.mjs'

/**
 * Ends a program with all that it started. Windows has no process groups: there it ends alone.
 * @param {import('node:child_process').ChildProcess} child
 */
const endAll = ({ pid }) => {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

/**
 * Gives a program a group of its own, ended after `limit` and together with this process.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limit milliseconds
 */
const limitTime = (child, limit) => {
  const timer = setTimeout(() => {
    say(`Ended after ${limit / 1000} s without an answer.`)
    endAll(child)
  }, limit)
  const stop = () => {
    endAll(child)
    process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
  child.on('exit', () => {
    clearTimeout(timer)
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
  })
}

/**
 * Runs a program in the project's folder and resolves to its exit code, or to null where it could not
 * be started or was ended by a signal.
 *
 * What it prints goes to standard error unless `output` says otherwise, so that a caller's standard
 * output holds the result only. With a `limit` in milliseconds it is ended when the time is up.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ output?: 'inherit' | 'stderr' | 'ignore', env?: Record<string, string>, limit?: number }} [options]
 * @returns {Promise<number | null>}
 */
export const run = (command, args, { output = 'stderr', env = {}, limit } = {}) =>
  new Promise((resolve) => {
    const out = output === 'stderr' ? 2 : output
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', out, output === 'ignore' ? 'ignore' : 'inherit'],
      env: { ...process.env, ...env },
      detached: limit !== undefined && process.platform !== 'win32',
    })
    if (limit !== undefined) limitTime(child, limit)
    child.on('error', () => resolve(null))
    child.on('exit', (code) => resolve(code))
  })

/** npm as a script for Node, where it is known: npm says so to what it starts; Windows needs it. */
const npmScript = () => {
  const named = process.env.npm_execpath
  if (named?.endsWith('.js')) return named
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  return process.platform === 'win32' && existsSync(besideNode) ? besideNode : null
}

/**
 * npm, through the same Node and npm that run this script where npm started it.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNpm = (args, options) => {
  const script = npmScript()
  return script === null
    ? run('npm', args, options)
    : run(process.execPath, [script, ...args], options)
}

/**
 * The command of an installed package, through this Node.
 * @param {string} name of the package, whose command has the same name without its scope
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (name, args, options) => {
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : (bin[basename(name)] ?? Object.values(bin)[0])
  return run(process.execPath, [join(folder, file), ...args], options)
}

/** One sentence on standard error, without a stack trace. @param {string} sentence */
export const say = (sentence) => {
  process.stderr.write(`${sentence}\n`)
}
