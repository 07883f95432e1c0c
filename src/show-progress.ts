import { SingleBar } from 'cli-progress';

/** A short import is over before a bar can be read. */
const fewestValues = 2_000;

/** A bar on the terminal, if it is one. `stop` leaves the terminal as it was. */
export const showProgress = (stream: NodeJS.WriteStream) => {
  const bar = new SingleBar({
    stream,
    format: 'writing {bar} {value} of {total} values, {eta_formatted} left',
    barsize: 24,
    hideCursor: true,
  });
  return {
    onProgress: (done: number, total: number): void => {
      if (!stream.isTTY || total < fewestValues) return;
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
    },
    stop: (): void => bar.stop(),
  };
};
