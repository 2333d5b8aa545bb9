import { describe, expect, it } from 'vitest'
import { moduleOf, sourceModules } from './architecture/modules.ts'
import { RULES } from './architecture/rules.ts'

const modules = sourceModules()

it('reads the modules of src, with what they import', () => {
  expect(modules.map(({ path }) => path)).toContain('src/domain/dataset.ts')
  const targets = modules.flatMap(({ imports }) => imports.map(({ target }) => target))
  expect(targets).toContain('src/domain/ids.ts')
})

describe.each(RULES)('$name', ({ name, reason, faults, planted, innocent }) => {
  it('holds in src', () => {
    expect(faults(modules), `${name}. ${reason}`).toEqual([])
  })

  it.each(planted.map((files) => ({ files, text: files.map((file) => file.text).join(' + ') })))(
    'fires on $text',
    ({ files }) => {
      expect(faults(files.map(({ path, text }) => moduleOf(path, text)))).not.toEqual([])
    },
  )

  it('leaves alone what it allows', () => {
    expect(faults(innocent.map(({ path, text }) => moduleOf(path, text)))).toEqual([])
  })
})
