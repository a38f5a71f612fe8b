import * as React from 'react'
import type { Judged } from '#app'
import type { Form, FormProgress as Progress } from '#core'
import { messages, wordsKey } from '#messages'
import { JumpLink } from './jumpLink'
import { useServices } from './services'
import { Sign } from './sign'
import { Trouble } from './trouble'
import { useAction } from './useAction'
import { Zeros } from './zeros'

interface Props {
  readonly form: Form
  readonly progress: Progress | undefined
  readonly judged: Judged
}

/** Blank cells named one by one before the rest is only counted. */
const CELLS_SHOWN = 30

/** One form: a bar, the way to the next blank cell, and all that is blank. */
export function FormProgress({ form, progress, judged }: Props): JSX.Element {
  const { language } = useServices()
  const action = useAction()
  const { report, template } = judged
  const words = messages[language].pane.progress
  const key = wordsKey(language)
  const { filled = 0, blank = 0 } = progress ?? {}
  const blanks = report.findings.find((each) => each.type === 'blank' && each.form === form.id)?.fields ?? []
  const [next] = blanks
  const title = `${form.number} ${form.title[key]}`
  return (
    <li className={blank === 0 ? 'form done' : 'form'} data-stop tabIndex={-1}>
      <h2>{title}</h2>
      <progress
        max={filled + blank || 1}
        value={filled + blank === 0 ? 1 : filled}
        aria-label={title}
        aria-valuetext={words.of(filled, filled + blank)}
      />
      <div className="formState">
        <span>
          {blank === 0 && <Sign sign="✓" />}
          {blank === 0 ? words.done : words.of(filled, filled + blank)}
        </span>
        {next !== undefined && (
          <JumpLink field={next} judged={judged} action={action}>
            {words.next}
          </JumpLink>
        )}
      </div>
      {blanks.length > 0 && (
        <details>
          <summary>{words.which(blanks.length)}</summary>
          <ul className="blanks">
            {blanks.slice(0, CELLS_SHOWN).map((field) => (
              <li key={field}>
                <JumpLink field={field} judged={judged} action={action} isShort />
                <span>{template.fields.get(field)?.label[key]}</span>
              </li>
            ))}
          </ul>
          {blanks.length > CELLS_SHOWN && <p>{words.rest(blanks.length - CELLS_SHOWN)}</p>}
        </details>
      )}
      <Zeros form={form.id} blanks={blanks.length} judged={judged} />
      <Trouble code={action.trouble} />
    </li>
  )
}
