/*
 * The page around an add-in, as Excel on the web is: it answers the messages of office.js (Microsoft.Office.Common
 * envelopes over postMessage). The workbook itself lives in the test, behind window.answer.
 */
let settings = JSON.parse(decodeURIComponent(location.hash.slice(1)))
let frame
const [CONVERSATION, INSTANCE] = ['conversation', 'instance']

const MESSAGE = { register: 1, unregister: 2 }
const DISPATCH = { richApi: 93, commandCompleted: 94 }
const OK = { Error: 0, Version: 1 }
const NOT_SUPPORTED = 5001

const handlers = new Map()
const commands = new Map()
/** What office.js asked that this page does not know; tests expect it to stay empty. */
window.unknown = []

const send = (to, message) =>
  to.postMessage(
    JSON.stringify({ _origin: location.origin, _serializerVersion: 1, ...message }),
    new URL(settings.addin).origin,
  )

const reply = ({ source, message }, data) =>
  send(source, {
    _messageType: 1,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _errorCode: 0,
    _responseType: 0,
    _data: data,
  })

/** An event, to whoever registered for it. */
function fire(name, data) {
  const handler = handlers.get(name)
  if (!handler) return false
  send(frame.contentWindow, {
    _messageType: 1,
    _actionName: name,
    _conversationId: handler._conversationId,
    _correlationId: handler._correlationId,
    _errorCode: 0,
    _responseType: 1,
    _data: data,
  })
  return true
}

window.fireEvents = (entries) =>
  fire('richApiMessage', {
    ArrayData: entries.map(({ messageCategory, messageType, targetId, message, id }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      id,
    ]),
  })

/** Presses a button of the ribbon and waits until the add-in says it is done. */
window.press = (name) =>
  new Promise((resolve, reject) => {
    const id = `command-${commands.size + 1}`
    commands.set(id, resolve)
    if (!fire('appCommandInvoked', { 0: id, 1: name, 2: JSON.stringify({ source: { id: name } }) }))
      reject(new Error(`nobody waits for ${name}`))
  })

const context = () => ({
  _id: INSTANCE,
  _appName: 16,
  _appVersion: '16.00',
  _appUILocale: settings.locale,
  _dataLocale: settings.locale,
  _docUrl: 'https://localhost/学校报表.xlsx',
  _clientMode: 1,
  _settings: [],
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'correlation',
  _appInstanceId: INSTANCE,
  _appMinorVersion: 0,
  _requirementMatrix: JSON.stringify(settings.sets),
  _hostFullVersion: '16.0.19000.1',
  _addinName: 'xuebiao',
  _appDomains: [new URL(settings.addin).origin],
  _dialogRequirementMatrix: '{}',
  _featureGates: {},
  _initialDisplayMode: 2,
})

async function execute(message) {
  const data = message._data
  const dispatch = data.DdaMethod?.DispatchId
  if (dispatch === DISPATCH.richApi) {
    const [partition, , , , body, , flags] = data.ArrayData
    return {
      ...OK,
      Data: [200, ['content-type', 'application/json'], await window.answer(body, flags, partition)],
    }
  }
  if (dispatch === DISPATCH.commandCompleted) {
    commands.get(data[0])?.()
    return OK
  }
  window.unknown.push(data)
  return { ...OK, Error: NOT_SUPPORTED }
}

addEventListener('message', async ({ source, data }) => {
  if (source !== frame?.contentWindow) return
  const message = JSON.parse(data)
  // What asked may be gone by then, and another page be in its place.
  const asked = { source, message }
  if (message._actionType === MESSAGE.register) {
    handlers.set(message._actionName, message)
    return reply(asked, OK)
  }
  if (message._actionType === MESSAGE.unregister) {
    handlers.delete(message._actionName)
    return reply(asked, OK)
  }
  if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
    if (settings.isSilent) await new Promise((resolve) => (window.introduce = resolve))
    return reply(asked, context())
  }
  if (message._actionName === 'executeMethod') return reply(asked, await execute(message))
  reply(asked, null)
})

/** Opens the pane, anew if it is open, in an Excel of other settings if some are given: what an add-in registered goes with its page. */
window.openPane = (others = settings) => {
  settings = others
  delete window.introduce
  handlers.clear()
  frame?.remove()
  frame = document.createElement('iframe')
  frame.id = 'pane'
  frame.name = JSON.stringify({ hostInfo: `Excel|Web|16.00|${settings.locale}|correlation||disableLogging` })
  const host = `_host_Info=Excel$Web$16.00$${settings.locale}$correlation$$disableLogging$0`
  const here = encodeURIComponent(location.href.split('#')[0])
  frame.src = `${settings.addin}?et=&${host}#&_xdm_Info=${CONVERSATION}|${INSTANCE}|${here}|1`
  document.body.append(frame)
}
window.openPane()
