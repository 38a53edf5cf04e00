import type { Content } from '../../../../catalog/draft/piece.js';

/** A form whose content is written in more than one way, or is a part of its piece: which way the form has it, and back. */
export interface Shape {
  open(content: Content): Content;
  /** `base` is what was opened: what was not changed stays as it was written. */
  close(content: Content, base: Content): Content;
  /** For a form of a part of its piece: what others did to the rest meanwhile is no clash. */
  readonly isPart?: boolean;
}

export const asWritten: Shape = { open: (content) => content, close: (content) => content };
