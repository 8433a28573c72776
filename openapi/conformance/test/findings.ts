/** Which rows tell of which seeded defect. */

export interface Finding {
  /** Rows that are about this defect and no other; at least one of each fails. */
  named: string[];
  /** Rows that it cannot but break as well. */
  also?: string[];
}

export const findings: Record<string, Finding> = {
  'ignores-if-match': { named: ['version.stale.saveDraft', 'version.stale.rescheduleAppointment', 'version.stale.cancelAppointment', 'version.stale.updatePreferences'] },
  'moves-before-it-has': { named: ['change.keeps-old'] },
  'cancels-in-words-only': { named: ['change.cancelled-seen'], also: ['change.cancelled-again'] },
  'foreign-patient-200': {
    named: ['foreign.refused.listAppointments', 'foreign.refused.listDrafts'],
    also: ['foreign.other-caller.*', 'guest.other-record', 'invalid.path.listAppointments', 'invalid.path.listDrafts', 'schema.listAppointments', 'schema.listDrafts'],
  },
  'runs-a-key-twice': {
    named: ['key.replay.createHold', 'key.replay.bookAppointment', 'key.reused.createHold', 'key.reused.bookAppointment', 'key.replay.joinWaitingList', 'key.replay.requestAppointment', 'key.reused.joinWaitingList', 'key.reused.deleteDraft', 'key.replay.createVerification', 'operation.done', 'operation.refused'],
    also: ['key.malformed.*', 'key.replay.cancelAppointment', 'key.replay.rescheduleAppointment', 'booking.once', 'draft.goes-with-its-task', 'guest.code-wrong', 'guest.proof', 'key.replay.updatePreferences', 'key.reused.updatePreferences', 'preferences.back'],
  },
  'tells-not-yours': { named: ['foreign.same.*'], also: ['waiting-list.missing', 'foreign.other-caller.*', 'guest.other-record', 'foreign.missing.*'] },
  'drops-a-required-member': { named: ['schema.getClinic'] },
  'loses-an-item': { named: ['paging.walk.listLocations', 'paging.walk.listVisitTypes', 'paging.walk.listPractitioners', 'paging.walk.listDrafts', 'paging.walk.listAppointments', 'paging.walk.listBookingOptions', 'paging.walk.listWaitingList', 'paging.walk.listReferrals', 'paging.walk.listAllergies', 'paging.walk.listVitals', 'paging.walk.listMedications'], also: ['paging.walk.*'] },
  'fails-on-bad-input': {
    named: ['invalid.fault.listSlots', 'invalid.fault.listAppointments', 'invalid.fault.saveDraft', 'invalid.fault.createHold', 'invalid.fault.bookAppointment'],
    also: ['invalid.fault.*', 'filter.unknown.*', 'slots.backwards', 'paging.cursor.*', 'paging.foreign-cursor.*', 'key.malformed.*', 'draft.hard-texts', 'change.reason', 'request.unknown-need', 'waiting-list.past', 'offer.unknown', 'referral.unknown', 'preferences.unknown-kind'],
  },
  'drops-unknown-members': {
    named: ['invalid.extra-member.createHold', 'invalid.extra-member.joinWaitingList', 'invalid.extra-member.cancelAppointment', 'invalid.extra-member.saveDraft', 'invalid.extra-member.createVerification'],
    // Some of what it takes then is refused for another reason, and a visit that was cancelled so is cancelled already.
    also: ['invalid.pointer.openReport', 'invalid.extra-member.searchReports', 'invalid.extra-member.updatePreferences', 'invalid.extra-member.bookAppointment', 'invalid.pointer.bookAppointment', 'invalid.pointer.requestAppointment', 'invalid.pointer.rescheduleAppointment', 'invalid.pointer.checkVerification', 'invalid.pointer.createGuestSession', 'booking.cancel', 'key.replay.cancelAppointment'],
  },
  'lets-caches-keep-records': { named: ['cache.*'] },
  'tells-the-wrong-hour': { named: ['place-time.listSlots'] },
  'needs-no-key': { named: ['key.missing.*'] },
  'tells-who-is-known': { named: ['guest.unknown'] },
  'takes-an-old-offer': { named: ['offer.ended'] },
  'drops-needs': { named: ['request.needs'], also: ['request.unknown-need', 'invalid.accepted.requestAppointment', 'invalid.accepted.bookAppointment', 'invalid.pointer.requestAppointment', 'invalid.pointer.bookAppointment'] },
  'takes-a-visit-twice': { named: ['request.duplicate', 'booking.duplicate'] },
  'shows-what-was-withdrawn': { named: ['record.entries.listAllergies', 'record.entries.listVitals'] },
  'forgets-other-choices': { named: ['preferences.change'], also: ['key.replay.updatePreferences', 'key.reused.updatePreferences', 'preferences.back'] },
  'takes-a-dead-token': { named: ['session.dead-credential'], also: ['credential.none.endSession', 'credential.dead.endSession', 'session.end', 'guest.end', 'schema.getSession', 'schema.endSession'] },
};
