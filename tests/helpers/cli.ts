import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from '../../src/cli/run.ts'

/** What a call printed, by channel, and its exit code. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one call of the headless door in this process. */
export const graph = async (...args: readonly string[]): Promise<Ran> => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A folder of its own for one test file, removed after it. */
export const aFolder = (): ((path: string, content: string | Uint8Array) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (path, content) => {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, content)
    return full
  }
}
