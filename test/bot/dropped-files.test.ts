import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'mocha';
import { buildFetchFile } from '../../src/bot/import-file.ts';
import { writeXlsx } from '../../src/report/write-xlsx.ts';
import type { Sent } from './connector.ts';
import { pressOf } from './press.ts';
import { as, buttonsOf, textOf } from './use-bot.ts';
import { useRound } from './use-round.ts';

const contentType = 'application/vnd.microsoft.teams.file.download.info';

/** The side of SharePoint: gives out files, or refuses. */
const useDrive = () => {
  const files = new Map<string, Uint8Array | number>();
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '') ?? 404;
    if (typeof file === 'number')
      response.writeHead(file, { location: 'http://example.org/elsewhere' });
    response.end(typeof file === 'number' ? '' : file);
  });
  before(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  after(() => new Promise((resolve) => void server.close(resolve)));
  return {
    put: (name: string, content: Uint8Array | string | number): string => {
      files.set(`/${name}`, typeof content === 'string' ? Buffer.from(content) : content);
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
    },
  };
};

/** Ends the next thread that is started, as the system does when memory is short. */
const killNextWorker = () => process.once('worker', (worker) => void worker.terminate());

describe('a file that is put into the personal chat', function () {
  this.timeout(60_000);
  const bot = useRound('2019-01-10');
  const drive = useDrive();

  const drop = async (
    files: readonly (readonly [name: string, downloadUrl: string])[],
    person = 'david-bonner',
    changes: object = {},
  ): Promise<Sent> => {
    const attachments = files.map(([name, downloadUrl]) => ({
      contentType,
      contentUrl: 'https://example.org/file',
      name,
      content: { downloadUrl, uniqueId: 'id-1', fileType: name.split('.').at(-1) },
    }));
    const { sent } = await bot.send({ text: '', attachments, ...as(person), ...changes });
    return whatCame(sent);
  };

  /** The answer, or what takes its place when the work is done. */
  const whatCame = async (sent: readonly Sent[]): Promise<Sent> => {
    const [answer] = sent;
    assert.ok(answer && sent.length === 1);
    if (!/^(?:Reading|Importing) /.test(textOf(answer))) return answer;
    const changed = await bot.waitForChange(() => true);
    assert.match(changed.path, /\/activities\/(?:sent-\d+|dry-run)$/);
    return changed;
  };

  const pressImport = (dryRun: Sent, person = 'david-bonner') =>
    bot.send({ value: pressOf(dryRun, 'Import'), replyToId: 'dry-run', ...as(person) });

  const importFrom = async (dryRun: Sent, person = 'david-bonner'): Promise<string> =>
    textOf(await whatCame((await pressImport(dryRun, person)).sent));

  const csv = 'measure,period,value\nS05A,Q2 2018/19,6271\nS05B,Q3 2018/19,"2,701"\n';

  it('is answered with what it would change, and imported at a press', async () => {
    const dryRun = await drop([['crime.csv', drive.put('crime.csv', csv)]]);
    const shown = textOf(dryRun);
    assert.match(shown, /crime\.csv: what it would change/);
    assert.match(shown, /Nothing is imported yet\.[\s\S]*Figures: 1 new, 1 changed, 0 as stored\./);
    assert.match(
      shown,
      /S05A Total crime, Dorset County Council, Q2 2018\/19: 6,271 \(was.6,270\)/,
    );
    assert.match(textOf(await bot.ask('reader', 'S05A in Q2 2018/19')), /6,270/);
    const done = await importFrom(dryRun);
    assert.match(done, /Imported: crime\.csv[\s\S]*1 new, 1 changed/);
    assert.match(textOf(await bot.ask('reader', 'S05A in Q2 2018/19')), /6,271/);
    assert.match(await importFrom(dryRun), /crime\.csv was imported already/);
    assert.match(
      textOf(await bot.ask('reader', 'history of S05')),
      /David Bonner imported crime\.csv[\s\S]*6271/,
    );
  });

  it('is said to be read, and then to be imported, in one card that changes', async () => {
    const url = drive.put('told.csv', 'measure,period,value\nS05C,Q2 2018/19,540\n');
    const dropped = {
      contentType,
      name: 'told.csv',
      content: { downloadUrl: url, fileType: 'csv' },
    };
    const { sent } = await bot.send({ text: '', attachments: [dropped], ...as('david-bonner') });
    assert.match(sent.map(textOf).join(), /Reading told\.csv…[\s\S]*Nothing is imported before/);
    const dryRun = await bot.waitForChange(() => true);
    assert.match(textOf(dryRun), /told\.csv: what it would change/);
    const pressed = (await pressImport(dryRun)).sent;
    assert.match(pressed.map(textOf).join(), /Importing told\.csv…/);
    assert.equal(pressed[0]?.method, 'PUT');
    assert.match(textOf(await bot.waitForChange(() => true)), /Imported: told\.csv/);
  });

  it('whose worker dies is said not to be read, or to be imported in part', async () => {
    const url = drive.put('dies.csv', 'measure,period,value\nS05D,Q2 2018/19,686\n');
    const dryRun = await drop([['dies.csv', url]]);
    killNextWorker();
    const told = await drop([['dies.csv', url]]);
    assert.match(textOf(told), /I could not read the whole file[\s\S]*Nothing was imported/);
    killNextWorker();
    assert.match(
      await importFrom(dryRun),
      /The import stopped before it was finished[\s\S]*Drop it here again/,
    );
    assert.match(await importFrom(dryRun), /Imported: dies\.csv/);
  });

  it('may be a workbook, of which each sheet is read; an odd value is asked about', async () => {
    const columns = ['Measure', 'Period', 'Value'].map((title) => ({ title, width: 10 }));
    const rows = [['S05C', 'Q3 2018/19', { number: 53_100, decimals: 0 }]];
    const bytes = await writeXlsx([{ name: 'Crime', columns, rows }]);
    const dryRun = await drop([['crime.xlsx', drive.put('crime.xlsx', bytes)]]);
    assert.match(textOf(dryRun), /Figures: 1 new, 0 changed/);
    // What looks wrong stands above the button, and pressing it confirms it.
    assert.match(textOf(dryRun), /Is this right\?[\s\S]*S05C[\s\S]*times as much as/);
    assert.match(await importFrom(dryRun), /Imported: crime\.xlsx/);
  });

  it('is refused with each fault and its line, and nothing of it can be imported', async () => {
    const faulty = 'measure,period,value\nS05A,Q2 2018/19,62x\nS99,Q2 2018/19,4\n';
    const answer = await drop([['faulty.csv', drive.put('faulty.csv', faulty)]]);
    const shown = textOf(answer);
    assert.match(shown, /faulty\.csv cannot be imported/);
    assert.match(shown, /line 2, column value: "62x" is not a number/);
    assert.match(shown, /line 3, column measure: there is no measure "S99"/);
    assert.ok(!buttonsOf(answer).includes('Import'));
  });

  it('with columns that are not known is imported without them at a press', async () => {
    const url = drive.put(
      'wider.csv',
      'measure,period,value,Lead\nS05D,Q3 2018/19,701,Mia\nTotal\n',
    );
    const dryRun = await drop([['wider.csv', url]]);
    const shown = textOf(dryRun);
    assert.match(shown, /Nothing is imported yet\. It has columns that I cannot read/);
    assert.match(shown, /1 new[\s\S]*Left out.*line 3 “Total”[\s\S]*passed over: “lead”/);
    const { sent } = await bot.send({
      value: pressOf(dryRun, 'Import without these columns'),
      replyToId: 'dry-run',
      ...as('david-bonner'),
    });
    assert.match(textOf(await whatCame(sent)), /Imported: wider\.csv/);
  });

  it('is read by a mapping of the council where it has the columns of one', async () => {
    const text = [
      'Financial year,Local authority code,Local authority name,Measure,Value',
      '2016-17,E10000009,Dorset,"Outcome, ASC Carer Quality of Life",7.5',
    ].join('\n');
    const answer = textOf(await drop([['oflog.csv', drive.put('oflog.csv', text)]]));
    assert.match(answer, /line 2, column measure: there is no measure "A01"/);
  });

  it('is for the performance team alone, and others are told who may', async () => {
    const url = drive.put('theirs.csv', csv.replace('6271', '6272'));
    const refused = textOf(await drop([['theirs.csv', url]], 'andy-frost'));
    assert.match(refused, /Only the performance team can import files\. Ask David Bonner/);
    const dryRun = await drop([['theirs.csv', url]]);
    assert.match(await importFrom(dryRun, 'andy-frost'), /That is for the performance team/);
    assert.match(textOf(await bot.ask('reader', 'S05A in Q2 2018/19')), /6,271/);
    // Nor once it is another than was shown, or can no longer be had.
    drive.put('theirs.csv', csv.replace('6271', '9999'));
    assert.match(await importFrom(dryRun), /no longer the file that you were shown/);
    drive.put('theirs.csv', 404);
    assert.match(await importFrom(dryRun), /Teams no longer gives it out \(status 404\)/);
  });

  it('is one at a time, of a kind that can be read, and not too large', async () => {
    const url = drive.put('a.csv', csv);
    const two = await drop([
      ['a.csv', url],
      ['b.csv', url],
    ]);
    assert.match(textOf(two), /One file at a time/);
    assert.match(textOf(await drop([['a.pdf', url]])), /I cannot read a\.pdf/);
    const large = drive.put('large.csv', Buffer.alloc(5_000_001, 'a'));
    assert.match(textOf(await drop([['large.csv', large]])), /larger than 5 MB/);
  });

  it('is fetched from nowhere but Microsoft’s files, and through no redirect', async () => {
    const elsewhere = await drop([['a.csv', 'https://example.org/a.csv']]);
    assert.match(textOf(elsewhere), /not one of Microsoft’s for files/);
    const redirected = await drop([['a.csv', drive.put('redirect.csv', 302)]]);
    assert.match(textOf(redirected), /could not be fetched/);
    const fetchFile = buildFetchFile(false);
    for (const address of [
      drive.put('a.csv', csv),
      'http://contoso-my.sharepoint.com/a.csv',
      'https://contoso.sharepoint.com.example.org/a.csv',
      'https://user@contoso.sharepoint.com/a.csv',
      'https://contoso.sharepoint.com:8443/a.csv',
      'file:///etc/passwd',
      'not an address',
    ])
      assert.deepEqual(await fetchFile(address), {
        fault: 'its address is not one of Microsoft’s for files',
      });
  });
});
