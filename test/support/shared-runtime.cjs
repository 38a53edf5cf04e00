const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

/** What was evaluated, by its path. */
const shared = new Map();
const isShared = (path) => !path.includes(`${sep}test${sep}`) || path.includes(`${sep}test${sep}support${sep}`);

/** The runtime of the spec file that runs now. */
let current;
const begin = (runtime) => (current = runtime);

/** Evaluates packages and our sources once a worker, and each spec file with its helpers anew. */
class SharedRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    begin(this);
    const modules = this.registries.getActiveCjsRegistry();
    for (const [path, module] of shared) modules.set(path, module);
  }

  /** A module that was evaluated for an earlier file may only now ask for another. */
  requireModuleOrMock(from, name) {
    return current === this ? super.requireModuleOrMock(from, name) : current.requireModuleOrMock(from, name);
  }

  teardown() {
    for (const [path, module] of this.registries.getActiveCjsRegistry()) if (isShared(path)) shared.set(path, module);
    super.teardown();
  }
}

module.exports = SharedRuntime;
