const stringOrComment = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\//g;

/** Takes out comments, indentation and empty lines and nothing else, so that what is sent means what was written. */
export function withoutComments(css: string): string {
  return css
    .replace(stringOrComment, (_, text: string | undefined) => text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Puts the address of every font where its file was named. Throws for a file that `addressOf` does not know. */
export function withAddresses(css: string, addressOf: (file: string) => string): string {
  return css.replace(/url\(["']?([^"')]+)["']?\)/g, (_, file: string) => `url("${addressOf(file)}")`);
}
