export { occasionWords } from '../words/occasion-words.ts'
