import { readFile } from 'node:fs/promises';
import { TableClient } from '@azure/data-tables';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import {
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
} from 'botbuilder';
import restify from 'restify';

// What our own bot is measured beside: the same libraries, used as their documentation shows, for a turn
// that reads the same page and answers with a card of the same size, and nothing of what makes it our bot.

const { PORT, AZURE_STORAGE_CONNECTION_STRING = '' } = process.env;

const table = TableClient.fromConnectionString(AZURE_STORAGE_CONNECTION_STRING, 'Outcomes', {
  allowInsecureConnection: true,
});

const card: unknown = JSON.parse(
  await readFile(new URL('../test/cards/expected/indicator-S05.json', import.meta.url), 'utf8'),
).content;

const texts: Record<string, string> = {};

/** Each text of the card is a field of the template. */
const bindTexts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bindTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== 'text') return [key, bindTexts(inner)];
      const name = `text${Object.keys(texts).length}`;
      texts[name] = String(inner);
      return [key, `\${${name}}`];
    }),
  );
};

const template = new Template(bindTexts(card));

const readPage = async (): Promise<number> => {
  const filter = "PartitionKey eq 'council' and RowKey ge 'page~S05~' and RowKey lt 'page~S05~~'";
  let rows = 0;
  for await (const _ of table.listEntities({ queryOptions: { filter } })) rows += 1;
  return rows;
};

class SmallestBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const [version, rows] = await Promise.all([
        table.getEntity('council', 'catalogue~version'),
        readPage(),
      ]);
      if (!version.etag || rows === 0) throw new Error('the table holds no report');
      const content = template.expand({ $root: texts });
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(content)));
      await next();
    });
  }
}

const bot = new SmallestBot();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => bot.run(context));
});
server.listen(Number(PORT), '127.0.0.1');
