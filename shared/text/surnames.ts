/** Single-character surnames, the common ones and those of 《百家姓》 that still occur. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'

/** Surnames of two characters. */
const compound = [
  '欧阳', '司马', '诸葛', '上官', '司徒', '夏侯', '东方', '独孤', '南宫', '皇甫', '尉迟', '公孙', '慕容', '长孙', '宇文', '轩辕', '令狐', '端木', '百里', '呼延',
  '申屠', '太史', '闻人', '公冶', '澹台', '宗政', '濮阳', '淳于', '单于', '钟离', '万俟', '赫连', '西门', '公羊', '拓跋', '完颜', '纳兰', '耶律', '第五', '东郭', '南门', '鲜于', '司空', '左丘',
]

const singles = new Set(single)
const compounds = new Set(compound)

/** The surname at the start of a name: 欧阳示例 → 欧阳, 张三 → 张; null when none is known. */
export function surnameOf(name: string): string | null {
  const two = name.slice(0, 2)
  if (name.length > 2 && compounds.has(two)) return two
  const one = name.charAt(0)
  return singles.has(one) ? one : null
}
