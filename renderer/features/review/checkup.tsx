import { Button, Descriptions, Drawer, Space } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { beijingMinute } from '../../../shared/core/beijing-time'
import { encodeUtf8 } from '../../../shared/core/text-codec'
import { describeReport, reportText } from '../../../shared/import/describe-report'
import { importReport, type ImportReport } from '../../../shared/import/inspect-report'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { useCanConvert } from '../../ui/use-can-convert'
import type { OpenVersion } from './use-desk'

/** 文书体检: what was read, what was not, and what the file says about itself. */
export function Checkup({ version, onClose }: { readonly version: OpenVersion; readonly onClose: () => void }): ReactNode {
  const { review, scan } = useMessages()
  const words = review.report
  const { fields, document } = version
  const report = useMemo(() => importReport(document, fields.warnings, { name: fields.fileName, bytes: fields.fileBytes, sha256: fields.fileSha }), [document, fields])
  const parts = describeReport(report)
  // What was not read comes first: it is what a reviewer must know.
  const first = parts.findIndex(({ heading }) => heading.startsWith('未读出'))
  const ordered = [...parts.slice(first, first + 1), ...parts.slice(0, first), ...parts.slice(first + 1)]
  return (
    <Drawer open title={words.title} onClose={onClose} size={560}>
      <Space wrap>{fields.recognisedSha !== undefined && <Button type="primary" href={`#/contracts/${fields.matter}/scan`}>{scan.open}</Button>}<SaveReport version={version} report={report} /><SaveOriginal version={version} /><ReadConverted version={version} onDone={onClose} /></Space>
      <p className="hs-quiet">{words.importedAt(beijingMinute(fields.importedAt))}</p>
      {ordered.map(({ heading, rows }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          {/* oxlint-disable-next-line react/no-array-index-key -- the lines of a report have no identity and never move */}
          <Descriptions column={1} size="small" items={rows.map(([label, value], index) => ({ key: index, label, children: <span className="hs-report-value">{value}</span> }))} />
        </section>
      ))}
    </Drawer>
  )
}

function SaveReport({ version, report }: { readonly version: OpenVersion; readonly report: ImportReport }): ReactNode {
  const { review } = useMessages()
  const { person } = useServices()
  const save = useSave()
  const name = review.report.reportName(version.fields.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, ''))
  const saveWord = async (): Promise<void> => {
    // The writer is large and most sessions never need it.
    const [{ importReportLetter }, { writeDocx }] = await Promise.all([import('../../../shared/letters/import-report-letter'), import('../../../shared/export/write-docx')])
    await save(`${name}.docx`, await writeDocx(importReportLetter(report, person().name)))
  }
  return (
    <>
      <Button onClick={() => void saveWord()}>{review.report.saveReport}</Button>
      <Button onClick={() => void save(`${name}.txt`, encodeUtf8(reportText(report)))}>{review.report.saveReportText}</Button>
    </>
  )
}

function SaveOriginal({ version }: { readonly version: OpenVersion }): ReactNode {
  const { review } = useMessages()
  const { store } = useServices()
  const toast = useToast()
  const save = useSave()
  const saveOriginal = async (): Promise<void> => {
    const bytes = await store.readBlob(version.fields.fileSha)
    if (bytes === null) return toast.say(review.originalMissing)
    await save(version.fields.fileName, bytes)
  }
  return <Button onClick={() => void saveOriginal()}>{review.report.saveOriginal}</Button>
}

/** Where the numbers of an old Word file were lost, LibreOffice may still know them: its reading becomes a further version. */
function ReadConverted({ version: { fields }, onDone }: { readonly version: OpenVersion; readonly onDone: () => void }): ReactNode {
  const { review } = useMessages()
  const { store, desktop, imports } = useServices()
  const toast = useToast()
  const canConvert = useCanConvert(desktop)
  if (!canConvert || fields.format !== 'doc' || !fields.warnings.some(({ code }) => code === 'numbering-lost')) return null
  const readConverted = async (): Promise<void> => {
    const bytes = await store.readBlob(fields.fileSha)
    if (bytes === null) return toast.say(review.originalMissing)
    imports.add([{ name: fields.fileName, read: async () => bytes }], { matter: fields.matter, force: true, convert: (request) => desktop.convertLegacy(request) })
    onDone()
  }
  return <Button title={review.report.readConvertedHelp} onClick={() => void readConverted()}>{review.report.readConverted}</Button>
}

/** Saves bytes where the person chooses, and says what became of it. */
function useSave(): (suggestedName: string, bytes: Uint8Array) => Promise<void> {
  const { review } = useMessages()
  const { desktop } = useServices()
  const toast = useToast()
  return async (suggestedName, bytes) => {
    const extension = /\.([A-Za-z0-9]+)$/.exec(suggestedName)?.[1]?.toLowerCase() ?? 'docx'
    const saved = await desktop.saveFile({ suggestedName, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes })
    if (saved.ok) toast.say(review.report.saved(saved.value))
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }
}
