import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

/** What is said of a call that is made instead of a letter. */
export const callWords = spacedWords(
  both({
    en: {
      callInstead: 'A call instead',
      complaint: (what: string) => `“${what}”`,
      complained: (day: string) => `said ${day}`,
      called: 'I have called…',
      calledOf: (name: string) => `I have called ${name}`,
      said: 'What was said',
      saidHint: 'One or two sentences, for whoever meets them next.',
      saidMissing: 'Write in a few words what was said.',
      keepCall: 'Keep it',
      callKept: (name: string) => `The call to ${name} is written down.`,
      callTakenBack: (name: string) => `The call to ${name} is taken back.`,
    },
    zh: {
      callInstead: '改打电话',
      complaint: what => `“${what}”`,
      complained: day => `${day}说的`,
      called: '打过了…',
      calledOf: name => `打过了：${name}`,
      said: '说了什么',
      saidHint: '一两句话，给下一位接待的同事看。',
      saidMissing: '请用几个字写下说了什么。',
      keepCall: '记下',
      callKept: name => `给${name}的电话已记下。`,
      callTakenBack: name => `给${name}的电话已撤回。`,
    },
  }),
)
