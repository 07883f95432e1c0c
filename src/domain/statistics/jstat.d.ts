declare module 'jstat' {
  const jStat: {
    readonly chisquare: {
      /** The value that a share `p` of a chi-squared distribution lies below. */
      readonly inv: (p: number, degreesOfFreedom: number) => number;
    };
  };
  export default jStat;
}
