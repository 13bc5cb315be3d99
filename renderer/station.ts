import { useCallback } from 'react'
import { create } from 'zustand'
import type { GuestId, Language, Role, StaffId } from '../shared/contract/base.ts'
import type { StaffBrief } from '../shared/contract/staff.ts'

export type Place = 'desk' | 'floor' | 'dining' | 'letters' | 'house'

/** The places of each role, in the order of the rail; the first is where one arrives. */
export const placesOf: Record<Role, readonly Place[]> = {
  manager: ['desk', 'floor', 'dining', 'letters', 'house'],
  'front-desk': ['desk', 'floor', 'dining', 'letters'],
  floor: ['floor'],
  outlet: ['dining'],
}

type Session = { token: string; staff: StaffBrief }
type Whereabouts = { place: Place; guestId: GuestId | null }

type Station = {
  session: Session | null
  /** Who was here last: the sign-in screen offers them first. */
  lastStaffId: StaffId | null
  language: Language
  place: Place
  /** The guest whose card lies open over the place. */
  guestId: GuestId | null
  /** The guest whose card was open last: what comes to mind a moment later is still theirs. */
  lastGuestId: GuestId | null
  /** Where each member of staff was when they left, to bring them back to it. */
  left: Readonly<Record<StaffId, Whereabouts>>
}

const kept = 'the-usual:station'
const languageKept = 'the-usual:language'

/** The state of this station: who is here, in which language, looking at what. */
export const useStation = create<Station>(() => ({
  session: null,
  lastStaffId: null,
  language: startLanguage(),
  place: 'desk',
  guestId: null,
  lastGuestId: null,
  left: {},
  ...recall(),
}))

// A reload keeps who is signed in and where they were; closing the window keeps neither.
useStation.subscribe(({ session, lastStaffId, place, guestId }) => {
  sessionStorage.setItem(kept, JSON.stringify({ session, lastStaffId, place, guestId }))
})

/** Opens the station to somebody who signed in, where they left it. */
export function enter(session: Session): void {
  const { id, role, language } = session.staff
  const places = placesOf[role]
  useStation.setState(({ left }) => {
    const last = left[id]
    const place = last && places.includes(last.place) ? last.place : (places[0] ?? 'desk')
    return {
      session,
      lastStaffId: id,
      language,
      place,
      guestId: last?.guestId ?? null,
      lastGuestId: last?.guestId ?? null,
    }
  })
}

/** Closes the station at once. Half-typed forms and the place are kept for the same person. */
export function lock(): void {
  useStation.setState(({ session, place, guestId, left }) =>
    session
      ? {
          session: null,
          guestId: null,
          lastGuestId: null,
          left: { ...left, [session.staff.id]: { place, guestId } },
        }
      : {},
  )
}

/** Goes to a place of the rail, putting the open card away. */
export const go = (place: Place) => useStation.setState({ place, guestId: null })
/** Opens a guest's card over the place. */
export const openGuest = (guestId: GuestId) => useStation.setState({ guestId, lastGuestId: guestId })
/** Opens the card with the form of the guest's address over it: the draft that renderer/mail/open-form.ts keeps. */
export function openAddress(guestId: GuestId): void {
  const whose = useStation.getState().session?.staff.id ?? 'nobody'
  useDrafts.setState(({ drafts }) => ({
    drafts: { ...drafts, [`${whose}/mail:${guestId}`]: { form: 'address' } },
  }))
  openGuest(guestId)
}
/** Puts the card away. */
export const closeGuest = () => useStation.setState({ guestId: null })

/** Changes the language of the station, for whoever signs in next as well. */
export function speak(language: Language): void {
  localStorage.setItem(languageKept, language)
  useStation.setState(({ session }) =>
    session ? { language, session: { ...session, staff: { ...session.staff, language } } } : { language },
  )
}

/** The member of staff at this station. Only where somebody is signed in. */
export function useMe(): StaffBrief {
  const staff = useStation(station => station.session?.staff)
  if (!staff) throw new Error('Nobody is signed in here')
  return staff
}

/** For tests and for the demo's end: the station as nobody has ever touched it. */
export function forget(): void {
  useStation.setState({
    session: null,
    lastStaffId: null,
    place: 'desk',
    guestId: null,
    lastGuestId: null,
    left: {},
  })
  useDrafts.setState({ drafts: {} })
}

/**
 * Half-typed forms by person and form. In memory only: what is typed about guests must never lie unencrypted in
 * the browser's storage.
 */
const useDrafts = create<{ drafts: Readonly<Record<string, unknown>> }>(() => ({ drafts: {} }))

/**
 * The state of a form that outlives lock, switch of user and going elsewhere; each member of staff has their own.
 * Use it like `useState`, for whatever must be there when the person comes back (that a form is open, too).
 * The third value forgets the draft: call it when the form is done or given up. `key` names the form and what it
 * is about, such as `visit:${guestId}`.
 */
export function useDraft<T>(
  key: string,
  initial: T,
): [draft: T, change: (next: T | ((draft: T) => T)) => void, forget: () => void] {
  const whose = useStation(station => station.session?.staff.id ?? 'nobody')
  const name = `${whose}/${key}`
  const draft = useDrafts(({ drafts }) => (name in drafts ? (drafts[name] as T) : initial))
  const change = useCallback(
    (next: T | ((draft: T) => T)) =>
      useDrafts.setState(({ drafts }) => {
        const now = name in drafts ? (drafts[name] as T) : initial
        return { drafts: { ...drafts, [name]: next instanceof Function ? next(now) : next } }
      }),
    [name, initial],
  )
  const forgetDraft = useCallback(
    () =>
      useDrafts.setState(({ drafts }) => {
        const { [name]: _done, ...rest } = drafts
        return { drafts: rest }
      }),
    [name],
  )
  return [draft, change, forgetDraft]
}

function startLanguage(): Language {
  const chosen = localStorage.getItem(languageKept)
  if (chosen === 'zh' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function recall(): Partial<Station> {
  try {
    const station = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Partial<Station>
    return station.session ? { ...station, language: station.session.staff.language } : station
  } catch {
    return {}
  }
}
