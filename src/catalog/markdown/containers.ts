export type ContainerName =
  'key-point' | 'caution' | 'case' | 'reflection' | 'content-note' | 'claim' | 'figure' | 'media';

interface ContainerRule {
  /** What stands after the name: nothing, words that are printed, a key, or the id of a heading. */
  readonly argument: 'none' | 'words' | 'key' | 'anchor';
  readonly body: 'required' | 'optional';
}

const rules: Record<ContainerName, ContainerRule> = {
  'key-point': { argument: 'none', body: 'required' },
  caution: { argument: 'none', body: 'required' },
  case: { argument: 'words', body: 'required' },
  reflection: { argument: 'key', body: 'required' },
  'content-note': { argument: 'anchor', body: 'required' },
  claim: { argument: 'key', body: 'optional' },
  figure: { argument: 'key', body: 'optional' },
  media: { argument: 'key', body: 'optional' },
};

export interface Container {
  readonly name: ContainerName;
  readonly argument: string;
  readonly bodyRequired: boolean;
}

const keyPattern = /^[a-z0-9][a-z0-9_-]*$/;
const anchorPattern = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}-]*$/u;

/** Reads what stands after `:::`; a text in place of a container says what is wrong with it. */
export function readContainer(info: string): Container | { readonly fault: string } {
  const [, name = '', argument = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(info) ?? [];
  if (!isContainerName(name)) return { fault: `There is no container "${name}"; there are ${names.join(', ')}.` };

  const rule = rules[name];
  if (rule.argument === 'none' && argument) return { fault: `"::: ${name}" takes nothing after its name.` };
  if (rule.argument === 'words' && !argument) return { fault: `"::: ${name}" needs a title after its name.` };
  if (rule.argument === 'words' && /<[a-z/!?]/i.test(argument)) return { fault: 'A title holds no HTML.' };
  if (rule.argument === 'key' && !keyPattern.test(argument)) {
    return { fault: `"::: ${name}" needs one key after its name: small letters, digits, hyphens and underscores.` };
  }
  if (rule.argument === 'anchor' && !anchorPattern.test(argument)) {
    return { fault: `"::: ${name}" needs the id of the heading where a reader can go on.` };
  }
  return { name, argument, bodyRequired: rule.body === 'required' };
}

const names = Object.keys(rules);

export function isContainerName(name: string): name is ContainerName {
  return Object.hasOwn(rules, name);
}
