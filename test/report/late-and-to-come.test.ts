import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Milestone } from '../../src/domain/milestones/milestone.ts';
import { buildReport } from '../../src/report/build-report.ts';
import type { StoredOutcome } from '../../src/report/material.ts';
import { textOfDocument } from './document-text.ts';
import { material, storedReport } from './report-data.ts';

const district = storedReport(['samples/district/reports']);

const textOf = (stored: StoredOutcome): string =>
  textOfDocument(buildReport(material({}, stored))).join('|');

describe('what is still to come in a report', () => {
  it('says of a target before its day that it is not due yet', () => {
    const series = district.series.map((one) => ({
      ...one,
      observations: one.observations.map(({ status: _, target, ...rest }) => ({
        ...rest,
        ...(target && { target: { ...target, by: '2099' } }),
      })),
    }));
    assert.match(textOf({ ...district, series }), /by 2099\|Not due yet/);
  });

  it('says why a milestone is late although a new day is set, once', () => {
    const { catalogue } = district;
    const put = (over: Partial<Milestone>): string => {
      const milestones = catalogue.milestones.map((one) => ({ ...one, ...over }));
      return textOf({ ...district, catalogue: { ...catalogue, milestones } });
    };
    const later = { due: '2099-03-31', state: 'under-way' } as const;
    assert.match(put({ ...later, status: 'Late' }), /31 March 2099\|Reported as Late\|/);
    assert.doesNotMatch(
      put({ ...later, status: 'Late' }),
      /Reported as Late\|[^0-9]*Reported as Late/,
    );
    assert.match(put({ ...later, status: 'Late summer' }), /31 March 2099\|Under way/);
  });
});
