/** Longer keys are cut; what they are searched by as well. Without its sign. */
export const LONGEST_KEY = 48

/** Longer names of companies and cities are cut, so that there is room for the guest's own in the same key. */
export const LONGEST_PLACE = 24
