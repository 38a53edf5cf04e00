import Handlebars from 'handlebars';
import type { Catalogue } from './messages.js';
import type { TemplateSource } from './templates.js';

/** What a template refers to, read from its syntax tree. */
class References extends Handlebars.Visitor {
  readonly messages: string[] = [];
  readonly partials: string[] = [];
  readonly faults: string[] = [];

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.faults.push(`prints ${this.#name(mustache.path)} unescaped`);
    this.#call(mustache);
    super.MustacheStatement(mustache);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#call(expression);
    super.SubExpression(expression);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (partial.name.type === 'PathExpression') this.partials.push(this.#name(partial.name));
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    const name = partial.name.type === 'PathExpression' ? this.#name(partial.name) : '';
    if (name.includes('/')) this.partials.push(name); // without a path it is a slot with something to fall back on
    super.PartialBlockStatement(partial);
  }

  #call(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    if (this.#name(call.path) !== 't') return;
    const key = call.params[0];
    if (key?.type === 'StringLiteral') this.messages.push((key as hbs.AST.StringLiteral).value);
    else this.faults.push('calls t without the key of a message');
  }

  #name(path: hbs.AST.Expression): string {
    return path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : path.type;
  }
}

/** Messages and partials that do not exist, and anything that would be printed unescaped: each as one sentence. */
export function templateFaults(sources: readonly TemplateSource[], catalogues: readonly Catalogue[]): string[] {
  const names = new Set(sources.map((source) => source.name));
  return sources.flatMap((source) => {
    const found = referencesOf(source);
    const faults = [...found.faults];
    for (const partial of found.partials) {
      if (partial.includes('/') && !names.has(partial)) faults.push(`names the partial "${partial}", which does not exist`);
    }
    for (const catalogue of catalogues) {
      for (const key of found.messages) {
        if (!catalogue.has(key)) faults.push(`says "${key}", which the language "${catalogue.language}" does not have`);
      }
    }
    return faults.map((fault) => `views/${source.name}.hbs ${fault}`);
  });
}

/** Keys of a catalogue that no template says and that stand in none of `codeTexts` as a quoted word. */
export function unusedMessages(
  catalogue: Catalogue,
  sources: readonly TemplateSource[],
  codeTexts: readonly string[],
): string[] {
  const said = new Set(sources.flatMap((source) => referencesOf(source).messages));
  for (const text of codeTexts) {
    for (const quoted of text.matchAll(/['"`]([a-z0-9][\w.-]*)['"`]/gi)) said.add(quoted[1] ?? '');
  }
  return [...catalogue.keys()].filter((key) => !said.has(key));
}

function referencesOf(source: TemplateSource): References {
  const references = new References();
  references.accept(source.tree);
  return references;
}
