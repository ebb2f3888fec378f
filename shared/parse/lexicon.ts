import { surnameOf } from '../text/surnames'

/** Roles that end a role phrase. */
const roleBases = [
  '干部', '志愿者', '志愿服务者', '党员', '团员', '科员', '办事员', '主任', '处长', '科长', '局长', '院长', '校长', '所长', '站长', '队长', '组长', '部长', '厅长', '司长', '会长', '社长', '馆长', '台长', '镇长', '乡长', '区长', '县长', '市长', '村长', '班长', '连长', '店长', '厂长', '行长',
  '书记', '秘书长', '秘书', '委员', '工作人员', '工作者', '社工', '网格员', '楼长', '楼门长', '通讯员', '记者', '编辑', '主编', '民警', '辅警', '警官', '警察', '交警', '法官', '检察官', '律师', '医生', '医师', '大夫', '护士', '护师', '护士长', '药师', '技师', '教师', '老师', '讲师', '教授', '辅导员', '研究员', '学生', '研究生', '本科生', '博士生', '硕士生',
  '队员', '联络员', '联络人', '指导员', '巡视员', '调研员', '主任科员', '信息员', '宣传员', '讲解员', '管理员', '安全员', '驾驶员', '司机', '消防员', '战士', '职工', '员工', '工人', '工程师', '经理', '总经理', '董事长', '董事', '总监', '主管', '专员', '专干', '居民', '村民', '业主', '代表', '委员会委员', '成员', '负责人', '带头人', '包村干部', '选调生', '大学生村官', '村官', '顾问', '专家', '科学家', '作家', '艺术家', '演员', '导演', '摄影师', '设计师', '厨师', '保安', '保洁员', '快递员', '外卖员', '退休干部', '离休干部', '老党员', '科研人员', '医务人员', '后勤人员', '技术员', '检验员', '采样员', '督导员', '监督员', '调解员', '引导员', '联系人', '召集人', '发言人',
]
/** What may stand before a role base and belongs to the role. */
const roleModifiers = [
  '下沉', '驻村', '驻社区', '驻街道', '驻点', '包村', '包片', '援派', '选派', '挂职', '借调', '第一', '副', '代理', '原', '前', '常务', '执行', '党组', '党委', '党工委', '党总支', '党支部', '支部', '总支', '团委', '团支部', '团总支', '工会', '机关', '党员', '青年', '退休', '离休', '在职', '优秀', '先进', '一级', '二级', '三级', '四级', '高级', '中级', '初级', '特级', '正高级', '副高级', '主治', '主管', '副主任', '首席', '资深', '特约', '实习', '见习', '学生', '社区', '医疗', '抗疫', '防疫', '战疫', '宣传', '文体', '纪检', '组织', '年轻', '普通', '基层', '一线', '值班', '值守', '专职', '兼职', '工作队', '突击队', '大学生', '综治', '全科', '责任', '人大', '政协', '科级', '处级', '局级', '本报', '本刊', '本台', '总', '女', '老',
]
const endings = [
  '局', '委', '办', '院', '校', '社', '公司', '中心', '街道', '处', '科', '队', '所', '厅', '部', '会', '集团', '园', '幼儿园', '社区', '村', '镇', '乡', '区', '县', '市', '省', '站', '馆', '台', '行', '厂', '店', '支部', '总支', '机关', '室', '政府', '法院', '联盟', '基金', '学', '党校', '科协', '文联', '作协', '残联', '侨联', '妇联', '社科联', '工商联', '记协', '台联', '贸促会', '银行', '组', '班', '营', '团', '连', '网', '报', '报社', '杂志', '频道', '分局', '居', '署', '庭', '协', '联', '库', '港', '矿', '场', '分公司', '大厦', '小区', '家园', '院系', '系', '专班', '指挥部', '志愿团', '之家', '总站', '客户端', '融媒', '平台', '服务队', '先锋队', '街',
]
const bySize = (a: string, b: string): number => b.length - a.length
const bases = [...new Set(roleBases)].sort(bySize)
const modifiers = [...new Set(roleModifiers)].sort(bySize)
const endingList = [...new Set(endings)].sort(bySize)

