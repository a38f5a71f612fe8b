import * as React from 'react'
import type { Judged } from '#app'
import { messages, wordsKey } from '#messages'
import { JumpLink } from './jumpLink'
import { LastYear } from './lastYear'
import { useServices } from './services'
import { Trouble } from './trouble'
import { useAction } from './useAction'

/** 填报: how far each form is, and the next cell to fill. */
export function ProgressView({ judged }: { readonly judged: Judged }): JSX.Element {
  const { language } = useServices()
  const action = useAction()
  const { template, submission, report } = judged
  const words = messages[language].pane.progress
  return (
    <>
      <p className="note">{words.intro}</p>
      <Trouble code={action.trouble} />
      <ul className="forms">
        {template.forms.map(({ id, number, title }) => {
          const { filled = 0, blank = 0 } = report.progress.find(({ form }) => form === id) ?? {}
          const finding = report.findings.find(({ type, form }) => type === 'blank' && form === id)
          const [next] = finding?.fields ?? []
          return (
            <li key={id}>
              <span className="formTitle">{`${number} ${title[wordsKey(language)]}`}</span>
              <progress
                max={filled + blank || 1}
                value={filled + blank === 0 ? 1 : filled}
                aria-label={title[wordsKey(language)]}
              />
              <span className="formState">
                {blank === 0 ? `✓ ${words.done}` : words.of(filled, filled + blank)}
                {next !== undefined && (
                  <JumpLink field={next} submission={submission} action={action}>
                    {words.next}
                  </JumpLink>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <LastYear judged={judged} />
    </>
  )
}
