import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'

const factsOf = (text: string) => extractFacts(documentFromText(text))

describe('the title', () => {
  it('is the line that ends like a contract, past cover numbers and issuers', () => {
    expect(factsOf('合同编号：YX-2026-01\nGF—2025—1001\n房 屋 租 赁 合 同\n（示范文本）\n云溪市住房局制定\n第一条 房屋。').title).toBe('房屋租赁合同')
  })
  it('is taken from the line 合同名称 where no title stands alone', () => {
    expect(factsOf('合同名称：云溪市档案馆保洁服务合同\n甲方：云溪市档案馆\n第一条 服务。').title).toBe('云溪市档案馆保洁服务合同')
  })
  it('is not a clause', () => {
    expect(factsOf('第一条 本合同\n第二条 补充协议').title).not.toContain('第一条')
  })
})

describe('what is a contract', () => {
  const body = '第一条 甲方提供服务。\n第二条 违约方赔偿损失，争议由法院处理。\n'
  it('includes old model texts and terms of service', () => {
    expect(factsOf(`保管合同\n存货方：____\n保管方：____\n${body}`).isContract).toBe(true)
    expect(factsOf('会员服务条款\n一、用户注册后享有本站权利，承担相应义务。\n二、用户违约的，本站有权终止本协议。\n三、争议由法院处理。').isContract).toBe(true)
  })
  it('leaves out complaints, notices and letters', () => {
    expect(factsOf('民事起诉状\n原告：张三\n被告：李四\n诉讼请求：被告支付违约金。\n事实与理由：双方签订合同，被告违约。\n此致\n云溪市人民法院').isContract).toBe(false)
    expect(factsOf('关于做好合同管理工作的通知\n各科室：\n现将有关事项通知如下：签订合同应当审查双方权利义务和违约责任。\n特此通知。').isContract).toBe(false)
    expect(factsOf('关于商请支持的函\n云溪市财政局：\n请予支持为盼。').isContract).toBe(false)
  })
})

describe('contract types', () => {
  const typesOf = (text: string, ourName?: string) => extractFacts(documentFromText(text), ourName === undefined ? {} : { ourName }).types.map(({ type }) => type)
  it.each([
    ['办公楼装修工程施工合同', 'CON'], ['工程监理合同', 'DES'], ['综合物业服务合同', 'PMS'], ['机关食堂承包合同', 'CAT'], ['房屋租赁合同', 'LES'],
    ['办公设备采购合同', 'SAL'], ['委托代理合同', 'ENT'], ['技术咨询合同', 'TEC'], ['信息系统运维服务合同', 'ITS'], ['劳务派遣协议', 'LAB'], ['常年法律顾问合同', 'LEG'],
    ['保密协议', 'NDA'], ['捐赠协议', 'DON'], ['公务用车维修合同', 'VEH'], ['国有资产转让合同', 'AST'], ['合同能源管理合同', 'EMC'], ['补充协议', 'SUP'],
  ])('are named by the title %s', (title, type) => expect(typesOf(`${title}\n甲方：云溪市档案馆\n乙方：远帆有限公司\n第一条 双方约定如下，违约方赔偿。`)).toContain(type))
  it('may be several: procured property services', () => {
    expect(typesOf('物业服务合同\n采购人：云溪市档案馆\n供应商：远帆有限公司\n第一条 依据政府采购成交通知书和采购文件，供应商提供物业服务。')).toEqual(expect.arrayContaining(['PMS', 'GPS']))
  })
  it('tell lessor from lessee by our side', () => {
    const text = '房屋租赁合同\n出租方（甲方）：云溪市档案馆\n承租方（乙方）：远帆有限公司\n第一条 租金每月一万元。'
    expect(typesOf(text, '云溪市档案馆')).toContain('LES-OUT')
    expect(typesOf(text, '远帆有限公司')).toContain('LES-IN')
  })
  it('do not take a parking space for a vehicle or leased equipment for a house', () => {
    expect(typesOf('车位租赁合同\n第一条 出租车位一个，租金每月200元。')).not.toContain('VEH')
    expect(typesOf('融资租赁合同\n第一条 出租人向承租人出租设备，租金按季支付。')).not.toContain('LES')
  })
  it('are GEN where nothing fits', () => expect(typesOf('合作备忘录\n第一条 双方友好合作。')).toEqual(['GEN']))
})
