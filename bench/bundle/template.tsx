import { Button, ButtonType, Spinner, SpinnerType } from 'office-ui-fabric-react'
import { initializeIcons } from 'office-ui-fabric-react/lib/Icons'
import * as React from 'react'
import * as ReactDOM from 'react-dom'

/**
 * A pane that shows what Microsoft's React task-pane template of Fabric's days showed (Office-Addin-TaskPane-React,
 * commit a2fb8aa): a header, three lines and one button, a spinner before. Written anew; its polyfills are left out.
 */
const LINES = [
  'Achieve more with Office integration',
  'Unlock features and functionality',
  'Create and visualize like a pro',
]

function App({ isReady }: { readonly isReady: boolean }): JSX.Element {
  if (!isReady) return <Spinner type={SpinnerType.large} label="Please sideload your add-in" />
  return (
    <main>
      <h1>Welcome</h1>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button
        buttonType={ButtonType.hero}
        iconProps={{ iconName: 'ChevronRight' }}
        onClick={() => void run()}
      >
        Run
      </Button>
    </main>
  )
}

async function run(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.getSelectedRange().format.fill.color = 'yellow'
    await context.sync()
  })
}

initializeIcons()
const show = (isReady: boolean): void =>
  ReactDOM.render(<App isReady={isReady} />, document.getElementById('container'))
show(false)
void Office.onReady(() => show(true))
