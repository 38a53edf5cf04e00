/** As far as prose goes before the next line. */
const foldedLine = 120;
/** As far as a text goes that is not folded, less the name of its field. */
const longestLine = 108;

/** Tabs and other controls, line ends that only some programs see, the mark that a reader takes off, and halves of characters. */
const odd = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\ufeff]/u;

/**
 * A text as people would write it, and so that it comes back to the letter: prose in blocks, quotation marks where there is no
 * way around them. It may begin a line that is indented by `indent` and go on below.
 */
export function yamlString(value: string, indent: string): string {
  if (value.includes('\n')) return isBlock(value) ? literal(value, indent) : escaped(value, indent);
  const isLong = indent.length + value.length > longestLine;
  return isLong && !odd.test(value) && isProse.test(value) ? folded(value, indent) : yamlWord(value);
}

/** The same on one line, whatever its length. */
export function yamlWord(value: string): string {
  if (odd.test(value) || value.includes('\n')) return `"${coded(value)}"`;
  if (isBare(value)) return value;
  return /^[^"\\]*'[^"\\]*$/.test(value) ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}

/** No sign of YAML at the beginning, and nothing that reads as a number. */
const start = /^(?:[^\s\d.+~=<?:,[\]{}#&*!|>'"%@`-]|\d.* \p{L})/u;
/** Words that mean something else in YAML of one version or another. */
const meaning = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function isBare(value: string): boolean {
  return start.test(value) && !/:\s|\s#|[:\s]$/.test(value) && !meaning.test(value);
}

/** No space at either end but one line end, and no line of spaces alone: editors take such things away. */
function isBlock(value: string): boolean {
  return !odd.test(value) && /^\S/.test(value) && /\S\n?$/.test(value) && !/^ +$/m.test(value);
}

function literal(value: string, indent: string): string {
  const isEnded = value.endsWith('\n');
  const lines = (isEnded ? value.slice(0, -1) : value).split('\n');
  return [isEnded ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
}

/** Words with one space between them, so that each space may be a line end. */
const isProse = /^[^ ]+(?: [^ ]+)+$/;

function folded(value: string, indent: string): string {
  const lines = ['>-'];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length >= foldedLine) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

/**
 * Between quotation marks. Each line of the text is a line of the file, joined by backslashes, so that what is found on a
 * later line of the text is found within it.
 */
function escaped(value: string, indent: string): string {
  const [first = '', ...lines] = value.split('\n').map(coded);
  return `"${[first, ...lines.map((line) => indent + line.replace(/^ /, '\\ '))].join('\\n\\\n')}"`;
}

function coded(value: string): string {
  const json = JSON.stringify(value).slice(1, -1);
  return json.replace(
    /[\p{Cc}\u2028\u2029\ufeff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
