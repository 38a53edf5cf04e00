// Jest's resolver. Our own files import `./x.js` and mean `./x.ts`, as TypeScript does; packages mean what they say.
const { existsSync } = require('node:fs');
const { join, sep } = require('node:path');

module.exports = (name, options) => {
  const isOurs = /^\.{1,2}\/.*\.js$/.test(name) && !options.basedir.includes(`${sep}node_modules${sep}`);
  if (isOurs) {
    const source = join(options.basedir, `${name.slice(0, -'.js'.length)}.ts`);
    if (existsSync(source)) return source;
  }
  try {
    return options.defaultResolver(name, options);
  } catch (error) {
    if (/^[./]/.test(name)) throw error;
    return options.defaultResolver(name, { ...options, conditions: ['node', 'import', 'default'] }); // for ES modules alone
  }
};
