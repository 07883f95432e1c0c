import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'mocha';
import { z } from 'zod';
import { isFileAddress } from '../../../../src/bot/report-file.ts';
import { textOfDocx } from '../../../report/document-text.ts';
import type { Sent } from '../../connector.ts';
import { as, textOf } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';

const consentType = 'application/vnd.microsoft.teams.card.file.consent';

const consentCard = z.object({
  contentType: z.literal(consentType),
  name: z.string(),
  content: z.object({
    description: z.string(),
    sizeInBytes: z.number(),
    acceptContext: z.unknown(),
    declineContext: z.unknown(),
  }),
});

/** Made in a third of the time, as it has no contents whose pages must be counted. */
const summary = { kind: 'report-file', short: true } as const;

type Put = { readonly range: string | undefined; readonly bytes: Buffer };

/** The side of OneDrive: takes files, or refuses them. */
const useDrive = () => {
  const taken: Put[] = [];
  let status = 201;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    taken.push({ range: request.headers['content-range'], bytes: Buffer.concat(parts) });
    response.statusCode = status;
    if (status === 302) response.setHeader('location', 'http://example.org/elsewhere');
    response.end('{}');
  });
  before(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  after(() => new Promise((resolve) => void server.close(resolve)));
  return {
    taken,
    answerWith: (next: number): void => {
      status = next;
    },
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload?guid=1`,
  };
};

describe('the report as a file in a chat', function () {
  this.timeout(40_000);
  const bot = useRound('2019-01-10');
  const drive = useDrive();

  const offered = async (making: Sent) => {
    assert.match(textOf(making), /^Making the document…/);
    const { activity } = await bot.waitForChange(() => true);
    return consentCard.parse(activity.attachments?.[0]);
  };

  const offer = async (person: string, text: string) => offered(await bot.ask(person, text));

  /** The answer, or what takes its place once the file is made. */
  const whatCame = async (sent: readonly Sent[]): Promise<Sent> => {
    const [answer, ...more] = sent;
    assert.ok(answer && more.length === 0);
    return /^Saving /.test(textOf(answer)) ? bot.waitForChange(() => true) : answer;
  };

  const answerConsent = async (
    action: 'accept' | 'decline',
    context: unknown,
    { person = 'david-bonner', uploadUrl = drive.url() } = {},
  ) => {
    const name = 'report.docx';
    const uploadInfo = {
      contentUrl: 'https://example.org/file',
      name,
      uploadUrl,
      uniqueId: 'id-1',
      fileType: 'docx',
    };
    return bot.send({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: 'consent',
      value: {
        type: 'fileUpload',
        action,
        context,
        ...(action === 'accept' ? { uploadInfo } : {}),
      },
      ...as(person),
    });
  };

  it('is offered to the performance team with what is missing, saved on consent and shown', async () => {
    const { name, content } = await offer('david-bonner', 'report');
    assert.equal(name, 'S Q3 2018-19 report (draft).docx');
    assert.match(
      content.description,
      /DRAFT for Q3 2018\/19, made 10 January 2019; still missing: S01/,
    );
    assert.ok(content.sizeInBytes > 10_000);
    const { status, sent } = await answerConsent('accept', content.acceptContext);
    assert.equal(status, 200);
    assert.equal(sent[0]?.method, 'PUT');
    const saved = await whatCame(sent);
    assert.match(saved.path, /\/activities\/consent$/);
    assert.deepEqual(saved.activity.attachments, [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        name: 'report.docx',
        contentUrl: 'https://example.org/file',
        content: { uniqueId: 'id-1', fileType: 'docx' },
      },
    ]);
    const [put] = drive.taken.splice(0);
    assert.ok(put);
    assert.equal(put.range, `bytes 0-${put.bytes.length - 1}/${put.bytes.length}`);
    assert.match(textOfDocx(put.bytes), /S05: Rates of crime/);
  });

  it('is that of the quarter that was named, for an outcome lead, and nothing is stored when declined', async () => {
    const { name, content } = await offer('paul-leivers', 'report Q2 2018/19');
    assert.equal(name, 'S Q2 2018-19 report.docx');
    assert.match(content.description, /Nothing is missing\.$/);
    const { sent } = await answerConsent('decline', content.declineContext, {
      person: 'paul-leivers',
    });
    assert.match(sent.map(textOf).join(), /The report is not saved/);
    assert.deepEqual(drive.taken, []);
  });

  it('is for nobody else, who is told who may; nor for somebody who sends back another’s consent', async () => {
    const refused = textOf(await bot.ask('reader', 'report'));
    assert.match(
      refused,
      /Only the performance team and the outcome leads can have the report made as a file\. Ask David Bonner/,
    );
    const { sent } = await answerConsent(
      'accept',
      { kind: 'report-file', outcome: 'S' },
      { person: 'andy-frost' },
    );
    assert.match(sent.map(textOf).join(), /That is for the performance team/);
    assert.deepEqual(drive.taken, []);
  });

  it('goes nowhere but to Microsoft’s files, and says so when it was not taken', async () => {
    const context = { ...summary, outcome: 'S', quarter: 'Q2 2018/19' };
    const { sent: elsewhere } = await answerConsent('accept', context, {
      uploadUrl: 'https://example.org/up',
    });
    assert.match(textOf(await whatCame(elsewhere)), /could not be saved.*not one of Microsoft’s/s);
    for (const status of [500, 302]) {
      drive.answerWith(status);
      const { sent } = await answerConsent('accept', context);
      assert.match(textOf(await whatCame(sent)), /The report could not be saved/);
    }
    assert.equal(drive.taken.splice(0).length, 2);
  });

  it('is said to have failed when the thread that makes it dies, and can be asked for again', async () => {
    process.once('worker', (worker) => void worker.terminate());
    await bot.request('david-bonner', summary);
    assert.match(
      textOf(await bot.waitForChange(() => true)),
      /The report could not be made[\s\S]*There is no file[\s\S]*\(Reference /,
    );
    const { name } = await offered(await bot.request('david-bonner', summary));
    assert.match(name, /^S Q3 2018-19 summary/);
  });

  it('comes below where the card can no longer be changed', async () => {
    await bot.send({
      value: { request: { ...summary, quarter: 'Q2 2018/19' } },
      ...as('david-bonner'),
    });
    bot.refuseNext({ status: 404 });
    await bot.settled();
    const below = bot.take().map(({ activity }) => activity.attachments?.[0]);
    assert.equal(consentCard.parse(below[0]).name, 'S Q2 2018-19 summary.docx');
  });

  it('says that a quarter to come has no report, and answers nothing to a consent that is not its own', async () => {
    assert.match(
      textOf(await bot.ask('david-bonner', 'report Q4 2018/19')),
      /There is no report for that quarter yet/,
    );
    const { status, sent } = await answerConsent('accept', { kind: 'show', code: 'S05' });
    assert.deepEqual({ status, sent }, { status: 200, sent: [] });
  });
});

describe('where a file may be put', () => {
  const allowed = [
    'https://contoso-my.sharepoint.com/personal/a/_api/v2.0/drive/items/1/uploadSession?guid=2',
    'https://contoso.sharepoint.us/x',
    'https://contoso.sharepoint-mil.us/x',
  ];
  const refused = [
    'http://contoso.sharepoint.com/x',
    'https://sharepoint.com.example.org/x',
    'https://contoso.sharepoint.com.example.org/x',
    'https://contoso.sharepoint.com@example.org/x',
    'https://a:b@contoso.sharepoint.com/x',
    'https://contoso.sharepoint.com:8443/x',
    'https://evilsharepoint.com/x',
    'http://127.0.0.1:80/x',
    'http://169.254.169.254/metadata',
    'file:///etc/passwd',
    'nonsense',
  ];
  it('is OneDrive and nothing that looks like it', () => {
    assert.deepEqual(
      [...allowed, ...refused].filter((one) => isFileAddress(one, false)),
      allowed,
    );
  });

  it('is this machine too, where nothing is authenticated', () => {
    assert.deepEqual(
      refused.filter((one) => isFileAddress(one, true)),
      ['http://127.0.0.1:80/x'],
    );
  });
});

describe('the report in a chat that takes no files', function () {
  this.timeout(40_000);
  const kept = new Map<string, Uint8Array>();
  const bot = useRound('2019-01-10', {
    keepFile: async (name, bytes) => {
      kept.set(name, bytes);
      return `files/${name}`;
    },
  });

  it('is kept outside it, and the card says where', async () => {
    await bot.request('david-bonner', summary);
    const made = await bot.waitForChange(() => true);
    const [name = '', bytes] = [...kept][0] ?? [];
    assert.equal(name, 'S Q3 2018-19 summary (draft).docx');
    assert.ok(textOf(made).includes(`so it is in files/${name}.`), textOf(made));
    assert.match(await textOfDocx(Buffer.from(bytes ?? [])), /People in Dorset are Safe/);
  });
});
