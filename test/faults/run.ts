import { startCommand } from '../../src/cli/command-line.ts';
import { playBurst } from './burst.ts';
import { addFigures, describeFigures, isClean } from './describe-figures.ts';
import { faultsCommand } from './faults-command.ts';
import type { Figures } from './judge.ts';
import { openFaultHarness } from './open-fault-harness.ts';
import type { Played } from './played.ts';
import { buildScenarios } from './scenarios.ts';
import { playStop } from './stop.ts';
import { playTurns } from './turn-scenario.ts';
import { buildTurnScenarios } from './turns.ts';
import { playTwoStarts } from './two-starts.ts';

const { operands } = startCommand(faultsCommand, process.argv.slice(2));
const [seed = 'quarter-end', only = ''] = operands;

const scenarios = buildScenarios(seed, {
  officers: 500,
  many: 1_000,
  kills: 12,
  storageGone: 10_000,
  leaseSeconds: 2,
}).filter(({ title }) => title.includes(only));

const verbose = process.env.FAULTS_VERBOSE !== undefined;
const secondsSince = (began: number): string => ((performance.now() - began) / 1_000).toFixed(0);

const harness = await openFaultHarness({ verbose });
const all: Figures[] = [];
try {
  for (const scenario of scenarios) {
    const began = performance.now();
    const figures = await harness.play(scenario);
    all.push(figures);
    console.log(
      `${scenario.title.padEnd(30)} ${describeFigures(figures)}; ${secondsSince(began)} s`,
    );
    for (const each of figures.wrong.slice(0, 10)) console.log(`  ${each}`);
  }
} finally {
  await harness.stop();
}
const turns = buildTurnScenarios(seed).filter(({ title }) => title.includes(only));
let clean = all.every(isClean);
for (const scenario of turns) {
  const began = performance.now();
  const result = await playTurns(scenario, verbose);
  clean &&= result.clean;
  const verdict = result.clean ? '' : ' WRONG';
  console.log(`${scenario.title.padEnd(30)} ${result.line}; ${secondsSince(began)} s${verdict}`);
}
if (all.length > 0) console.log(`${'total'.padEnd(30)} ${describeFigures(all.reduce(addFigures))}`);

/** With whole processes, and each with its own measure of what is right. */
const others: readonly { readonly title: string; readonly play: () => Promise<Played> }[] = [
  { title: 'two starts on one folder', play: playTwoStarts },
  { title: 'stopped with work under way', play: playStop },
  { title: '3,000 questions at once', play: () => playBurst(3_000) },
];

const wanted = others.filter(({ title }) => title.includes(only));
let faults = 0;
for (const { title, play } of wanted) {
  const { figures, wrong } = await play();
  console.log(
    `${title.padEnd(30)} ${figures}; ${wrong.length === 0 ? 'as it should be' : 'WRONG'}`,
  );
  for (const each of wrong) console.log(`  ${each}`);
  faults += wrong.length;
}
const played = all.length + turns.length + wanted.length > 0;
process.exitCode = played && clean && faults === 0 ? 0 : 1;
