import type { Response } from 'express';

/**
 * What anybody may read can be kept for a minute by browsers and by caches on the way, so a retraction is seen everywhere
 * soon. The page of somebody who is signed in says `private, no-store` instead; the cookie tells the two apart.
 */
export function forAWhile(response: Response): void {
  response.setHeader('Cache-Control', 'public, max-age=60');
  response.vary('Cookie');
}
