import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, readDate } from '../../../src/io/imports/foreign/dates.ts'

it.each([
  ['2031-05-03', '2031-05-03'],
  ['2031-05', '2031-05'],
  ['2031', '2031'],
  ['2031-05-03T10:00:00Z', '2031-05-03'],
  ['2031-05-03 10:00', '2031-05-03'],
  ['2031-05-03T10:00:00.123+02:00', '2031-05-03'],
  ['2031-05-03 9:30 pm', '2031-05-03'],
  ['2031-05-03 2:30 p.m.', '2031-05-03'],
  ['2031-05-03 14:30 Uhr', '2031-05-03'],
  ['2031-05-03 14:30 MEZ', '2031-05-03'],
  ['2031-05-03 14:30 UTC+2', '2031-05-03'],
  ['2031-05-03T14:30+02:00[Europe/Berlin]', '2031-05-03'],
  ['2031-05-03T1430Z', '2031-05-03'],
  ['2031-05-03T143000+0200', '2031-05-03'],
  ['2031-05-03 99', null],
  ['2031-05-03 10-12', null],
  ['2031-05-03 10:00 - 2031-05-06 09:00', null],
  ['2031-05-03 3 dead', null],
  ['03.04.2024', '2024-04-03'],
  ['3. 4. 2024', '2024-04-03'],
  ['31.12.2023 14:30', '2023-12-31'],
  ['2024/4/3', '2024-04-03'],
  ['12/31/2023', '2023-12-31'],
  ['31/12/2023', '2023-12-31'],
  ['31-12-2023', '2023-12-31'],
  ['4/4/2024 0:00', '2024-04-04'],
  ['04/2024', '2024-04'],
  ['March 2024', '2024-03'],
  ['3 April 2024', '2024-04-03'],
  ['3rd April 2024', '2024-04-03'],
  ['April 3, 2024', '2024-04-03'],
  ['Sept. 3, 2024', '2024-09-03'],
  ['3-Apr-2024', null],
  ['3. März 2024', '2024-03-03'],
  ['3. Jänner 2024', '2024-01-03'],
  ['Dezember 2023', '2023-12'],
  ['1. Okt. 2024', '2024-10-01'],
  ['3/4/2024', null],
  ['3/4/24', null],
  ['30.02.2024', null],
  ['13.13.2024', null],
  ['1.2024', null],
  ['Mayor 2024', null],
  ['spring', null],
  ['', null],
])('reads %j as %j', (written, edtf) => {
  expect(readDate(written, null)).toBe(edtf)
})

describe('two numbers before a year', () => {
  it('are read in the order that is told, but where only one of them can be a day', () => {
    expect(readDate('3/4/2024', 'day-first')).toBe('2024-04-03')
    expect(readDate('3/4/2024', 'month-first')).toBe('2024-03-04')
    for (const order of ['day-first', 'month-first'] as const)
      expect(readDate('12/31/2023', order)).toBe('2023-12-31')
  })

  it('have the order of those in which only one can be a day, unless these differ', () => {
    expect(orderOf(['3/4/2024', '13/4/2024', 'spring'])).toBe('day-first')
    expect(orderOf(['3/4/2024', '4/13/2024'])).toBe('month-first')
    expect(orderOf(['13/4/2024', '4/13/2024'])).toBeNull()
    expect(orderOf(['3/4/2024', '4/4/2024', '31.12.2023'])).toBeNull()
  })
})

it('reads nothing but days of the calendar, whatever is written', () => {
  const number = fc.integer({ min: 0, max: 40 }).map(String)
  const mark = fc.constantFrom('.', '/', '-', ' ', '. ')
  const name = fc.constantFrom('Mai', 'may', 'X', 'Dez.')
  const year = fc.integer({ min: 0, max: 99_999 }).map(String)
  fc.assert(
    fc.property(fc.oneof(number, name), mark, fc.oneof(number, name), mark, year, (...parts) => {
      const edtf = readDate(parts.join(''), 'day-first')
      if (edtf !== null) expect(readDate(edtf, null)).toBe(edtf)
    }),
  )
})
