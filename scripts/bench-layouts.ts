/** draft */
import { createRequire } from 'node:module'
import { simulate } from '../src/analysis/layouts/simulate.ts'
import { force } from '../src/analysis/layouts/force.ts'
import { DEFAULT_PARAMETERS } from '../src/analysis/layouts/layout.ts'
import { createRandom } from '../src/analysis/layouts/random.ts'
import { aNode, aLink, aNetwork } from '../tests/analysis/layouts/network.ts'

export const graph = (n: number, m: number, groups: number, seed: number) => {
  const r = createRandom(seed)
  const weight = Array.from({ length: n }, (_, i) => (i + 1) ** -0.55)
  const cum: number[] = []; let s = 0
  for (const w of weight) { s += w; cum.push(s) }
  const pick = () => { const t = r() * s; let lo = 0, hi = n - 1; while (lo < hi) { const mid = (lo + hi) >> 1; if ((cum[mid] ?? 0) < t) lo = mid + 1; else hi = mid } return lo }
  const pairs: [number, number][] = []
  while (pairs.length < m) {
    const a = pick()
    let b = pick()
    if (r() < 0.8) { for (let k = 0; k < 200 && b % groups !== a % groups; k++) b = pick() }
    if (a !== b) pairs.push([a, b])
  }
  return pairs
}
export const crossings = (xs: ArrayLike<number>, ys: ArrayLike<number>, pairs: readonly (readonly [number, number])[]) => {
  let count = 0
  const side = (a: number, b: number, c: number) => (xs[b]! - xs[a]!) * (ys[c]! - ys[a]!) - (ys[b]! - ys[a]!) * (xs[c]! - xs[a]!)
  for (let i = 0; i < pairs.length; i++) for (let j = i + 1; j < pairs.length; j++) {
    const [a, b] = pairs[i]!, [c, d] = pairs[j]!
    if (a === c || a === d || b === c || b === d) continue
    if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count++
  }
  return count
}
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }
if (process.argv[1]?.includes("bench-layouts")) {
const N = Number(process.argv[2] ?? 1000), M = Number(process.argv[3] ?? 3000)
const pairs = graph(N, M, 12, 7)
const unique = [...new Map(pairs.map((p) => [p[0] < p[1] ? `${p[0]} ${p[1]}` : `${p[1]} ${p[0]}`, p])).values()]
console.log('unique', unique.length)
for (const [ticks, theta, rep, len, grav] of [[100, 1.5, 30, 30, 0.01],[100, 1.5, 30, 30, 0.1],[100,1.2,300,60,0.05],[60,1.5,100,60,0.05],[150,1.5,100,60,0.05],[300,1.5,100,60,0.05], [300,1.0,100,60,0.05]] as const) {
  const xs = new Float64Array(N), ys = new Float64Array(N)
  for (let i = 0; i < N; i++) { const rad = 10 * Math.sqrt(i + .5), an = i * Math.PI * (3 - Math.sqrt(5)); xs[i] = rad * Math.cos(an); ys[i] = rad * Math.sin(an) }
  const t = cpu()
  simulate({ xs, ys, from: Uint32Array.from(unique, (p) => p[0]), to: Uint32Array.from(unique, (p) => p[1]), lengths: new Float64Array(unique.length).fill(len), fixed: new Uint8Array(N) }, { ticks, theta, repulsion: rep, gravity: grav })
  const took = cpu() - t
  console.log('sim', ticks, theta, rep, len, grav, took.toFixed(2), crossings(xs, ys, unique))
}
const input = aNetwork(Array.from({ length: N }, (_, i) => aNode(`n${i}`, 'person')), unique.map(([a, b]) => aLink(`n${a}`, `n${b}`)))
const t = cpu()
const pos = force.compute(input, DEFAULT_PARAMETERS)
const took = cpu() - t
const px = Array.from({ length: N }, (_, i) => pos.get(`n${i}` as never)![0]), py = Array.from({ length: N }, (_, i) => pos.get(`n${i}` as never)![1])
console.log('force', took.toFixed(2), crossings(px, py, unique))
if (process.argv[4]) {
  const req = createRequire('/tmp/fcose/x.js')
  const cytoscape = req('cytoscape'); cytoscape.use(req('cytoscape-fcose'))
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [...Array.from({ length: N }, (_, i) => ({ data: { id: `n${i}` } })), ...unique.map(([a, b], i) => ({ data: { id: `e${i}`, source: `n${a}`, target: `n${b}` } }))] })
  const t = cpu()
  cy.layout({ name: 'fcose', animate: false, quality: 'default', randomize: true }).run()
  const took = cpu() - t
  const at = Array.from({ length: N }, (_, i) => cy.getElementById(`n${i}`).position())
  console.log('fcose', took.toFixed(2), crossings(at.map((p) => p.x), at.map((p) => p.y), unique))
}
}
