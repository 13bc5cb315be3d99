import type { Role } from '../../shared/contract/base.ts'
import { both } from './language.ts'

/** What a colleague is to the house. */
export const roleWords = both<Record<Role, string>>({
  en: { manager: 'Manager', 'front-desk': 'Front desk', floor: 'Floor', outlet: 'Restaurant' },
  zh: { manager: '经理', 'front-desk': '前台', floor: '楼层', outlet: '餐厅' },
})
