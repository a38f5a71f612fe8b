import * as React from 'react'
import type { Judged } from '#app'
import type { FieldId, Finding, Form } from '#core'
import { messages, pageMessages, wordsKey } from '#messages'
import { useServices } from '#taskpane'
import { FieldCell } from './fieldCell'
import { gridAddresses } from './gridAddresses'

interface Props {
  readonly judged: Judged
  readonly form: Form
  /** The field that was jumped to. */
  readonly target: FieldId | undefined
  readonly onType: (field: FieldId, text: string) => void
}

/** The worst that is known about each field of a form. */
function marksOf(findings: readonly Finding[]): ReadonlyMap<FieldId, 'logical' | 'empirical' | 'blank'> {
  const marks = new Map<FieldId, 'logical' | 'empirical' | 'blank'>()
  const rank = { blank: 0, empirical: 1, logical: 2 } as const
  for (const finding of findings) {
    const mark = finding.type === 'blank' ? 'blank' : finding.kind === 'empirical' ? 'empirical' : 'logical'
    const isExplained = finding.type === 'check' && finding.explanation !== undefined
    if (isExplained) continue
    for (const field of finding.fields) {
      const known = marks.get(field)
      if (known === undefined || rank[known] < rank[mark]) marks.set(field, mark)
    }
  }
  return marks
}

/** One form as a table: what is typed can be typed here, too. */
export function SheetView({ judged, form, target, onType }: Props): JSX.Element {
  const { language } = useServices()
  const key = wordsKey(language)
  const { template, submission, report } = judged
  const marks = React.useMemo(() => marksOf(report.findings), [report])
  const words = pageMessages[language]
  const { sealed } = messages[language].pane.send
  const { letters, numbers } = React.useMemo(
    () => gridAddresses(form, submission.addresses),
    [form, submission.addresses],
  )
  return (
    <table className="sheet">
      <caption>
        {`${form.number} ${form.title[key]}`}
        {form.layout === 'cover' && (
          <span className="coverSeal">
            {submission.seal === undefined ? words.unsealed : sealed(submission.seal)}
          </span>
        )}
      </caption>
      <thead>
        <tr className="addresses">
          <td className="address number" />
          <td className="corner" />
          {letters.map((letter, index) => (
            <Address key={index} scope="col" text={letter} />
          ))}
        </tr>
        <tr>
          <td className="address number" />
          <td className="corner" />
          {form.columns.map(({ label }, index) => (
            <th key={index} scope="col">
              {label[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {form.rows.map((row, index) => (
          <tr key={index}>
            <Address scope="row" text={numbers[index] ?? ''} />
            <th scope="row" className={`indent${row.indent}`}>
              {row.label[key]}
            </th>
            {row.cells.map((cell, column) => {
              if (cell.kind === 'none') return <td key={column} className="none" />
              const field = template.fields.get(cell.field)
              if (!field) return <td key={column} className="none" />
              return (
                <FieldCell
                  key={column}
                  field={field}
                  isReference={cell.kind === 'reference'}
                  isTyped={
                    cell.kind === 'field' && field.formula === undefined && submission.cells.has(field.id)
                  }
                  raw={submission.cells.get(field.id)}
                  reading={report.readings.get(field.id)}
                  mark={cell.kind === 'field' ? marks.get(field.id) : undefined}
                  isTarget={cell.kind === 'field' && target === field.id}
                  label={words.cell(field.label[key])}
                  onType={onType}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface AddressProps {
  readonly scope: 'row' | 'col'
  readonly text: string
}

/** A column's letter or a row's number: a heading, so that it is read out with the cell; an empty one would say nothing. */
function Address({ scope, text }: AddressProps): JSX.Element {
  const className = `address ${scope === 'row' ? 'number' : ''}`
  return text === '' ? (
    <td className={className} />
  ) : (
    <th scope={scope} className={className}>
      {text}
    </th>
  )
}
