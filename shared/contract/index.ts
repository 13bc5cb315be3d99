import type { ContractRouterClient, InferContractRouterErrorMap } from '@orpc/contract'
import type * as z from 'zod'
import { dining } from './dining.ts'
import { facts } from './facts.ts'
import { floor } from './floor.ts'
import { guests } from './guests.ts'
import { headsUps } from './heads-ups.ts'
import { house } from './house.ts'
import { intake } from './intake.ts'
import { letters } from './letters.ts'
import { live } from './live.ts'
import { mail } from './mail.ts'
import { outlets } from './outlets.ts'
import { people } from './people.ts'
import { returns } from './returns.ts'
import { staff } from './staff.ts'
import { stays } from './stays.ts'
import { templates } from './templates.ts'

/** Everything the host can be asked. Host, screens, tests and the OpenAPI document are all typed by this. */
export const contract = {
  house,
  staff,
  guests,
  facts,
  people,
  stays,
  floor,
  headsUps,
  dining,
  outlets,
  intake,
  mail,
  letters,
  templates,
  returns,
  live,
}

export type Contract = typeof contract
export type Client = ContractRouterClient<Contract>

/** `guests.search`, `stays.checkIn` …: the stable names of the procedures. */
export type ProcedureName = {
  [Area in keyof Contract & string]: `${Area}.${keyof Contract[Area] & string}`
}[keyof Contract & string]

type EveryErrorMap = InferContractRouterErrorMap<Contract>
type CodesOf<ErrorMap> = ErrorMap extends unknown ? keyof ErrorMap & string : never
type DataOf<ErrorMap, Code extends string> = ErrorMap extends { [C in Code]: infer Refusal }
  ? Refusal extends { data: infer Shape extends z.ZodType }
    ? z.infer<Shape>
    : undefined
  : never

/** Every refusal any procedure can give, by code. */
export type RefusalCode = CodesOf<EveryErrorMap>
/** What a refusal says besides its code; undefined when it says nothing more. */
export type RefusalData<Code extends RefusalCode> = DataOf<EveryErrorMap, Code>
