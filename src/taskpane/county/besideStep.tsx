import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { isDay, isoDay } from '#core'
import { useServices } from '../services'
import { Trouble } from '../trouble'
import { useAction } from '../useAction'
import { placeOf } from './putCounty'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** What else comes of the files once they are read: what schools are asked to mend, and every figure in a row. */
export function BesideStep({
  county: { tally, choice, earlier },
}: {
  readonly county: County
}): JSX.Element | null {
  const { words } = useCountyWords()
  const services = useServices()
  const action = useAction()
  const [typed, setTyped] = React.useState<string>()
  const [done, setDone] = React.useState('')
  const known = choice.deadline ?? earlier?.deadline
  const day = typed ?? (known === undefined ? '' : isoDay(known))
  const isBad = day !== '' && !isDay(day)
  const { beside } = words
  if (!tally) return null
  const place = placeOf(tally, services)

  const saveList = async (): Promise<void> => {
    const { bytes, schools, items } = await services.county.sendBack(day === '' ? undefined : day)
    const name = beside.listName(place, tally.year)
    services.save(name, bytes)
    setDone(beside.listSaved(schools, items, name))
  }
  const saveFacts = async (): Promise<void> => {
    const { file, rows } = await services.county.facts()
    const name = beside.factsName(place, tally.year)
    services.save(name, file)
    setDone(beside.factsSaved(rows, name))
  }

  return (
    <section className="step" aria-label={beside.title}>
      <h2>{beside.title}</h2>
      <p className="note">{beside.listHint}</p>
      <TextField
        type="date"
        label={beside.deadline}
        value={day}
        errorMessage={isBad ? beside.badDay : ''}
        onChange={(_, text = '') => setTyped(text)}
      />
      <div className="actions">
        <DefaultButton
          text={beside.list}
          disabled={isBad}
          allowDisabledFocus
          onClick={() => !isBad && action.run(saveList)}
        />
      </div>
      <p className="note">{beside.factsHint}</p>
      <div className="actions">
        <DefaultButton text={beside.facts} onClick={() => action.run(saveFacts)} />
      </div>
      <p role="status">{action.isRunning ? beside.working : done}</p>
      <Trouble code={action.trouble} />
    </section>
  )
}
