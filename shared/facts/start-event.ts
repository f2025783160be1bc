/** What an agreed period runs from, as far as the register knows the day of it; `other` for everything else. */
export type StartEvent = 'signed' | 'delivered' | 'accepted' | 'performed' | 'warranty-ended' | 'other'

/** The later event first: 交货并验收合格之日 is acceptance, 质保期满后 is no delivery though 质保期 began with one. */
const EVENTS: readonly (readonly [event: StartEvent, words: RegExp])[] = [
  ['warranty-ended', /(?:质保|保修|质量保证|质量保修|缺陷责任|保质|维保|维护)(?:服务)?期?(?:限|间)?(?:届|期)?[满后]|(?:质保|保修|质量保证|质量保修|缺陷责任|保质|维保)(?:服务)?期?(?:限|间)?(?:到期|结束|终止)/],
  // 收到验收申请, 具备验收条件, 通知验收: acceptance is asked for, not done.
  ['delivered', /申请后|(?:申请|报请|提请|请求|通知|具备|条件|资料)[^,。;]{0,6}(?:验收|[初终]验)|(?:验收|[初终]验)[^,。;]{0,6}(?:申请|通知|要求|请求|条件|资料|材料|报告)/],
  ['accepted', /(?:验收|终验|初验|竣工验收|考核|检验|测评)[^,。;]{0,12}?(?:合格|通过|完成|完毕|签字|之日|之次日|日起|结束|后|起)|(?:验收|终验)$/],
  ['performed', /(?:合同|协议|有效|服务|租赁|承包|履行|履约|有效|承租|委托|经营|项目)(?:的)?(?:履行|有效|服务)?(?:期限?|期间)?(?:届满|期满|满|到期|终止|结束|履行完毕|解除|完毕|完成)|(?:义务|工作)(?:全部|均已?)?(?:履行|完成)(?:完毕)?|(?:履约|履行|服务)(?:完毕|结束|完成|到期)/],
  ['delivered', /交付|交货|到货|送达|送货|供货|签收|进场|移交|接收|提交|竣工|完工|安装|调试|货到|货物到|[收接]到[^,。;]{0,10}(?:货|产品|设备|成果|报告|申请|通知|资料|服务)|收货|试运行|上线|(?:建设|开发|实施|施工|改造)[^,。;]{0,6}(?:完成|完毕)|投入使用/],
  ['signed', /签订|签署|签约|生效|订立|盖章/],
]

/** The event the words name (自验收合格之日起: accepted); `other` where they name none of them. Linear. */
export function startEventOf(words: string): StartEvent {
  return EVENTS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}
