import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { blockVerbs, verbs, type TemplateData } from './template-verbs.js';

/** A template's name is its path under `views/` without the ending, such as `partials/field`. */
export interface TemplateSource {
  readonly name: string;
  readonly text: string;
  readonly tree: hbs.AST.Program;
}

export type TemplateCode = Readonly<Record<string, string>>;

export type Template = (model: object, data: TemplateData) => string;

const strictness = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(verbs).map((verb) => [verb, true])),
  explicitPartialContext: true, // a partial sees what it is given and nothing of the page around it
  preventIndent: true, // or a partial's place would indent what somebody typed into a textarea
};

export function readTemplates(root: string): TemplateSource[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const name = relative('.', file).split(sep).join('/').slice(0, -'.hbs'.length);
      const text = readFileSync(join(root, file), 'utf8');
      let tree: hbs.AST.Program | undefined;
      return {
        ...{ name, text },
        get tree() {
          return (tree ??= about(name, () => Handlebars.parse(text)));
        },
      };
    });
}

/** Compiles everything at once, so that a template that cannot be printed stops the start and not a reader. */
export const compileTemplates = (sources: readonly TemplateSource[]): ReadonlyMap<string, Template> =>
  runTemplates(codeOfTemplates(sources));

/** The templates as JavaScript, by their names. */
export function codeOfTemplates(sources: readonly TemplateSource[]): TemplateCode {
  const code = ({ name, tree }: TemplateSource) => about(name, () => Handlebars.precompile(tree, strictness)) as string;
  return Object.fromEntries(sources.map((source) => [source.name, code(source)]));
}

export function runTemplates(code: TemplateCode): ReadonlyMap<string, Template> {
  const handlebars = Handlebars.create();
  for (const [name, verb] of Object.entries(verbs)) handlebars.registerHelper(name, verb);
  handlebars.registerHelper(blockVerbs({ ...handlebars.helpers }));
  const templates = new Map<string, Template>();
  for (const [name, text] of Object.entries(code)) {
    const print = handlebars.template(runInThisContext(`(${text})`) as TemplateSpecification);
    handlebars.registerPartial(name, print);
    templates.set(name, (model, data) => about(name, () => print(model, { data })));
  }
  return templates;
}

function about<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`views/${name}.hbs: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
