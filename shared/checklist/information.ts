import { item, type Checklist } from './checklist'

/** Information systems. */
export const INFORMATION_CHECKLIST: Checklist = {
  code: 'ITS',
  title: '信息化系统建设',
  types: ['ITS'],
  topics: [
    {
      topic: '主体与程序',
      items: [
        item('ITS-C01', '立项、方案评审、统筹审批、避免重复建设', '立项批复、大数据或数改部门意见', ['FIN-002'], 'O2', { starred: true }),
        item('ITS-C02', '委托建设运维电子政务系统的批准程序', '数据安全法第40条批准记录', ['ITS-003'], 'O2', { starred: true }),
        item('ITS-C03', '供应商资质、涉密资质、团队', '证照、人员', ['PTY-008', 'SEC-001'], 'O2'),
        item('ITS-C04', '与采购文件、响应文件一致（功能点、团队、工期）', '需求响应表', ['GPR-001'], 'O1', { starred: true }),
      ],
    },
    {
      topic: '标的与价款',
      items: [
        item('ITS-C05', '需求规格、功能清单、性能、接口、兼容、国产化要求', '需求说明书', ['TXT-001', 'MIS-002'], 'O1', { starred: true }),
        item('ITS-C06', '定制、成品软件、硬件、云资源、集成、运维分项计价', '报价表', ['AMT-004', 'AMT-005', 'AMT-007'], 'O1'),
        item('ITS-C07', '里程碑、交付物、付款节点对应', '计划表', ['AMT-008', 'DAT-001'], 'O1', { starred: true }),
        item('ITS-C08', '付款期限、预付款合法', '付款条款', ['PAY-001', 'PAY-007'], 'O4', { starred: true }),
        item('ITS-C09', '需求变更流程、计价上限（10%）', '变更条款', ['GPR-002', 'CLS-002'], 'O1'),
      ],
    },
    {
      topic: '履行与验收',
      items: [
        item('ITS-C10', '初验、试运行、终验标准、第三方测评、期限', '验收方案', ['PAY-005'], 'O1', { starred: true }),
        item('ITS-C11', '项目经理、驻场、更换', '人员条款', ['GPR-001'], 'O1'),
        item('ITS-C12', '源代码、文档、配置、账号交付与托管', '交付清单', ['ITS-001'], 'O1', { starred: true }),
        item('ITS-C13', '培训、上线保障、数据迁移', '附件', ['STR-003'], 'O1'),
        item('ITS-C14', '运维服务级别：响应、恢复、可用率、驻场、扣减', 'SLA 阶梯', ['TXT-004'], 'O1', { starred: true }),
        item('ITS-C15', '质保期起算、安全维护期、版本升级', '质保条款；网安法第24条', ['DAT-001'], 'O1'),
      ],
    },
    {
      topic: '知识产权',
      items: [
        item('ITS-C16', '定制成果归属、背景技术许可、二次开发权', '归属条款', ['ITS-001'], 'O1', { starred: true }),
        item('ITS-C17', '开源组件清单、许可证兼容、第三方授权期限', '组件清单', ['ITS-001'], 'O2'),
        item('ITS-C18', '不侵权保证与赔偿', '保证条款', ['ITS-001', 'LIA-001'], 'O1', { starred: true }),
      ],
    },
    {
      topic: '数据与安全',
      items: [
        item('ITS-C19', '等保定级测评、密码应用评估、上线前安全检测责任与费用', '安全条款', ['ITS-003'], 'O1', { starred: true }),
        item('ITS-C20', '个人信息委托处理要素、影响评估、敏感信息', '处理协议', ['ITS-002'], 'O1', { starred: true }),
        item('ITS-C21', '政务数据：权限、禁止留存使用、境内存储、日志六个月、销毁', '责任书', ['ITS-003'], 'O1', { starred: true }),
        item('ITS-C22', '公共视频系统：是否属视频条例第7条场所（政务服务大厅、公共停车场等须备案、保存不少于 30 日），标识、禁装区域、调取审批', '视频条例第7—9、13、14、17、20条', ['SVC-002'], 'O1'),
        item('ITS-C23', '保密协议、人员背景、涉密分级保护', '协议', ['SEC-001'], 'O2', { starred: true }),
        item('ITS-C24', '退出机制：数据导出格式、迁移协助、过渡期、彻底删除', '退出条款', ['TER-002'], 'O1', { starred: true }),
      ],
    },
    {
      topic: '违约、争议、签署',
      items: [
        item('ITS-C25', '延期、功能不符、安全事件、停止服务责任与责任上限例外', '违约条款', ['LIA-001', 'LIA-002', 'CLS-001'], 'O4'),
        item('ITS-C26', '争议解决、适用法律（境外软件许可）', '条款', ['DIS-001', 'DIS-002', 'DIS-006'], 'O1', { starred: true }),
        item('ITS-C27', '公告与保密内容分离、签署', '附件拆分', ['GPR-003', 'SGN-001'], 'O1'),
      ],
    },
  ],
}
