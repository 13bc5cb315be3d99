import { note } from '../db/audit.ts'
import { houseTime } from '../house/settings.ts'
import { signedIn } from '../rpc/implement.ts'
import { rooms, staysInHouse } from '../stays/store.ts'
import { roomsTonight } from './tonight.ts'

export const floor = {
  floors: signedIn.floor.floors.handler(({ context: { db } }) => {
    const taken = new Set(staysInHouse(db).map(({ room }) => room))
    return [...Map.groupBy(rooms(db), room => room.floor)].map(([floor, here]) => ({
      floor,
      rooms: here.length,
      taken: here.filter(({ number }) => taken.has(number)).length,
    }))
  }),

  tonight: signedIn.floor.tonight.handler(({ input, context }) => {
    const now = context.host.clock.now()
    return {
      floor: input.floor,
      businessDate: context.today,
      madeAt: now.toISOString(),
      rooms: roomsTonight(context, input.floor, houseTime(context.hotel, now).wall),
    }
  }),

  printed: signedIn.floor.printed.handler(({ input, context }) => {
    context.write(tx => {
      const here = new Set(
        rooms(tx)
          .filter(room => input.floor === null || room.floor === input.floor)
          .map(({ number }) => number),
      )
      const names = staysInHouse(tx).filter(({ room }) => room !== null && here.has(room)).length
      note(tx, 'exported', 'floor', input.floor, { rows: names, paper: input.paper })
      tx.touch('audit')
    })
  }),
}
