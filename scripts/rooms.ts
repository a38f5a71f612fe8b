const FABRIC = ['Button', 'Dropdown', 'Link', 'MessageBar', 'Pivot', 'Spinner', 'Styling', 'TextField'].map(
  (name) => `office-ui-fabric-react/lib/${name}`,
)

interface Room {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  readonly because: string
}

/**
 * The rooms of src/ and the doors between them. A room may import what its line names, and only through
 * that room's index (`#room`).
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  core: {
    rooms: [],
    packages: ['zod'],
    because: 'the core is pure, so that the pane and the command line judge alike',
  },
  messages: { rooms: ['core'], packages: [], because: 'words know facts, not where they are shown' },
  spec: {
    rooms: ['core'],
    packages: [],
    because: 'a workbook as data is known to who draws it, who writes the file and who paints it in Excel',
  },
  app: {
    rooms: ['core', 'spec'],
    packages: [],
    because:
      'journeys are written against ports, not against files or Excel: those in `live` follow the workbook that is open, ' +
      'the others take files one after another, and they share no more than who watches (`Watcher`)',
  },
  report: {
    rooms: ['core', 'messages', 'app'],
    packages: ['zod'],
    because: 'reports turn results into words and rows',
  },
  workbook: {
    rooms: ['core', 'messages', 'report', 'spec'],
    packages: [],
    because: 'workbooks are described as data; writing them is another room’s work',
  },
  demo: { rooms: ['core'], packages: [], because: 'made-up schools are data, made without clock or chance' },
  files: {
    rooms: ['core', 'app', 'spec'],
    packages: ['exceljs', 'fflate', 'hyparquet-writer', 'papaparse'],
    because: 'only this room touches files and workbook libraries',
  },
  excel: {
    rooms: ['core', 'app', 'spec'],
    packages: [],
    because: 'only this room speaks to Excel; it offers the port and keeps to it',
  },
  taskpane: {
    rooms: ['core', 'messages', 'app', 'report', 'spec'],
    packages: ['react', ...FABRIC],
    because: 'the pane speaks to the port, so that Excel and the page show the same',
  },
  browser: {
    rooms: ['core', 'messages', 'app', 'report', 'spec', 'workbook', 'files', 'taskpane'],
    packages: [],
    because: 'what browsers offer: bundled data, a worker, downloads',
  },
  commands: {
    rooms: ['excel'],
    packages: [],
    because: 'buttons of the ribbon only pass on what was pressed',
  },
  addin: {
    rooms: ['core', 'messages', 'excel', 'commands', 'browser', 'taskpane'],
    packages: ['react', 'react-dom'],
    because: 'the add-in puts Excel and the pane together',
  },
  page: {
    rooms: ['core', 'messages', 'app', 'report', 'workbook', 'browser', 'taskpane'],
    packages: ['react', 'react-dom', ...FABRIC],
    because: 'the page puts a dropped workbook and the pane together',
  },
  cli: {
    rooms: ['core', 'messages', 'app', 'report', 'spec', 'workbook', 'demo', 'files'],
    packages: ['workerpool'],
    because: 'the command line puts things together, and has threads to read with',
  },
}
