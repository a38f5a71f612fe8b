import * as React from 'react'
import type { CountyPicture, PlanLines, TargetLine as Line } from '#report'
import type { Shown } from '../shown'
import { useCountyWords } from '../useCountyWords'
import { GROUP_OF, TARGET_GROUPS, type TargetGroup } from './targetGroups'
import { TargetLine } from './targetLine'

interface Props {
  readonly picture: CountyPicture
  readonly onShow: (shown: Shown) => void
}

/** How far each plan is: its targets as one bar, and behind it the list. */
export function PlanBars({ picture: { plans, isComplete }, onShow }: Props): JSX.Element {
  const { words } = useCountyWords()
  return (
    <section aria-label={words.plans.title}>
      <h3>{words.plans.title}</h3>
      {!isComplete && <p className="note">{words.plans.incomplete}</p>}
      {plans.map((plan) => (
        <Plan key={plan.id} plan={plan} onShow={onShow} />
      ))}
    </section>
  )
}

interface Group {
  readonly group: TargetGroup
  readonly targets: readonly Line[]
}

const groupsOf = ({ targets }: PlanLines): Group[] =>
  TARGET_GROUPS.map((group) => ({
    group,
    targets: targets.filter(({ standing }) => GROUP_OF[standing] === group),
  })).filter((each) => each.targets.length > 0)

function Plan({ plan, onShow }: { readonly plan: PlanLines; readonly onShow: Props['onShow'] }): JSX.Element {
  const { words, say } = useCountyWords()
  const groups = groupsOf(plan)
  const label = ({ group, targets }: Group): string =>
    words.plans.count(words.plans.groups[group], targets.length)
  return (
    <div className="plan">
      <h4>{`${say(plan.title)}${plan.number === '' ? '' : ` ${plan.number}`}`}</h4>
      <Bar groups={groups} label={groups.map(label).join('，')} />
      {groups.map((each) => (
        <Fold key={each.group} className={`planGroup ${each.group}`} text={label(each)}>
          <ul>
            {each.targets.map((line) => (
              <TargetLine key={line.id} line={line} onShow={onShow} />
            ))}
          </ul>
        </Fold>
      ))}
    </div>
  )
}

function Bar({ groups, label }: { readonly groups: readonly Group[]; readonly label: string }): JSX.Element {
  const all = groups.reduce((sum, { targets }) => sum + targets.length, 0)
  const before = (index: number): number =>
    groups.slice(0, index).reduce((sum, { targets }) => sum + targets.length, 0)
  const share = (count: number): string => `${(count / all) * 100}%`
  return (
    <svg className="planBar" width="100%" height="18" role="img" aria-label={label}>
      {groups.map(({ group, targets }, index) => (
        <rect
          key={group}
          className={group}
          x={share(before(index))}
          width={share(targets.length)}
          y="1"
          height="16"
        />
      ))}
    </svg>
  )
}

interface FoldProps {
  readonly className: string
  readonly text: string
  readonly children: React.ReactNode
}

function Fold({ className, text, children }: FoldProps): JSX.Element {
  const [isOpen, setOpen] = React.useState(false)
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text}</summary>
      {isOpen && children}
    </details>
  )
}
