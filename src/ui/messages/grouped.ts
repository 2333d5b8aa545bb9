const FIGURE = /\d+(?:[.,]\d+)*/g

/** Whole figures in groups of three, with or without decimals; what begins with 0 is none of them. */
const GROUPED = {
  ',': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
}

/** The text with its figures ungrouped: `>12,345` becomes `>12345` where a comma stands between groups. */
export const ungrouped = (text: string, sign: keyof typeof GROUPED): string =>
  text.replace(FIGURE, (figure) =>
    GROUPED[sign].test(figure) ? figure.replaceAll(sign, '') : figure,
  )
