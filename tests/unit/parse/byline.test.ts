import { describe, expect, it } from 'vitest'
import { parseByline } from '../../../shared/parse/byline'

const cases: [string, string | null, string | null, string | null][] = [
  ['(示例委、示范园区管委会下沉干部  张示例)', '示例委、示范园区管委会', '下沉干部', '张示例'],
  ['（示例局 张三 李四）', '示例局', null, '张三 李四'],
  ['（示例局 张三、李四、王五）', '示例局', null, '张三、李四、王五'],
  ['（示例局张三、李四）', '示例局', null, '张三、李四'],
  ['（示例局 张三 示范局 李四）', '示例局、示范局', null, '张三、李四'],
  ['供稿：示例局 张三', '示例局', null, '张三'],
  ['文/图：张三', null, null, '张三'],
  ['文丨张三 图丨李四', null, null, '张三'],
  ['作者：张三 作者单位：示例局', '示例局', null, '张三'],
  ['姓名：张三 单位：示例局 职务：科员', '示例局', '科员', '张三'],
  ['通讯员 张三', null, '通讯员', '张三'],
  ['摄影：李四', null, null, '李四'],
  ['供稿：示例局 张三 摄影：李四', '示例局', null, '张三'],
  ['摄影：李四 （示例局 张三）', '示例局', null, '张三'],
  ['（示例局驻村第一书记　张三）', '示例局', '驻村第一书记', '张三'],
  ['（示例市志愿者联合会志愿者 王五）', '示例市志愿者联合会', '志愿者', '王五'],
  ['张三（示例局下沉干部）', '示例局', '下沉干部', '张三'],
  ['（示例局下沉干部张三）', '示例局', '下沉干部', '张三'],
  ['（作者系示例局下沉干部张三）', '示例局', '下沉干部', '张三'],
  ['——示例局下沉干部 张三', '示例局', '下沉干部', '张三'],
  ['（示例局 张三 供稿）', '示例局', null, '张三'],
  ['（示例局　张　三）', '示例局', null, '张三'],
  ['（示例大学学生志愿者　欧阳示例）', '示例大学', '学生志愿者', '欧阳示例'],
  ['（示例厂焊工 张示例）', '示例厂', '焊工', '张示例'],
  ['（示例街道党工委书记 张三）', '示例街道', '党工委书记', '张三'],
  ['（示例队 艾力·买买提）', '示例队', null, '艾力·买买提'],
  ['（示例局机关党委）', '示例局机关党委', null, null],
]

describe('parseByline', () => {
  it.each(cases)('%s', (text, unit, role, name) => {
    const parsed = parseByline(text)
    expect([parsed.unit, parsed.role, parsed.name]).toEqual([unit, role, name])
    expect(parsed.confidence).toBeGreaterThanOrEqual(0.7)
  })

  it.each(['（小明的日记）', '（未完待续）', '今天天气很好', '来源：示例局', ''])('reads nothing out of %s, and says so', (text) => {
    const parsed = parseByline(text)
    expect([parsed.unit, parsed.role, parsed.name]).toEqual([null, null, null])
    expect(parsed.confidence).toBeLessThan(0.7)
  })

  it('doubts what it understands in part', () => {
    expect(parseByline('（星火计划 张三）')).toMatchObject({ unit: null, name: '张三' })
    expect(parseByline('（星火计划 张三）').confidence).toBeLessThan(0.7)
  })
})
