/** The two languages the house is written in; the staff member chooses, not the guest. */
export type Language = 'zh' | 'en'
