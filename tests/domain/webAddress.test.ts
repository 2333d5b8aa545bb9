import { expect, it } from 'vitest'
import { webAddress } from '../../src/domain/webAddress.ts'

it('takes a host with letters beyond ASCII for the same, however many addresses were read before', () => {
  const read = new Set<string | null>()
  for (let at = 0; at < 300_000; at++) read.add(webAddress('https://bücher.example/'))
  expect([...read]).toEqual(['https://xn--bcher-kva.example/'])
})
