import { randomBytes } from 'node:crypto'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readTable, type Table } from '../../electron/host/intake/read-file.ts'
import { FileRefusal } from '../../electron/host/intake/refusal.ts'
import { archive, partsOf, workbook } from './workbook.ts'

const HEADER = 'Name,Email,Arrival,Departure'

/** Every row as `number: cells`, a fault behind an exclamation mark. */
function rowsOf(table: Table): string[] {
  const rows: string[] = []
  table.each((row, cells, fault) => {
    rows.push(`${row}: ${cells.map(cell => cell.slice(0, 30)).join(' | ')}${fault ? ` !${fault}` : ''}`)
  })
  return rows
}

const read = async (text: string | Buffer) => readTable(Buffer.from(text))

/** Why a file is refused, and at which row. */
async function refusal(bytes: string | Buffer): Promise<unknown> {
  try {
    await read(bytes)
    return null
  } catch (error) {
    if (error instanceof FileRefusal) return error.row === null ? error.why : [error.why, error.row]
    throw error
  }
}

describe('a text file', () => {
  const chinese =
    '姓名,手机,邮箱,抵店日期\n于建国,13905718866,yu@yuanhang.cn,2026-03-18\n欧阳修,13905718867,ou@yang.cn,2026-03-19\n'
  const taiwanese =
    '姓名,手機,電郵,抵店日期\n陳大文,91234567,chan@da.hk,2026-03-18\n歐陽修,92345678,au@yeung.hk,2026-03-19\n'
  const japanese =
    '氏名,電話,メール,チェックイン\n田中健司,0901234567,tanaka@kenji.jp,2026-03-18\n佐藤花子,0901234568,sato@hana.jp,2026-03-19\n'
  const european =
    'Name;Email;City;Arrival\nJosé Muñoz;jose@munoz.es;Málaga;2026-03-18\nJürgen Müller;jm@mueller.de;Köln;2026-03-19\n'

  test.each([
    ['UTF-8', Buffer.from(chinese), 'utf-8', '于建国'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${chinese}`), 'utf-8', '于建国'],
    ['UTF-8 cut off in a letter', Buffer.from(`${chinese}于`).subarray(0, -1), 'utf-8', '于建国'],
    ['UTF-16 with its mark', iconv.encode(chinese, 'utf-16le', { addBOM: true }), 'utf-16le', '于建国'],
    ['UTF-16 without', iconv.encode(european, 'utf-16le'), 'utf-16le', 'José Muñoz'],
    ['UTF-16 the other way round', iconv.encode(chinese, 'utf-16be', { addBOM: true }), 'utf-16le', '于建国'],
    ['GBK', iconv.encode(chinese, 'gbk'), 'gb18030', '于建国'],
    ['Big5', iconv.encode(taiwanese, 'big5'), 'big5', '陳大文'],
    ['Shift JIS', iconv.encode(japanese, 'shift_jis'), 'shift_jis', '田中健司'],
    ['Windows-1252', iconv.encode(european, 'windows-1252'), 'windows-1252', 'José Muñoz'],
  ])('in %s is read as it was written', async (_, bytes, encoding, name) => {
    const table = await read(bytes)
    expect(table.encoding).toBe(encoding)
    expect(rowsOf(table)[0]).toContain(name)
    expect(rowsOf(table).length).toBeGreaterThan(1)
  })

  test('with one Chinese guest among hundreds of others is still found to be GBK', async () => {
    const plain = 'John Smith,john@smith.name,2026-03-18,2026-03-19\n'.repeat(400)
    const table = await read(
      iconv.encode(`${HEADER}\n${plain}于建国,yu@yuanhang.cn,2026-03-18,2026-03-19\n`, 'gbk'),
    )
    expect(table.encoding).toBe('gb18030')
    expect(rowsOf(table).at(-1)).toContain('于建国')
  })

  test('with one accent among hundreds of others is still found to be Windows-1252', async () => {
    const plain = 'John Smith,john@smith.name,2026-03-18,2026-03-19\n'.repeat(400)
    const table = await read(
      iconv.encode(`${HEADER}\n${plain}Jürgen Lee,j@lee.de,2026-03-18,2026-03-19\n`, 'windows-1252'),
    )
    expect(table.encoding).toBe('windows-1252')
  })

  test('is read in the encoding a person says', async () => {
    const table = await readTable(iconv.encode(chinese, 'gbk'), { encoding: 'windows-1252' })
    expect(rowsOf(table)[0]).not.toContain('于建国')
  })

  test.each([',', ';', '\t', '|'] as const)('separated by %j is found to be', async separator => {
    const lines = [HEADER, 'Lee; Ann,ann@lee.name,2026-03-18,"x"', 'Bob,bob@lee.name,2026-03-18,2026-03-19']
    const quote = (cell: string) => (cell.includes(separator) ? `"${cell}"` : cell)
    const table = await read(lines.map(line => line.split(',').map(quote).join(separator)).join('\n'))
    expect(table.separator).toBe(separator)
    expect(rowsOf(table)[0]).toBe('2: Lee; Ann | ann@lee.name | 2026-03-18 | x')
  })

  test('may say its separator itself, as spreadsheets do', async () => {
    const table = await read(`sep=;\r\n${HEADER.replaceAll(',', ';')}\r\nAnn, Lee;a@b.co;2026-03-18;\r\n`)
    expect(table.separator).toBe(';')
    expect(rowsOf(table)).toEqual(['3: Ann, Lee | a@b.co | 2026-03-18 | '])
  })

  test('may have line breaks in its cells, and lines of every ending', async () => {
    expect(
      rowsOf(await read(`${HEADER}\r\nAnn,a@b.co,2026-03-18,"tea\nat six"\rBob,b@b.co,2026-03-18,x\n`)),
    ).toEqual(['2: Ann | a@b.co | 2026-03-18 | tea\nat six', '3: Bob | b@b.co | 2026-03-18 | x'])
  })

  test('may begin with a title and end with a sum', async () => {
    const table = await read(`Arrivals of the week\n\n${HEADER}\nAnn,a@b.co,2026-03-18,2026-03-19\nTotal,1\n`)
    expect(table.headers).toEqual(['Name', 'Email', 'Arrival', 'Departure'])
    expect(rowsOf(table)).toEqual(['4: Ann | a@b.co | 2026-03-18 | 2026-03-19', '5: Total | 1 |  | '])
  })

  test('keeps formulas as the text they are, and unwraps numbers spreadsheets protect', async () => {
    const table = await read(`${HEADER}\n"=HYPERLINK(""http://x"")",@cmd,+1+1,"=""0817"""\n`)
    expect(rowsOf(table)).toEqual(['2: =HYPERLINK("http://x") | @cmd | +1+1 | 0817'])
  })
})

describe('a broken text file', () => {
  test('with a quote that never closes loses that row only', async () => {
    expect(
      rowsOf(await read(`${HEADER}\nAnn,a@b.co,1,2\nBob,"b@b.co,1,2\nCid,c@b.co,1,2\nDan,d@b.co,1,2\n`)),
    ).toEqual([
      '2: Ann | a@b.co | 1 | 2',
      '3: Bob | "b@b.co | 1 | 2 !quote-open',
      '4: Cid | c@b.co | 1 | 2',
      '5: Dan | d@b.co | 1 | 2',
    ])
  })

  test('with a quote closed by the next row loses that row only', async () => {
    expect(rowsOf(await read(`"Name","Email","Arrival"\n"Ann,"a@b.co","1"\n"Bob","b@b.co","1"\n`))).toEqual([
      '2: "Ann | "a@b.co" | "1" !quote-open',
      '3: Bob | b@b.co | 1',
    ])
  })

  test('with quotes inside its cells is read', async () => {
    expect(rowsOf(await read(`${HEADER}\nAnn "Annie" Lee,a@b.co,1,2\nBob,b@b.co,1,2\n`))).toEqual([
      '2: Ann "Annie" Lee | a@b.co | 1 | 2',
      '3: Bob | b@b.co | 1 | 2',
    ])
  })

  test('with rows of every length reports the long ones and fills the short ones', async () => {
    expect(rowsOf(await read(`${HEADER}\nAnn,a@b.co,1,2,3,4\nBob\n\n,,,\nCid,c@b.co,1,2,,\n`))).toEqual([
      '2: Ann | a@b.co | 1 | 2 | 3 | 4 !too-many-cells',
      '3: Bob |  |  | ',
      '6: Cid | c@b.co | 1 | 2',
    ])
  })

  test('cut off in the middle of a row gives what there is', async () => {
    expect(rowsOf(await read(`${HEADER}\nAnn,a@b.co,1,2\nBob,b@b`))).toEqual([
      '2: Ann | a@b.co | 1 | 2',
      '3: Bob | b@b |  | ',
    ])
    expect(rowsOf(await read(`${HEADER}\nAnn,a@b.co,1,2\nBob,"b@b`)).at(-1)).toContain('!quote-open')
  })

  test('with a stray NUL is read without it', async () => {
    const rest = 'Cid,c@b.co,1,2\n'.repeat(50)
    expect(rowsOf(await read(`${HEADER}\nA\0nn,a@b.co,1,2\n${rest}`))[0]).toBe('2: Ann | a@b.co | 1 | 2')
  })

  test('with ten megabytes in one cell reports that cell, quoted or not', async () => {
    const huge = 'x'.repeat(10 * 1024 * 1024)
    for (const cell of [huge, `"${huge}"`]) {
      const rows = rowsOf(await read(`${HEADER}\nAnn,${cell},1,2\nBob,b@b.co,1,2\n`))
      expect(rows.map(row => row.split(' ').at(-1))).toEqual(['!cell-too-long', '2'])
    }
  })

  test('where every row is broken is refused, saying from where', async () => {
    expect(await refusal(`${HEADER}\n${'Ann,"a@b.co" x,1\n'.repeat(1200)}`)).toEqual(['broken', 1002])
  })
})

