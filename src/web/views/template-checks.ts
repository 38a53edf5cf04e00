import Handlebars from 'handlebars';
import type { Catalogue } from './messages.js';
import { verbs } from './template-verbs.js';
import type { TemplateSource } from './templates.js';

/** What a template refers to, read from its syntax tree. */
class References extends Handlebars.Visitor {
  readonly messages: string[] = [];
  readonly partials: string[] = [];
  readonly faults: string[] = [];

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const name = this.#name(mustache.path);
    if (!mustache.escaped) this.faults.push(`prints ${name} unescaped`);
    if (name in verbs && mustache.params.length === 0) this.faults.push(`calls ${name} with nothing to work on`);
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
      if (partial.includes('/') && !names.has(partial))
        faults.push(`names the partial "${partial}", which does not exist`);
    }
    for (const catalogue of catalogues) {
      for (const key of found.messages) {
        if (!catalogue.has(key)) faults.push(`says "${key}", which the language "${catalogue.language}" does not have`);
      }
    }
    return faults.map((fault) => `views/${source.name}.hbs ${fault}`);
  });
}

/**
 * Keys of a catalogue that nothing says: no template, and none of `codeTexts`, in which a key stands quoted, as a pattern
 * such as `error.${status}.title`, or, for a fault, as its code.
 */
export function unusedMessages(
  catalogue: Catalogue,
  sources: readonly TemplateSource[],
  codeTexts: readonly string[],
): string[] {
  const said = new Set(sources.flatMap((source) => referencesOf(source).messages));
  const patterns: RegExp[] = [];
  for (const text of codeTexts) {
    for (const [, quoted = ''] of text.matchAll(/['"]([a-z0-9][\w.-]*)['"]/gi)) said.add(quoted);
    for (const [, quoted = ''] of text.matchAll(/`([a-z0-9-]+\.[^`\s]*\$\{[^`\s]*)`/gi))
      patterns.push(patternOf(quoted));
  }
  const isFault = (key: string) => key.startsWith('fault.') && said.has(key.slice('fault.'.length));
  return [...catalogue.keys()].filter(
    (key) => !said.has(key) && !isFault(key) && !patterns.some((pattern) => pattern.test(key)),
  );
}

/** A template string with its holes as one word each; `fault.${…}` is said of codes, which are looked for by name. */
function patternOf(quoted: string): RegExp {
  const pieces = quoted.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.]/g, '\\.'));
  return quoted.startsWith('fault.') ? /^$/ : new RegExp(`^${pieces.join('[\\w-]+')}$`);
}

function referencesOf(source: TemplateSource): References {
  const references = new References();
  references.accept(source.tree);
  return references;
}
