import { openBook } from '../../electron/host/db/open.ts'

// A second program that holds the book open until it is killed. Arguments: file, key.
const [file, key] = process.argv.slice(2)
if (!file || !key) throw new Error('usage: holder.ts FILE KEY')
openBook(file, key)
process.stdout.write('held\n')
setInterval(() => undefined, 60_000)
