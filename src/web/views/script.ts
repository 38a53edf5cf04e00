/** Puts the address of every module where it was imported: one of ours by its file, such as `./saving.js`, or a package by its name. */
export function withImportAddresses(script: string, addressOf: (name: string) => string): string {
  return script.replace(
    /^((?:import|export)\b[^;'"]*?\bfrom\s*)(['"])([^'"]+)\2/gm,
    (_, before: string, quote: string, name: string) => before + quote + addressOf(name.replace(/^\.\//, '')) + quote,
  );
}
