import { Button, Descriptions, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import type { OpenVersion } from './use-desk'

/** 文书体检: what was read, what was not, and what the file says about itself. */
export function Checkup({ version, onClose }: { readonly version: OpenVersion; readonly onClose: () => void }): ReactNode {
  const { review } = useMessages()
  const words = review.report
  const { fields, document } = version
  const { properties } = document
  const items: readonly (readonly [string, ReactNode])[] = [
    [words.format, fields.format.toUpperCase()],
    [words.pages, fields.pages ?? words.unknown],
    [words.characters, fields.characters.toLocaleString('zh-CN')],
    [words.clauses, fields.clauses],
    [words.producer, properties.producer === '' ? words.unknown : properties.producer],
    [words.author, [properties.author, properties.lastModifiedBy].filter((name) => name !== '').join(' / ') || words.unknown],
    [words.modified, properties.modified?.slice(0, 16).replace('T', ' ') ?? words.unknown],
    [words.size, `${(fields.fileBytes / 1024).toFixed(1)} KB`],
    [words.importedAt, fields.importedAt.slice(0, 16).replace('T', ' ')],
    [words.fingerprint, <code key="sha" className="hs-fingerprint">{fields.fileSha}</code>],
  ]
  return (
    <Drawer open title={words.title} onClose={onClose} size={480}>
      <h3>{words.warnings}</h3>
      {fields.warnings.length === 0 && <p>{words.clean}</p>}
      {/* oxlint-disable-next-line react/no-array-index-key -- warnings have no identity and never move */}
      <ul className="hs-warnings">{fields.warnings.map((warning, index) => <li key={index}>{warning.message}</li>)}</ul>
      <Descriptions column={1} size="small" items={items.map(([label, children]) => ({ key: label, label, children }))} />
      <SaveOriginal version={version} />
    </Drawer>
  )
}

function SaveOriginal({ version }: { readonly version: OpenVersion }): ReactNode {
  const { review } = useMessages()
  const { store, desktop } = useServices()
  const toast = useToast()
  const save = async (): Promise<void> => {
    const bytes = await store.readBlob(version.fields.fileSha)
    if (bytes === null) return toast.say(review.originalMissing)
    const extension = /\.([A-Za-z0-9]+)$/.exec(version.fields.fileName)?.[1]?.toLowerCase() ?? 'docx'
    const saved = await desktop.saveFile({ suggestedName: version.fields.fileName, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes })
    if (saved.ok) toast.say(review.report.saved(saved.value))
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }
  return <Button onClick={() => void save()}>{review.report.saveOriginal}</Button>
}
