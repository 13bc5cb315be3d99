import { request } from 'node:http'

export type Asked = {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string | Buffer
}
type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Asks one port of this machine. fetch() mends paths and forbids headers; what comes over the wire may be anything. */
export function askAt(port: number) {
  return ({ method = 'POST', path = '/rpc/house/status', headers = {}, body = '' }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const addressed = { host: `127.0.0.1:${port}`, ...headers }
      const sent = request({ host: '127.0.0.1', port, method, path, headers: addressed }, response => {
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response
          resolve({ status, headers, body: Buffer.concat(chunks).toString() })
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
}

/** A form as a browser would send it. */
export function multipart(fields: Record<string, string | File>): { type: string; body: string } {
  const boundary = '----the-form-of-another-site-0123456789'
  const parts = Object.entries(fields).map(([name, value]) => {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`
    if (typeof value === 'string') return `${head}\r\n\r\n${value}\r\n`
    return `${head}; filename="${value.name}"\r\ncontent-type: ${value.type}\r\n\r\na,b\r\n`
  })
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` }
}
