import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestContext } from '../../../src/bot/request-context.ts';
import { overview } from '../../../src/bot/requests/overview.ts';
import type { ObservedSeries } from '../../../src/domain/observed-series.ts';
import { catalogue, series } from '../../cards/real-data.ts';
import { shownText } from '../../cards/shown-parts.ts';

const england = 'E92000001';

const contextWith = (observed: readonly ObservedSeries[]): RequestContext =>
  ({
    catalogue: { ...catalogue, areas: [{ code: england, name: 'England' }] },
    stores: { outcomes: { readSeries: async () => observed } },
    clock: { today: '2018-12-17' },
  }) as unknown as RequestContext;

const answer = (observed: readonly ObservedSeries[]) =>
  overview.answer({ kind: 'overview' }, contextWith(observed), () => assert.fail());

const ofOne = (measure: string) =>
  series.filter((one) => one.measure === measure && one.series === 'council');

describe('the overview', () => {
  it('has England’s line in the picture of a figure, and says what the dashes are', async () => {
    const [own] = ofOne('S01');
    assert.ok(own, 'the report has figures of S01');
    const theirs = own.observations.map((one) => ({ ...one, value: 45.3 }));
    const beside = await answer([...series, { ...own, area: england, observations: theirs }]);
    assert.match(JSON.stringify(beside.content), /Bars: 32\.7, then 43\.6\. England: last 45\.3/);
    assert.match(shownText(beside.content), /The dashed line in the pictures is England\./);
  });

  it('says nothing of dashes where no series has another area’s figures', async () => {
    assert.doesNotMatch(shownText((await answer(series)).content), /Dashed/);
  });

  it('has a picture beside each of the ten figures of the report', async () => {
    const { content } = await answer(series);
    assert.equal(JSON.stringify(content).match(/data:image\/png/g)?.length, 10);
  });
});
