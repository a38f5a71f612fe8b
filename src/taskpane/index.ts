export { FileButton } from './fileButton'
export { registerOwnIcons } from './icons'
export { Pane, type Task } from './pane'
export {
  ServicesProvider,
  useServices,
  type RollupOutcome,
  type Services,
  type TemplateWish,
} from './services'
export { StageView } from './stageView'
export { loadOwnTheme } from './theme'
export { useSession } from './useSession'
