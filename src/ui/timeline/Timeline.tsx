/** Statements on the chosen clock: brush, play, and what has no date. */
export const Timeline = () => null
