import fc from 'fast-check';

// The same examples in every run: what fails for one fails for all, and can be mended.
// `FUZZ_SEED=random npm test` looks for others.
const seed = process.env.FUZZ_SEED ?? '20181231';

if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
