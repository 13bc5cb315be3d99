import { v7 as uuid } from 'uuid'

/** An id for something about to be written, chosen here so that the call can be repeated when its answer was lost. */
export const newId = <Id extends string>(): Id => uuid() as Id
