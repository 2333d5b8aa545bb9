import { describe, expect, it } from 'vitest'
import { STATUSES } from '../../src/domain/dataset.ts'
import { familyId } from '../../src/domain/ids.ts'
import { FAMILIES } from '../../src/domain/relations.ts'
import { familyColour, STATUS_DASH, strandWidth, THEMES } from '../../src/view/theme.ts'
import { ALL_EYES, difference } from '../helpers/colourVision.ts'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(Object.values(THEMES))('the $name theme', (theme) => {
  it('has words that can be read on its ground', () => {
    const words = [...FAMILIES.map(({ id }) => familyColour(theme, id)), ...theme.spare]
    for (const colour of [...words, theme.ink, theme.inkSoft])
      expect(contrast(colour, theme.ground), colour).toBeGreaterThanOrEqual(4.5)
  })

  it('has names that can be read in nodes, and outlines that stand out', () => {
    for (const fill of [theme.node, theme.pole]) {
      expect(contrast(theme.ink, fill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(theme.edge, fill)).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(theme.accent, theme.ground)).toBeGreaterThanOrEqual(3)
  })

  it('writes its colours as # and six digits, which is all that the built canvas reads', () => {
    const { name, families, spare, ...single } = theme
    for (const colour of [...Object.values(families), ...spare, ...Object.values(single)])
      expect(colour, name).toMatch(/^#[\da-f]{6}$/)
  })

  it('gives every built-in family a colour of its own', () => {
    expect(new Set(FAMILIES.map(({ id }) => familyColour(theme, id))).size).toBe(FAMILIES.length)
  })

  it.each(ALL_EYES)('keeps any two families apart for eyes with %s', (eyes) => {
    FAMILIES.forEach(({ id }, at) => {
      for (const other of FAMILIES.slice(at + 1)) {
        const [one, two] = [familyColour(theme, id), familyColour(theme, other.id)]
        expect(difference(one, two, eyes), `${id} and ${other.id}`).toBeGreaterThanOrEqual(12)
      }
    })
  })

  it('has spare colours that are neither warm nor those of a family with a polarity', () => {
    for (const colour of theme.spare) {
      const [red = 0, ...others] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      )
      expect(red, colour).toBeLessThanOrEqual(Math.max(...others) + 0x11)
      for (const { id } of FAMILIES)
        expect(
          difference(colour, familyColour(theme, id), 'all cones'),
          `${colour} and ${id}`,
        ).toBeGreaterThanOrEqual(7)
    }
  })

  it.each(ALL_EYES)('keeps the families of a foreign file apart for eyes with %s', (eyes) => {
    const ids = ['other', ...Array.from({ length: 8 }, (_, at) => `other-${at + 1}`)]
    const colours = ids.map((id) => familyColour(theme, familyId(id)))
    colours.forEach((colour, at) => {
      for (const other of colours.slice(at + 1))
        expect(difference(colour, other, eyes), `${colour} and ${other}`).toBeGreaterThanOrEqual(12)
    })
  })

  it('gives a family that is not built in a spare colour, always the same', () => {
    for (const name of ['trades', '__proto__', 'constructor', '']) {
      const colour = familyColour(theme, familyId(name))
      expect(theme.spare).toContain(colour)
      expect(familyColour(theme, familyId(name))).toBe(colour)
    }
  })
})

describe('line patterns', () => {
  it('differ from status to status, and only a report is solid', () => {
    expect(new Set(STATUSES.map((status) => STATUS_DASH[status].join(' '))).size).toBe(4)
    expect(STATUSES.filter((status) => STATUS_DASH[status].length === 0)).toEqual(['reported'])
  })
})

describe('line widths', () => {
  it('grow with the number of statements, up to a limit', () => {
    expect(strandWidth(4)).toBeGreaterThan(strandWidth(1))
    expect(strandWidth(1000)).toBe(7)
  })
})
