import { it } from 'vitest'
import { openGraph } from './helpers/screen.ts'
import { pixelsOf, pixelsWithoutWords, patchesOf, differing } from './helpers/pixels.ts'
it('x', async () => {
  const s = await openGraph('', {width:1440,height:900})
  const t0=Date.now()
  const a = await pixelsOf(s.canvas)
  console.log('ms', Date.now()-t0, a.width, a.height)
  const b = await pixelsWithoutWords(s.canvas)
  console.log('differ', differing(a,b))
  console.log(patchesOf(a,'#f0ece3',200))
  console.log(patchesOf(b,'#f0ece3',200))
  console.log(patchesOf(b,'#ffffff',60).length, patchesOf(b,'#ffffff',60).map(p=>JSON.stringify(p)).join('\n'))
  await s.expectSilent()
})
