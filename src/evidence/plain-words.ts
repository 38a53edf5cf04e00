import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text; a bare number, date or true needs quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of named fields',
  null: 'null',
};

/** Says in plain words what a schema found, for schemas that bring no words of their own. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This is missing.';
      return `This must be ${kinds[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      if (issue.input === undefined) return 'This is missing.';
      return `This must be ${issue.values.length > 1 ? 'one of: ' : ''}${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `This must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unit(issue)}.`;
    case 'too_big':
      return `This must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unit(issue)}.`;
    case 'unrecognized_keys':
      return `Unknown field: ${issue.keys.join(', ')}.`;
    default:
      return undefined;
  }
};

function unit({ origin }: { readonly origin: string }): string {
  if (origin === 'array') return ' long';
  return origin === 'string' ? ' characters' : '';
}
