/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/taskpane.html"}
 */
import { isXuebiaoName } from '#core'
import { ExcelWorkbook } from '#excel'
import { templateWorkbook } from '#workbook'
import { bootOffice } from '../host/nativeBridge'
import { openSpec } from '../host/openSpec'
import { catalogue } from '../support/catalogue'
import { request, sealIn, sealOfTyped } from '../support/sealedSchool'

test('the seal in Excel is the seal of what was typed', async () => {
  const host = openSpec(templateWorkbook(request))
  await bootOffice(host)
  const workbook = new ExcelWorkbook((name) => isXuebiaoName(name, catalogue))
  expect(sealIn(await workbook.read())).toBe(sealOfTyped())
  host.type('books', [Number(host.valueAt('books')) + 1])
  expect(sealIn(await workbook.read())).not.toBe(sealOfTyped())
})
