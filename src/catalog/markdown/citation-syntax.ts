import { studyRoles, type StudyRole } from '../../evidence/claim.js';

export interface CitationMark {
  readonly key: string;
  readonly role: StudyRole;
}

const one = /^@([a-z0-9][a-z0-9_-]*)(?::([a-z-]+))?$/;

/** Reads what stands between the brackets of `[@brom2017; @carter2007:history]`; null when it is no citation. */
export function readCitation(inner: string): CitationMark[] | null {
  const marks: CitationMark[] = [];
  for (const part of inner.split(';')) {
    const [, key, role = 'supports'] = one.exec(part.trim()) ?? [];
    if (key === undefined || !isRole(role)) return null;
    marks.push({ key, role });
  }
  return marks;
}

function isRole(role: string): role is StudyRole {
  return (studyRoles as readonly string[]).includes(role);
}
