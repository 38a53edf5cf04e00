/** Puts the address of every module where it was imported by its file, such as `from './saving.js'`. */
export function withImportAddresses(script: string, addressOf: (file: string) => string): string {
  return script.replace(/(from ')\.\/([\w-]+\.js)(')/g, (_, before: string, file: string, after: string) => {
    return `${before}${addressOf(file)}${after}`;
  });
}
