import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readReportTemplate } from '../src/report-template.ts';

const samples = join(import.meta.dirname, '../data/samples');

const colours = { heading: '#1f4e46', band: '#e3eeeb', good: '#1a6b2a', bad: '#a51d1d' };

describe('how a council’s reports look', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'template-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (changed: Readonly<Record<string, string>>) =>
    writeFileSync(
      join(folder, 'report-template.json'),
      JSON.stringify({
        font: 'Arial',
        colours: { ...colours, quiet: '#555555', ...changed },
        logo: null,
      }),
    );

  it('is its own, or else that of the report that comes with the bot', async () => {
    const looks = await Promise.all(
      readdirSync(samples).map((name) => readReportTemplate(join(samples, name))),
    );
    assert.equal(new Set(looks.map((one) => one.colours.heading)).size, looks.length);
    assert.deepEqual(await readReportTemplate(folder), await readReportTemplate());
  });

  it('has text that everybody can read on white and on the heading rows of tables', async () => {
    write({ quiet: '#999999', band: '#2f5e56' });
    await assert.rejects(readReportTemplate(folder), (error: Error) => {
      assert.match(
        error.message,
        /#999999 on #ffffff has a contrast of 2\.8 to 1; text needs 4\.5/,
      );
      assert.match(error.message, /#1f4e46 on #2f5e56/);
      return true;
    });
    write({});
    assert.equal((await readReportTemplate(folder)).colours.quiet, '#555555');
  });
});
