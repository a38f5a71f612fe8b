import * as React from 'react'
import type { Judged } from '#app'
import { messages } from '#messages'
import { FormProgress } from './formProgress'
import { KeepFocus } from './keepFocus'
import { LastYear } from './lastYear'
import { useServices } from './services'

/** 填报: how far each form is, what is still blank, and the next cell to fill. */
export function ProgressView({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language } = useServices()
  const { template, report } = judged
  const words = messages[language].pane.progress
  const filled = report.progress.reduce((sum, each) => sum + each.filled, 0)
  const all = report.progress.reduce((sum, each) => sum + each.filled + each.blank, 0)
  return (
    <>
      <p className="overall">{words.overall(filled, all)}</p>
      <p className="note">{words.intro}</p>
      <KeepFocus>
        <ul className="forms">
          {template.forms.map((form) => (
            <FormProgress key={form.id} form={form} judged={judged} />
          ))}
        </ul>
      </KeepFocus>
      <LastYear judged={judged} />
    </>
  )
}