/** Words of the shape of a name that are none. */
const notNames = new Set(
  '高温 安全 时间 方案 任务 关于 马上 和谐 成功 万家 党员 路上 温暖 平安 向前 文明 花开 石油 常委 康复 宁静 白衣 江山 和平 金秋 明天 时光 时刻 成长 高峰 高考 方向 项目 计划 安排 安心 安宁 坚守 应急 应对 任何 如何 温度 曾经 全体 全面 全力 强化 关怀 关爱 关键 连心 连夜 查漏 单位 解决 房屋 居民 居家 封控 管控 管理 万众 万象 方舱 石榴 白天 黄昏 黑夜 金色 安康 宣传 宣言 包保 包干 通知 通讯 通报 平凡 平台 平时 农民 农村 党建 党旗 党徽 党性 党课 文化 文艺 文件 文体 车间 车站 花絮 水电 水源 热点 于心 阳光 阳春 夏日 夏夜 秋天 冬日 冷暖 风雨 雷锋 高兴 高度 高效 权威 计生 司法 公安 公益 公告 公示 公共 公开 后记 结语 结束 编后 向阳 向上 向党 谢谢 谢幕 敬礼 敬上 敬请 来稿 来源 来信 卫生 卫士 元旦 经济 能力 燃情 景象 暖流 暖心 师生 师傅 和美 幸福 幸运 富强 富裕 展望 展现 干净 干部 战疫 战斗 战士 战场 信心 信念 信息 信任 束缚 支部 支援 支持 开放 开篇 国家 国庆 国旗 汪洋 武汉 武装 江南 江北 祖国 湛蓝 时代 时评 古今 古城 路灯 游戏 顾客 顾问 章程 范围 方便 方法 万里 万物 齐心 易地 金融 钟声 钟表 阴晴 容易 边界 边城 边防 师范 商业 商场 郎朗 于是 余生 余热 毕业 毕竟 常态 常规 常在 安居 安定 平原 平等 黄河 黄金 祝福 祝愿 祝贺 明年 明月 米饭 计算 贝壳 成就 成果 成绩 成为 谈话 谈心 庞大 纪念 纪律 纪实 纪检 舒适 舒心 屈服 项链 董事 梁柱 杜绝 阮咸 蓝天 蓝图 席位 季节 麻烦 强国 强军 贾岛 路途 路口 路过 童年 童心 童话 颜色 郭外 梅花 盛夏 盛开 盛会 林间 林业 徐徐 骆驼 高速 高空 蔡伦 田野 田间 田园 樊笼 胡同 胡杨 凌晨 凌云 霍乱 虞美 柯南 管道 卢沟 莫让 莫忘 经历 房子 裘皮 缪斯 应该 应急 宗旨 丁香 宣讲 邓公 郁闷 单元 杭州 洪水 包围 诸多 左右 石头 吉祥 龚爱 程序 邢台 陆续 荣誉 荣光 翁婿 荀子 羊群 惠民 曲折 家园 封锁 储备 靳东 松柏 井冈 段落 富民 巫山 乌云 焦虑 巴山 弓箭 牧场 山河 谷雨 车辆 侯鸟 全国 班组 仰望 仲夏 伊始 宫殿 宁愿 仇恨 甘甜 武术 符合 刘海 詹天 束手 龙舟 叶子 幸好 司机 韶华 薄雾 印象 宿舍 怀念 蒲公 从容 鄂尔 索性 咸阳 籍贯 赖以 卓越 屠宰 蒙古 池塘 乔木 阴天 能量 苍穹 双手 闻到 党委 党群 党组 翟天 谭嗣 贡献 劳动 劳模 姬松 申请 扶贫 堵截 冉冉 雍容 桑田 桂花 濮水 牛奶 寿命 通州 边缘'.split(' '),
)

