/** Where a link may lead: the web, a mailbox, a place on the same page. */
export function mayLinkTo(href: string): boolean {
  return /^(https?:\/\/[^/]|mailto:[^/])/i.test(href) || /^#./.test(href);
}

/** The key of the glossary's term that a link names, as in `[exile](term:exile)`; null where it leads elsewhere. */
export function termOf(href: string): string | null {
  return /^term:([a-z0-9][a-z0-9-_]*)$/.exec(href)?.[1] ?? null;
}

/** Images come with the course: a plain path below `images/`, so that no other site learns who reads. */
export function mayShowImage(src: string): boolean {
  return /^images\/[\w-][\w./-]*$/.test(src) && !src.includes('..');
}
