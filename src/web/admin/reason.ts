import { z } from 'zod';

/** Why somebody did something. It is kept longer than the account, so an address in it is refused. */
export const reason = z
  .string('admin.change.reason-missing')
  .trim()
  .min(1, 'admin.change.reason-missing')
  .max(200, 'admin.change.reason-long')
  .refine((text) => !/\S@\S/.test(text), 'admin.change.reason-personal');
