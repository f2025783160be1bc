import type { ReactNode } from 'react'
import { inTitleMarks } from '../../../shared/core/title-marks'
import { withOfficialDays } from '../../../shared/letters/official-writing'
import { collectBases } from '../../../shared/opinion/legal-bases'
import type { Opinion } from '../../../shared/opinion/opinion'
import { useMessages } from '../../services'

/** 一、基本情况, as the matter gives it. */
export function Basics({ opinion }: { readonly opinion: Opinion }): ReactNode {
  const { opinion: words } = useMessages()
  return (
    <section className="hs-letter-field">
      <h3>{words.basics}</h3>
      <dl className="hs-basics">
        {opinion.basics.map((fact) => <div key={fact.label}><dt>{fact.label}</dt><dd>{fact.value}</dd></div>)}
      </dl>
    </section>
  )
}

/** 二、审查依据, collected from the items. */
export function Bases({ opinion }: { readonly opinion: Opinion }): ReactNode {
  const { opinion: words, review } = useMessages()
  const acts = collectBases(opinion.items)
  return (
    <section className="hs-letter-field">
      <h3>{words.basisList}</h3>
      {acts.length === 0 ? <p className="hs-quiet">{words.noBasis}</p> : (
        <ol className="hs-acts">
          {acts.map((act) => (
            <li key={act.title + act.version}>{inTitleMarks(act.title)}（{withOfficialDays(act.version)}）{act.articles.join('、')}{act.isUnchecked && <em>{review.notRead}</em>}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
