const CONTROL = /\p{Bidi_Control}/u
const OPENS = '\u2066\u2067\u2068'
const FIRST_STRONG = '\u2068'
const CLOSE = '\u2069'

/** Whether the first letter that has a direction runs from right to left. */
export const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    text,
  )

/**
 * A text that stands among others, so that no mark in it turns what stands beside it around. The text is
 * kept as it is, marks and all; one without such marks is given back unchanged.
 */
export const isolated = (text: string): string => {
  if (!CONTROL.test(text)) return text
  let open = 0
  let loose = 0
  for (const letter of text)
    if (OPENS.includes(letter)) open++
    else if (letter === CLOSE) open > 0 ? open-- : loose++
  return FIRST_STRONG.repeat(loose + 1) + text + CLOSE.repeat(open + 1)
}
