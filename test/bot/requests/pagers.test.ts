import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { namesOnNext, rowsPager } from '../../../src/bot/requests/pagers.ts';
import { pageOf } from '../../../src/domain/page.ts';
import { buildMeasure } from '../../domain/build.ts';

const headlines = ['A', 'B', 'C', 'D', 'E'].map((code) => ({
  ...{ measure: buildMeasure({ code, shortName: `Name ${code}` }), series: undefined },
  verdict: undefined,
}));

/** A page of two with its pager. */
const at = (number: number) => {
  const { rows: _, ...place } = pageOf(headlines, number, 2);
  const next = namesOnNext(headlines, place, 2);
  return rowsPager(place, 'figures', (page) => ({ kind: 'target', page }), next).pager?.words;
};

describe('below a page of figures', () => {
  it('stand the names of those on the next one', () => {
    assert.equal(at(1), 'Figures 1–2 of 5. Next: C Name C, D Name D');
    assert.equal(at(2), 'Figures 3–4 of 5. Next: E Name E');
  });

  it('stands only the place on the last', () => {
    assert.equal(at(3), 'Figures 5 of 5');
  });
});
