import { appendPairs } from './append.ts';
import { commentTimes } from './comments.ts';
import { dueTimes, fill, fillPeople } from './falls-due.ts';
import { importPairs } from './import.ts';
import { keep } from './keep.ts';
import { readTwice } from './read.ts';
import { verdictTimes } from './verdicts.ts';

/** What the bench calls in a page of the extension. */
const bench = { appendPairs, importPairs, commentTimes, dueTimes, fill, fillPeople, keep, readTwice, verdictTimes };

export type BenchPage = typeof bench;

declare global {
  interface Window {
    bench: BenchPage;
  }
}

window.bench = bench;
