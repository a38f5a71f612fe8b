import * as React from 'react'
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown'
import type { CountyPicture, Strip } from '#report'
import type { Shown } from '../shown'
import { useCountyWords } from '../useCountyWords'
import { StripCard } from './stripCard'
import { useGradually } from './useGradually'

interface Props {
  readonly picture: CountyPicture
  readonly onShow: (shown: Shown) => void
}

/** Dropdowns know no `undefined`. */
const WHOLE = ''

/** Each indicator's schools, one stage at a time; those whose spread is limited first, the others behind a fold. */
export function Strips({ picture: { strips, stages }, onShow }: Props): JSX.Element {
  const { words, say } = useCountyWords()
  const [chosen, setChosen] = React.useState(strips[0]?.stage ?? WHOLE)
  const own = strips.filter(({ stage }) => (stage ?? WHOLE) === chosen)
  const first = own.filter(({ spread }) => spread.length > 0)
  const others = own.filter(({ spread }) => spread.length === 0)
  const options = [
    ...stages.map(({ id, label }) => ({ key: id, text: say(label) })),
    ...(strips.some(({ stage }) => stage === undefined) ? [{ key: WHOLE, text: words.strips.noStage }] : []),
  ]
  return (
    <section aria-label={words.strips.title}>
      <h3>{words.strips.title}</h3>
      {strips.length === 0 ? (
        <p className="note">{words.strips.none}</p>
      ) : (
        <>
          <p className="note">{words.strips.legend}</p>
          <Dropdown
            label={words.strips.stage}
            selectedKey={chosen}
            options={options}
            onChange={(_, option) => option && setChosen(String(option.key))}
          />
          <Cards key={`first ${chosen}`} strips={first.length > 0 ? first : others} onShow={onShow} />
          {first.length > 0 && others.length > 0 && (
            <Fold key={chosen} text={words.strips.others(others.length)}>
              <Cards strips={others} onShow={onShow} />
            </Fold>
          )}
        </>
      )}
    </section>
  )
}

/** Hundreds of dots each: card after card, so that the page answers in between. */
function Cards({ strips, onShow }: { readonly strips: readonly Strip[]; readonly onShow: Props['onShow'] }) {
  const count = useGradually(strips.length)
  return (
    <ul className="strips">
      {strips.slice(0, count).map((strip) => (
        <StripCard key={strip.id} strip={strip} onShow={onShow} />
      ))}
    </ul>
  )
}

/** What is inside is made when it is opened. */
function Fold({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  const [isOpen, setOpen] = React.useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text}</summary>
      {isOpen && children}
    </details>
  )
}
