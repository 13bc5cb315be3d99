/** Minutes without a touch after which a screen locks: at the desk, and where people work on their feet. */
export type LockTimes = { autoLockMinutes: number; serviceLockMinutes: number }

/** On the floor and in the restaurant a screen is looked at all morning and seldom touched: it stays open longer. */
export function lockMinutes(times: LockTimes, role: 'manager' | 'front-desk' | 'floor' | 'outlet'): number {
  return role === 'floor' || role === 'outlet' ? times.serviceLockMinutes : times.autoLockMinutes
}
