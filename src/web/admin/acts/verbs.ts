/** Every verb that an act can have, in the order of the list to choose from. Each has its words under `admin.act`. */
export const verbs = [
  ...['person.registered', 'person.confirmed', 'person.renamed', 'person.address-changed', 'person.password-changed'],
  ...['person.described', 'person.preferences-changed', 'person.deactivated', 'person.reactivated'],
  ...['person.erasure-planned', 'person.erasure-cancelled', 'person.erased', 'person.lapsed', 'session.ended'],
  ...['identity.linked', 'identity.unlinked'],
  ...['factor.added', 'factor.renamed', 'factor.removed', 'factor.reset', 'recovery-codes.made', 'recovery-code.used'],
  ...['device.remembered', 'device.forgotten'],
  ...['role.granted', 'role.revoked', 'staff.added', 'staff.removed', 'import.started'],
  ...['invitation.made', 'invitation.renewed', 'invitation.withdrawn', 'invitation.accepted'],
  ...['course.made', 'draft.imported', 'edition.published', 'registry.recorded', 'content.taken'],
  ...['enrolment.begun', 'attestation.signed', 'certificate.issued', 'certificate.reissued'],
  ...['attempt.submitted', 'attempt.expired', 'attempt.paused', 'attempt.resumed'],
  ...['accommodation.granted', 'accommodation.withdrawn'],
  ...['item.corrected', 'item.regraded', 'response.marked', 'attempt.marked'],
  ...['setting.changed', 'job.run-again', 'letter.sent-again'],
] as const;
