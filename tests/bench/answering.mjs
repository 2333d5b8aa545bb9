import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { ROOT } from '../../scripts/files.mjs'

/**
 * A program that answers each line with one of its own.
 * @param {string} command
 * @param {readonly string[]} args
 */
export const answering = (command, args) => {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`${command} ended before it answered.`)
    return String(value)
  }
  // What was asked of a program that ended is answered by its end.
  child.stdin.on('error', () => {})
  return {
    next,
    ask: (/** @type {string} */ line) => {
      child.stdin.write(`${line}\n`)
      return next()
    },
    end: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
  }
}
