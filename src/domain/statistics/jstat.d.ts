declare module 'jstat' {
  const jStat: {
    readonly chisquare: {
      /** The value that a share `p` of a chi-squared distribution lies below. */
      readonly inv: (p: number, degreesOfFreedom: number) => number;
    };
    readonly binomial: {
      /** The probability of at most `count` of `all`, each with the probability `share`. */
      readonly cdf: (count: number, all: number, share: number) => number;
    };
    readonly hypgeom: {
      /** The probability of at most `count` of the `having` among `drawn` of `all`. */
      readonly cdf: (count: number, all: number, having: number, drawn: number) => number;
    };
    readonly normal: {
      readonly cdf: (value: number, mean: number, deviation: number) => number;
    };
  };
  export default jStat;
}
