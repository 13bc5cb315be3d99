/**
 * Files a test can send. Screen and host of a test run in one place, where `File` is jsdom's: Node's own Request, which
 * carries the question to the host, neither takes nor gives such a file. From here on a file, a form and a request are
 * Node's for both. The compiler of the screens knows nothing of Node; hence the type of what is borrowed.
 */
type Node = { getBuiltinModule: (name: 'node:buffer') => { File: typeof File; Blob: typeof Blob } }

const node = (globalThis as unknown as { process: Node }).process.getBuiltinModule('node:buffer')
const headers = { 'content-type': 'application/x-www-form-urlencoded' }
const form = await new Response('a=b', { headers }).formData()
/** What stands under the classes that answers.ts and vitest put over it. */
const NodeRequest = Object.getPrototypeOf(Object.getPrototypeOf(Request)) as typeof Request

globalThis.FormData = form.constructor as typeof FormData
globalThis.File = node.File
globalThis.Blob = node.Blob
globalThis.Request = class extends NodeRequest {
  constructor(resource: RequestInfo | URL, { signal: _jsdom, ...init }: RequestInit = {}) {
    super(resource, init)
  }
}
