import type { Page } from 'playwright-core';
import type { Browser } from '../support/browser.js';
import type { State } from './states.js';

const lesson = '/studio/courses/small/draft/lessons/m1-plain';

/** The page on which a lesson is written, and the search beside it. */
export function lessonDraftStates(author: Browser, reviewer: Browser): readonly State[] {
  return [
    { name: 'a lesson as it is written', as: author, path: lesson, first: writing },
    { name: 'a lesson as source', as: author, path: lesson, first: seeing('Source', '#lesson_text') },
    { name: 'a lesson with its preview', as: author, path: lesson, first: seeing('Preview', '#preview_leaf > p') },
    { name: 'the picker of studies', as: author, path: lesson, first: picking },
    { name: 'what to type for a claim', as: author, path: `${lesson}/pick?kind=claim&q=list`, first: nothing },
    { name: 'a lesson for those who may not write it', as: reviewer, path: lesson, first: nothing },
  ];
}

const nothing = () => Promise.resolve();
const writing = (page: Page) => page.locator('.ProseMirror').waitFor();

const seeing = (view: string, shown: string) => async (page: Page) => {
  await writing(page);
  await page.getByRole('button', { name: view, exact: true }).click();
  await page.locator(shown).first().waitFor();
};

async function picking(page: Page): Promise<void> {
  await writing(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Citation', exact: true }).click();
  await page.locator('#pick_list > li').first().waitFor();
}