describe('a file that is no table of bookings', () => {
  const rows = 'Ann,a@b.co,2026-03-18,2026-03-19\n'
  test.each<[string, string | Buffer, unknown]>([
    ['of no bytes', '', 'empty'],
    ['of blanks', ' \r\n\t\n\n', 'empty'],
    ['of nothing but its mark', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['of a header alone', `${HEADER}\n`, 'no-rows'],
    ['of rows alone', rows.repeat(3), 'no-header'],
    ['of noise', randomBytes(20_000), 'not-a-table'],
    ['of zeros', Buffer.alloc(5000), 'not-a-table'],
    ['that is a letter', 'Dear sir\nplease find\nour bookings\nbelow\n', 'not-a-table'],
    ['that is a page', '<html><table><tr><td>Name</td></tr></table>', 'not-a-table'],
    ['that is a PDF', '%PDF-1.7\n%...', 'not-a-table'],
    ['that is JSON', '[{"name":"Ann"}]', 'not-a-table'],
    [
      'that is an old workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
      'old-excel',
    ],
    [
      'that is a locked workbook',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
    [
      'of three hundred columns',
      `Name,Arrival,${'Extra,'.repeat(298)}\n${'x,'.repeat(300)}\n`,
      'too-many-columns',
    ],
    ['that is an empty archive', archive([]), 'not-a-table'],
    ['that is another archive', archive([{ name: 'letter.xml', content: '<a/>' }]), 'not-a-table'],
    [
      'that is a locked archive',
      archive([{ name: 'xl/workbook.xml', content: '<a/>', locked: true }]),
      'encrypted',
    ],
    ['that is half a workbook', workbook({ One: [['Name'], ['Ann']] }).subarray(0, 400), 'broken'],
    ['that is a workbook of no rows', workbook({ One: [] }), 'empty'],
    ['that is a workbook of a header', workbook({ One: [['Name', 'Arrival']] }), 'no-rows'],
    [
      'that is a workbook of torn XML',
      archive([
        ...partsOf({ One: [['Name', 'Arrival']] }).slice(0, -1),
        { name: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData><row r="1"><c r="A1"' },
      ]),
      'broken',
    ],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await refusal(bytes)).toEqual(why)
  })

  test('that would unpack to gigabytes is refused before it does', async () => {
    const bomb = archive([
      { name: 'xl/workbook.xml', content: '<a/>' },
      { name: 'xl/worksheets/sheet1.xml', content: '', claims: 0xf0000000 },
    ])
    expect(await refusal(bomb)).toBe('too-large')
  })

  test('that hides what it would unpack to is refused too', async () => {
    const parts = partsOf({ One: [['Name', 'Arrival']] })
    const liar = archive(
      parts.map(part =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, content: Buffer.alloc(64 * 1024 * 1024, 32), claims: 1000 }
          : part,
      ),
    )
    expect(liar.length).toBeLessThan(200_000)
    expect(await refusal(liar)).toBe('broken')
  })
})

describe('a workbook that would fill the memory', () => {
  const parts = partsOf({ One: [['Name', 'Arrival']] })
  const withRows = (rows: string) =>
    archive(
      parts.map(part =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, content: String(part.content).replace('</sheetData>', `${rows}</sheetData>`) }
          : part,
      ),
    )
  test.each([
    ['with a row further down than any sheet goes', '<row r="999999999999"><c r="A9"/></row>', 'broken'],
    ['with that row disguised', '<row r="&#57;99999999"><c r="A9"/></row>', 'broken'],
    [
      'with a cell in the last column there is',
      '<row s="1" r="3"><c s="1" x:r="XFD3"/></row>',
      'too-many-columns',
    ],
    ['with a cell in the last row of a wide sheet', '<row r="1048576"><c r="GR1048576"/></row>', 'too-large'],
    ['of millions of nothings', '<c/>'.repeat(20_000_000), 'too-large'],
  ])('%s is refused before it does', async (_, rows, why) => {
    expect(await refusal(withRows(rows))).toBe(why)
  })
})

