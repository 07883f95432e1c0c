import { z } from 'zod';

const command = z.object({ title: z.string(), description: z.string() });

const bot = z.object({
  botId: z.string(),
  scopes: z.array(z.string()),
  commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
});

/** The part of the manifest that our own rules read; the whole is checked by Microsoft's schema. */
export const manifestSchema = z.object({
  version: z.string(),
  id: z.string(),
  developer: z.object({
    websiteUrl: z.string(),
    privacyUrl: z.string(),
    termsOfUseUrl: z.string(),
  }),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  accentColor: z.string(),
  bots: z.tuple([bot]),
});

export type Manifest = z.infer<typeof manifestSchema>;
