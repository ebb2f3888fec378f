/** A line that stands nowhere but in the foot of a site: record numbers, rights, and where the office is. */
const foot = /ICP[ ]*备|公网安备|备案(?:证)?(?:编)?号[ ]*:|网站标识码|版权所有|(?:^|[ ])Copyright(?:$|[ ©(])|©|All Rights? Reserved|技术支持[ ]*:|(?:建设|开发|网站)?(?:运维|维护|建设)单位[ ]*:|建议使用.{0,30}(?:浏览器|分辨率)|(?:^|[ ])(?:地址|邮编|邮政编码|联系电话|传真)[ ]*:|您是(?:本站)?第[^。]{1,16}位(?:访问者|访客|浏览者|访问|游客)|违法和不良信息举报|政务新媒体|网站地图|^(?:主办|承办|协办|主管)(?:单位)?[ ]*:/i

/** Whether a line (folded) is of a site's foot. Beside other signs only: 地址：… may stand in a text. */
export function isFootLine(folded: string): boolean {
  return folded.length <= 300 && foot.test(folded)
}