describe('a workbook', () => {
  test('is read by the sheet that looks like bookings; days as days, numbers as written', async () => {
    const table = await read(
      workbook({
        Companies: [
          ['Company', 'Rate'],
          ['远航贸易', 5],
        ],
        Reservations: [
          ['Guest Name', 'Phone', 'Arrival', 'Nights', 'Email'],
          ['于建国', 13905718866, { day: 46099 }, 2, null],
          ['Ann Lee', '0044', { day: 46100 }, 1, { formula: 'LOWER("A@B.CO")', value: 'a@b.co' }],
        ],
      }),
    )
    expect(table).toMatchObject({ kind: 'xlsx', encoding: null, separator: null })
    expect(table.headers).toEqual(['Guest Name', 'Phone', 'Arrival', 'Nights', 'Email'])
    expect(rowsOf(table)).toEqual([
      '2: 于建国 | 13905718866 | 2026-03-18 | 2 | ',
      '3: Ann Lee | 0044 | 2026-03-19 | 1 | a@b.co',
    ])
  })

  test('is known by what it is, whatever it is called', async () => {
    // The reader is not told the name; a CSV called .xlsx and a workbook called .csv are read all the same.
    expect((await read(`${HEADER}\nAnn,a@b.co,1,2\n`)).kind).toBe('csv')
    expect(
      (
        await read(
          workbook({
            One: [
              ['Name', 'Arrival'],
              ['Ann', '2026-03-18'],
            ],
          }),
        )
      ).kind,
    ).toBe('xlsx')
  })
})
