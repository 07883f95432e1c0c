import { addFigures, describeFigures, isClean } from './describe-figures.ts';
import type { Figures } from './judge.ts';
import { openTheatre } from './open-theatre.ts';
import { buildScenarios } from './scenarios.ts';
import { playTwoStarts } from './two-starts.ts';

/** node test/faults/run.ts [seed] [part of the title of a scenario]; FAULTS_VERBOSE=1 shows the log. */
const [seed = 'quarter-end', only = ''] = process.argv.slice(2);

const scenarios = buildScenarios(seed, {
  officers: 500,
  many: 1_000,
  kills: 12,
  storageGone: 10_000,
  leaseSeconds: 2,
}).filter(({ title }) => title.includes(only));

const theatre = await openTheatre({ verbose: process.env.FAULTS_VERBOSE !== undefined });
const all: Figures[] = [];
try {
  for (const scenario of scenarios) {
    const began = performance.now();
    const figures = await theatre.play(scenario);
    all.push(figures);
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    console.log(`${scenario.title.padEnd(30)} ${describeFigures(figures)}; ${seconds} s`);
    for (const each of figures.wrong.slice(0, 10)) console.log(`  ${each}`);
  }
} finally {
  await theatre.stop();
}
if (all.length > 0) console.log(`${'total'.padEnd(30)} ${describeFigures(all.reduce(addFigures))}`);

const twoStarts = 'two starts on one folder';
const wrong = twoStarts.includes(only) ? await playTwoStarts() : [];
if (twoStarts.includes(only))
  console.log(`${twoStarts.padEnd(30)} ${wrong.length === 0 ? 'as it should be' : 'WRONG'}`);
for (const each of wrong) console.log(`  ${each}`);
const played = all.length > 0 || twoStarts.includes(only);
process.exitCode = played && all.every(isClean) && wrong.length === 0 ? 0 : 1;
