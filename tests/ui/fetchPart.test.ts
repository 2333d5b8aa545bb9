import { expect, it } from 'vitest'
import '../../src/ui/frame/fetchPart.ts'

it('asks under another address for what could not be fetched, and under none but its own for what came', async () => {
  const asked: string[] = []
  const from = (comes: boolean) => (address: string) => {
    asked.push(address)
    return comes ? Promise.resolve(address) : Promise.reject(new Error('no way there'))
  }
  await expect(fetchPart('./a.js', from(false))).rejects.toThrow('no way there')
  await expect(fetchPart('./a.js', from(false))).rejects.toThrow('no way there')
  await fetchPart('./a.js', from(true))
  await fetchPart('./b.js', from(true))
  await fetchPart('./b.js', from(true))
  expect(asked).toEqual(['./a.js', './a.js?again=1', './a.js?again=2', './b.js', './b.js'])
})
