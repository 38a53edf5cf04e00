/** Says why a path must not be read; null when it stays within its package and means the same on every system. */
export function pathFault(path: string): string | null {
  if (path === '') return 'A file has no name.';
  if (/^[/\\]|^[a-z]:/i.test(path)) return 'A path must not begin at the root of a disk.';
  if (path.includes('\\')) return 'A path must not hold a backslash.';
  if (/\p{Cc}/u.test(path)) return 'A path must not hold control characters.';
  const parts = path.split('/');
  if (parts.includes('..')) return 'A path must not climb out of the package.';
  if (parts.includes('.') || parts.includes('')) return 'A path must not hold empty parts.';
  return path.length > 200 ? 'A path has at most 200 characters.' : null;
}

/** What file managers and version control leave behind is no content. */
export function isLitter(path: string): boolean {
  return path
    .split('/')
    .some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db' || part === 'desktop.ini');
}
