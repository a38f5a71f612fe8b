export { templateWorkbook } from './template'
export type { TemplateRequest } from './request'
