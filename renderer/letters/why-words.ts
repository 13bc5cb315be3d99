export { sayBlocked, sayLeft, useWhy, whyWords } from '../words/why-words.ts'
