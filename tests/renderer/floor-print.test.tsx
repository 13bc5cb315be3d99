import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished, vi } from 'vitest'
import { PrintNames } from '../../renderer/floor/print-names.tsx'
import { enter, speak } from '../../renderer/station.ts'
import { hostThatSays } from './answers.ts'
import { eighth } from './floor-people.ts'
import { status } from './people.ts'
import { anna, stand } from './stand.tsx'

function printing({ mayPrint = true } = {}) {
  enter(anna)
  const done: string[] = []
  const print = vi.spyOn(window, 'print').mockImplementation(() => void done.push('paper'))
  onTestFinished(() => print.mockRestore())
  const calls = hostThatSays({
    house: { status: () => status },
    floor: {
      printed: () => {
        if (!mayPrint) throw new Error('the disk is full')
        done.push('record')
      },
    },
  })
  const shown = stand(<PrintNames sheet={eighth} rooms={5} onClose={() => {}} />)
  return { calls, done, shown }
}
const preview = async () =>
  within(await screen.findByRole('region', { name: /As it will be printed|打印效果/ }))
const onPaper = () => document.querySelector('[data-sheet]')

it('shows what will be on paper: every room, which night, when it was made, and what becomes of the paper', async () => {
  printing()
  const paper = await preview()
  for (const said of [
    'Floor 8 · Tonight’s names',
    'The Riverside',
    '9 November 2026',
    'made at 07:30',
    '5 of 5 rooms',
    '0801, 0802: empty',
    '于建国',
    'Must not have: 花生, lactose',
    'Breakfast 07:10–07:30',
    'Birthday today',
    'third stay',
    'Chinese',
    'English',
    'Mrs Stone',
    'Destroy at the end of the shift.',
  ]) {
    expect(paper.getAllByText(said)[0]).toBeVisible()
  }
})

it('says how many rooms of the floor are on it, were some missing', async () => {
  enter(anna)
  hostThatSays({ house: { status: () => status } })
  stand(<PrintNames sheet={eighth} rooms={12} onClose={() => {}} />)
  expect((await preview()).getByText('5 of 12 rooms')).toBeVisible()
})

it('prints that and nothing else of the screen, on the paper that was chosen, for as long as it is open', async () => {
  const { shown } = printing()
  await preview()
  const rules = () => document.head.textContent ?? ''
  expect(rules()).toContain('size: A4')
  expect(onPaper()).toHaveTextContent('于建国')
  const rest = document.querySelectorAll('body > :not(:has(> [data-sheet]))')
  expect([...rest].some(each => each.contains(screen.getByRole('dialog')))).toBe(true)
  expect([...rest].some(each => each.contains(onPaper()))).toBe(false)
  await userEvent.click(screen.getByText('80 mm roll'))
  expect(rules()).toMatch(/size: 80mm \d+mm/)
  expect(rules()).not.toContain('size: A4')
  shown.unmount()
  expect(rules()).not.toContain('@page')
  expect(onPaper()).toBeNull()
})

it('puts on record that names go onto paper before they do', async () => {
  const { calls, done } = printing()
  await userEvent.click(await screen.findByRole('button', { name: 'Print' }))
  await expect.poll(() => done).toEqual(['record', 'paper'])
  expect(calls).toContainEqual(['floor.printed', { floor: '8', paper: 'a4' }])
})

it('prints nothing that cannot be put on record', async () => {
  const { calls, done } = printing({ mayPrint: false })
  await userEvent.click(await screen.findByRole('button', { name: 'Print' }))
  await expect.poll(() => calls).toContainEqual(['floor.printed', { floor: '8', paper: 'a4' }])
  await expect.poll(() => screen.getByRole('button', { name: 'Print' })).toBeEnabled()
  expect(done).toEqual([])
})

it('is in Chinese for whoever works in Chinese', async () => {
  speak('zh')
  enter({ ...anna, staff: { ...anna.staff, language: 'zh' } })
  hostThatSays({ house: { status: () => status } })
  stand(<PrintNames sheet={eighth} rooms={5} onClose={() => {}} />)
  const paper = await preview()
  for (const said of [
    '8 楼 · 今晚住客名单',
    '江畔酒店',
    '2026年11月9日',
    '07:30 制表',
    '过敏忌口：花生、lactose',
    '中文',
    '英语',
    '请在下班时销毁。',
  ]) {
    expect(paper.getByText(said)).toBeVisible()
  }
})
