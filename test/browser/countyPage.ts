import type { Page } from 'playwright-core'
import { countyMessages, messages } from '#messages'
import { PANE, type Browser } from './chromium'

/** The page without Excel, opened at the county's desk. */
export async function openCountyPage(browser: Browser): Promise<Page> {
  const page = await browser.context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${PANE}/index.html?lang=zh`)
  await page.getByRole('button', { name: messages['zh-CN'].pane.rollup.title }).click()
  // Its part of the program has arrived.
  await page.getByLabel(countyMessages['zh-CN'].files.choose, { exact: true }).waitFor({ state: 'attached' })
  return page
}
