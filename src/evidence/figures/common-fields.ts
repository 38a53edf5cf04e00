import { keyText, text } from '../schema-parts.js';

/** The fields that a figure of any kind has, beside `kind`. */
export const commonFields = { key: keyText, title: text, description: text };
