import type { Request, RequestHandler } from 'express';
import type { Staff } from '../../catalog/staff/staff.service.js';
import { visitorOf } from './visit.js';

const onStaff = new WeakSet<Request>();

/** Whether who asks is on the staff of any course. */
export const isOnStaff = (request: Request): boolean => onStaff.has(request);

/** Looks it up once for each request of somebody signed in: every page says whether there is a studio for them. */
export const staffVisits =
  (staff: Staff): RequestHandler =>
  (request, _response, next) => {
    const visitor = visitorOf(request);
    if (!visitor) return next();
    staff.isOnAny(visitor.id).then((is) => {
      if (is) onStaff.add(request);
      next();
    }, next);
  };
