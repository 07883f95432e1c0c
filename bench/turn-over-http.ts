/** A person as the channel names them, in a chat with the bot alone. */
export type Sender = { readonly id: string; readonly aadObjectId: string };

let count = 0;

const activity = (text: string, serviceUrl: string, { id, aadObjectId }: Sender): string => {
  count += 1;
  return JSON.stringify({
    type: 'message',
    id: `bench-${count}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id, aadObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: id.replace(/^29:/, 'a:'), conversationType: 'personal' },
    text,
  });
};

/** Sends the bot a text and waits until its turn is done; returns the milliseconds. */
export const ask = async (
  botUrl: string,
  text: string,
  { serviceUrl, from }: { readonly serviceUrl: string; readonly from: Sender },
): Promise<number> => {
  const began = performance.now();
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: activity(text, serviceUrl, from),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`a turn was answered with ${response.status}`);
  return performance.now() - began;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
