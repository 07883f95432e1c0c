import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { progressRows } from '../../../src/bot/round/progress-rows.ts';
import type { Progress } from '../../../src/bot/round/read-progress.ts';
import { progressCard } from '../../../src/cards/progress-card.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import type { Indicator } from '../../../src/domain/indicator.ts';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import { owedByPerson } from '../../../src/domain/round/owed-by-person.ts';
import { buildMeasure } from '../../cards/build.ts';
import { checkCard } from '../../cards/check-card.ts';
import { catalogue as dorset } from '../../cards/real-data.ts';
import { shownText } from '../../cards/shown-parts.ts';
import { buildIndicator } from '../../domain/round/build-indicator.ts';
import { calendar, quarter, schedule } from '../../domain/round/round-data.ts';

const round = quarter('Q3 2018/19');
const today = '2019-01-22';

/** So many indicators, each with an officer of its own. */
const councilOf = (many: number) => {
  const numbers = Array.from({ length: many }, (_, index) => String(index + 1).padStart(2, '0'));
  const indicators: Indicator[] = numbers.map((one) =>
    buildIndicator({
      code: `K${one}`,
      indicatorLeads: [`officer-${one}`],
      measures: [buildMeasure({ code: `K${one}` })],
    }),
  );
  const people = [...numbers.map((one) => `officer-${one}`), 'lead'].map((id) => ({
    ...{ id, name: `Officer ${id.split('-').at(-1)}`, email: `${id}@example.org` },
  }));
  const catalogue = { ...dorset, indicators, people } as Catalogue;
  return { catalogue, indicators };
};

type Council = ReturnType<typeof councilOf>;

const owed = (indicator: string, differs: Partial<OwedItem>): OwedItem => ({
  ...{ indicator, part: 'values', due: '2019-01-21', alsoTold: [] },
  owners: [`officer-${indicator.slice(1)}`],
  ...differs,
});

const progressOf = (
  { catalogue, indicators }: Council,
  items: readonly OwedItem[],
  asked: Partial<Progress['asked']> = {},
): Progress => ({
  asked: { kind: 'progress', ...asked },
  state: {
    ...{ catalogue, round, today, records: [], delegations: [], owed: items },
    readersSee: 'submitted',
  },
  ...{ indicators, listed: indicators, owing: owedByPerson(items) },
  ...{ snoozes: [], opened: [], written: new Set<string>(), requests: 0 },
});

const rowsOf = (council: Council, progress: Progress) =>
  progressRows(progress, {
    catalogue: council.catalogue,
    clock: { round, today },
    settings: { calendar, schedule },
    user: { actor: { objectId: 'o', name: 'Officer team', person: undefined, team: true } },
  });

const namesOf = ({ groups }: ReturnType<typeof rowsOf>) =>
  groups.map(({ heading, officers }) => [heading, ...officers.map(({ name }) => name)]);

describe('the rows of the progress', () => {
  it('begin with who is late, then whose deadline comes first, and end with who is done', () => {
    const council = councilOf(4);
    const items = [
      owed('K01', { due: '2019-01-28' }),
      owed('K02', { due: '2019-01-24' }),
      owed('K04', {}),
    ];
    assert.deepEqual(namesOf(rowsOf(council, progressOf(council, items))), [
      ['Overdue (1 person)', 'Officer 04'],
      ['Still due (2 people)', 'Officer 02', 'Officer 01'],
      ['Done (1 person)', 'Officer 03'],
    ]);
  });

  it('have one for whoever has something to sign off, with all of it', () => {
    const council = councilOf(2);
    const waits = { part: 'sign-off', due: '2019-02-04', owners: ['lead'] } as const;
    const { groups } = rowsOf(
      council,
      progressOf(council, [owed('K01', waits), owed('K02', waits)]),
    );
    const [{ officers: [lead] = [] } = {}] = groups;
    assert.equal(lead?.name, 'Officer lead');
    assert.equal(lead?.line.map(({ text }) => text).join(''), 'To sign off: K01 and K02');
    assert.deepEqual(lead?.remind?.title, 'Remind');
  });

  it('say who has had a message today, but not each where all have had one', () => {
    const council = councilOf(2);
    const progress = progressOf(council, [owed('K01', {}), owed('K02', {})]);
    const notesOf = (...written: readonly string[]) =>
      rowsOf(council, { ...progress, written: new Set(written) }).groups.flatMap(({ officers }) =>
        officers.map(({ note = '', remind }) => [note, remind?.title]),
      );
    assert.deepEqual(notesOf('officer-01'), [
      ['Not opened yet; had a message today already', undefined],
      ['Not opened yet', 'Remind'],
    ]);
    assert.deepEqual(notesOf('officer-01', 'officer-02'), [
      ['Not opened yet', undefined],
      ['Not opened yet', undefined],
    ]);
  });

  it('are of those alone who owe something, where only that is asked about', () => {
    const council = councilOf(3);
    const items = [owed('K01', {})];
    const { groups } = rowsOf(council, progressOf(council, items, { owing: true }));
    assert.deepEqual(
      groups.map(({ heading }) => heading),
      ['Overdue (1 person)'],
    );
  });

  it('are ten on a page, which together hold every officer once and fit into Teams', () => {
    const council = councilOf(23);
    const items = council.indicators.map(({ code }) => owed(code, {}));
    const pages = [1, 2, 3].map((page) => rowsOf(council, progressOf(council, items, { page })));
    assert.deepEqual(
      pages.map(({ groups }) => groups.map(({ heading, officers }) => [heading, officers.length])),
      [[['Overdue (23 people)', 10]], [['Overdue (23 people)', 10]], [['Overdue (23 people)', 3]]],
    );
    const names = pages.flatMap(({ groups }) =>
      groups.flatMap(({ officers }) => officers.map(({ name }) => name)),
    );
    assert.equal(new Set(names).size, 23);
    for (const { groups } of pages) {
      const card = progressCard({ title: 'Progress', intro: '', shares: [], groups, next: [] });
      checkCard(card);
      assert.doesNotMatch(shownText(card.content), /not shown here/);
    }
  });
});
