import { setTimeout } from 'node:timers/promises';

/** Resolves after so many milliseconds; rejects at once when the signal is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const wait: Wait = (ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {});
