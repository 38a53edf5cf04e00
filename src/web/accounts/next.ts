/**
 * The path that a sign-in should lead to, or null where what was asked for is not a path of this site: an address that
 * begins with two slashes, or hides one behind a backslash or a control character, would lead elsewhere.
 */
export function localPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > 500) return null;
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : null;
}

export function withNext(path: string, next: string | null): string {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}
