import { compressed, readAssets, type Asset } from './assets.js';

/** Everything a page loads beside its HTML, at addresses that change with the content and may be kept for ever. */
export class Bundles {
  readonly #byName: ReadonlyMap<string, Asset>;
  readonly #byAddress: ReadonlyMap<string, Asset>;

  private constructor(assets: ReadonlyMap<string, Asset>) {
    this.#byName = assets;
    this.#byAddress = new Map([...assets.values()].map((asset) => [asset.address, asset]));
  }

  static plain(folder: string): Bundles {
    return new Bundles(readAssets(folder));
  }

  static async compressed(folder: string): Promise<Bundles> {
    const assets = [...readAssets(folder)].map(async ([name, asset]) => [name, await compressed(asset)] as const);
    return new Bundles(new Map(await Promise.all(assets)));
  }

  /** Such as `/assets/1f0c…/lesson.css` for `lesson.css`. Throws for a name that no asset has. */
  address(name: string): string {
    const asset = this.#byName.get(name);
    if (asset === undefined) throw new Error(`There is no asset "${name}"`);
    return asset.address;
  }

  at(address: string): Asset | null {
    return this.#byAddress.get(address) ?? null;
  }
}
