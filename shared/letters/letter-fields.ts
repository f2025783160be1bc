import { textOf, type Letter, type LetterBlock, type Role } from './letter'

/** Names an office's own template may use between {{ and }}: words, which take the template's look. */
export const WORD_FIELDS = ['发文机关标志', '发文字号', '标题', '主送', '署名', '成文日期', '附注', '抄送', '印发机关', '印发日期'] as const
/** Names that stand for whole paragraphs; each must be alone in its paragraph. */
export const BLOCK_FIELDS = ['正文', '附件说明', '附件'] as const
/** Without these a letter would lose what it says. */
export const REQUIRED_FIELDS: readonly string[] = ['标题', '正文', '署名', '成文日期']

export type WordField = (typeof WORD_FIELDS)[number]
export type BlockField = (typeof BLOCK_FIELDS)[number]

/** The letter taken apart for a template. */
export interface LetterFields {
  readonly words: Readonly<Record<WordField, string>>
  readonly blocks: Readonly<Record<BlockField, readonly LetterBlock[]>>
}

/** Roles that are printed by fields of their own and so are no part of 正文. */
const OWN_FIELD: ReadonlySet<Role> = new Set(['title', 'addressee', 'attachment', 'issuer', 'date', 'remark'])

/** Takes a letter apart into the fields of a template; '' and [] for what it does not have. */
export function letterFields(letter: Letter): LetterFields {
  const own = letter.sections[0]?.blocks ?? []
  const texts = (role: Role): string => own.flatMap((block) => (block.kind === 'paragraph' && block.role === role ? [textOf(block)] : [])).join('\n')
  return {
    words: {
      发文机关标志: letter.head?.mark ?? '', 发文字号: letter.head?.number ?? '', 标题: texts('title'), 主送: texts('addressee'), 署名: texts('issuer'), 成文日期: texts('date'),
      附注: texts('remark'), 抄送: letter.imprint?.copies ?? '', 印发机关: letter.imprint?.printer ?? '', 印发日期: letter.imprint?.printedOn ?? '',
    },
    blocks: {
      正文: own.filter((block) => block.kind === 'table' || !OWN_FIELD.has(block.role)),
      附件说明: own.filter((block) => block.kind === 'paragraph' && block.role === 'attachment'),
      附件: letter.sections.slice(1).flatMap((section) => startPage(section.blocks)),
    },
  }
}

/** In a template an annex has no section of its own that would begin a page. */
function startPage(blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  const [first, ...rest] = blocks
  return first === undefined || first.kind === 'table' ? blocks : [{ ...first, startsPage: true }, ...rest]
}
