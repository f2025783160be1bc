import { Button } from 'antd'
import { SaveOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import type { RegisterDefinition } from '../../../../shared/registers/definition'
import { isSameLook, knownLook, type ListLook } from '../../../../shared/storage/list-look'
import type { OwnView } from '../../../../shared/storage/own-views'
import { useMessages } from '../../../services'
import { useToast } from '../../../ui/toast'
import type { ListControls } from '../list-state'
import { useOwnViewActs } from './use-own-views'
import { useViewKeys } from './use-view-keys'
import { ViewDialog, type ViewNaming } from './view-dialog'
import { DefinedViewsNav, OwnViewsNav, useDefinedViews } from './views-nav'

export interface ViewsLineProps {
  readonly register: RegisterDefinition
  readonly counts: ReadonlyMap<string | null, number> | null
  readonly ownViews: readonly OwnView[]
  readonly open: OwnView | null
  /** What the list shows. */
  readonly look: ListLook
  readonly areRowsThere: boolean
  readonly controls: ListControls
  /** What else stands in the line. */
  readonly children: ReactNode
}

/** The views of the definition and below them the own ones, and what can be done with what the list shows: give it a name, keep it under the name it has, go back to that. */
export function ViewsLine({ register, counts, ownViews, open, look, areRowsThere, controls, children }: ViewsLineProps): ReactNode {
  const { registers: { ownViews: words } } = useMessages()
  const toast = useToast()
  const acts = useOwnViewActs(register)
  const [naming, setNaming] = useState<ViewNaming | null>(null)
  const { view } = look.query
  const known = open === null ? null : knownLook(register, open.look)
  const isChanged = known !== null && !isSameLook(known.look, look)
  const isPartly = open !== null && areRowsThere && !(open.isWhole && known?.isWhole === true)
  const canUpdate = isChanged || isPartly
  const update = (one: OwnView): void => acts.update(one, look)
  const give = async (name: string): Promise<string | null> => {
    if (naming?.kind === 'rename') return acts.rename(naming.view, name)
    const done = await acts.save(name, look)
    if ('refusal' in done) return done.refusal
    controls.openOwn({ id: done.made, look })
    toast.say(words.saved(name.trim()))
    return null
  }
  const defined = useDefinedViews(register, counts, view)
  useViewKeys({ defined, ownViews, open, view, controls, onSave: () => setNaming({ kind: 'save' }), onUpdate: open === null || !canUpdate ? null : () => update(open) })
  return (
    <>
      <div className="hs-views-line">
        <DefinedViewsNav defined={defined} counts={counts} view={open === null ? view : undefined} controls={controls} />
        <Button size="small" type="text" icon={<SaveOutlined />} title={words.explains} onClick={() => setNaming({ kind: 'save' })}>{words.save}</Button>
        {children}
      </div>
      {ownViews.length > 0 && (
        <div className="hs-views-line">
          <OwnViewsNav register={register} ownViews={ownViews} open={open} areRowsThere={areRowsThere} canUpdate={canUpdate} controls={controls} onRename={(one) => setNaming({ kind: 'rename', view: one })} onUpdate={update} onRemove={acts.remove} />
          {open !== null && canUpdate && (
            <span className="hs-view-acts">
              <span className="hs-quiet" role="note">{isChanged ? words.changed : words.missing}</span>
              {isChanged && <Button size="small" type="link" onClick={() => controls.openOwn(open)}>{words.again}</Button>}
              <Button size="small" type="link" onClick={() => update(open)}>{words.update}</Button>
            </span>
          )}
        </div>
      )}
      {naming !== null && <ViewDialog register={register} naming={naming} look={look} act={give} onClose={() => setNaming(null)} />}
    </>
  )
}
