import type { Page } from 'playwright-core';
import type { FaintText, Finding } from './finding.ts';
import type { Part } from './layout.ts';

/** Lets the page's own scripts look at its cards; `open-cards.ts` has loaded them. */
export const setWidth = (page: Page, width: number): Promise<void> =>
  page.evaluate(`setWidth(${width})`);

export const findCutTexts = (page: Page): Promise<Finding[]> => page.evaluate('findCutTexts()');

export const findBackwardSteps = (page: Page): Promise<Finding[]> =>
  page.evaluate('findBackwardSteps()');

/** All that can be read on each card, in the order of the document. */
export const readCards = (page: Page): Promise<Record<string, string>> =>
  page.evaluate('readCards()');

export const findViolations = (page: Page): Promise<{ others: Finding[]; faint: FaintText[] }> =>
  page.evaluate('findViolations()');

/** Where everything on each card stands, and in which colours. */
export const measureLayout = (page: Page): Promise<Record<string, Part[]>> =>
  page.evaluate('measureLayout()');
