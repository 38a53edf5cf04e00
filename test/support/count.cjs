/** Writes how many tests passed and failed to the file that ATTUNE_TEST_REPORT names, for the last line of CI. */
const { writeFileSync } = require('node:fs');

module.exports = class Count {
  onRunComplete(_, { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : numRuntimeErrorTestSuites);
    writeFileSync(process.env.ATTUNE_TEST_REPORT, JSON.stringify({ numPassedTests, numFailedTests: failed }));
  }
};
