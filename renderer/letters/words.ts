import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

const lettersEn = (count: number) => (count === 1 ? 'one letter' : `${count} letters`)

/** The words of the place itself: its steps, its pages, the plan, and what becomes of many letters at once. */
export const letterWords = spacedWords(
  both({
    en: {
      title: 'Letters',
      parts: 'Letters, step by step',
      step: {
        today: 'Today',
        drafted: 'To approve',
        approved: 'To print',
        printed: 'To post',
        posted: 'Posted',
      },
      page: { year: 'The year', templates: 'Words', settings: 'Rules', results: 'Did it work?' },
      plannedAt: (time: string) => `Planned at ${time}`,
      plannedOn: (day: string, time: string) => `Planned ${day} at ${time}`,
      planning: 'Planning…',
      notPlanned: 'Not planned yet',
      planFailed: 'Could not be planned just now; it is tried again by itself',
      planAgain: 'Plan again',
      progress: (done: number, of: number | string) => `${done} of ${of}`,
      stop: 'Stop',
      takenBack: (done: number, movedOn: number) => {
        if (done === 0)
          return movedOn === 0
            ? 'There was nothing left to take back.'
            : 'Nothing was taken back: somebody has gone on with them.'
        const back = `${lettersEn(done).replace(/^o/, 'O')} taken back`
        return movedOn === 0 ? `${back}.` : `${back}; somebody has gone on with ${movedOn}.`
      },
      leftTitle: (count: number) =>
        count === 1 ? 'One letter stayed as it was' : `${count} letters stayed as they were`,
      understood: 'Understood',
      open: (name: string) => `Open the card of ${name}`,
      tickAll: 'All of them',
      tick: (name: string) => `Choose ${name}`,
      chosen: (count: number) => `${count} chosen`,
      dropped: (count: number) =>
        count === 1 ? 'One letter will not be written.' : `${count} letters will not be written.`,
      dropTitle: (count: number) =>
        count === 1 ? 'Not write this letter?' : `Not write these ${count} letters?`,
      dropText: 'They are not planned again for that day. You can take it back for ten seconds.',
      dropWhy: 'Why, if it should be remembered',
      drop: (count: number) => (count === 1 ? 'Do not write it' : `Do not write ${count}`),
    },
    zh: {
      title: '信函',
      parts: '信函，一步一步',
      step: { today: '今天', drafted: '待审', approved: '待打印', printed: '待寄出', posted: '已寄出' },
      page: { year: '全年', templates: '信稿', settings: '规矩', results: '有用吗？' },
      plannedAt: time => `${time} 排好`,
      plannedOn: (day, time) => `${day} ${time} 排好`,
      planning: '正在排…',
      notPlanned: '还没有排过',
      planFailed: '刚才没有排成，稍后会自动再排',
      planAgain: '重新排',
      progress: (done, of) => `${done} / ${of}`,
      stop: '停下',
      takenBack: (done, movedOn) => {
        if (done === 0) return movedOn === 0 ? '已经没有可以撤回的了。' : '没有撤回：这些信别人已经接着办了。'
        return movedOn === 0
          ? `已撤回 ${done} 封。`
          : `已撤回 ${done} 封；另有 ${movedOn} 封别人已经接着办了。`
      },
      leftTitle: count => `有 ${count} 封没有动`,
      understood: '知道了',
      open: name => `打开${name}的客史卡`,
      tickAll: '全选',
      tick: name => `选${name}`,
      chosen: count => `已选 ${count} 封`,
      dropped: count => `${count} 封不写了。`,
      dropTitle: count => `这 ${count} 封不写了？`,
      dropText: '这一天不会再排到他们。十秒之内可以撤回。',
      dropWhy: '原因（需要记住的话）',
      drop: count => `${count} 封不写`,
    },
  }),
)
