import { expect, it } from 'vitest'
import { Ground } from '../../../src/view/map/ground.ts'
import { createLettering } from '../../../src/view/map/lettering.ts'
import { sceneOf } from '../pictures/invented.ts'

const PANE = { view: { zoom: 1, pan: { x: 310, y: 300 } }, width: 900, height: 600 }
const ELSEWHERE = { ...PANE, view: { zoom: 1.2, pan: PANE.view.pan } }

/** Time that is up at once: every rest is taken. */
const NO_TIME = Number.NEGATIVE_INFINITY

const lettered = () => {
  const ground = new Ground()
  ground.take(sceneOf(), {
    laidAnew: () => {},
    allMoved: () => {},
    moved: () => {},
    counted: () => {},
  })
  return createLettering(ground, null)
}

it('places words with rests where it would without', () => {
  const rested = lettered()
  let rests = 0
  while (!rested.place(PANE, NO_TIME)) rests++
  expect(rests).toBeGreaterThan(0)
  const words = rested.seen(PANE)
  expect(words.nodes.length).toBeGreaterThan(0)
  expect(words).toEqual(lettered().seen(PANE))
})

it('gives up what it began for a view that is left', () => {
  const words = lettered()
  words.place(PANE, NO_TIME)
  expect(words.seen(ELSEWHERE)).toEqual(lettered().seen(ELSEWHERE))
})
