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
      return { name, text, tree: about(name, () => Handlebars.parse(text)) };
    });
}

/** Compiles everything at once, so that a template that cannot be printed stops the start and not a reader. */
export function compileTemplates(sources: readonly TemplateSource[]): ReadonlyMap<string, Template> {
  const handlebars = Handlebars.create();
  for (const [name, verb] of Object.entries(verbs)) handlebars.registerHelper(name, verb);
  handlebars.registerHelper(blockVerbs({ ...handlebars.helpers }));
  const compiled = new Map<string, Template>();
  for (const { name, tree } of sources) {
    const code = about(name, () => handlebars.precompile(tree, strictness)) as string;
    const print = handlebars.template(runInThisContext(`(${code})`) as TemplateSpecification);
    handlebars.registerPartial(name, print);
    compiled.set(name, (model, data) => about(name, () => print(model, { data })));
  }
  return compiled;
}

function about<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`views/${name}.hbs: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
