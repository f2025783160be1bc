/**
 * Words a title is never broken inside (GB/T 9704-2012 7.3.1: 回行时词意完整). Titles are put together from few words;
 * signs outside of this list stay with their neighbours.
 */
export const TITLE_WORDS: readonly string[] = [
  ...('合同 协议 协议书 意见 意见书 法律意见书 审查意见书 合法性 审查 审核 备案 回执 提示函 登记表 备案表 审批表 清单 提醒单 决定 决策 办法 规定 细则 ' +
    '方案 规划 通知 报告 函 复函 请示 批复 纪要 制度 标准 暂行 试行 实施 管理 工作 流程 修改 建议表 情况 案件 办理 应诉 答复 准备 期限 重大 行政 ' +
    '政策 文件 规范性 法律 顾问 法律顾问 聘请 律师 律师事务所 大额 补充 变更 框架 年度 专项 常年 诉讼 复议 仲裁 问题').split(' '),
  ...('机关 事务 管理局 事务局 中心 委员会 办公室 办公厅 人民政府 政策 法规处 政策法规处 服务处 后勤 办公区 办公楼 办公 用房 大楼 大院 园区 ' +
    '有限公司 有限责任公司 股份 集团 公司 学校 医院 医疗 物业 服务 采购 供应 租赁 承租 出租 工程 施工 建设 改造 维修 装修 装饰 设计 勘察 监理 ' +
    '食堂 餐饮 餐厅 厨房 车辆 公务 用车 保安 保洁 绿化 安保 消防 空调 电梯 设备 设施 货物 物资 信息化 信息 系统 软件 平台 开发 运维 维护 保养 ' +
    '数据 网络 安全 技术 咨询 委托 买卖 赠与 捐赠 保密 劳务 派遣 能源 节能 光伏 充电 资产 处置 国有 公共 机构 会议 培训 印刷 项目 政府 购买 ' +
    '管理办法 实施办法 暂行办法 管理规定 实施细则 工作规则 管理制度 公物仓 食材 集中采购 政府采购 补充协议 框架协议 物业服务 采购合同 ' +
    '省级 市级 区级 县级 全省 全市 市区 新建 扩建 综合 统一 集中 有关 关于').split(' '),
]

/** Signs that never start a line: they belong to what stands before them. */
export const NEVER_FIRST = '》）〉」』”、，：；的等书表函类'
/** Signs that never end a line: they belong to what follows. */
export const NEVER_LAST = '《（〈「『“'
