/** Verdicts of a checker: what is judged, what is stale, and the file that carries them. */
export const ChecksPanel = () => null
