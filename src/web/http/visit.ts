import type { Request } from 'express';
import type { Visitor } from '../../accounts/visitor.js';

/** Who asks; null for an anonymous visitor. */
export const visitorOf = (request: Request): Visitor | null => (request.user as Visitor | undefined) ?? null;
