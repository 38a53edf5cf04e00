import { z } from 'zod';
import { staffRoles } from '../../../catalog/access.js';
import { reason } from '../reason.js';

export const staffFields = ['email', 'role', 'person', 'reason'] as const;
export type StaffField = (typeof staffFields)[number];

export const addForm = z.object({
  email: z.string('form.email').trim().max(254, 'form.email').pipe(z.email('form.email')),
  role: z.enum(staffRoles, 'admin.staff.role-missing'),
});

export const removeForm = z.object({
  person: z.string('admin.staff.person-missing').min(1, 'admin.staff.person-missing'),
  reason,
});
