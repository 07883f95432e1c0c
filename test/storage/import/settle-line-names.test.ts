import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { settleLineNames } from '../../../src/storage/import/settle-line-names.ts';
import { reportFile } from '../../../src/storage/report-schema.ts';
import { reportText } from '../sample.ts';

/** The short name of a line of S04 by area after it was settled. */
const settled = (shortName: string, breakdown?: object): string[] => {
  const report = JSON.parse(reportText.text);
  const indicator = report.indicators.find(({ code }: { code: string }) => code === 'S04');
  const [measure] = indicator.measures;
  indicator.performanceMeasures = [
    {
      ...measure,
      code: 'S04-north',
      name: shortName,
      shortName,
      ...(breakdown ? { breakdown } : {}),
    },
  ];
  const file = settleLineNames(reportFile.parse(report));
  assert.equal(file.format, 'outcomes-report/1');
  const found = 'indicators' in file && file.indicators.find(({ code }) => code === 'S04');
  return found ? found.performanceMeasures.flatMap((one) => [one.name, one.shortName]) : [];
};

const north = { by: 'area', category: 'Northfield' };

describe('settleLineNames', () => {
  it('names a line that has the name of its category alone by its indicator too', () => {
    for (const name of ['Northfield', 'the northfield'])
      assert.deepEqual(settled(name, north), [
        'The number of adult safeguarding concerns: Northfield',
        'Adult safeguarding concerns: Northfield',
      ]);
  });

  it('leaves a line with a name of its own, and what is no line', () => {
    assert.deepEqual(settled('Concerns in Northfield', north), [
      'Concerns in Northfield',
      'Concerns in Northfield',
    ]);
    assert.deepEqual(settled('Northfield'), ['Northfield', 'Northfield']);
  });
});
