import * as React from 'react'
import { DefaultButton } from 'office-ui-fabric-react/lib/Button'
import { Link } from 'office-ui-fabric-react/lib/Link'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { workbookMessages } from '#messages'
import { isReachedBy, numberText, type CountyPicture, type SchoolSheet } from '#report'
import { useServices } from '../services'
import { Sign } from '../sign'
import type { Shown } from './shown'
import { DetailTitle } from './detailTitle'
import { useAsked } from './useAsked'
import { useCountyWords } from './useCountyWords'

interface Props {
  readonly schoolId: string
  readonly picture: CountyPicture
  readonly onShow: (shown: Shown) => void
  readonly onBack: () => void
}

/** One school: its file, its seal, its findings, its figures against the targets. */
export function SchoolView({ schoolId, picture, onShow, onBack }: Props): JSX.Element {
  const { county } = useServices()
  const { words, pane } = useCountyWords()
  const { isThere, answer } = useAsked(React.useCallback(() => county.school(schoolId), [county, schoolId]))
  return (
    <section className="task countyDetail">
      <DefaultButton text={words.school.back} onClick={onBack} />
      {!isThere && <Spinner label={pane.working} />}
      {isThere && !answer && <p>{words.school.gone}</p>}
      {answer && (
        <>
          <Facts school={answer} />
          <Measures schoolId={schoolId} picture={picture} onShow={onShow} />
          <Findings school={answer} />
        </>
      )}
    </section>
  )
}

function Facts({ school }: { readonly school: SchoolSheet }): JSX.Element {
  const { language, words, say } = useCountyWords()
  const { schoolId, schoolName, kind, township, source, digest, edition, seal } = school
  const standing = workbookMessages[language].seal.standing[seal.standing]
  const facts: readonly (readonly [string, string])[] = [
    ...(township === undefined ? [] : [[words.school.township, township] as const]),
    [words.school.file, source],
    [words.school.digest, digest],
    [words.school.seal, seal.cover === undefined ? standing : `${seal.cover} ${standing}`],
    [words.school.edition, edition],
  ]
  return (
    <>
      <DetailTitle text={schoolName} />
      <p className="note">{`${schoolId} · ${say(kind)}`}</p>
      <dl className="facts">
        {facts.map(([term, text]) => (
          <React.Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </React.Fragment>
        ))}
      </dl>
    </>
  )
}

function Measures({ schoolId, picture, onShow }: Omit<Props, 'onBack'>): JSX.Element | null {
  const { words, say } = useCountyWords()
  const own = picture.strips.flatMap((strip) => {
    const dot = strip.dots.find((each) => each.schoolId === schoolId)
    return dot ? [{ strip, dot }] : []
  })
  if (own.length === 0) return null
  return (
    <>
      <h2>{words.school.measures}</h2>
      <ul className="measures">
        {own.map(({ strip, dot }) => {
          const { id, label, unit, decimals, limits } = strip
          const isReached = limits.length === 0 ? undefined : isReachedBy(dot.value, limits)
          const value = `${numberText(dot.value, decimals)} ${say(unit)}`
          return (
            <li key={id} className={isReached === false ? 'gap' : 'reached'}>
              <Link onClick={() => onShow({ type: 'proof', indicator: id, school: schoolId })}>
                {`${isReached === undefined ? '' : isReached ? '✓ ' : '△ '}${words.strips.dot(say(label), value, isReached)}`}
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** So many findings at once. */
const STEP = 20

function Findings({ school: { findings } }: { readonly school: SchoolSheet }): JSX.Element {
  const { words } = useCountyWords()
  const [limit, setLimit] = React.useState(STEP)
  if (findings.length === 0) return <p>{words.school.clean}</p>
  return (
    <>
      <h2>{words.school.findings(findings.length)}</h2>
      <ul className="schoolFindings">
        {findings.slice(0, limit).map(({ sign, form, cell, what, numbers, explanation }) => (
          <li key={`${form} ${cell} ${what}`}>
            <p>
              <Sign sign={sign} />
              {what}
            </p>
            <p className="note">{[cell || form, numbers, explanation].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {findings.length > limit && (
        <DefaultButton
          text={words.school.more(Math.min(STEP, findings.length - limit))}
          onClick={() => setLimit(limit + STEP)}
        />
      )}
    </>
  )
}
