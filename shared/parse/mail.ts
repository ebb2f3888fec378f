import { textField } from './draft'
import type { Line } from './lines'
import { readPicture } from './pictures'
import type { Field } from './types'

const field = /^(发件人|收件人|抄送|密送|主题|标题|发送时间|发件时间|日期|时间|附件|From|To|Cc|Bcc|Subject|Date|Sent|Attachments?)[ ]*:[ ]*/i
const greeting = /^(?:尊敬的|敬爱的|各位|亲爱的)?[^,。!?]{0,16}(?:您好|你好|大家好|老师|编辑|编辑部|同志|领导)(?:们)?[:,!。~]{0,2}(?:您好|你好)?[!。,:~]*$/
const cover = /(?:请查收|请查阅|请审阅|请审核|请采用|请予(?:采用|刊登|审阅)|特投稿|现投稿|现将.{0,12}(?:报送|发来|投稿|发上|发您)|发来.{0,10}稿件|投稿如下|稿件如下|正文如下|不当之处.{0,8}指正|(?:现|随信|随函)?附上.{0,20}(?:稿|期|篇)|请(?:审|审定|审稿|审改|斧正|批评指正|核|刊用|收))/
/** 各位老师好：附上第21期定稿，请审。 */
const greetingHead = /^(?:尊敬的|敬爱的|各位|亲爱的)?[^,。!?:]{0,16}(?:您好|你好|好|老师|编辑|编辑部|同志|领导)(?:们)?[:,!。]/
const farewell = /^(?:此致|敬礼|此致[ ]*敬礼|顺[颂祝].{2,4}|祝.{1,8}|谢谢.{0,4}|感谢.{0,4}|以上)[!。,~]*$/

export interface MailReading {
  /** The subject without Re: and 投稿：, the title where the text itself has none. */
  subject: Field<string> | null
  /** Lines that belong to the letter, not to what it brings. */
  letter: Set<Line>
}

/** Head, greeting and farewell of a letter or e-mail that carries a submission; nothing for other texts. */
export function readMail(text: string, lines: Line[]): MailReading {
  const reading: MailReading = { subject: null, letter: new Set() }
  const top = lines.slice(0, 12)
  const heads = top.filter((line) => field.test(line.folded))
  const isMail = heads.length >= 2 && heads.some((line) => /^(?:发件人|收件人|主题|From|To|Subject)/i.test(line.folded)) && field.test(lines[0]?.folded ?? '')
  let at = 0
  if (isMail) {
    for (; at < top.length; at++) {
      const line = lines[at]
      if (line === undefined || !field.test(line.folded)) break
      const match = field.exec(line.folded)
      if (/^附件|^Attach/i.test(line.folded) && readPicture(line.folded) !== null) continue
      reading.letter.add(line)
      if (match !== null && /^(?:主题|标题|Subject)/i.test(match[0])) reading.subject = subjectOf(text, line, match[0].length)
    }
  }
  const greeted = takeOpening(lines, at, reading.letter)
  if (isMail || greeted) for (const line of lines.slice(-6)) if (farewell.test(line.folded)) reading.letter.add(line)
  return reading
}

function subjectOf(text: string, line: Line, from: number): Field<string> | null {
  const rest = line.folded.slice(from)
  const skip = /^(?:(?:Re|Fwd?|转发|回复|答复)[ ]*:[ ]*)*(?:[【[(]?(?:投稿|来稿|供稿|稿件)[】\])]?[ ]*[:\-—|][ ]*|[【[(](?:投稿|来稿|供稿|稿件)[】\])][ ]*)?/i.exec(rest)?.[0].length ?? 0
  const start = line.start + from + skip
  return start < line.end ? textField(text, { start, end: line.end }, 0.6) : null
}

function takeOpening(lines: Line[], at: number, letter: Set<Line>): boolean {
  let greeted = false
  for (let k = at; k < Math.min(lines.length, at + 4); k++) {
    const line = lines[k]
    if (line === undefined || line.text.length > 80) break
    if (isLetter(line.folded)) {
      letter.add(line)
      greeted = true
      continue
    }
    if (!greeting.test(line.folded) && !(cover.test(line.folded) && (greeted || letter.size > 0))) break
    if (greeting.test(line.folded) && !/[:,!。~好]$/.test(line.folded)) break
    letter.add(line)
    greeted = true
  }
  return greeted
}

/** Greeting and covering words of a letter in one line. */
export function isLetter(folded: string): boolean {
  return folded.length <= 80 && greetingHead.test(folded) && cover.test(folded)
}