/** Whether a text ends as names of units do: 局 委 办 中心 街道 … */
export function endsLikeUnit(text: string): boolean {
  return text.length >= 2 && endingList.some((ending) => text.length > ending.length - 1 && text.endsWith(ending))
}

/** A personal name by its form: known surname and one or two characters, or 买买提·艾力, or Latin letters. */
export function looksLikeName(text: string): boolean {
  if (/^\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,10}$/u.test(text)) return true
  if (/^[A-Z][a-z]+(?: ?[A-Z][a-z]+){0,2}$/.test(text)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || notNames.has(text.slice(0, 2)) || notNames.has(text)) return false
  const surname = surnameOf(text)
  if (surname === null) return false
  const given = text.length - surname.length
  return given >= 1 && given <= 2
}

/** 示例厂焊工 → 示例厂 + 焊工: a role that no list holds, told by its last character after a unit's ending. */
function splitUnlistedRole(text: string): { unit: string; role: string } | null {
  if (!/^\p{Script=Han}+$/u.test(text) || !/[员工长师手兵生者人官家医警匠士]$/.test(text)) return null
  for (let length = 2; length <= 5 && length < text.length - 1; length++) {
    const unit = text.slice(0, -length)
    if (endsLikeUnit(unit)) return { unit, role: text.slice(-length) }
  }
  return null
}

/** Splits a role phrase off the end: 示例局驻村第一书记 → 示例局 + 驻村第一书记. The longest role that leaves a unit (or nothing) wins. */
export function splitRole(text: string): { unit: string; role: string } | null {
  let best: { unit: string; role: string; score: number } | null = null
  for (const base of bases) {
    if (!text.endsWith(base)) continue
    for (const start of phraseStarts(text, text.length - base.length)) {
      const unit = text.slice(0, start)
      const score = (unit === '' || endsLikeUnit(unit) ? 100 : 0) + (text.length - start)
      if (best === null || score > best.score) best = { unit, role: text.slice(start), score }
    }
  }
  if (best !== null && best.score >= 100) return { unit: best.unit, role: best.role }
  return splitUnlistedRole(text) ?? (best === null ? null : { unit: best.unit, role: best.role })
}

/** Every place where a role phrase may begin when its base begins at `start`. */
function phraseStarts(text: string, start: number): number[] {
  const starts = [start]
  for (let at = 0; at < starts.length && starts.length < 24; at++) {
    const before = text.slice(0, starts[at])
    for (const modifier of modifiers) {
      const next = before.length - modifier.length
      if (before.endsWith(modifier) && !starts.includes(next)) starts.push(next)
    }
  }
  return starts
}

/** Labels before an author, a unit, a role or a photographer, longest first; used folded (half-width). */
export const bylineLabels = {
  unit: ['作者单位', '供稿单位', '报送单位', '投稿单位', '所在单位', '工作单位', '来稿单位', '单位', '部门'],
  author: [
    '作者姓名', '姓名', '作者', '供稿人', '供稿者', '供稿', '投稿人', '投稿', '撰稿人', '撰稿', '撰文', '撰写', '执笔人', '执笔', '来稿', '署名', '报道', '口述', '讲述人', '讲述', '记录', '整理', '日记作者', '主人公',
    '文字', '文案', '文/图', '图/文', '文、图', '图、文', '文/摄影', '文/摄', '文图', '图文', '图文并', '文并图', '文&图', '撰文/摄影', '撰文、摄影', '文字/图片', '文', '报送',
  ],
  role: ['职务', '身份', '职位', '岗位'],
  photo: ['摄影', '摄影者', '图片', '配图', '拍摄', '照片', '供图', '图', '摄'],
  other: ['责任编辑', '责编', '编辑', '审核', '校对', '审校', '编审', '监制', '初审', '复审', '终审', '排版', '制作', '策划', '值班编辑', '值班主任'],
} as const
