/** Programs that nobody here wrote, to read our files with. */
import { execFileSync } from 'node:child_process'
import { findPython } from '../../scripts/python.mjs'

/**
 * What a program prints. `need` says what to install where it is missing.
 * @throws Error with what the program said where it fails
 */
export const outside = (command: string, args: readonly string[], need: string): string => {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Error(need)
    throw error
  }
}

/** Runs a script with a Python that has the module. */
export const python = (
  module: 'networkx' | 'igraph' | 'rdflib',
  ...args: readonly string[]
): string => {
  const need = `This test reads our files with ${module}: install Python 3 with it (Debian: apt-get install python3-${module}).`
  const command = findPython(module)
  if (command === null) throw new Error(need)
  return outside(command, args, need)
}

/** The triples of a Turtle file as rapper reads it, in N-Triples; every warning is a failure. */
export const rapperTriples = (path: string): readonly string[] => {
  const need =
    'This test reads our files with rapper: install it (Debian: apt-get install raptor2-utils).'
  return outside('rapper', ['--quiet', '-i', 'turtle', '-o', 'ntriples', path], need)
    .split('\n')
    .filter((line) => line !== '')
}
