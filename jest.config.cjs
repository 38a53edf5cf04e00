/** Sources and ESM packages alike are down-levelled to CommonJS by SWC, so that Jest runs on Node 20 without a flag. */
const swc = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
};
const plain = {
  ...swc,
  sourceMaps: false, // nobody debugs packages, and reading their maps for each spec file takes its time
  isModule: 'unknown',
  jsc: { ...swc.jsc, parser: { syntax: 'ecmascript', dynamicImport: true }, transform: {} },
};

/**
 * Journeys that take minutes, each through a part of the site whose pages and forms are proved over HTTP as well. They run by
 * `npm run prove:journeys`; those through the site's heart, from sign-up to certificate, run always.
 */
const long = [
  ...['account', 'factors', 'invitation', 'leaving', 'oidc'].map((part) => `browser/${part}-with(out)?-scripts`),
  ...[
    'correction',
    'course-review',
    'course-writing',
    'figures',
    'items',
    'journey-by-keyboard',
    'marking',
    'media',
    'quiz-builder',
    'review',
    'roster',
    'vignettes',
  ].map((part) => `browser/${part}`),
  'instances',
];

module.exports = {
  testEnvironment: '<rootDir>/test/support/shared-environment.cjs',
  runtime: '<rootDir>/test/support/shared-runtime.cjs',
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.ATTUNE_EVERY_JOURNEY ? [] : long.map((name) => `<rootDir>/test/${name}\\.spec\\.ts$`)),
  ],
  globalSetup: '<rootDir>/test/support/postgres.mjs',
  globalTeardown: '<rootDir>/test/support/postgres-down.mjs',
  moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'json', 'node'],
  resolver: '<rootDir>/test/support/resolver.cjs',
  moduleNameMapper: {
    // It is exported to `import` alone, which Jest's resolver does not follow.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+\\.m?js$': ['@swc/jest', plain] },
  transformIgnorePatterns: [],
  testTimeout: 60_000,
  maxWorkers: '100%',
  workerIdleMemoryLimit: '2GB', // a worker that has run many specs spends its time on its memory
  reporters: ['default', ...(process.env.ATTUNE_TEST_REPORT ? ['<rootDir>/test/support/count.cjs'] : [])],
};
