import { spawnSync } from 'node:child_process'

/** The system's own Python comes second: its networkx may be there while another Python is first on the path. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python']

/** @param {string} command */
const hasNetworkx = (command) =>
  spawnSync(command, ['-c', 'import networkx'], { stdio: 'ignore' }).status === 0

/** A Python 3 that can import networkx, as a command, or null. */
export const findPython = () => PYTHONS.find(hasNetworkx) ?? null
