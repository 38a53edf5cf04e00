// @ts-expect-error -- the package brings no types
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

type Parser = new (text: string) => { readonly data: readonly Record<string, unknown>[] };

/** What another program reads out of a file of ours. */
export const readBack = (text: string) => new (Cite as Parser)(text).data;
