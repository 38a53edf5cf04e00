import type { Content } from '../../../../catalog/draft/piece.js';

/** A form whose content is written in more than one way: which way the form has it, and back. */
export interface Shape {
  open(content: Content): Content;
  /** `base` is what was opened: what was not changed stays as it was written. */
  close(content: Content, base: Content): Content;
}
