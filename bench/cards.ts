import { performance } from 'node:perf_hooks';
import { chartModel } from '../src/cards/chart/chart-model.ts';
import { chartSvg } from '../src/cards/chart/chart-svg.ts';
import { createDraw, loadResvg } from '../src/cards/chart/draw-picture.ts';
import { startCommand } from '../src/cli/command-line.ts';
import { samples } from '../test/cards/samples.ts';
import { buildRun, umbrellas } from '../test/cards/trend-build.ts';
import { bytesOf, shownCards } from '../test/pictures/shown-card.ts';
import { benchParts } from './bench-commands.ts';

startCommand(benchParts.cards, process.argv.slice(2));

const rounds = 20;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const millisecondsOf = (act: () => unknown): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

const middleOf = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

const reportSizes = (): void => {
  const largest = shownCards
    .map((card) => ({ name: card.name, bytes: bytesOf(card) }))
    .sort((a, b) => b.bytes - a.bytes);
  say(
    `${largest.length} cards, and the largest of them as UTF-16 (ours must stay below 60,000 bytes):`,
  );
  for (const { name, bytes } of largest.slice(0, 5))
    say(`  ${bytes.toLocaleString('en-GB').padStart(7)}  ${name}`);
};

/** The chart of a card is drawn in the first of the rounds and kept. */
const reportBuilding = (): void => {
  const times = Object.values(samples)
    .map((make) => {
      make();
      return millisecondsOf(() => Array.from({ length: rounds }, make)) / rounds;
    })
    .sort((a, b) => a - b);
  say(
    `to build a card: ${middleOf(times).toFixed(2)} ms in the middle, ${times.at(-1)?.toFixed(2)} ms at worst`,
  );
};

const reportDrawing = (): void => {
  const draw = createDraw(loadResvg);
  for (const size of ['small', 'wide'] as const) {
    let bytes = 0;
    const times = Array.from({ length: rounds }, (_, round) => {
      const model = chartModel(
        buildRun(umbrellas.map((value, at) => value + ((at * (round + 1)) % 23))),
      );
      return millisecondsOf(() => {
        bytes = (model && draw(chartSvg(model, size))?.length) ?? 0;
      });
    });
    const [first = 0, ...next] = times;
    say(
      `to draw a ${size} picture that is new: ${first.toFixed(1)} ms the first, then ${middleOf(next.sort((a, b) => a - b)).toFixed(1)} ms; about ${bytes} characters in the card`,
    );
  }
};

reportSizes();
reportBuilding();
reportDrawing();
