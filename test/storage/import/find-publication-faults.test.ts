import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { findPublicationFaults } from '../../../src/storage/import/find-publication-faults.ts';
import { reportFile } from '../../../src/storage/report-schema.ts';

const template = new URL('../../../data/templates/report.json', import.meta.url);
const report = JSON.parse(readFileSync(template, 'utf8'));

const faultsOf = (publications: readonly object[]): string[] =>
  findPublicationFaults(reportFile.parse({ ...report, publications }));

const publication = {
  ...{ quarter: 'Q2 2018/19', by: 'Sam Field', at: '2018-12-03T09:00:00.000Z' },
  figures: [
    {
      ...{ measure: 'G01', series: 'council', area: 'E07000998' },
      ...{ kind: 'financial-quarter', period: 'Q2 2018/19', value: 48.9, printed: '48.9' },
    },
  ],
};

describe('what a file says was published', () => {
  it('has quarters and periods that are some, and each quarter once', () => {
    assert.deepEqual(faultsOf([publication]), []);
    const [figure] = publication.figures;
    assert.deepEqual(
      faultsOf([
        { ...publication, quarter: '2018' },
        { ...publication, figures: [{ ...figure, period: 'July' }] },
        publication,
      ]),
      [
        'publications[0].quarter: "2018" is not a financial quarter',
        'publications[1].figures[0].period: "July" is not a financial-quarter',
        'publications[2].quarter: "Q2 2018/19" appears twice',
      ],
    );
  });
});
