import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { checkCouncil } from '../../src/cli/check-council.ts';
import { reportFile } from '../../src/storage/report-schema.ts';

const data = join(import.meta.dirname, '../../data');

describe('what a council has beside its reports', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-council-'));
    await mkdir(join(folder, 'words'));
    await cp(join(data, 'templates/words.json'), join(folder, 'words/ours.json'));
  });
  after(() => rm(folder, { recursive: true }));

  const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const check = async () =>
    checkCouncil(
      folder,
      readJson(join(data, 'templates/report.json')).then((json) => [reportFile.parse(json)]),
    );
  const change = async (over: object) => {
    const words = join(data, 'templates/words.json');
    const json = { ...(await readJson(words)), ...over };
    await writeFile(join(folder, 'words/ours.json'), JSON.stringify(json));
  };

  it('is named where it was read, and nothing that comes with the bot is', async () => {
    assert.deepEqual(await check(), { checked: ['words/ours.json'], doubts: [] });
    await writeFile(join(folder, 'risk-matrix.json'), '{ "matrix": null }');
    const { checked } = await check();
    assert.deepEqual(checked, ['risk-matrix.json', 'words/ours.json']);
  });

  it('is refused where it cannot be used, by its name', async () => {
    await writeFile(join(folder, 'risk-matrix.json'), '{ "matrix": 5 }');
    await assert.rejects(check(), /risk-matrix\.json cannot be used/);
    await rm(join(folder, 'risk-matrix.json'));
    await change({ synonyms: ['bins'] });
    await assert.rejects(check(), /ours\.json cannot be used/);
  });

  it('has words that do not count where no report is of their outcome', async () => {
    await change({ outcome: { code: 'G', name: 'Greener', council: 'Thornbeck' } });
    const { doubts } = await check();
    assert.deepEqual(doubts, [
      'words/ours.json: no report is of the outcome G “Greener” of Thornbeck, so its words do not count',
    ]);
  });

  it('has nobody to ask where no lead officer has an address', async () => {
    await rm(join(folder, 'words/ours.json'));
    const report = reportFile.parse(await readJson(join(data, 'templates/report.json')));
    const people = report.people.map(({ email: _, ...person }) => person);
    const { doubts } = await checkCouncil(folder, Promise.resolve([{ ...report, people }]));
    assert.deepEqual(doubts, [
      `${report.outcome.code}: no lead officer has an e-mail address, so nobody can be asked for figures in the round`,
    ]);
    await cp(join(data, 'templates/words.json'), join(folder, 'words/ours.json'));
  });

  it('has synonyms that look like codes', async () => {
    await change({ synonyms: { G01: ['C2', 'bins'] } });
    const { doubts } = await check();
    assert.deepEqual(doubts, ['words/ours.json: “C2”, a synonym of G01, looks like a code']);
  });

  it('has no doubt about a synonym with which its code begins', async () => {
    await change({ synonyms: { G02: ['G0', 'bins'] } });
    assert.deepEqual((await check()).doubts, []);
  });

  it('has a word that is a synonym and a term', async () => {
    const glossary = [{ term: 'Void', names: [], text: 'An empty home.' }];
    await change({ synonyms: { G02: ['voids', '~empty homes'] }, glossary });
    assert.deepEqual((await check()).doubts, [
      'words/ours.json: “voids”, a synonym of G02, is also a term of the glossary, so one of the two is shown and not the other',
    ]);
  });

  it('has terms and synonyms that hide a code or a line of a breakdown', async () => {
    const template = reportFile.parse(await readJson(join(data, 'templates/report.json')));
    const [first, ...others] = template.indicators;
    assert.ok(first);
    const measures = first.measures.map((one) => ({
      ...one,
      code: 'G01-north',
      breakdown: { by: 'area', category: 'Northfield' },
    }));
    const report = { ...template, indicators: [{ ...first, measures }, ...others] };
    const glossary = [{ term: 'Northfield', names: [], text: 'The north of the town.' }];
    await change({ synonyms: { G02: ['northfield', 'R1x', 'g01'] }, glossary });
    const { doubts } = await checkCouncil(folder, Promise.resolve([report]));
    assert.deepEqual(
      doubts.filter((one) => one.includes('asked for by')),
      [
        'words/ours.json: the term “Northfield” is also what G01-north is asked for by: it is explained, and no figure is shown',
        'words/ours.json: “northfield”, a synonym of G02, is also what G01-north is asked for by: it shows G02 alone',
        'words/ours.json: “g01”, a synonym of G02, is also what G01 is asked for by: it shows G02 alone',
      ],
    );
    await change({ synonyms: { G02: ['northfield'], 'G01-north': ['Northfield'] }, glossary: [] });
    const { doubts: together } = await checkCouncil(folder, Promise.resolve([report]));
    assert.deepEqual(
      together.filter((one) => one.includes('asked for by')),
      [
        'words/ours.json: “northfield”, a synonym of G02, is also what G01-north is asked for by: all of them have it, so none hides another',
      ],
    );
    await cp(join(data, 'templates/words.json'), join(folder, 'words/ours.json'));
  });

  it('has synonyms of nothing where no report has their code', async () => {
    await change({ synonyms: { G01: ['bins'], 'risk r1': ['contractor'], G77: ['parks'] } });
    const { doubts } = await check();
    assert.deepEqual(doubts, ['words/ours.json: synonyms are given for G77, which no report has']);
  });
});
