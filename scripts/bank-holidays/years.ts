/** The years that data/bank-holidays/ covers. */
export const years = { from: 2014, to: 2040 } as const;
