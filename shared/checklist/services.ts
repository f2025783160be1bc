import { item, type Checklist } from './checklist'

/** Purchase of services. */
export const SERVICES_CHECKLIST: Checklist = {
  code: 'GPS',
  title: '服务采购',
  types: ['GPS', 'CAT'],
  topics: [
    {
      topic: '主体与程序',
      items: [
        item('GPS-C01', '服务是否可以购买（应由本单位直接履职的事项、人员招聘、工程、融资不得以购买服务名义）', '购买内容；102号令负面清单 [from knowledge]', ['FIN-002', 'SVC-001'], 'O4', { starred: true }),
        item('GPS-C02', '承接主体资格、专业资质', '证照', ['PTY-008'], 'O2'),
        item('GPS-C03', '采购方式、限额、预算与期限（一般 1 年，最长 3 年）', '采购文件、预算', ['DAT-003', 'DAT-004', 'GPR-006'], 'O1', { starred: true }),
        item('GPS-C04', '合同与采购文件、响应文件一致', '对照表', ['GPR-001'], 'O1', { starred: true }),
        item('GPS-C05', '是否涉及公共服务对象，验收是否需邀请服务对象、公告结果', '采购条例第45条', ['PAY-005'], 'O3'),
      ],
    },
    {
      topic: '标的与价款',
      items: [
        item('GPS-C06', '服务范围、内容、频次、标准、成果形式是否量化', '服务清单、标准编号', ['TXT-001', 'MIS-002'], 'O1', { starred: true }),
        item('GPS-C07', '人员数量、资格、驻场、更换规则', '人员表', ['SVC-001', 'GPR-001'], 'O1', { starred: true }),
        item('GPS-C08', '计价方式（总价、单价、据实）与封顶', '报价表', ['AMT-004', 'AMT-005'], 'O1'),
        item('GPS-C09', '付款与考核挂钩是否可计算，阶梯有无重叠遗漏', '考核办法', ['TXT-004', 'AMT-008'], 'O1', { starred: true }),
        item('GPS-C10', '付款期限、预付款、验收起算合法', '付款条款', ['PAY-001', 'PAY-004', 'PAY-005', 'PAY-007'], 'O4', { starred: true }),
        item('GPS-C11', '最低工资、社保调整、加班、节假日费用由谁承担', '费用构成', ['SVC-001'], 'O1'),
      ],
    },
    {
      topic: '履行',
      items: [
        item('GPS-C12', '转包禁止、分包限制', '分包条款', ['CON-001'], 'O1', { starred: true }),
        item('GPS-C13', '甲方提供场地、设备、资料清单与归还', '移交表', ['STR-003'], 'O1'),
        item('GPS-C14', '成果知识产权与后续使用', '归属条款', ['ITS-001'], 'O1'),
        item('GPS-C15', '保密、个人信息、数据安全', '接触信息清单', ['SEC-001', 'ITS-002', 'ITS-003'], 'O1', { starred: true }),
        item('GPS-C16', '会议、培训、接待类服务是否超标准', '定额标准、菜单行程', ['FIN-001'], 'O4'),
        item('GPS-C17', '应急、突发、替补服务与过渡期', '应急条款', ['TER-002', 'DAT-003'], 'O1'),
        item('GPS-C18', '绩效评价、审计配合、资料保存 15 年', '配合条款；《政府采购法》第42条', [], 'O1'),
      ],
    },
    {
      topic: '违约、争议、签署',
      items: [
        item('GPS-C19', '考核扣款、违约金是否重复处罚，累计上限', '考核与违约条款', ['LIA-002'], 'O4'),
        item('GPS-C20', '单方终止与补偿', '终止条款', ['TER-001'], 'O4'),
        item('GPS-C21', '争议解决有效', '条款', ['DIS-001', 'DIS-002', 'DIS-004'], 'O1', { starred: true }),
        item('GPS-C22', '公告、备案、合同变更公告', '计划', ['GPR-003'], 'O1', { starred: true }),
      ],
    },
  ],
}
