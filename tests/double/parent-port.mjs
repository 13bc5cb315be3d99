// What a utility process has and a plain Node has not: `process.parentPort`.
import { EventEmitter } from 'node:events'

const toMain = process.send.bind(process)
// A utility process has no such method; code that looked for it would take another way here than there.
process.send = undefined

const ports = new Map()

class MessagePortMain extends EventEmitter {
  constructor(id) {
    super()
    this.id = id
    this.waiting = []
    ports.set(id, this)
  }
  start() {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const data of waiting) this.emit('message', { data, ports: [] })
  }
  receive(data) {
    if (this.waiting) this.waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }
  postMessage(data, transfer = []) {
    if (transfer.length > 0) throw new Error('electron double: a port sent through a port is not covered')
    if (ports.has(this.id)) toMain({ op: 'portMessage', args: [this.id, data] })
  }
  close() {
    if (!ports.delete(this.id)) return
    toMain({ op: 'portClosed', args: [this.id] })
    this.emit('close')
  }
  closedByTheOther() {
    if (ports.delete(this.id)) this.emit('close')
  }
}

class ParentPort extends EventEmitter {
  waiting = []
  postMessage(data) {
    toMain({ op: 'message', args: [data] })
  }
  receive(event) {
    if (this.listenerCount('message') > 0) this.emit('message', event)
    else this.waiting.push(event)
  }
}

const parentPort = new ParentPort()
parentPort.on('newListener', name => {
  if (name !== 'message') return
  // After the listener is there: this event comes before it is added.
  queueMicrotask(() => {
    for (const event of parentPort.waiting.splice(0)) parentPort.receive(event)
  })
})
Object.defineProperty(process, 'parentPort', { value: parentPort })

const heard = {
  message: (data, portIds) => parentPort.receive({ data, ports: portIds.map(id => new MessagePortMain(id)) }),
  portMessage: (id, data) => ports.get(id)?.receive(data),
  portClosed: id => ports.get(id)?.closedByTheOther(),
}
process.on('message', ({ op, args }) => heard[op](...args))
process.on('disconnect', () => process.exit(0))
