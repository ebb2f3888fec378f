/** Single-character surnames, the common ones and those of 《百家姓》 that still occur. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'

/** Rarer ones whose character begins few other words. */
const rare =
  '洪赖占练濮禄诸昌步仰税酆贲钮羿汲邴糜宓郗钭蓟莘贡逄郦郤璩郏庾暨殳沃蔚夔厍訾乜蒯竺桓仉缑郈钦佴谯笪丌郄妫郇郅鄯庹斐斛眭睢翦虢迮遆郐郓郕郚郢鄞钊镡雒颉骞鬲麹麴忻恽岱撖漕闾禤禚穰笃郯邛邗邳鄹郾綦綮稽琚仫佀僪啜尕弭戢昃楮檗甯皋苌苻荥菅葚薳衷赀隗鞮毌芈滑庥爨粘肇茆宦佗妘姞姒嬴涒淦泮绳缐闇隽雎靖颛𠅤㑇'

/** Those whose character is a common word as well: they count only where a name must stand. */
const wordlike =
  '水凤贝经松弓牧山蓬秋暴韶怀从咸籍能苍双扶堵宰寿通别充习鱼慎终弘广东越融空毋养须巢后红益督有琴归法汝伯赏墨年爱言福代淡黑撒俸候冒厚召叱同哀员回圣壮妥娜子孝宛宝寸岩岭峰弥彤律德忽户扬折拉招拜探揣旷昆星服朗木术析枚枝果枭柘柱格榆橙欣永汉沐波泉泽泥洛洗浩清湖潭澎火炊炎烟焉然煎特犹独狐玄珠瑞瓮生甲畅留疏百皇盈矫矿硕磨神祥秀种秘立端竹箭类素紫纵维缴羌考耶聊聪胜腾自良艳苦英荔莱萨葆藏虎补西要角认语课谕象豹贵赛足轩辉达遇遗里野釜鉴铁锁镇镐长闪问闹降随雄集雪霰静革顿额顺风飞首香鸡鹤默黔鼎操过祭续脱难死老巨太塔线纽绪先光力北大天如字希开才扎新望本森正气民热用直社秉绍谨起运迎青化千未家荀食'

/** Surnames of two and more characters. */
const compound = [
  '欧阳', '司马', '诸葛', '上官', '司徒', '夏侯', '东方', '独孤', '南宫', '皇甫', '尉迟', '公孙', '慕容', '长孙', '宇文', '轩辕', '令狐', '端木', '百里', '呼延',
  '申屠', '太史', '闻人', '公冶', '澹台', '宗政', '濮阳', '淳于', '单于', '钟离', '万俟', '赫连', '西门', '公羊', '拓跋', '完颜', '纳兰', '耶律', '第五', '东郭', '南门', '鲜于', '司空', '左丘',
  '子车', '颛孙', '巫马', '公西', '漆雕', '乐正', '壤驷', '公良', '夹谷', '宰父', '谷梁', '段干', '微生', '羊舌', '梁丘', '东门', '仲孙', '叔孙', '新垣', '相里',
  '毋丘', '贺兰', '贺若', '斛律', '达奚', '尔朱', '哥舒', '仆固', '库狄', '佟佳', '富察', '那拉', '马佳', '章佳', '欧侯', '归海', '南荣', '即墨', '太叔', '闾丘', '亓官', '司寇', '拓拔', '屈突', '侯莫',
  '公仪', '公明', '浮屠', '王孙', '西陵', '北宫', '左人', '少师', '阿史那', '钮祜禄', '瓜尔佳', '郭络罗', '舒穆禄', '索绰络', '博尔济吉特', '爱新觉罗', '叶赫那拉', '西林觉罗', '伊尔根觉罗',
]

const singles = new Set(single + rare)
const wordlikes = new Set(wordlike)
const compounds = new Set(compound)
/** The commonest: names set without blanks are parted only where each begins with one of these. */
const commonest = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付傅方邹孟熊秦邱江尹薛闫阎段雷侯龙史陶贺顾毛郝龚邵万钱严武戴莫孔')

/** The surname at the start of a name: 欧阳示例 → 欧阳, 张三 → 张; null when none is known. */
export function surnameOf(name: string): string | null {
  for (let length = Math.min(5, name.length - 1); length >= 2; length--) if (compounds.has(name.slice(0, length))) return name.slice(0, length)
  const one = String.fromCodePoint(name.codePointAt(0) ?? 0)
  return singles.has(one) ? one : null
}

/** As `surnameOf`, where nothing but a name can stand: 占, 老, 海 count too. */
export function surnameWhereNamed(name: string): string | null {
  return surnameOf(name) ?? (wordlikes.has(name.charAt(0)) ? name.charAt(0) : null)
}

/** Whether a character is one of the hundred commonest surnames. */
export function isCommonSurname(character: string): boolean {
  return commonest.has(character)
}
