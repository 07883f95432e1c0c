import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { overview } from '../../src/bot/requests/overview.ts';
import type { Card } from '../../src/cards/card.ts';
import { figuresCard } from '../../src/cards/figures-card.ts';
import { movementsCard } from '../../src/cards/movements-card.ts';
import { overviewCard } from '../../src/cards/overview-card.ts';
import { type PlacedRisk, risksCard } from '../../src/cards/risks-card.ts';
import { pageOf } from '../../src/domain/page.ts';
import { buildRisk } from './build.ts';
import { checkCard } from './check-card.ts';
import { catalogue, findPerson, headlinesOf, outcome } from './real-data.ts';

const longName = 'Children and young people who wait longer than they should for what they need';

/** The report of December 2018, six times over, with long names. */
const rows = Array.from({ length: 6 }, (_, copy) =>
  catalogue.indicators.flatMap((indicator) =>
    headlinesOf(indicator.code).map((headline) => ({
      indicator: { ...indicator, shortName: longName, code: `${indicator.code}.${copy}` },
      headline: {
        ...headline,
        measure: {
          ...headline.measure,
          code: `${headline.measure.code}.${copy}`,
          shortName: longName,
        },
      },
      press: { title: `Show ${headline.measure.code}.${copy}`, request: { kind: 'show' } },
    })),
  ),
).flat();

const next = ['What has got worse?', 'High risks', 'People'].map((title) => ({
  title,
  request: { kind: 'help' },
}));

const turns = { words: 'Measures 1–10 of 60', buttons: next.slice(0, 2) };

const cards: Readonly<Record<string, (shown: readonly (typeof rows)[number][]) => Card>> = {
  overview: (shown) =>
    overviewCard({
      outcome,
      sponsor: findPerson(outcome.sponsor ?? ''),
      headlines: rows.map(({ headline }) => headline),
      rows: shown,
      pager: turns,
      next,
    }),
  rank: (shown) =>
    figuresCard({
      above: '60 in all',
      title: 'What moved most',
      lead: [longName],
      headlines: shown,
      pager: turns,
      notes: [longName, longName],
      next,
    }),
  movements: (shown) =>
    movementsCard({
      above: outcome.name,
      title: 'What has got worse',
      count: '60 of 60 measures',
      rows: shown,
      pager: turns,
      nothing: '',
      risks: [],
      next,
    }),
};

const manyRisks: PlacedRisk[] = Array.from({ length: 60 }, (_, at) => ({
  risk: buildRisk({ code: `R${at}`, title: `${longName}, ${longName} and ${longName}` }),
  places: [`S0${at % 6} ${longName}`, `S1${at % 6} ${longName}`],
}));

describe('the list of sixty risks', () => {
  it('may be sent, every page', () => {
    for (let page = 1; page <= 6; page += 1)
      checkCard(
        risksCard({
          title: 'The most serious risks',
          risks: manyRisks,
          onPage: pageOf(manyRisks, page).rows,
          nothing: '',
          riskKey: outcome.riskKey,
          pager: turns,
          next,
        }),
      );
  });
});

describe('the cards of an outcome with sixty measures', () => {
  for (const [name, build] of Object.entries(cards))
    it(`may be sent, every page: ${name}`, () => {
      assert.equal(rows.length, 60);
      for (let page = 1; page <= 6; page += 1) {
        const card = build(pageOf(rows, page).rows);
        checkCard(card);
        assert.match(JSON.stringify(card.content), new RegExp(`S01\\.${page - 1} `));
      }
    });
});

describe('the overview of forty outcomes', () => {
  const outcomes = Array.from({ length: 40 }, (_, n) => ({
    ...outcome,
    code: `S${n}`,
    name: `${longName} ${n + 1}`,
  }));
  const indicators = catalogue.indicators.map((one, n) => ({ ...one, outcome: `S${n}` }));
  const context = {
    catalogue: { ...catalogue, outcomes, indicators },
    clock: { today: '2018-12-17' },
    stores: { outcomes: { readSeries: async () => [] } },
  } as unknown as Parameters<typeof overview.answer>[1];

  it('may be sent, ten outcomes on a page with a sentence for each', async () => {
    for (let page = 1; page <= 4; page += 1) {
      const card = await overview.answer({ kind: 'overview', page }, context, undefined as never);
      checkCard(card);
      const text = JSON.stringify(card.content);
      const shown = outcomes.filter(({ name }) => text.includes(`"title":"${name}"`));
      assert.equal(shown.length, 10);
      assert.equal(shown[0]?.code, `S${(page - 1) * 10}`);
      assert.match(text, new RegExp(`Outcomes ${page * 10 - 9}–${page * 10} of 40`));
    }
  });
});
