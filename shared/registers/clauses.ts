import { CONTRACT_TYPES } from '../law/contract-type'
import { CLAUSE_TOPICS } from './clause-topics'
import { choice, text, unit } from './define-field'
import { column, ORDINAL_COLUMN, register, view } from './definition'
import { textOf } from './field'

/** For whom a clause speaks. */
export const CLAUSE_STANCES = { ours: '有利于我方', balanced: '公平', fallback: '可接受的让步', theirs: '对方常用（慎用）' } as const

/** Code of a stance. */
export type ClauseStance = keyof typeof CLAUSE_STANCES

/** 条款库: wording the office reuses, each with what it is for, whose side it takes and where it comes from. */
export const CLAUSES = register({
  id: 'clause',
  title: '条款库',
  version: 1,
  titleField: 'title',
  responsibleField: 'department',
  fields: [
    text('title', '名称', { required: true, isIndexed: true, maxLength: 100 }),
    choice('topic', '事项', CLAUSE_TOPICS, { required: true, isIndexed: true }),
    choice('types', '适用合同类型', CONTRACT_TYPES, { required: true, isIndexed: true, several: true, hint: '通用条款选“通用”。' }),
    choice('stance', '立场', CLAUSE_STANCES, { required: true, isIndexed: true }),
    text('text', '条款文本', { required: true, maxLength: 10_000, hint: '待填处写【】。' }),
    text('source', '来源', { required: true, maxLength: 500, hint: '出自哪份合同、范本或文件。' }),
    text('note', '使用说明', { maxLength: 2000 }),
    unit('department', '维护处室'),
    text('remark', '备注'),
  ],
  listColumns: ['title', 'topic', 'types', 'stance', 'source', 'department'],
  exportColumns: [
    ORDINAL_COLUMN, column('名称', 'title', 24), column('事项', 'topic', 14), column('适用合同类型', 'types', 20), column('立场', 'stance', 12), column('条款文本', 'text', 60), column('来源', 'source', 24),
    column('使用说明', 'note', 30), column('维护处室', 'department', 14), column('备注', 'remark', 20),
  ],
  views: [
    view('all', '全部', () => true, 'title', false),
    view('ours', '有利于我方', (fields) => textOf(fields, 'stance') === 'ours', 'title', false),
    view('balanced', '公平', (fields) => textOf(fields, 'stance') === 'balanced', 'title', false),
    view('fallback', '可接受的让步', (fields) => textOf(fields, 'stance') === 'fallback', 'title', false),
    view('theirs', '对方常用', (fields) => textOf(fields, 'stance') === 'theirs', 'title', false),
  ],
})
