export { FileButton } from './fileButton'
export { registerOwnIcons } from './icons'
export { Pane, type Task } from './pane'
export { ServicesProvider, useServices, type Services, type TemplateWish } from './services'
export type {
  CountyServices,
  CountySettings,
  Earlier,
  EarlierCounty,
  MadeBook,
  MadeFacts,
  MadeList,
} from './county/services'
export { StageView } from './stageView'
export { loadOwnTheme } from './theme'
export { useSession } from './useSession'
