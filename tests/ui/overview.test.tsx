import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Overview } from '../../src/ui/evidence/Overview.tsx'
import { parsed } from '../helpers/dataset.ts'
import { threeSources } from '../helpers/threeSources.ts'
import { mount } from './mount.tsx'

it('the overview says that reasons are given for sentences without a statement only where all have one', async () => {
  const whole = parsed(threeSources())
  const { unmount } = mount(<Overview />, '', whole)
  const [source] = whole.sources
  // None is left.
  expect(await screen.findByText(/sentences carry a statement\.$/)).toBeVisible()
  unmount()
  if (source?.text == null) throw new Error('There is a text.')
  const longer = { ...source, text: `${source.text}\nNobody has read this. Nor this.` }
  const sources = [longer, ...whole.sources.slice(1)]
  const start = source.text.length + 1
  const left = { exact: '', nth: 1, source: source.id, start, end: start + 100, reason: 'Idle.' }
  const reasoned = mount(<Overview />, '', { ...whole, sources, noRelation: [left] })
  expect(await screen.findByText(/; the data set says of each other why not\.$/)).toBeVisible()
  reasoned.unmount()
  mount(<Overview />, '', { ...whole, sources })
  expect(await screen.findByText(/the data set does not say of 2 others why not\.$/)).toBeVisible()
})
