// Loaded with --import into the Node that stands for a utility process. Its workers inherit the flag and have no parent port.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) await import('./parent-port.mjs')
