import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bundles } from './bundles.js';
import { policyLinks } from '../policies/policy.js';
import { directionOf } from './intl.js';
import { unnamed } from './installation.js';
import { adminLinks, mastheadLinks } from './masthead.js';
import { readCatalogue } from './messages.js';
import type { PageContext } from './page-context.js';
import { templateFaults } from './template-checks.js';
import { codeOfTemplates, readTemplates, runTemplates, type Template, type TemplateCode } from './templates.js';
import { Words } from './words.js';

export interface ViewsOptions {
  /** The folder `views/`. */
  readonly root: string;
  readonly languages: readonly string[];
  /** In which points in time are told; UTC unless it is set. */
  readonly timeZone?: string;
  /** Read everything anew when a file changes: for development. */
  readonly reload?: boolean;
  /** For tests: a folder that keeps what was checked and compiled for whoever loads the very same files next. Nothing is compressed then. */
  readonly kept?: string;
}

interface Stock {
  readonly templates: ReadonlyMap<string, Template>;
  readonly words: ReadonlyMap<string, Words>;
  /** By language and time zone, each made when its first reader comes. */
  readonly elsewhere: Map<string, Words>;
}

/** Turns a page's plain model into HTML. It knows no HTTP: whoever asks sends the string. */
export class Views {
  #stock: Stock;
  #bundles: Bundles;
  #stamp: string;

  private constructor(
    readonly options: ViewsOptions,
    bundles: Bundles,
  ) {
    this.#stock = stock(options);
    this.#bundles = bundles;
    this.#stamp = options.reload === true ? stampOf(options.root) : '';
  }

  /** Throws when a template does not compile or says a message or names a partial that does not exist. */
  static async load(options: ViewsOptions): Promise<Views> {
    const assets = join(options.root, 'assets');
    const isPlain = options.reload === true || options.kept !== undefined;
    return new Views(options, isPlain ? Bundles.plain(assets) : await Bundles.compressed(assets));
  }

  /** The style sheets, fonts and scripts that the pages ask for. */
  get bundles(): Bundles {
    this.#refresh();
    return this.#bundles;
  }

  /** The words of a language, telling the time in the zone of whoever reads them. */
  words(language: string, timeZone: string | null = null): Words {
    this.#refresh();
    const words = this.#stock.words.get(language);
    if (words === undefined) throw new Error(`There are no words for the language "${language}"`);
    if (timeZone === null || timeZone === words.timeZone) return words;
    const { elsewhere } = this.#stock;
    const key = `${language} ${timeZone}`;
    const there = elsewhere.get(key) ?? words.inZone(timeZone);
    elsewhere.set(key, there);
    return there;
  }

  render(name: string, model: object, context: PageContext): string {
    const words = this.words(context.language, context.timeZone);
    const template = this.#stock.templates.get(name);
    if (template === undefined) throw new Error(`There is no template "${name}"`);
    const { csrf, installation = unnamed, ...rest } = context;
    const site = {
      ...rest,
      ...(csrf === null ? {} : { csrf }), // a form without its token is a fault that shows at once
      direction: directionOf(context.language),
      name: installation.name ?? words.say('site.name'),
      provider: installation,
      policies: policyLinks(words),
      links: mastheadLinks(context, words),
      adminLinks: adminLinks(context, words),
      canSignOut: context.viewer !== null && csrf !== null,
    };
    return template(model, { words, asset: (asset) => this.#bundles.address(asset), site });
  }

  #refresh(): void {
    if (this.options.reload !== true) return;
    const stamp = stampOf(this.options.root);
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    this.#stock = stock(this.options);
    this.#bundles = Bundles.plain(join(this.options.root, 'assets'));
  }
}

function stock({ root, languages, timeZone, kept }: ViewsOptions): Stock {
  const catalogues = languages.map((language) => readCatalogue(join(root, 'messages'), language));
  const sources = readTemplates(root);
  const code = () => {
    const faults = templateFaults(sources, catalogues);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return codeOfTemplates(sources);
  };
  const keys = catalogues.map((catalogue) => [catalogue.language, [...catalogue.keys()]]);
  const texts = () => JSON.stringify([sources.map(({ name, text }) => [name, text]), keys]);
  return {
    templates: runTemplates(kept === undefined ? code() : keptCode(kept, texts(), code)),
    words: new Map(catalogues.map((catalogue) => [catalogue.language, new Words(catalogue, timeZone)])),
    elsewhere: new Map(),
  };
}

function keptCode(folder: string, texts: string, code: () => TemplateCode): TemplateCode {
  const file = join(folder, `templates-${createHash('sha256').update(texts).digest('hex')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as TemplateCode;
  const made = code();
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

function stampOf(root: string): string {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${file}:${statSync(join(root, file)).mtimeMs}`)
    .join();
}
