import type { Content } from './piece.js';

/** What a piece says may be unfinished or of the wrong kind: these read what is there and make nothing up. */
export const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const contentIn = (value: unknown): Content => (isContent(value) ? value : {});

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The entries of a list that have fields. */
export const entriesIn = (value: unknown): readonly Content[] => listIn(value).filter(isContent);
