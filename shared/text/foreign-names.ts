/** Characters that the names of Mongols, Uyghurs, Kazakhs and Tibetans are written with. A name consists of nothing else. */
const characters = new Set(
  '阿巴达尔哈斯其格木图雅娜仁托娅乌云娃苏萨琪拉呼和那顺敖特根毕力宝音朝鲁孟克恩布赫额登道吉嘎来查干满都德青勒塔兰日锡林牧坦必胡赛罕琴古楞丹丽热买提江努依艾孜麦合吐逊肉拜别伊色库班亚森不曼玉素甫帕米卜杜迪凯祖菲卡则沙吾尼如瓦奴比马义汗扎西才让卓玛旦增曲珍次洛桑多央金白索朗顿珠平措贡更姆杰嘉旺堆加普边罗晋群培益尕永伟莎黛蕾妮芙雷雯冬其',
)
/** Places and peoples written with the same characters. */
const places = /^(?:呼和浩特|克拉玛依|鄂尔多斯|阿克苏|乌鲁木齐|呼伦贝尔|巴彦淖尔|乌兰察布|阿拉善|锡林郭勒|乌兰浩特|日喀则|那曲|喀什|和田|哈尔滨|齐齐哈尔|乌兹别克|吉尔吉斯|哈萨克|塔吉克|土库曼|阿里巴巴|阿勒泰|库尔勒|阿尔山|格尔木|德令哈|满洲里|额尔古纳|尼加拉瓜|巴拿马|古巴|罗马尼亚|马来西亚|新西兰|波兰|尼日尔|尼泊尔|沙特|伊拉克|阿曼|卡塔尔|斯里兰卡|马尔代夫|雅加达|达卡|索马里|利比亚|多哥|加纳|巴西|西班牙)/

/** Whether a text of four to nine characters is a name written by sound, without a surname: 哈斯其其格, 古丽巴哈尔, 才让卓玛. */
export function isSoundedName(text: string): boolean {
  if (!/^\p{Script=Han}{4,9}$/u.test(text) || places.test(text) || /[族州盟旗县市区]$/.test(text)) return false
  return Array.from(text).every((c) => characters.has(c))
}
