import * as React from 'react'
import { associateCommands } from '#commands'
import { Pane, ServicesProvider, StageView, type Services, type Task } from '#taskpane'

interface Props {
  readonly services: Services
  /** Why the pane cannot work here, if it cannot. */
  readonly obstacle: 'noOffice' | 'tooOld' | undefined
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
          <StageView stage={obstacle} onNext={() => window.open(PAGE)} />
        ) : (
          <Pane task={task} onTask={setTask} />
        )}
      </main>
    </ServicesProvider>
  )
}
