import { afterAll, expect, it, vi } from 'vitest'
import { named, wording } from '../../src/domain/german/vocabulary.ts'
import { createWords } from '../../src/domain/words.ts'
import { createWorkspace } from '../../src/state/workspace.ts'
import { FORMATS } from '../../src/ui/export/formats.ts'
import { orderForAll } from './exportOrder.ts'
import { sample } from './mount.tsx'

// Modules that other files have loaded know nothing of what is put in their place here.
vi.hoisted(() => vi.resetModules())
afterAll(() => {
  vi.resetModules()
})

// The page is German.
vi.mock('../../src/ui/messages/report.ts', () => import('../../src/domain/german/report.ts'))

it('programs find the same sentences in every language of the page, readers find theirs', async () => {
  const dataset = sample()
  const workspace = createWorkspace(named(dataset), '', wording)
  const order = orderForAll(workspace)
  const textIn = async (id: string): Promise<string> =>
    new TextDecoder().decode(
      await FORMATS.find((one) => one.id === id)?.write(
        order,
        new AbortController().signal,
        () => {},
      ),
    )
  const [german, english] = [workspace.words, createWords(dataset)]
  const [claim] = dataset.statements.filter(({ status }) => status === 'claimed')
  if (claim === undefined) throw new Error('There is no claim.')
  for (const format of ['gexf', 'graphml']) {
    expect(await textIn(format)).toContain(english.sentence(claim))
    expect(await textIn(format)).not.toContain(german.sentence(claim))
  }
  expect(await textIn('markdown')).toContain(german.sentence(claim))
})
