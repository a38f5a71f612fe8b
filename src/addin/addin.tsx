import * as React from 'react'
import { associateCommands } from '#commands'
import { Pane, ServicesProvider, StageView, type Services, type Task } from '#taskpane'

/** Why the pane cannot work where it was opened. */
export type Obstacle = 'noOffice' | 'noLibrary' | 'silent' | 'tooOld'

interface Props {
  readonly services: Services
  readonly obstacle: Obstacle | undefined
}

/** The page without Excel, beside this one. */
const PAGE = 'index.html'

export function AddIn({ services, obstacle }: Props): JSX.Element {
  const [task, setTask] = React.useState<Task>()
  const { session } = services
  React.useEffect(() => {
    if (obstacle) return undefined
    associateCommands({
      insertTemplate: () => setTask('template'),
      checkNow() {
        setTask(undefined)
        void session.refresh()
      },
      rollUp: () => setTask('rollup'),
    })
    void session.refresh()
    return () => void session.stop()
  }, [session, obstacle])
  return (
    <ServicesProvider value={services}>
      <main className="pane">
        {obstacle ? (
          <StageView
            stage={obstacle}
            onNext={() => (obstacle === 'silent' ? location.reload() : window.open(PAGE))}
          />
        ) : (
          <Pane task={task} onTask={setTask} />
        )}
      </main>
    </ServicesProvider>
  )
}
