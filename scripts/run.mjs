import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ROOT } from './files.mjs'

/**
 * Runs a program in the project's folder and resolves to its exit code, or to null where it could not
 * be started or was ended by a signal.
 *
 * What it prints goes to standard error unless `output` says otherwise, so that a caller's standard
 * output holds the result only.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ output?: 'inherit' | 'stderr' | 'ignore', env?: Record<string, string> }} [options]
 * @returns {Promise<number | null>}
 */
export const run = (command, args, { output = 'stderr', env = {} } = {}) =>
  new Promise((resolve) => {
    const out = output === 'stderr' ? 2 : output
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', out, output === 'ignore' ? 'ignore' : 'inherit'],
      env: { ...process.env, ...env },
    })
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
