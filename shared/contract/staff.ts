import * as z from 'zod'
import { changedMeanwhile, command, Language, Line, notThere, Pin, query, Role, StaffId } from './base.ts'

export const StaffBrief = z.object({ id: StaffId, name: z.string(), role: Role, language: Language })
export type StaffBrief = z.infer<typeof StaffBrief>

const StaffDetail = StaffBrief.extend({
  rev: z.int(),
  active: z.boolean(),
  /** Too many wrong PINs: only a manager opens the door again. */
  lockedOut: z.boolean(),
})

export const staff = {
  /** Who may stand at this desk: the faces of the sign-in screen. Only the demo tells the PINs. */
  list: query.output(z.array(StaffBrief.extend({ demoPin: z.string().nullable() }))),
  signIn: command
    .errors({
      ...notThere,
      WRONG_PIN: { status: 401, data: z.object({ triesLeft: z.int() }) },
      WAIT: { status: 429, data: z.object({ seconds: z.int() }) },
      LOCKED_OUT: { status: 423, data: z.object({ minutes: z.int().nullable() }) },
    })
    .input(z.object({ staffId: StaffId, pin: Pin }))
    .output(z.object({ token: z.string(), staff: StaffBrief, autoLockMinutes: z.int() })),
  signOut: command,
  me: query.output(StaffBrief),
  setLanguage: command.input(z.object({ language: Language })),
  all: query.output(z.array(StaffDetail)),
  add: command
    .errors({ NAME_TAKEN: { status: 409 } })
    .input(z.object({ name: Line, role: Role, language: Language, pin: Pin }))
    .output(z.object({ id: StaffId })),
  change: command
    .errors({ ...notThere, ...changedMeanwhile, NAME_TAKEN: { status: 409 }, LAST_MANAGER: { status: 409 } })
    .input(
      z.object({
        id: StaffId,
        rev: z.int(),
        name: Line,
        role: Role,
        language: Language,
        active: z.boolean(),
      }),
    ),
  setPin: command.errors(notThere).input(z.object({ id: StaffId, pin: Pin })),
  /** Lets somebody back in who was locked out. */
  letIn: command.errors(notThere).input(z.object({ id: StaffId })),
}
