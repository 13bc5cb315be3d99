import type { MealPeriodId, OutletId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'

/** The pieces of a card, by the names its parts call them. */
export type Allergy = Card['allergies'][number]
export type Severity = Allergy['severity']
export type Known = Allergy['known']
export type Origin = Known['origin']
export type Preference = Card['preferences'][number]
export type Usual = NonNullable<Card['usual']>
export type UsualSeat = NonNullable<Usual['seat']>
export type UsualItem = NonNullable<Usual['order']>['items'][number]
export type Evidence = NonNullable<UsualSeat['evidence']>

/** A meal of an outlet: what the usual is the usual of. */
export type CardPlace = { outletId: OutletId; mealPeriodId: MealPeriodId }
