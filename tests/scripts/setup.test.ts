import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../scripts/run.mjs'
import { isUnderCi, matchesLock, nodeFault } from '../../scripts/setup.mjs'
import { sumOf, tallyOf } from '../../scripts/tally.mjs'
import { temporaryFolder } from './temporary.ts'

it('takes Node 20.19 and what came after', () => {
  expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].map(nodeFault)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

it('names an old Node and the one to install', () => {
  expect(nodeFault('20.18.3')).toBe('Node 20.18.3 is too old: install Node 20.19 or newer.')
  expect(nodeFault('18.20.0')).not.toBeNull()
})

it('runs under CI where CI is true or 1, and nowhere else', () => {
  expect(['true', '1', 'false', '0', ''].map((ci) => isUnderCi(ci))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

const installed = (present: Record<string, { version: string }>): string =>
  temporaryFolder(
    new Map([
      [
        'package-lock.json',
        JSON.stringify({
          packages: {
            '': { name: 'aland' },
            'node_modules/ferry': { version: '2.0.0' },
            'node_modules/ferry-for-windows': { version: '2.0.0', optional: true },
          },
        }),
      ],
      ['node_modules/.package-lock.json', JSON.stringify({ packages: present })],
      ['node_modules/ferry/package.json', '{}'],
    ]),
  )

it('accepts packages at the versions of the lock file, without binaries for other systems', () => {
  expect(matchesLock(installed({ 'node_modules/ferry': { version: '2.0.0' } }))).toBe(true)
})

it('sees a package that is missing, of another version, recorded but gone, or never installed', () => {
  expect(matchesLock(installed({}))).toBe(false)
  expect(matchesLock(installed({ 'node_modules/ferry': { version: '1.9.0' } }))).toBe(false)
  expect(
    matchesLock(
      installed({
        'node_modules/ferry': { version: '2.0.0' },
        'node_modules/ferry-for-windows': { version: '2.0.0' },
      }),
    ),
  ).toBe(false)
  expect(matchesLock(temporaryFolder(new Map([['package-lock.json', '{"packages":{}}']])))).toBe(
    false,
  )
})

const report = (
  numbers: Partial<Parameters<typeof tallyOf>[0]>,
): Parameters<typeof tallyOf>[0] => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...numbers,
})

it('counts a file that could not run as one failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(tallyOf(report({ numPassedTests: 3, testResults }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  })
})

it('counts a bad end outside every test as one failure', () => {
  expect(tallyOf(report({ numPassedTests: 3, numTodoTests: 1 }), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
  })
})

it('counts what was skipped as failed where nothing may be skipped', () => {
  const tallies = [
    { passed: 3, failed: 0, skipped: 2 },
    { passed: 0, failed: 1, skipped: 0 },
  ]
  expect(sumOf(tallies, false)).toEqual({ passed: 3, failed: 1, skipped: 2 })
  expect(sumOf(tallies, true)).toEqual({ passed: 3, failed: 3, skipped: 0 })
})

/** False for one that ended but was not yet collected, too. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const status = `/proc/${pid}/status`
  return !(existsSync(status) && /^State:\tZ/m.test(readFileSync(status, 'utf8')))
}

it.runIf(process.platform !== 'win32')(
  'ends a program that hangs, with what it started',
  async () => {
    const folder = temporaryFolder(
      new Map([
        ['parent.mjs', "import { fork } from 'node:child_process'; fork(process.argv[2])"],
        [
          'child.mjs',
          "import { writeFileSync } from 'node:fs'; import { join } from 'node:path'\n" +
            "writeFileSync(join(import.meta.dirname, 'pid'), String(process.pid)); for (;;);",
        ],
      ]),
    )
    const pidFile = join(folder, 'pid')
    const args = [join(folder, 'parent.mjs'), join(folder, 'child.mjs')]
    expect(await run(process.execPath, args, { output: 'ignore', limit: 2000 })).toBe(null)
    const pid = Number(readFileSync(pidFile, 'utf8'))
    await expect.poll(() => isRunning(pid)).toBe(false)
  },
)
