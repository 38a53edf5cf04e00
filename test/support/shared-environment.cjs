const { TestEnvironment } = require('jest-environment-node');

let kept;

/**
 * One global for all spec files of a worker, because the packages and our sources are evaluated once in it
 * (`shared-runtime.cjs`) and hold its classes.
 */
module.exports = class SharedEnvironment {
  constructor(config, context) {
    kept ??= new KeptEnvironment(config, context);
    return kept;
  }
};

class KeptEnvironment extends TestEnvironment {
  async teardown() {}
}
