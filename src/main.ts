const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 12)) {
  console.error(`Attune needs Node 20.12 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

// Only now, because an older Node could not even read the rest.
const { start } = await import('./start.js');
await start();

export {};
