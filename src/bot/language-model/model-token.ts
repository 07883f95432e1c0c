/** What a token for Azure OpenAI is asked for. */
const scope = 'https://cognitiveservices.azure.com/.default';

/** Reads tokens for the managed identity of the bot; the library is loaded with the first one. */
export const buildModelToken = (): (() => Promise<string>) => {
  let provider: Promise<() => Promise<string>> | undefined;
  const build = async () => {
    const { DefaultAzureCredential, getBearerTokenProvider } = await import('@azure/identity');
    return getBearerTokenProvider(new DefaultAzureCredential(), scope);
  };
  return async () => {
    provider ??= build();
    return (await provider)();
  };
};
