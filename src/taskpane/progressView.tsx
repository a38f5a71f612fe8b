import * as React from 'react'
import type { Judged } from '#app'
import { formProgress } from '#core'
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
  const progress = formProgress(template, report.readings)
  const filled = progress.reduce((sum, each) => sum + each.filled, 0)
  return (
    <>
      <p className="overall">{words.overall(filled, filled + report.blank)}</p>
      <p className="note">{words.intro}</p>
      <KeepFocus>
        <ul className="forms">
          {template.forms.map((form, index) => (
            <FormProgress key={form.id} form={form} progress={progress[index]} judged={judged} />
          ))}
        </ul>
      </KeepFocus>
      <LastYear judged={judged} />
    </>
  )
}
