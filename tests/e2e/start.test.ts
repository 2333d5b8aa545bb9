import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ROOT } from '../../scripts/files.mjs'

interface Started {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
}

const start = (args: readonly string[], port: string): Started => {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...args], {
    env: { ...process.env, PORT: port },
  })
  onTestFinished(() => {
    child.kill()
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => {
    stdout += part
  })
  child.stderr.on('data', (part: Buffer) => {
    stderr += part
  })
  return { child, stdout: () => stdout, stderr: () => stderr }
}

/** Exit code, once both streams are read to their end. */
const ended = async ({ child }: Started): Promise<unknown> => (await once(child, 'close'))[0]

const ADDRESS = /^http:\/\/127\.0\.0\.1:(\d+)\/\n$/

it('prints one address, serves the page there and ends when told to', async () => {
  const started = start(['--no-open'], '0')
  await expect.poll(started.stdout, { timeout: 30_000 }).toMatch(ADDRESS)
  const answer = await fetch(started.stdout().trim())
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('<script type="module"')
  const end = ended(started)
  started.child.kill('SIGTERM')
  expect(await end).toBe(0)
  expect(started.stdout()).toMatch(ADDRESS)
})

it('says in one sentence that the port is taken', async () => {
  const first = start(['--no-open'], '0')
  await expect.poll(first.stdout, { timeout: 30_000 }).toMatch(ADDRESS)
  const port = ADDRESS.exec(first.stdout())?.[1] ?? ''
  const second = start(['--no-open'], port)
  expect(await ended(second)).toBe(1)
  expect(second.stdout()).toBe('')
  expect(second.stderr()).toBe(`Port ${port} is taken: set PORT to another one, or leave it out.\n`)
})

it.each(['abc', '70000', '-1', '80.5'])('refuses PORT=%s in one sentence', async (port) => {
  const started = start(['--no-open'], port)
  expect(await ended(started)).toBe(1)
  expect(started.stderr()).toBe(
    `PORT is "${port}", which is no port: give a whole number from 0 to 65535, or leave it out.\n`,
  )
})

it('refuses an option that it does not know', async () => {
  const started = start(['--open'], '0')
  expect(await ended(started)).toBe(2)
  expect(started.stderr()).toBe('"--open" means nothing here: the only option is --no-open.\n')
})
