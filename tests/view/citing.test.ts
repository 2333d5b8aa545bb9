import { expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { entityId, statementId } from '../../src/domain/ids.ts'
import { createWords } from '../../src/domain/words.ts'
import { citing } from '../../src/view/citing.ts'
import { strandIn, strandsWith } from '../../src/view/inScene.ts'
import { buildFrame, type SceneStrand, selectScene } from '../../src/view/scene.ts'
import { builtStatement } from '../helpers/built.ts'
import { allOf, dispute, ENTITIES, positions, stance } from './pictures/invented.ts'

const DATASET = dispute(ENTITIES, [
  builtStatement('plain', 'aland', 'accuses', 'borduria'),
  builtStatement('mutual', 'aland', 'accuses', 'borduria', stance('mutual')),
  builtStatement('warning', 'aland', 'warns', 'borduria'),
  builtStatement('attack', 'front', 'attacks', 'aland'),
  builtStatement('talks', 'syldavia', 'hosts', 'talks'),
])
const INDEX = buildFilterIndex(DATASET)
const onLine = createWords(DATASET).label
const SCENE = selectScene(
  buildFrame(INDEX, positions(), new Set([entityId('aland')]), new Set()),
  INDEX,
  allOf(INDEX),
  () => false,
  onLine,
)
const ids = (...some: readonly string[]) => some.map(statementId)
const looks = ({ label, mark, statements }: SceneStrand) => ({
  label,
  mark,
  held: statements.map(({ id }) => id),
})
/** The accusations, as the scene of a step has them. */
const accusations = (cites: readonly string[], ...asked: readonly string[]) =>
  strandsWith(citing(SCENE, ids(...cites), ids(...asked), onLine), new Set(ids('plain', 'mutual')))

it('draws of a line that a step cites in part what it cites alone, with its words and without the sign of the rest', () => {
  expect(accusations([]).map(looks)).toEqual([
    { label: 'accuses ×2, warns · 1 mutual', mark: 'mutual', held: ['plain', 'mutual', 'warning'] },
  ])
  expect(accusations(['plain', 'attack']).map(looks)).toEqual([
    { label: 'accuses', mark: null, held: ['plain'] },
  ])
  expect(accusations(['mutual', 'warning']).map(looks)).toEqual([
    { label: 'accuses, warns · 1 mutual', mark: 'mutual', held: ['mutual', 'warning'] },
  ])
})

it('leaves every other line as it is, in the list of the scene and asked for one by one', () => {
  const [whole] = accusations([])
  if (whole === undefined) throw new Error('There is no accusation.')
  const told = citing(SCENE, ids('plain', 'attack'), [], onLine)
  expect(told.nodes).toEqual(SCENE.nodes)
  expect(told.strands.map(({ id }) => id)).toEqual(SCENE.strands.map(({ id }) => id))
  expect(told.strands.filter((strand) => !SCENE.strands.includes(strand))).toEqual([
    strandIn(told, whole.id),
  ])
})

it('changes nothing where lines are cited whole, or where something else is asked for', () => {
  expect(citing(SCENE, ids('attack', 'talks'), [], onLine)).toBe(SCENE)
  expect(citing(SCENE, ids('plain', 'mutual', 'warning'), [], onLine)).toBe(SCENE)
  expect(citing(SCENE, ids('plain'), ids('warning'), onLine)).toBe(SCENE)
  expect(accusations(['plain'], 'plain')).not.toEqual(accusations([]))
})
