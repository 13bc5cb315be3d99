import type { Dish } from './dish.ts'
import { DAWN_MENU } from './menu-dawn.ts'
import { RIVER_BAR_MENU } from './menu-river-bar.ts'
import { TEA_LOUNGE_MENU } from './menu-tea-lounge.ts'

/** The menus of the outlets, in the order of the plan. */
export const MENUS: readonly (readonly Dish[])[] = [DAWN_MENU, TEA_LOUNGE_MENU, RIVER_BAR_MENU]
