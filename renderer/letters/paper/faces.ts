// The serif of every Chinese character in common use, in 101 slices of which a page loads those it needs.
import '@fontsource/noto-serif-sc/400.css'
import './latin-face.css'

/** The families that come with the house; whatever else a page names is the system's own. */
export const families = ['Source Serif 4', 'Noto Serif SC', 'Letter Latin'] as const
