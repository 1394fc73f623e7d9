import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Received = { readonly to: readonly string[]; readonly raw: string; /** The text, decoded. */ readonly text: string; readonly subject: string }

/** A mail server on the loopback that keeps what it gets. `answer`: what it says to the end of a message; 250 takes it. */
export type MailServer = { readonly url: string; readonly received: readonly Received[]; readonly setAnswer: (line: string) => void; readonly stop: () => Promise<void> }

const decodedWords = (text: string): string => text.replace(/\r\n[ \t]/g, '').replace(/\?=\s*=\?UTF-8\?B\?/gi, '').replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8')).replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, quoted: string) => Buffer.from(quoted.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8'))

const bodyOf = (raw: string): string => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (/transfer-encoding: quoted-printable/i.test(head)) return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')
  return body
}

export const mailServer = async (): Promise<MailServer> => {
  const received: Received[] = []
  const open = new Set<Socket>()
  let answer = '250 ok'
  const server = createServer((socket) => {
    open.add(socket)
    let [to, data, reading, buffer]: [string[], string, boolean, string] = [[], '', false, '']
    const say = (line: string): void => { socket.write(`${line}\r\n`) }
    const line = (text: string): void => {
      if (reading && text === '.') {
        reading = false
        const subject = decodedWords(/^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(data)?.[1] ?? '')
        if (answer.startsWith('250')) received.push({ to, raw: data, text: bodyOf(data), subject })
        ;[to, data] = [[], '']
        say(answer)
      } else if (reading) data += `${text}\r\n`
      else if (/^(EHLO|HELO)/i.test(text)) say('250 loopback')
      else if (/^RCPT TO:<(.*)>/i.test(text)) { to.push(/<(.*)>/.exec(text)?.[1] ?? ''); say('250 ok') }
      else if (/^DATA/i.test(text)) { reading = true; say('354 go on') }
      else if (/^QUIT/i.test(text)) { say('221 bye'); socket.end() }
      else say('250 ok')
    }
    socket.setEncoding('utf8').on('data', (chunk) => {
      buffer += String(chunk)
      const lines = buffer.split('\r\n')
      buffer = lines.pop() ?? ''
      for (const each of lines) line(each)
    }).on('error', () => undefined).on('close', () => { open.delete(socket) })
    say('220 loopback')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    // A server that listens on TCP has an address with a port.
    url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received,
    setAnswer: (said) => { answer = said },
    stop: () => new Promise((resolve) => { for (const socket of open) socket.destroy(); server.close(() => { resolve() }) }),
  }
}
