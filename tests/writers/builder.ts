import { writeSync } from 'node:fs'
import { connect } from '../../electron/host/db/connect.ts'
import { buildSearch } from '../../electron/host/search/build.ts'

// Builds what search reads, telling each step, until it is done or killed. Arguments: file, key.
const [file, key] = process.argv.slice(2)
if (!file || !key) throw new Error('usage: builder.ts FILE KEY')
const connection = connect(file, key)
buildSearch(connection, (done, total) => writeSync(1, `${done}/${total}\n`))
connection.close()
