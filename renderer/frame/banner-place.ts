import { create } from 'zustand'

/** Where a frame has made room for the banner: under its header. Null while no frame stands. */
export const useBannerPlace = create<{ place: HTMLElement | null }>(() => ({ place: null }))

/** Makes room for the banner, as the `ref` of the element that gives it. */
export const giveBannerPlace = (place: HTMLElement | null): void => useBannerPlace.setState({ place })
