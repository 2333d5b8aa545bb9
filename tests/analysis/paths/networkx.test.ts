import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { findPaths, groundOf } from '../../../src/analysis/paths/findPaths.ts'
import { DIRECTIONS } from '../../../src/analysis/paths/network.ts'
import { randomLines, rowsOf } from '../../helpers/multigraph.ts'

const SCRIPT = 'tests/helpers/paths_with_networkx.py'
const NEED =
  'This test counts paths with networkx: install Python 3 with networkx (Debian: apt-get install python3-networkx).'

const networkx = (questions: unknown): readonly { readonly counts: readonly number[] }[] => {
  try {
    return JSON.parse(
      execFileSync('python3', [SCRIPT], { encoding: 'utf8', input: JSON.stringify(questions) }),
    )
  } catch (error) {
    if (/ENOENT|No module named 'networkx'/.test(String(error))) throw new Error(NEED)
    throw error
  }
}

it('networkx counts the same simple paths on the multigraph, length by length', () => {
  const questions = DIRECTIONS.flatMap((direction) =>
    Array.from({ length: 12 }, (_, seed) => {
      const lines = randomLines(seed, 12 + seed * 4, 40 + seed * 14, 1 + (seed % 3) * 0.6)
      return { lines, direction, from: seed % 3, to: 3 + (seed % 5), longest: 4 }
    }),
  )
  const answers = networkx(
    questions.map(({ lines, ...rest }) => ({ ...rest, nodes: lines.nodes, lines: rowsOf(lines) })),
  )
  const ours = questions.map(({ lines, direction, from, to, longest }) => {
    const { counted } = findPaths(groundOf(lines, direction), {
      ends: [from, to],
      reach: { by: 'length', longest },
      most: 0,
    })
    return Array.from(
      { length: longest + 1 },
      (_, steps) => counted.find((one) => one.steps === steps)?.paths ?? 0,
    )
  })
  expect(ours).toEqual(answers.map(({ counts }) => counts))
  expect(ours.flat().reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2_000)
})
