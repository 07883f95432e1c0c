import { createServer } from 'node:http';

const server = createServer((_request, response) => response.end('here'));
server.listen(0, '127.0.0.1', () =>
  console.log(`Listening on ${JSON.stringify(server.address())}`),
);
