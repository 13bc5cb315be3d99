import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'

const number = (count: number) => count.toLocaleString('en-GB')

/** What is said of the letters of the year to come. */
export const yearWords = spacedWords(
  both({
    en: {
      planning: 'The year is being planned',
      planningShare: (percent: number) => `The year is being planned: ${percent} %`,
      share: (percent: number) => `${percent} %`,
      planningLine: 'Every guest’s days are gone through once. You may go on meanwhile.',
      summary: (letters: number, cost: string) =>
        `${letters === 1 ? 'One letter' : `${number(letters)} letters`}, ${cost} of postage.`,
      blocked: (count: number) =>
        count === 1 ? 'One more waits for something.' : `${number(count)} more wait for something.`,
      calls: (count: number) => (count === 1 ? 'One call instead.' : `${number(count)} calls instead.`),
      span: (from: string, to: string) => `${from} to ${to}`,
      again: 'Plan the year again',
      madeAt: (time: string) => `Planned ${time}`,
      chart: 'Letters by week',
      chartSaid: (letters: string, busiest: string) => `${letters} The busiest week: ${busiest}.`,
      weekSaid: (week: string, letters: number, blocked: number, calls: number, cost: string) =>
        [
          `${week}: ${letters === 1 ? 'one letter' : `${number(letters)} letters`}`,
          blocked > 0 ? `${number(blocked)} waiting` : '',
          calls > 0 ? (calls === 1 ? 'one call' : `${number(calls)} calls`) : '',
          cost,
        ]
          .filter(Boolean)
          .join(', '),
      hint: 'Point at a week to read it.',
      legend: { letters: 'Letters', blocked: 'Waiting for something', calls: 'Calls' },
      table: 'As a table',
      head: { week: 'Week', letters: 'Letters', blocked: 'Waiting', calls: 'Calls', cost: 'Postage' },
      sum: 'In all',
      occasions: 'What for',
      waiting: (count: number) => `${number(count)} waiting`,
      silent: 'Not written to',
      silentNone: 'Everybody whose day it is gets a letter.',
      empty: 'No letter is due in the year to come.',
      emptyMore: 'Letters come from birthdays, anniversaries, festivals, and guests who stay away.',
      number,
    },
    zh: {
      planning: '正在排全年的信',
      planningShare: percent => `正在排全年的信：${percent}%`,
      share: percent => `${percent}%`,
      planningLine: '每位客人的日子都要过一遍。您可以先做别的。',
      summary: (letters, cost) => `${number(letters)} 封信，邮资 ${cost}。`,
      blocked: count => `另有 ${number(count)} 封还缺东西。`,
      calls: count => `${number(count)} 个改打电话。`,
      span: (from, to) => `${from}至${to}`,
      again: '重新排全年',
      madeAt: time => `${time} 排好`,
      chart: '每周的信',
      chartSaid: (letters, busiest) => `${letters}最忙的一周：${busiest}。`,
      weekSaid: (week, letters, blocked, calls, cost) =>
        [
          `${week}：${number(letters)} 封`,
          blocked > 0 ? `${number(blocked)} 封待补` : '',
          calls > 0 ? `${number(calls)} 个电话` : '',
          cost,
        ]
          .filter(Boolean)
          .join('，'),
      hint: '指着哪一周，就读哪一周。',
      legend: { letters: '信', blocked: '还缺东西', calls: '电话' },
      table: '看成表格',
      head: { week: '周', letters: '信', blocked: '待补', calls: '电话', cost: '邮资' },
      sum: '合计',
      occasions: '为什么写',
      waiting: count => `${number(count)} 封待补`,
      silent: '不写给',
      silentNone: '到日子的客人都有信。',
      empty: '往后一年没有要写的信。',
      emptyMore: '信从生日、纪念日、节日和久未光临的客人来。',
      number,
    },
  }),
)
