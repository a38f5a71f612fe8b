import * as React from 'react'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { excelDay, isoDay } from '#core'
import { useServices } from '../services'
import { EarlierFile, LastYearFiles, RosterFile } from './sideFiles'
import type { County } from './useCounty'
import { useCountyWords } from './useCountyWords'

/** Dropdowns know no `undefined`. */
const AUTO = ''

/** Which county workbook, and what is known beside the schools' files. */
export function WhereStep({ county }: { readonly county: County }): JSX.Element {
  const { words, pane, say } = useCountyWords()
  const { jurisdictions } = useServices().catalogue
  const { open } = county
  const place = jurisdictions.find(({ id }) => id === open?.jurisdiction)?.label
  return (
    <section className="step" aria-label={words.where.title}>
      <h2>{words.where.title}</h2>
      {open ? (
        <p>{words.where.open(place ? say(place) : open.jurisdiction, pane.schoolYear(open.year))}</p>
      ) : (
        <>
          <p className="note">{words.where.none}</p>
          <PlaceAndYear county={county} />
        </>
      )}
      <RosterFile county={county} />
      <details>
        <summary>{words.where.more}</summary>
        {!open && <EarlierFile county={county} />}
        <LastYearFiles county={county} />
        <Deadline county={county} />
      </details>
    </section>
  )
}

/** Who reports after that day is late. */
function Deadline({ county: { choice, choose, earlier } }: { readonly county: County }): JSX.Element {
  const { words } = useCountyWords()
  const day = choice.deadline ?? earlier?.deadline
  return (
    <TextField
      type="date"
      label={words.where.deadline}
      description={words.where.deadlineHint}
      value={day === undefined ? '' : isoDay(day)}
      onChange={(_, typed) => choose({ deadline: typed ? excelDay(typed) : undefined })}
    />
  )
}

function PlaceAndYear({
  county: { choice, choose, earlier, tally },
}: {
  readonly county: County
}): JSX.Element {
  const { words, pane, say } = useCountyWords()
  const { catalogue, today } = useServices()
  const { jurisdictions } = catalogue
  const found = earlier ?? tally
  const place = jurisdictions.find(({ id }) => id === found?.jurisdiction)?.label
  const thisYear = today().getFullYear()
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, found?.year ?? thisYear])]
  const auto = (text: string): { key: string; text: string } => ({ key: AUTO, text: words.where.auto(text) })
  return (
    <div className="pair">
      <Dropdown
        label={words.where.place}
        selectedKey={choice.jurisdiction ?? AUTO}
        options={[
          auto(place ? say(place) : ''),
          ...jurisdictions.map(({ id, label }) => ({ key: id, text: say(label) })),
        ]}
        onChange={(_, option) => choose({ jurisdiction: option?.key ? String(option.key) : undefined })}
      />
      <Dropdown
        label={words.where.year}
        selectedKey={choice.year === undefined ? AUTO : String(choice.year)}
        options={[
          auto(found ? pane.schoolYear(found.year) : ''),
          ...years.sort((a, b) => b - a).map((each) => ({ key: String(each), text: pane.schoolYear(each) })),
        ]}
        onChange={(_, option) => choose({ year: option?.key ? Number(option.key) : undefined })}
      />
    </div>
  )
}
