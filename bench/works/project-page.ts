import type { Page } from 'playwright-core';
import { readingKey } from '../../src/background/place.ts';
import type { BenchBrowser } from '../bench-browser.ts';
import { type Measured, measured } from '../measured.ts';
import { pageTime, type Scene } from './page-time.ts';
import type { ProjectRead } from './project.ts';

const STEPS = 50;
const STEP_PX = 400;

function scene({ stand, place }: ProjectRead): Scene {
  async function change(page: Page): Promise<void> {
    for (let step = 1; step <= STEPS; step++) {
      await page.evaluate(
        (top) => document.querySelector('.SpreadsheetGridScroller-verticalScroller')?.scrollTo(0, top),
        step * STEP_PX,
      );
      await page.waitForTimeout(20);
    }
  }
  return {
    name: 'on an Asana project of 2,000 tasks',
    before: `${stand.origin}/1/${stand.workspace.gid}/inbox/1`,
    url: `${stand.origin}/1/${stand.workspace.gid}/project/${place.path}/list`,
    ready: '.SpreadsheetTaskRow',
    changes: `scrolling ${STEPS} times ${STEP_PX} px`,
    goal: null,
    change,
  };
}

/** What a read project weighs in the log, and what its marks cost the page. */
export async function projectPage(
  watched: BenchBrowser,
  plain: BenchBrowser,
  read: ProjectRead,
): Promise<readonly Measured[]> {
  const { facts, first, place, sent } = read;
  const reading = { ...first.reading, key: readingKey('asana', place), waiting: [], readAt: Date.now() };
  const bytes = await watched.page.evaluate(([all, one]) => window.bench.keep(all, one), [facts, reading] as const);
  const size = measured(
    'the log of an Asana project of 2,000 tasks and 20,000 stories / what the site sent',
    bytes / sent,
    null,
    `${(bytes / 1e6).toFixed(1)} MB of storage, with histories and indices, of ${(sent / 1e6).toFixed(1)} MB; ${facts.length} facts`,
  );
  return [size, ...(await pageTime(watched, plain, scene(read)))];
}
