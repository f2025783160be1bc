import type { Messages } from './messages'
import { zhCN } from './zh-CN'

export const en: Messages = zhCN
