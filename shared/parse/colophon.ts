import { isSentenceLike } from './shape'

const desk = '责任编辑|文字编辑|美术编辑|图文编辑|视频编辑|网络编辑|微信编辑|编辑制作|责编|编辑|审核|审签|审稿|校对|审校|校审|编审|监制|监审|初审|复审|终审|一审|二审|三审|一校|二校|三校|终校|核发|签发|签批|排版|制作|策划|总策划|统筹|主编|副主编|执行主编|总编|总监制|美编|设计|版式|值班主任|值班编委|值班编辑'
const credit = new RegExp(`^[([【]?(?:本期|本栏|值班)?(?:${desk})[ ]*(?:[:丨|/]|[ ]{1,3}(?=\\S{2,4}$))`)
const contact = /^(?:联系电话|联系方式|联系人|咨询电话|监督电话|电话|传真|手机号?|手机|邮箱|电子邮箱|E-?mail|通讯地址|通信地址|联系地址|地址|邮编|邮政编码|微信号)[ ]*:/i
const office = /^(?:(?:投稿|来稿|征稿|编辑部|本刊|本栏目)(?:电子)?(?:邮箱|信箱|方式|热线|地址|电话|网址|邮编|请寄|请发)|(?:官方)?(?:网址|网站|官网|微信公众号|公众号|微博))[ ]*:/
const sent = /^(?:主送|报送|抄送|抄报|抄发|分送|呈报|呈送|印送|报|送|发|印发|主题词|关键词|印数|份数)[ ]*:/
const printed = /^[([]?(?:本期)?共?印(?:制|发|数)?[ :]*[0-9]{1,6}[ ]*份[)\]]?$/
const statement = /^[([【]?(?:声明|版权声明|版权说明|特别声明|特别提示|免责声明|转载声明|转载说明)[\])】]?[ ]*:|转载请?(?:务必)?注明(?:来源|出处)|^(?:未经(?:授权|许可|允许|同意).{0,20}(?:转载|使用|复制))/
const attached = /^附件[0-9一二三四五六七八九十]{0,2}[ ]*[:.].{1,80}\.(?:pdf|docx?|wps|xlsx?|et|pptx?|dps|ofd|zip|rar|7z|txt)$/i
const over = /^(?:[([【]?(?:未完待续|下期待续|全文完|本期完|全篇完|全文终|连载完)[)\]】]?|[([【](?:待续|完|终)[)\]】])$/

/** Who edited, read and printed the issue, or whom to ask: never an entry's text, wherever it stands. */
export function isCredit(folded: string): boolean {
  return folded.length <= 80 && !isSentenceLike(folded) && (credit.test(folded) || contact.test(folded))
}

/** What stands below an issue and belongs to no part of it: credits, 报：送：, 共印80份, 转载请注明, a file's name, （全文完）. */
export function isColophon(folded: string): boolean {
  if (folded.length > 200) return false
  if (statement.test(folded) || /^(?:信息|文章)?来源[ ]*[丨|][ ]*\S{2,24}$/.test(folded) || isCredit(folded) || attached.test(folded) || over.test(folded)) return true
  return folded.length <= 120 && !isSentenceLike(folded) && (office.test(folded) || sent.test(folded) || printed.test(folded))
}
