import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { readSampleFiles } from '../../../src/data-files.ts';
import { exportFiles } from '../../../src/storage/export/export-files.ts';
import { importFiles } from '../../../src/storage/import/import-files.ts';
import { loadValues } from '../../../src/storage/import/load-values.ts';
import { reportFile } from '../../../src/storage/report-schema.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openPublicationStore } from '../../../src/storage/stores/publication-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { quarter } from '../../domain/round/round-data.ts';
import { andy, buildUpdate, crimeIs, at as handedIn, q3 } from '../build-update.ts';
import { fictionalReport } from '../fictional-risks.ts';
import { changedReport, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

const corvenshire = join(import.meta.dirname, '../../messages/corvenshire');

const at = new Date('2019-12-02T09:00:00Z');

describe('exportFiles', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  const loaded = async (...more: { name: string; text: string }[]) => {
    const table = azurite.newTable();
    await importFiles(table, [...sampleFiles, ...more], { at, confirmed: true });
    return table;
  };

  const goesRound = async (table: Awaited<ReturnType<typeof loaded>>) => {
    const { files, warnings } = await exportFiles(table, { csv: true });
    assert.deepEqual(warnings, []);
    const empty = azurite.newTable();
    await importFiles(empty, files, { at, confirmed: true });
    assert.deepEqual(await exportFiles(empty, { csv: true }), { files, warnings });
    const twice = await importFiles(table, files, { at, confirmed: true });
    return { files, twice };
  };

  let sample: Awaited<ReturnType<typeof goesRound>>;
  before(async () => {
    sample = await goesRound(await loaded());
  });

  it('gives the same bytes after an import into an empty storage', () => {
    const { files } = sample;
    assert.deepEqual(
      files.map(({ name }) => name),
      [
        '1-history-S01-01.json',
        '1-history-S02-01.json',
        '1-history-S03-01.json',
        '3-report-S.json',
        '4-values.csv',
      ],
    );
  });

  it('changes nothing when it is imported where it came from', () => {
    const { twice } = sample;
    for (const { name, values, others } of twice) {
      assert.deepEqual([name, values.added, values.revised], [name, 0, []]);
      assert.deepEqual([name, others.added, others.revised], [name, 0, []]);
    }
  });

  it('brings back the overall statuses of an indicator, each in a report of its quarter or a later one', async () => {
    const overall = [
      { period: 'Q1 2018/19', status: 'Amber' },
      { period: 'Q2 2018/19', status: 'Red', reason: 'One part is red' },
    ];
    const report = changedReport(({ indicators }) => {
      for (const one of indicators.filter(({ code }) => code === 'S05')) one.overall = overall;
    });
    const table = azurite.newTable();
    await importFiles(table, [...sampleFiles, report], { at, confirmed: true });
    const { files, twice } = await goesRound(table);
    const text = files.find(({ name }) => name === '3-report-S.json')?.text ?? '';
    const { indicators } = reportFile.parse(JSON.parse(text));
    assert.deepEqual(indicators.find(({ code }) => code === 'S05')?.overall, overall);
    assert.deepEqual(
      twice.flatMap(({ others }) => others.revised),
      [],
    );
  });

  it('brings back a period that is awaited beyond the end of the quarter, in the report itself', async () => {
    const report = changedReport(({ indicators }) => {
      const [measure] = indicators.find(({ code }) => code === 'S03')?.measures ?? [];
      measure?.series[0]?.values.E10000009?.push({
        ...{ period: '2018/19', printed: 'Awaited', value: null },
        ...{ flags: ['not-available'], status: 'Awaited' },
      });
    });
    const table = azurite.newTable();
    await importFiles(table, [...sampleFiles, report], { at, confirmed: true });
    const { files } = await goesRound(table);
    const text = files.find(({ name }) => name === '3-report-S.json')?.text ?? '';
    assert.match(text, /"period": "2018\/19",\s*"printed": "Awaited"/);
    assert.deepEqual(
      files.flatMap(({ name }) => (name.startsWith('2-round') ? name : [])),
      [],
    );
  });

  it('makes no round for a figure that is known before its period begins', async () => {
    const report = changedReport(({ outcome, indicators }) => {
      outcome.report.period = 'Q4 2018/19';
      const [measure] = indicators.find(({ code }) => code === 'S03')?.measures ?? [];
      const [series] = measure?.series ?? [];
      if (!series) return;
      series.periodKind = 'financial-year';
      series.lagMonths = -12;
      series.values = {
        E10000009: [{ period: '2019/20', printed: '90', value: 90, flags: [] }],
      };
    });
    const table = azurite.newTable();
    await importFiles(table, [report], { at, confirmed: true });
    const { files } = await goesRound(table);
    assert.match(
      files.find(({ name }) => name === '3-report-S.json')?.text ?? '',
      /"period": "2019\/20"/,
    );
    assert.ok(!files.some(({ name }) => name.startsWith('2-round')));
  });

  it('brings back a newer figure before one that is awaited of 12 months that began earlier', async () => {
    const report = changedReport(({ indicators }) => {
      const [measure] = indicators.find(({ code }) => code === 'S03')?.measures ?? [];
      const [series] = measure?.series ?? [];
      if (!series) return;
      series.periodKind = 'rolling-12-months';
      series.values = {
        E10000009: [{ period: 'Sep 2018', printed: '90', value: 90, flags: [] }],
      };
    });
    const table = azurite.newTable();
    await importFiles(table, [report], { at, confirmed: true });
    const text = [
      'measure,area,period,value,flags',
      'S03A,E10000009,Dec 2018,91,',
      'S03A,E10000009,Mar 2019,,not-available',
    ].join('\n');
    await loadValues(table, { name: 'x.csv', text }, { change: { at, by: 'a test' } });
    const { files } = await goesRound(table);
    const round = files.find(({ name }) => name === '2-round-S-2018-Q3.json')?.text ?? '';
    assert.match(round, /"period": "Dec 2018"[^}]*"value": 91/);
    assert.match(round, /"period": "Mar 2019"[^}]*"value": null/);
  });

  it('brings back limits of targets that do not count themselves', async () => {
    const table = await loaded();
    const text = [
      'measure,area,period,value,target,year-end target',
      'S05A,E10000009,Q2 2018/19,6270,less than 6270,>24000',
    ].join('\n');
    await loadValues(table, { name: 'x.csv', text }, { change: { at, by: 'a test' } });
    const { files } = await goesRound(table);
    const [report, values] = ['3-report-S.json', '4-values.csv'].map(
      (name) => files.find((one) => one.name === name)?.text ?? '',
    );
    assert.match(
      report ?? '',
      /"target": \{\s*"below": 6270,\s*"printed": "less than 6270"\s*\},\s*"yearTarget": \{\s*"above": 24000/,
    );
    assert.match(values ?? '', /less than 6270,above 24000/);
  });

  it('brings back the printed form of a target that is not read from it', async () => {
    const table = await loaded();
    const text = [
      'measure,area,period,value,target,year-end target',
      'S05A,E10000009,Q2 2018/19,6270,"at most 6,000, printed as 6,000 in all",24000 crimes',
    ].join('\n');
    await loadValues(table, { name: 'x.csv', text }, { change: { at, by: 'a test' } });
    const { files } = await goesRound(table);
    const textOf = (name: string) => files.find((one) => one.name === name)?.text ?? '';
    assert.match(
      textOf('3-report-S.json'),
      /"target": \{\s*"atMost": 6000,\s*"printed": "6,000 in all"\s*\},\s*"yearTarget": \{\s*"value": 24000/,
    );
    assert.match(textOf('4-values.csv'), /"at most 6000, printed as 6,000 in all",24000 crimes/);
  });

  it('brings back targets of periods that are still to come, which become those of their figures', async () => {
    const table = await loaded();
    const load = (...lines: string[]) => {
      const text = ['measure,area,period,value,target', ...lines].join('\n');
      return loadValues(table, { name: 'x.csv', text }, { change: { at, by: 'a test' } });
    };
    await load('S05A,E10000009,Q3 2018/19,,at most 6000', 'S05A,E10000009,Q4 2018/19,,5900');
    const { files } = await goesRound(table);
    const [report, values] = ['3-report-S.json', '4-values.csv'].map(
      (name) => files.find((one) => one.name === name)?.text ?? '',
    );
    assert.match(report ?? '', /"targets": \{\s*"E10000009": \[\s*\{\s*"period": "Q3 2018\/19"/);
    assert.match(values ?? '', /^S05A,council,E10000009,Q4 2018\/19,+5900,+/m);
    await assert.rejects(load('S05A,E10000009,Q1 2018/19,,6000'), {
      message:
        /line 2, column value: it is empty; .* a target alone is for a period after the newest/,
    });
  });

  it('says of a value how it differs from what was published', async () => {
    const table = await loaded();
    const place = { measure: 'S05A', series: 'council', area: 'E10000009' };
    const period = quarter('Q2 2018/19');
    await openPublicationStore(table).publish(
      {
        ...{ outcome: 'S', quarter: period, by: andy, at },
        figures: [{ ...place, period, value: 6_000, printed: '6,000' }],
      },
      [{ indicator: 'S05', answers: undefined }],
    );
    const { files } = await goesRound(table);
    const values = files.find(({ name }) => name === '4-values.csv')?.text ?? '';
    const marked = values.split('\n').filter((line) => line.includes('since publication'));
    assert.equal(marked.length, 1);
    assert.match(
      marked[0] ?? '',
      /^S05A,.*Report, December 2018; revised since publication on 2 Dec 2019, was 6,000/,
    );
  });

  it('brings back what was published, which a file never changes', async () => {
    const table = await loaded();
    const place = { measure: 'S05A', series: 'council', area: 'E10000009' };
    const period = quarter('Q2 2018/19');
    const publication = { outcome: 'S', quarter: period, by: andy, at };
    const figures = [{ ...place, period, value: 6_000, printed: '6,000' }];
    const before = await openOutcomeStore(table).readCommentaries();
    const written = before
      .filter((one) => one.indicator === 'S05' || one.indicator === 'S06')
      .map(({ indicator, answers }) => ({
        indicator,
        answers: indicator === 'S05' ? answers : answers.slice(1),
      }));
    await openPublicationStore(table).publish({ ...publication, figures }, written);
    const { files } = await exportFiles(table, { csv: false });
    const there = azurite.newTable();
    await importFiles(there, files, { at, confirmed: true });
    const store = openOutcomeStore(there);
    const [found] = (await store.readCatalogue()).publications;
    assert.deepEqual([found?.by.name, found?.at, found?.figures], [andy.name, at, figures]);
    const texts = new Map(
      (await store.readCommentaries()).map((one) => [one.indicator, one.sincePublication?.kind]),
    );
    assert.deepEqual([texts.get('S05'), texts.get('S06')], [undefined, 'changed']);

    const forged = files.map(({ name, text }) => ({
      name,
      text: text.replaceAll('6,000', '5,000'),
    }));
    await importFiles(there, forged, { at, confirmed: true });
    const [kept] = (await openOutcomeStore(there).readCatalogue()).publications;
    assert.equal(kept?.figures[0]?.printed, '6,000');
  });

  it('leaves out no commentary and no figure of another round', async () => {
    const table = await loaded();
    const store = openSubmissionStore(table, () => at);
    const seen = await store.readRecord('S05');
    const answers = [
      { question: 'telling-us', blocks: [{ kind: 'paragraph', text: '=Crime “rose”,\nby 1%.' }] },
    ] as const;
    const commentary = { indicator: 'S05', period: q3, answers };
    await store.write(seen, buildUpdate(seen, { observations: [crimeIs(6100)], commentary }));
    const { files } = await goesRound(table);
    const round = files.find(({ name }) => name === '2-round-S-2018-Q3.json');
    assert.match(round?.text ?? '', /Crime “rose”/);
    assert.match(round?.text ?? '', /"value": 6100/);
    // What the report says of England was written for its own quarter.
    assert.doesNotMatch(round?.text ?? '', /Lower than England/);
    const report = files.find(({ name }) => name === '3-report-S.json');
    assert.match(report?.text ?? '', /Lower than England/);
  });

  it('leaves out no history of a risk, whichever outcomes it features under', async () => {
    const safe = fictionalReport('S', 'Q2 2018/19', {
      level: 'LOW',
      likelihood: 1,
      impact: 4,
      owner: 'ann-example',
      reviewBy: '2019-01-31',
      inherent: { likelihood: 'B', impact: 'major' },
      target: { score: 3 },
      appetite: 4,
      controls: ['A made-up control'],
      earlier: [{ period: 'Q4 2017/18', level: 'HIGH', trend: 'UNCHANGED' }],
    });
    const healthy = fictionalReport('H', 'Q3 2018/19', { level: 'MEDIUM' });
    const milestone = { code: 'M1', title: 'Made up', featuresUnder: ['S01'], state: 'under-way' };
    const planned = { ...JSON.parse(safe.text), milestones: [milestone] };
    const table = azurite.newTable();
    await importFiles(table, [healthy, { ...safe, text: JSON.stringify(planned) }], { at });
    const { files, twice } = await goesRound(table);
    const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
    const [own] = JSON.parse(texts['3-report-S.json'] ?? '').risks;
    assert.deepEqual([own.level, own.likelihood, own.earlier.length], ['LOW', 1, 1]);
    assert.deepEqual(JSON.parse(texts['3-report-S.json'] ?? '').milestones, [
      { ...milestone, kind: 'milestone', asOf: 'Q2 2018/19' },
    ]);
    assert.deepEqual(
      [own.inherent, own.target, own.appetite, own.controls],
      [{ likelihood: 'B', impact: 'major' }, { score: 3 }, 4, ['A made-up control']],
    );
    const [newest] = JSON.parse(texts['3-report-H.json'] ?? '').risks;
    assert.deepEqual([newest.level, newest.earlier.length], ['MEDIUM', 2]);
    for (const { others } of twice) assert.deepEqual([others.added, others.revised], [0, []]);
  });

  it('names the quarter of a risk that the report no longer assesses', async () => {
    const table = azurite.newTable();
    const older = fictionalReport('S', 'Q1 2018/19', { level: 'LOW' });
    const newer = JSON.parse(fictionalReport('S', 'Q2 2018/19', { level: 'LOW' }).text);
    const without = { name: 'x.json', text: JSON.stringify({ ...newer, risks: [] }) };
    await importFiles(table, [older, without], { at });
    const { files } = await goesRound(table);
    const report = JSON.parse(files.find(({ name }) => name === '3-report-S.json')?.text ?? '');
    assert.deepEqual([report.risks[0].period, report.risks[0].level], ['Q1 2018/19', 'LOW']);
  });

  it('keeps why a value is missing, and the directions that were reported', async () => {
    const text = [
      'measure,series,area,period,value,flags,reported,reported other,why',
      'S05A,council,E10000009,Q1 2008/09,,not-available,,,The police return is late',
      'S05A,council,E10000009,Q2 2008/09,,suppressed,worsening,,"=fewer than five, as agreed"',
      'S05A,council,E10000009,Q3 2008/09,7,,improving,worsening,',
    ].join('\n');
    const { files } = await goesRound(await loaded({ name: 'x.csv', text }));
    const csv = files.at(-1)?.text ?? '';
    assert.match(
      csv,
      /Q1 2008\/09,,not-available,,,,,,The police return is late,,,,,,"Imported from x\.csv, /,
    );
    assert.match(
      csv,
      /Q2 2008\/09,,suppressed,,,worsening,,,"'=fewer than five, as agreed",,,,,,"Imported from/,
    );
    assert.match(csv, /Q3 2008\/09,7,,,,improving,worsening,7,/);
    assert.match(
      files.map(({ text: json }) => json).join(),
      /"reported":\s*"improving",\s*"reportedOther":\s*"worsening"/,
    );
  });

  it('says of every value where it comes from', async () => {
    const table = await loaded({
      name: 'folder/x.csv',
      text: 'measure,series,area,period,value\nS05A,council,E10000009,Q1 2008/09,7\n',
    });
    const store = openSubmissionStore(table, () => at);
    const seen = await store.readRecord('S05');
    await store.write(seen, buildUpdate(seen, { observations: [crimeIs(6100)] }));
    const csv = (await goesRound(table)).files.at(-1)?.text ?? '';
    const [, ...lines] = csv.trim().split('\n');
    for (const line of lines) assert.match(line, /(?:Report|Official|Imported|Submitted)[^,]*/);
    assert.match(csv, /S05A,council,E10000009,Q2 2018\/19,6270,.*"Report, December 2018"/);
    assert.match(csv, /Q1 2008\/09,7,.*"Imported from x\.csv, \d+ \w+ \d{4}"/);
    assert.match(csv, /Q3 2018\/19,6100,.*"Submitted 10 Jan 2019, not signed off"/);
    assert.match(csv, /S03A,published,.*Official: Department for Education/);
  });

  it('has what was agreed before in place of what was sent back', async () => {
    const table = await loaded();
    const store = openSubmissionStore(table, () => at);
    const seen = await store.readRecord('S05');
    const { observation, ...place } = crimeIs(6123);
    const round = { round: q3, submitted: { by: andy.name, at: handedIn } };
    const provenance = { kind: 'returned', ...round, returned: round.submitted } as const;
    const sentBack = { ...observation, provenance };
    const crimes = seen.series.find(({ measure }) => measure === 'S05A')?.observations ?? [];
    const before = crimes.find(({ value }) => value === 6270) ?? assert.fail('no 6,270');
    const { period, ...lastGood } = before;
    const observations = [
      { ...place, observation: sentBack },
      { ...place, observation: { ...sentBack, period, lastGood } },
    ];
    await store.write(seen, buildUpdate(seen, { observations }));
    const csv = (await goesRound(table)).files.at(-1)?.text ?? '';
    assert.doesNotMatch(csv, /6123/);
    assert.match(csv, /S05A,council,E10000009,Q2 2018\/19,6270,.*"Report, December 2018"/);
  });

  it('gives cells that look like formulas an apostrophe, and takes it off again', async () => {
    const header = 'measure,series,area,period,value,printed';
    const prints = [
      '=HYPERLINK("x")',
      '+44',
      '-5',
      '-5 or so',
      '@x',
      "'=x",
      '"\t',
      ' a,b ',
      'é\r\nü',
      '\r',
    ];
    const lines = prints.map(
      (print, i) =>
        `S05A,council,E10000009,Q1 200${i}/0${i + 1},5,"${print.replaceAll('"', '""')}"`,
    );
    const text = [header, ...lines].join('\n').replace('09/010', '09/10');
    const { files } = await goesRound(await loaded({ name: 'x.csv', text }));
    const csv = files.at(-1)?.text ?? '';
    assert.match(csv, /,5,,,,,,"'=HYPERLINK\(""x""\)",,,,,,,"Imported/);
    assert.match(csv, /,5,,,,,,-5,,,,,,,"Imported/);
    assert.match(csv, /,'-5 or so,,,,,,,"Imported/);
    assert.match(csv, /^\uFEFFmeasure,series,area,period,value,flags,/);
  });

  it('keeps the licence with each series, and the area whose place another took', () => {
    const { files } = sample;
    const history = files.filter(({ name }) => name.startsWith('1-history'));
    assert.ok(history.length > 0);
    for (const { text } of history) {
      const { measures, areas } = JSON.parse(text);
      for (const { series } of measures)
        for (const { licence } of series) assert.equal(licence, 'Open Government Licence v3.0');
      assert.ok(areas.some(({ code }: { code: string }) => code === 'E10000009'));
    }
  });

  it('gives the same bytes of a council with parts, terms and series without a licence', async () => {
    const table = azurite.newTable();
    await importFiles(table, await readSampleFiles(corvenshire), { at, confirmed: true });
    const { files } = await goesRound(table);
    const report = files.find(({ name }) => name === '3-report-GS.json')?.text ?? '';
    for (const kept of ['"featuresUnder": [\n        "GS 1.8b"', 'GS 1.5a: Schools in', '"up"'])
      assert.ok(report.includes(kept), kept);
  });

  it('parts a history that is more than one load takes', async () => {
    const [history] = sampleFiles.map(({ text }) => JSON.parse(text));
    const measures = history.measures.slice(0, 1);
    const [series] = measures[0].series;
    measures[0].series = Array.from({ length: 25 }, (_, i) => ({ ...series, id: `copy-${i}` }));
    const many = { name: 'many.json', text: JSON.stringify({ ...history, measures }) };
    const { files } = await goesRound(await loaded(many));
    assert.ok(files.some(({ name }) => name === '1-history-S01-02.json'));
  });

  it('says what it leaves out', async () => {
    const table = await loaded();
    const report = JSON.parse(sampleFiles.at(-1)?.text ?? '');
    report.indicators[4].measures.pop();
    for (const one of report.indicators[4].benchmarks ?? [])
      one.measures = one.measures.filter((code: string) => code !== 'S05D');
    await importFiles(table, [{ name: 'less.json', text: JSON.stringify(report) }], { at });
    const { warnings } = await exportFiles(table, { csv: true });
    assert.match(warnings.join(), /S05D council is left out/);
  });

  it('refuses when nothing is loaded', async () => {
    await assert.rejects(exportFiles(azurite.newTable(), { csv: false }), {
      code: 'report-missing',
    });
  });
});
