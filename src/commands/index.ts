import { associate, showPane } from '#excel'

/** What the buttons of the ribbon do; the manifest calls them by these names. */
export interface Commands {
  insertTemplate(): void
  checkNow(): void
  rollUp(): void
}

/** Each brings the pane to the front, where the outcome is to be seen. */
export function associateCommands(commands: Commands): void {
  for (const name of ['insertTemplate', 'checkNow', 'rollUp'] as const)
    associate(name, async () => {
      commands[name]()
      await showPane()
    })
}
