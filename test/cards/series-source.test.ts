import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { markBeside, nameSource, sharedMark } from '../../src/cards/series-source.ts';
import type { Provenance } from '../../src/domain/provenance.ts';
import { buildSeries } from '../domain/build.ts';

const official = (on?: string): { provenance: Provenance } => ({
  provenance: { kind: 'official', publisher: 'Department for Education', ...(on ? { on } : {}) },
});
const printed: { provenance: Provenance } = {
  provenance: { kind: 'published', report: 'Safe', month: '2018-12' },
};
const source = 'Department for Education, Children in need.';
const series = buildSeries({ source, licence: 'OGL' });

describe('the source of a series', () => {
  it('names a publisher once, with the month where all were published in one', () => {
    assert.equal(
      nameSource(series, [official('2018-10-18'), official('2018-10-18')]),
      'Official: Department for Education, Children in need (OGL), published Oct 2018',
    );
    assert.equal(
      nameSource(series, [official(), official()]),
      'Official: Department for Education, Children in need (OGL)',
    );
  });

  it('leaves months that differ to the values, each of which has its own', () => {
    const values = [official('2017-10-01'), official('2018-10-18')];
    assert.equal(
      nameSource(series, values),
      'Official: Department for Education, Children in need (OGL)',
    );
    assert.deepEqual(
      values.map((one) => markBeside(values, one)),
      ['published Oct 2017', 'published Oct 2018'],
    );
  });

  it('is beside each value where they come from several places', () => {
    const values = [official('2018-10-18'), printed];
    assert.equal(sharedMark(values), '');
    assert.equal(
      nameSource(series, values),
      'Source: Department for Education, Children in need (OGL)',
    );
    assert.deepEqual(
      values.map((one) => markBeside(values, one)),
      ['Official: Department for Education, Oct 2018', 'Report, December 2018'],
    );
  });

  it('has the mark before a source that does not begin with the publisher', () => {
    const other = buildSeries({ source: 'Interactive Tool' });
    assert.equal(
      nameSource(other, [official('2018-10-18')]),
      'Official: Department for Education, Oct 2018 · Source: Interactive Tool',
    );
  });
});
