import type { Page, Frame } from 'playwright-core'
import { countyMessages } from '#messages'
import { openLive } from '../host/openSpec'
import { chosen } from '../support/countyFiles'
import { EXPLANATION, FILE, maliciousSchool, maliciousSpec, TEXTS } from '../support/hostile/maliciousSchool'
import { openCountyPage } from './countyPage'
import { journeys } from './journey'

/** A workbook full of scripts, markup and formulas, where an official and a clerk see it: as text, and nothing of it runs. */
const words = countyMessages['zh-CN']
const { open, browser } = journeys()

/** Nothing was put into the page, and what would show that something ran has not changed. */
async function expectUntouched(page: Page | Frame, title: string): Promise<void> {
  expect(await page.title()).toBe(title)
  const foreign = 'img[src="x"], script:not([src]), a[href^="http://a"], iframe, object, embed'
  expect(await page.locator(foreign).count()).toBe(0)
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
}

test('on the county’s desk: the list of files, the roster, the pictures, the school and its cells', async () => {
  const page = await openCountyPage(browser())
  const title = await page.title()
  const roster = [
    '学校标识码,学校名称,乡镇街道',
    `3708120999,"${'<img src=x onerror=document.title=1>'}",__proto__`,
    "3708120998,=cmd|' /C calc'!A0,constructor",
  ].join('\n')
  await page
    .getByRole('group', { name: words.where.roster })
    .locator('input[type=file]')
    .setInputFiles(chosen({ name: 'roster.csv', bytes: new TextEncoder().encode(roster) }))
  await page.getByText(words.where.rosterCount(2)).waitFor()
  const files = [
    { name: FILE, bytes: await maliciousSchool() },
    { name: '<svg onload=document.title=1>.xlsx', bytes: new TextEncoder().encode('<script>') },
  ]
  await page.getByLabel(words.files.choose).setInputFiles(files.map(chosen))
  await page.locator('.arrival', { hasText: TEXTS.schoolName.slice(0, 30) }).waitFor()
  await page.locator('.arrival', { hasText: '<svg onload' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: words.fill.save }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^[^<>]+\.xlsx$/)
  await page.getByText(words.board.title).waitFor()
  await page.locator('.dot').first().click()
  await page.getByText(words.school.digest).waitFor()
  await page.locator('h1', { hasText: '=HYPERLINK' }).waitFor()
  await page.locator('.measures').getByRole('button').first().click()
  await page.getByText(words.proof.head.cell).first().waitFor()
  await expectUntouched(page, title)
})

test('in Excel’s pane: what is to be mended, the explanations, what is sent', async () => {
  const { pane } = await open(openLive(maliciousSpec()))
  await pane.getByText('=HYPERLINK').first().waitFor()
  const title = await pane.title()
  await pane.getByText(TEXTS.books).first().waitFor()
  await pane.getByRole('tab', { name: /说明/ }).click()
  await pane.getByText(EXPLANATION.slice(0, 20)).first().waitFor()
  for (const tab of await pane.getByRole('tab').all()) {
    await tab.click()
    await expectUntouched(pane, title)
  }
})
