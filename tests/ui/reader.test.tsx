import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { statementId } from '../../src/domain/ids.ts'
import { libraryWords } from '../../src/ui/messages/library.ts'
import { readerWords } from '../../src/ui/messages/reader.ts'
import { Reader } from '../../src/ui/source/Reader.tsx'
import { aDataset, aSource, aStatement, parsed } from '../helpers/dataset.ts'
import { mount, sample } from './mount.tsx'

const opened = () => {
  const dataset = sample()
  const [source] = dataset.sources
  if (source === undefined) throw new Error('The sample has no source.')
  const reading = { source: source.id, statement: null, quote: 0 }
  return mount(<Reader source={source} reading={reading} />, '', dataset)
}

describe('the reader', () => {
  it('counts the statements of each sentence; a click selects them', async () => {
    const { user, app } = opened()
    await user.click(screen.getByRole('button', { name: 'Sentence 2: 2 statements' }))
    expect(app().selection.statements).toEqual(['charge', 'claim-arming'])
  })

  it('says whose voice carries a passage, and whether it is direct speech', () => {
    opened()
    const praise = screen.getByRole('button', { name: /^Kovar called Borduria/ })
    expect(praise).toHaveAccessibleDescription(
      'Quoted by 1 statement; reported speech, a named person',
    )
  })

  it('prints its coverage, and lists the sentences that carry nothing', async () => {
    const { user } = opened()
    expect(screen.getByText(/^5 of 7 sentences carry statements \(71 %\)/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /^List the sentences/ }))
    const unused = screen.getByRole('list', { name: 'Sentences without a statement, and why' })
    expect(within(unused).getAllByRole('listitem')).toHaveLength(2)
  })

  it('writes all numbers of a coverage alike', () => {
    expect(readerWords.coverage(1_000, 2_500, 1_500)).toBe(
      '1,000 of 2,500 sentences carry statements (40 %), 1,500 do not',
    )
    expect(libraryWords.coverage(1_000, 2_500)).toBe('1,000 of 2,500 sentences carry statements')
  })

  it('lets a paragraph flow whose lines are only wrapped, its sentences numbered once', () => {
    const text = [
      'Mill sold',
      '',
      'The ministers met at the lake on Monday, and spoke for three hours of the accu-',
      'sations, the toll and the men. Neither of them would say what had been agreed.',
    ].join('\n')
    const quotes = ['of the accu-\nsations, the toll']
    const dataset = parsed(
      aDataset({ part: true, sources: [aSource(text)], statements: [aStatement('x', { quotes })] }),
    )
    const [source] = dataset.sources
    if (source === undefined) throw new Error('The sample has no source.')
    const reading = { source: source.id, statement: statementId('x'), quote: 0 }
    mount(<Reader source={source} reading={reading} />, '', dataset)
    expect(screen.getAllByRole('paragraph').map((one) => one.textContent)).toContain(
      text.split('\n\n')[1]?.replace('\n', ''),
    )
    expect(screen.getAllByRole('button', { name: /^Sentence/ })).toHaveLength(3)
    expect(document.querySelectorAll('[data-lit]')).toHaveLength(1)
  })

  it('lights the lines of the sentence that has the focus', () => {
    const { workspace } = opened()
    act(() => screen.getByRole('button', { name: 'Sentence 3: 2 statements' }).focus())
    expect(workspace.store.getState().pointed).toEqual({
      on: 'text',
      statements: ['claim-arming', 'denial'],
    })
  })

  it('marks the passages of what the pointer rests on in the canvas', () => {
    const { workspace } = opened()
    act(() => workspace.store.point({ on: 'canvas', statements: [statementId('denial')] }))
    const lit = screen
      .getAllByRole('button')
      .filter((one) => one.dataset.pointed === 'true')
      .map((one) => one.textContent)
    expect(lit.join('')).toBe('Borduria denied the charge')
  })
})
