/** When every scenario begins: the first working day after the third quarter of 2018/19. */
const begin = Date.parse('2019-01-02T09:00:00Z');

/** A clock that the processes of a scenario share, as the copies of a bot do. */
export const buildClock =
  (startedAt: number): (() => Date) =>
  () =>
    new Date(begin + Date.now() - startedAt);
