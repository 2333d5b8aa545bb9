/** Two narratives on one frozen map, above the canvas. */
export const Comparing = () => null
