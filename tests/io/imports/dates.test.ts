import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../src/domain/edtf.ts'
import { isUnclear, orderOf, readDate } from '../../../src/io/imports/foreign/dates.ts'

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
  ['2031-05-03 10:00 - 2031-05-06 09:00', '2031-05-03/2031-05-06'],
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

it.each([
  ['2031-05-03 to 2031-05-09', '2031-05-03/2031-05-09'],
  ['2031-05-03 – 2031-05-09', '2031-05-03/2031-05-09'],
  ['2031-05-03–2031-05-09', '2031-05-03/2031-05-09'],
  ['from 3 May 2031 until 9 June 2031', '2031-05-03/2031-06-09'],
  ['between 3 May 2031 and 9 June 2031', '2031-05-03/2031-06-09'],
  ['3 May to 9 June 2031', '2031-05-03/2031-06-09'],
  ['3–9 May 2031', '2031-05-03/2031-05-09'],
  ['3-9 May 2031', '2031-05-03/2031-05-09'],
  ['May 3–9, 2031', '2031-05-03/2031-05-09'],
  ['May 3-9, 2031', '2031-05-03/2031-05-09'],
  ['May 3 to 9, 2031', '2031-05-03/2031-05-09'],
  ['May 3 – June 9, 2031', '2031-05-03/2031-06-09'],
  ['March to May 2031', '2031-03/2031-05'],
  ['2031–2033', '2031/2033'],
  ['2031-2033', '2031/2033'],
  ['3. bis 9. Mai 2031', '2031-05-03/2031-05-09'],
  ['3.–9. Mai 2031', '2031-05-03/2031-05-09'],
  ['vom 3. Mai bis zum 9. Juni 2031', '2031-05-03/2031-06-09'],
  ['zwischen dem 3. Mai und dem 9. Juni 2031', '2031-05-03/2031-06-09'],
  ['3.5. – 9.6.2031', '2031-05-03/2031-06-09'],
  ['3.–9.5.2031', '2031-05-03/2031-05-09'],
  ['03.05.2031 bis 09.06.2031', '2031-05-03/2031-06-09'],
  ['31/12/2030 to 13/01/2031', '2030-12-31/2031-01-13'],
  ['Q2 2031', '2031-04/2031-06'],
  ['2031-Q4', '2031-10/2031-12'],
  ['2. Quartal 2031', '2031-04/2031-06'],
  ['since 3 May 2031', '2031-05-03/..'],
  ['seit Mai 2031', '2031-05/..'],
  ['until 2031', '../2031'],
  ['bis zum 9. Mai 2031', '../2031-05-09'],
  ['9 May 2031 to 3 May 2031', null],
  ['3/4/2031 to 5/4/2031', null],
  ['Q5 2031', null],
  ['Kabul to Islamabad', null],
  ['until further notice', null],
  ['2031-05-03 to spring', null],
  ['from spring 2031 to 2032', null],
  ['2031-05-03/2031-05-04 to 2031-05-09', null],
  ['2031-05-03 10-12', null],
  ['12-14', null],
])('reads the stretch %j as %j', (written, edtf) => {
  expect(readDate(written, null)).toBe(edtf)
})

it('reads the dates of a stretch in the order that a file writes them', () => {
  expect(readDate('3/4/2031 to 5/4/2031', 'day-first')).toBe('2031-04-03/2031-04-05')
  expect(isUnclear('3/4/2031 to 5/4/2031')).toBe(true)
  expect(orderOf(['3/4/2031 to 13/4/2031'])).toBe('day-first')
})

it('gives null or a date that can be read back, whatever stands between two dates', () => {
  const date = fc.constantFrom(
    '2031-05-03',
    '3 May 2031',
    'May 3',
    '9',
    '3.5.',
    '2031',
    'Q2 2031',
    '..',
  )
  const joint = fc.constantFrom(' to ', '–', ' - ', '-', '/', ' bis ', ' and ', ' until ')
  fc.assert(
    fc.property(fc.array(fc.oneof(date, joint), { maxLength: 5 }), (parts) => {
      const read = readDate(parts.join(''), 'day-first')
      expect(read === null || parseEdtf(read) !== null).toBe(true)
    }),
  )
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
