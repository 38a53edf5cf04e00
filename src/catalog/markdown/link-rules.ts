/** Where a link may lead: the web, a mailbox, a place on the same page. */
export function mayLinkTo(href: string): boolean {
  return /^(https?:\/\/[^/]|mailto:[^/])/i.test(href) || /^#./.test(href);
}

/** Images come with the course: a plain path below `images/`, so that no other site learns who reads. */
export function mayShowImage(src: string): boolean {
  return /^images\/[\w-][\w./-]*$/.test(src) && !src.includes('..');
}
