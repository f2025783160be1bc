export interface RuleFile {
  readonly id: string
  readonly chapter: string
  readonly name: string
  readonly exportName: string
}
export function listRules(): readonly RuleFile[]
export function exportNameOf(words: string): string
export function indexText(list: readonly RuleFile[]): string
export function generateRules(): Promise<void>
