import { describe, expect, it } from 'vitest'
import { findContractTypes } from './contract-types'

const typesOf = (title: string, text: string): readonly string[] => findContractTypes(title, text, []).map(({ type }) => type)

describe('contract types by what one side does', () => {
  it('takes software made for us as information technology where the title names no kind', () => {
    expect(typesOf('合同书', '甲方委托乙方研发一套食堂订餐系统,价款三十万元。')).toEqual(['ITS'])
    expect(typesOf('合作协议', '乙方负责为甲方编写小程序的程序代码。')).toEqual(['ITS'])
  })

  it('lets a title that names a kind outweigh it', () => {
    expect(typesOf('物业服务合同', '乙方托管网站并提供保洁服务。')).toEqual(['PMS'])
  })

  it('does not believe the title of a lease over a long text that never speaks of one', () => {
    const sale = '卖方向买方出售商品房一套，房屋建筑面积一百平方米，坐落于云溪市南湖路。'.repeat(40)
    expect(typesOf('公有住宅租赁合同', sale)).not.toContain('LES')
    expect(typesOf('公有住宅租赁合同', `${sale}承租人按月交纳租金。`)).toContain('LES')
  })

  it('knows the upkeep of lifts as a service to premises', () => expect(typesOf('电梯维护保养合同', '乙方每月保养电梯两次。')).toContain('PMS'))

  it('knows goods bought with their fitting, and guards who keep watch', () => {
    expect(typesOf('空调采购安装合同', '空调采购安装合同\n乙方供应并安装空调二十台。')).toContain('SAL')
    expect(typesOf('夜间保安值守协议', '夜间保安值守协议\n乙方每晚派两人值守。')).toContain('PMS')
  })

  it('is silent where systems are none of information technology', () => {
    expect(typesOf('合同书', '乙方维护消防系统和给排水系统。')).toEqual(['GEN'])
  })
  it('are read from the project where the title names no kind', () => {
    expect(typesOf('政府采购合同', '政府采购合同\n项目名称：云溪市政务数据中心建设项目\n乙方交付软件源代码，经试运行后验收。')).toContain('ITS')
    expect(typesOf('物业服务合同', '物业服务合同\n项目名称：云溪市政务数据中心物业服务\n乙方交付软件源代码，经试运行后验收。')).not.toContain('ITS')
  })
})
