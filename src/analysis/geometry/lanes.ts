/** Distance of neighbouring strands between the two poles, in the middle of the corridor. */
export const CORRIDOR_LANE_GAP = 25
/** Distance of neighbouring strands between any other pair. */
export const LANE_GAP = 19
