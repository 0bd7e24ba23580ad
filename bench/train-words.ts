import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { asks } from '../src/core/words/asks.ts';
import { BUCKETS, features, type Weights } from '../src/core/words/model.ts';
import { strip } from '../src/core/words/strip.ts';
import { dataFolder, type MailSentence, readParakweet } from './words-data.ts';

const ROUNDS = 8;
const SHRINK = 0.001;
const STEP = 0.1;
/** Chosen on the folds for a precision of 0.90. */
const SURE = 0.76;

interface Example {
  readonly asks: number;
  readonly features: readonly number[];
}

/** The features of a sentence, with the rule that fired. */
function exampleOf(sentence: MailSentence): Example {
  const { asks: isAsking, rule } = asks(sentence.text, { members: [] });
  return { asks: sentence.asks ? 1 : 0, features: [...features(strip(sentence.text), isAsking ? rule : null)] };
}

/** Logistic regression by AdaGrad, the order shuffled by a fixed seed; the weights rounded to bytes. */
export function train(sentences: readonly MailSentence[]): Weights {
  const examples = sentences.map(exampleOf);
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(0.01);
  let bias = 0;
  let biasSquares = 0.01;
  let seed = 7;
  const order = examples.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const other = Math.floor((seed / 2147483648) * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const example = examples[index] as Example;
      const sum = example.features.reduce((total, bucket) => total + (weights[bucket] as number), bias);
      const error = 1 / (1 + Math.exp(-sum)) - example.asks;
      for (const bucket of example.features) {
        const slope = error + SHRINK * (weights[bucket] as number);
        squares[bucket] = (squares[bucket] as number) + slope * slope;
        weights[bucket] = (weights[bucket] as number) - (STEP * slope) / Math.sqrt(squares[bucket] as number);
      }
      biasSquares += error * error;
      bias -= (STEP * error) / Math.sqrt(biasSquares);
    }
  }
  const scale = Math.floor(127 / weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0.01));
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight * scale));
  return {
    scale,
    bias: Math.round(bias * 1e4) / 1e4,
    sure: SURE,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = dataFolder(process.argv.slice(2));
  const sentences = folder ? readParakweet(folder) : [];
  if (sentences.length === 0) {
    console.error('There are no labelled sentences; give the folder they are in.');
    process.exit(2);
  }
  const text = `${JSON.stringify(train(sentences))}\n`;
  writeFileSync(new URL('../src/core/words/weights.json', import.meta.url), text);
  console.log(`Learnt from ${sentences.length} sentences: ${gzipSync(text).length} bytes compressed.`);
}
