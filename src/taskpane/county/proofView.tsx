import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { numberText, valueText, type Proof } from '#report'
import { useServices } from '../services'
import { ProofSchoolItem } from './proofSchool'
import { DetailTitle } from './detailTitle'
import { useAsked } from './useAsked'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly indicator: string
  /** Whose cells are open from the start. */
  readonly school: string | undefined
  readonly onBack: () => void
}

/** How a figure of the county is made: from sums, from schools, from cells. */
export function ProofView({ indicator, school, onBack }: Props): JSX.Element {
  const { county } = useServices()
  const { words, pane } = useCountyWords()
  const { isThere, answer } = useAsked(React.useCallback(() => county.proof(indicator), [county, indicator]))
  return (
    <section className="task countyDetail">
      <DefaultButton text={words.proof.back} onClick={onBack} />
      {!isThere && <Spinner label={pane.working} />}
      {isThere && !answer && <p>{words.proof.gone}</p>}
      {answer && (
        <>
          <Making proof={answer} />
          <Schools proof={answer} school={school} />
        </>
      )}
    </section>
  )
}

function Making({ proof }: { readonly proof: Proof }): JSX.Element {
  const { words, say } = useCountyWords()
  const { label, unit, decimals, per, numerator, denominator, value, counted, among, scope, source } = proof
  const shown = value === undefined ? words.proof.untold : `${numberText(value, decimals)} ${say(unit)}`
  const isRatio = among !== undefined && numerator !== undefined && denominator !== undefined
  return (
    <>
      <DetailTitle text={words.proof.title(say(label))} />
      {proof.isAdditive ? (
        <p className="making numbers">
          {isRatio
            ? words.proof.sum(
                valueText(numerator),
                valueText(denominator),
                per === 1 ? '' : ` × ${per}`,
                shown,
              )
            : shown}
        </p>
      ) : (
        <p>{words.proof.eachAlone}</p>
      )}
      {proof.variation !== undefined && (
        <p className="numbers">{`${words.strips.variation} ${proof.variation.toFixed(4)}`}</p>
      )}
      <p className="note">{words.proof.counted(counted)}</p>
      {among !== undefined && <p className="note">{words.proof.among(among)}</p>}
      {scope !== undefined && <p className="note">{words.proof.scope(scope)}</p>}
      <p className="note">{words.proof.source(source)}</p>
    </>
  )
}

/** So many schools at once. */
const STEP = 30

function Schools({
  proof,
  school,
}: {
  readonly proof: Proof
  readonly school: string | undefined
}): JSX.Element {
  const { words, say } = useCountyWords()
  const [sought, setSought] = React.useState('')
  const [limit, setLimit] = React.useState(STEP)
  const { schools, outside, unit, decimals } = proof
  const found = schools.filter(
    ({ schoolName, schoolId }) => schoolName.includes(sought.trim()) || schoolId.includes(sought.trim()),
  )
  // Whom one came from stands first.
  const sorted = [...found].sort((a, b) => Number(b.schoolId === school) - Number(a.schoolId === school))
  return (
    <>
      <h2>{words.proof.schools(schools.length)}</h2>
      {schools.length > STEP && (
        <TextField label={words.proof.find} value={sought} onChange={(_, text) => setSought(text ?? '')} />
      )}
      <ul className="proofSchools">
        {sorted.slice(0, limit).map((each) => (
          <ProofSchoolItem
            key={`${each.schoolId} ${each.digest}`}
            school={each}
            unit={say(unit)}
            decimals={decimals}
            isOpen={each.schoolId === school}
          />
        ))}
      </ul>
      {sorted.length > limit && (
        <DefaultButton
          text={words.proof.more(Math.min(STEP, sorted.length - limit))}
          onClick={() => setLimit(limit + STEP)}
        />
      )}
      {outside > 0 && <p className="note">{words.proof.outside(outside)}</p>}
    </>
  )
}
