import { Chance } from './fair/chance.ts';
import { type Cell, coverageOf, type Found } from './fair/coverage.ts';
import { equals } from './fair/equals.ts';
import { looks } from './fair/looks.ts';

const RATES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;
const NUMBERS = [
  [3, 9],
  [10, 14],
  [15, 20],
  [21, 30],
  [31, 40],
] as const;
/** More where few of them speak. */
const RUNS: Readonly<Record<number, number>> = { 3: 300, 10: 4000, 15: 1500, 21: 1500, 31: 1500 };
const SEED = 20260331;
/** Fewer runs than this tell nothing of a coverage. */
const LEAST_SPOKEN = 200;
/** In percent; what so many runs cannot tell (two standard errors) is no breach. */
const LEAST = 75;
const MOST = 90;
/**
 * Where all outcomes are kept with a chance of more than a fifth, coverage jumps by that chance with whether the interval of 'all kept'
 * holds the truth: no rule can hold 75 to 90 there. It is told with a star, and held to these.
 */
const JUMP = 0.2;
const STARRED = [60, 98] as const;

const broken: string[] = [];
/** At the least alone: what the figures would be worth if it were enough. */
const atTheLeast: string[] = [];

function claim(holds: boolean, says: string): void {
  if (!holds) broken.push(says);
}

function cell(one: Cell, chance: Chance): string {
  const { runs, spoke, covered, enough, enoughCovered }: Found = coverageOf(one, RUNS[one.numbers[0]] ?? 0, chance);
  const share = Math.round((100 * spoke) / runs);
  if (one.numbers[0] < 15 && one.partners === 1 && enough > 0)
    atTheLeast.push(
      `${one.rate}, ${one.numbers.join(' to ')}: ${Math.round((100 * enoughCovered) / enough)} (${Math.round((100 * enough) / runs)})`,
    );
  if (spoke === 0) return 'silent';
  const coverage = (100 * covered) / spoke;
  const name = `rate ${one.rate}, ${one.numbers.join(' to ')} outcomes, ${one.partners} partners`;
  claim(spoke >= LEAST_SPOKEN, `${name}: spoke in ${spoke} runs only`);
  const isStarred = one.rate ** ((one.numbers[0] + one.numbers[1]) / 2) > JUMP;
  const [least, most] = isStarred ? STARRED : [LEAST, MOST];
  const doubt = 2 * Math.sqrt((coverage * (100 - coverage)) / spoke);
  claim(coverage + doubt >= least && coverage - doubt <= most, `${name}: ${coverage.toFixed(1)} %`);
  return `${Math.round(coverage)}${isStarred ? '*' : ''} (${share})`;
}

function table(partners: number, chance: Chance): void {
  console.log(
    `\n${partners === 1 ? 'A lone partner' : `One of ${partners} partners alike`}: coverage in % (of so many % of runs that speak)\n`,
  );
  console.log(`| true rate | ${NUMBERS.map(([from, to]) => `${from} to ${to}`).join(' | ')} |`);
  console.log(`| --- | ${NUMBERS.map(() => '---').join(' | ')} |`);
  for (const rate of RATES) {
    const cells = NUMBERS.map((numbers) => cell({ rate, numbers, partners }, chance));
    console.log(`| ${rate} | ${cells.join(' | ')} |`);
  }
}

const chance = new Chance(SEED);
for (const partners of [1, 6]) table(partners, chance);

console.log(`\nAt the least alone (five, no wider than 0.35), a lone partner: ${atTheLeast.join(' · ')}`);

const same = equals(2000, chance);
const apart = (100 * same.apart) / same.bothSpoke;
console.log(`\nTwo equal partners, ${same.runs} runs:`);
console.log(`- sentences about one that name the other: ${same.compared}`);
console.log(`- the same outcomes and not the same figure: ${same.unequal}`);
console.log(`- both spoke in ${same.bothSpoke}; their intervals lay apart in ${apart.toFixed(1)} % of those`);
claim(same.compared === 0 && same.unequal === 0, 'two equal partners are said to differ');
claim(apart <= 5, `intervals of equals lie apart in ${apart.toFixed(1)} %`);

const { once, often, onlyLooked } = looks(chance);
const told = ({ kept, late, mean, low, high }: typeof once): string =>
  `${kept} of ${kept + late} kept, mean ${mean.toFixed(3)}, likely ${low.toFixed(3)} to ${high.toFixed(3)}`;
console.log('\nA board whose late cards are looked at more often than its punctual ones:');
console.log(`- read whole, once: ${told(once)}`);
console.log(`- read whole, its late cards six times more: ${told(often)}`);
console.log(`- (what a reader would say that reads only what is looked at: ${told(onlyLooked)})`);
claim(JSON.stringify(once) === JSON.stringify(often), 'looking at late cards changed the figure');
claim(
  onlyLooked.mean < once.mean - 0.1,
  'the board shows no difference between reading whole and reading what is looked at',
);

if (broken.length > 0) {
  console.error(`\nDoes not hold:\n${broken.map((one) => `- ${one}`).join('\n')}`);
  process.exitCode = 1;
}
