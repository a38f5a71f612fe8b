import { loadTheme } from 'office-ui-fabric-react/lib/Styling'

/**
 * One quiet colour for what can be pressed, apart from red, amber, green and blue, which speak of findings.
 * White on `themePrimary` has a contrast of 7.4.
 */
export function loadOwnTheme(): void {
  loadTheme({
    palette: {
      themeDarker: '#0c3338',
      themeDark: '#11444b',
      themeDarkAlt: '#155059',
      themePrimary: '#185a64',
      themeSecondary: '#2a6d77',
      themeTertiary: '#6fa3ab',
      themeLight: '#c2dbdf',
      themeLighter: '#e0edef',
      themeLighterAlt: '#f5f9fa',
      neutralPrimary: '#1f2329',
      neutralSecondary: '#50565e',
    },
    effects: { roundedCorner2: '4px' },
  })
}
