/** The section is fetched when two nodes are selected, or when its key is pressed. */
export const loadBetween = () => import('./Between.tsx')
