/** The two plugins ship without types. */
declare module 'markdown-it-footnote' {
  const footnote: (md: import('markdown-it').MarkdownIt) => void;
  export default footnote;
}

declare module 'markdown-it-container' {
  const container: (
    md: import('markdown-it').MarkdownIt,
    name: string,
    options: { validate: (argument: string) => boolean },
  ) => void;
  export default container;
}
