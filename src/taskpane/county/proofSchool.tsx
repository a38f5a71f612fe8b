import * as React from 'react'
import { messages } from '#messages'
import { numberText, valueText, type ProofSchool } from '#report'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly school: ProofSchool
  readonly unit: string
  readonly decimals: number
  readonly isOpen: boolean
}

/** A school's part of a figure, and behind it the file and the cells. */
export function ProofSchoolItem({ school, unit, decimals, isOpen: isOpenFirst }: Props): JSX.Element {
  const { words } = useCountyWords()
  const [isOpen, setOpen] = React.useState(isOpenFirst)
  const { schoolName, numerator, denominator, value } = school
  const shown = value === undefined ? words.proof.untold : `${numberText(value, decimals)} ${unit}`
  const parts =
    numerator === undefined || denominator === undefined
      ? ''
      : `（${valueText(numerator)} ÷ ${valueText(denominator)}）`
  return (
    <li>
      <details open={isOpenFirst} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <strong>{schoolName}</strong>
          <span className="numbers">{` ${shown}${parts}`}</span>
        </summary>
        {isOpen && <Cells school={school} />}
      </details>
    </li>
  )
}

function Cells({ school: { source, digest, cells, given } }: { readonly school: ProofSchool }): JSX.Element {
  const { language, words } = useCountyWords()
  const { head } = words.proof
  return (
    <>
      <p>{messages[language].punctuation.titled(words.school.file, source)}</p>
      <p className="note digest">{`${words.school.digest} ${digest}`}</p>
      <table className="cells">
        <thead>
          <tr>
            <th scope="col">{head.field}</th>
            <th scope="col">{head.cell}</th>
            <th scope="col">{head.value}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ label, sheet, cell, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{cell === '' ? words.proof.noCell : `${sheet}!${cell}`}</td>
              <td className="numbers">{text === '' ? words.proof.blank : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {given.map(({ label, isYes }) => (
        <p key={label} className="note">
          {words.proof.given(label, isYes)}
        </p>
      ))}
    </>
  )
}
