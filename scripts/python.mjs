import { spawnSync } from 'node:child_process'

/** The system's own Python comes second: its modules may be there while another Python is first on the path. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python']

/**
 * @param {string} command
 * @param {string} module
 */
const hasModule = (command, module) =>
  spawnSync(command, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0

/**
 * A Python 3 that can import the module, as a command, or null.
 * @param {'networkx' | 'igraph' | 'rdflib'} module
 */
export const findPython = (module) => PYTHONS.find((command) => hasModule(command, module)) ?? null
