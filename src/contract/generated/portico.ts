// Generated from openapi/ by `npm run contract`. Do not edit.
export interface paths {
    "/clinic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that an element must not hard-code */
        get: operations["getClinic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites in full
         * @description Distance is the element's own arithmetic from `position`; the patient's place is never sent.
         */
        get: operations["listLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Idempotency-Key of the write */
                key: string;
            };
            cookie?: never;
        };
        /**
         * What became of a write whose answer was lost
         * @description Answers whoever made the key, with the same credential. A write made without a credential (a hold, a guest session) is found by the key alone.
         */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, for how long, and for whom they may act
         * @description Without a credential 200 with `actor: nobody`, since nobody can know whether an HttpOnly cookie is there and a 401 would be a console error on every public page. A dead credential is 401. A guest is `actor: guest`, with the one record of their own and no `person`. Asking is no sign of life: it does not make a session live longer, so that a page can learn when it ends.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Still here */
        post: operations["extendSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One-time code to a phone or a mail address
         * @description The answer is the same whether the address is known or not. The message comes in the reader's language, and says nothing but the code and who sent it. Codes are capped by address and by the caller's network: then 429 with how long to wait.
         */
        post: operations["createVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verifications/{verificationId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verificationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Code to proof
         * @description A wrong code is `code-wrong` with the tries that are left; the last of them is `locked`, until when no other code is sent to that address. A code is good once: the same key answers with the same proof, another key with `code-expired`.
         */
        post: operations["checkVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guest-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A narrow, short credential for somebody without an account
         * @description For booking (`person` and `proof`), matching is the server's, after the contact code; people who are known and people who are not get the same answer in the same time, and `patientId` is new each time. With a reference (manage, visit, bill) a mismatch may be said. A proof is good once: one that was used or is too old is `code-expired`, any other `code-wrong`. The credential opens this one record, for its visits only, and ends with `endSession`.
         */
        post: operations["createGuestSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join this sign-in to a patient */
        post: operations["createEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Badges and home page in one request
         * @description A count that is not known is absent, never nought.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /** What was typed and not yet sent */
        get: operations["listDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                /** @description Made by the page; 128 random bits or more */
                draftId: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Keep any subset of the fields
         * @description Takes no Idempotency-Key: the version does it. `If-Match` after the first time; a first save whose answer was lost meets 428, whose `current` tells what is kept.
         */
        put: operations["saveDraft"];
        post?: never;
        /** Throw it away */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visit-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one can come for */
        get: operations["listVisitTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one can come to */
        get: operations["listPractitioners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Free times
         * @description Answers the whole range asked, up to 2,000 slots, since days are shown with their counts. A filter value that the clinic does not know is `invalid-request`, never ignored.
         */
        get: operations["listSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a slot while the form is filled
         * @description Possible before anyone is known; without a credential the key itself is the scope.
         */
        post: operations["createHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give it back
         * @description 204 also when it is gone already.
         */
        delete: operations["releaseHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds/{holdId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holdId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * More time
         * @description As often as `/clinic` says, which is told before the hold begins (an essential limit in the sense of WCAG 2.2.1).
         */
        post: operations["extendHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/booking-options": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /** Why and why not, for each visit type and site */
        get: operations["listBookingOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /** Appointments and requests of one patient */
        get: operations["listAppointments"];
        put?: never;
        /** Book a slot, from a hold or straight from the list */
        post: operations["bookAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/appointment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a time where direct booking is off */
        post: operations["requestAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/appointments/{appointmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** All of one visit */
        get: operations["getAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/appointments/{appointmentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a visit
         * @description Also withdraws a request and a booking that is still pending; no notice applies to these. Where the practice system has to agree, the visit stays in force and `change` says until when the answer is awaited; until then no other change is taken.
         */
        post: operations["cancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/appointments/{appointmentId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a visit; the old time is given up only when the new one is had */
        post: operations["rescheduleAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /** Waiting lists this patient is on, with what is offered */
        get: operations["listWaitingList"];
        put?: never;
        /** Be told when a time becomes free */
        post: operations["joinWaitingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/waiting-list/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                entryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave the list; an open offer goes to somebody else
         * @description 204 also when it was left already.
         */
        delete: operations["leaveWaitingList"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/waiting-list/{entryId}/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                entryId: components["schemas"]["Id"];
                offerId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Say no; the place on the list stays
         * @description Yes is `bookAppointment` or `rescheduleAppointment` with `offerId`. 204 also when it was declined already.
         */
        delete: operations["declineOffer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * What the clinic asks this patient to come for
         * @description A recall, a referral, a series of visits, or visits in parts. A link from the clinic names one by its opaque id; only who may see the record learns what it is.
         */
        get: operations["listReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Reports of laboratory, imaging and the like
         * @description The newest collection first, unless `sort` says otherwise; a date that is not known comes last in any order. Days are compared as they are written: `2026-04` is within a range that touches April. What is gated or delayed is in the list, with as much as the clinic's policy shows.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/reports/search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports that have these words
         * @description A read: it takes no key and changes nothing. It looks at the titles, the names of what was measured, who asked for it and who did it; never into what is gated, delayed or withdrawn.
         */
        post: operations["searchReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        /**
         * One report, with all that was measured
         * @description Asking marks nothing as seen. What is still gated or delayed is `report-gated` with `release`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/reports/{reportId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person chose to see it
         * @description Opens a gate, and marks the report as seen by this reader. `acknowledged` says that they were told what may stand in it. A delay that the clinic set is no gate: `report-gated` with `release.until`. To open it again does nothing more.
         */
        post: operations["openReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/reports/{reportId}/image-retrievals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the images of a report
         * @description Long work as a thing of its own. While one of this report is under way or ready, the answer is that one.
         */
        post: operations["requestImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/image-retrievals/{retrievalId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                retrievalId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** How far the images are */
        get: operations["getImageRetrieval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                /** @description Opaque; says nothing of what is measured */
                seriesId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One analyte over time
         * @description The newest first, up to a thousand points a page. What is gated, delayed or withdrawn is not in it; `withheld` counts the first two.
         */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Notes, summaries, reports, leaflets, images
         * @description The newest first. What was superseded is folded under its successor and left out, unless asked for by `reportId`.
         */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                documentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * The bytes
         * @description With its true media type, `Content-Disposition` with the file name, `nosniff` and `no-store`. No redirect.
         */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/allergies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Allergies and intolerances
         * @description An empty list says that none are recorded. That somebody has no known allergy is an item of its own, with `status: none-known`. The most recently dated first; what was entered in error is kept, with `status: retracted` and no content.
         */
        get: operations["listAllergies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Problems and diagnoses
         * @description `scope` tells a problem of the list from a diagnosis of one visit. The most recent onset first.
         */
        get: operations["listConditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/immunizations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Vaccines given, and those that were not
         * @description The most recent first. What was not given has `status: not-done` with its reason and is never counted as given.
         */
        get: operations["listImmunizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/vitals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Vital signs
         * @description The newest first. Each is an observation as in a report, blood pressure with its two parts as `members`.
         */
        get: operations["listVitals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/medications": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /**
         * Medicines
         * @description Current ones first, then by name.
         */
        get: operations["listMedications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/medications/{medicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                medicationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** One medicine with its fills */
        get: operations["getMedication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/patients/{patientId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        /** How this patient wants things done */
        get: operations["getPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose otherwise
         * @description Only what is named changes. A choice about results holds for those that come from now on and for those that are still closed; what was open stays open.
         */
        patch: operations["updatePreferences"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ProblemActionKnown: "retry" | "wait" | "sign-in" | "step-up" | "call" | "message" | "choose-again" | "link";
        ProblemAction: components["schemas"]["ProblemActionKnown"] | string;
        /** @enum {string} */
        FieldErrorCodeKnown: "required" | "unknown" | "type" | "too-short" | "too-long" | "too-small" | "too-large" | "too-few" | "too-many" | "pattern" | "format" | "not-listed" | "not-unique" | "not-found";
        FieldErrorCode: components["schemas"]["FieldErrorCodeKnown"] | string;
        FieldError: {
            /** @description RFC 6901 into the request body; `query/NAME`, `path/NAME` or `header/NAME` elsewhere */
            pointer: string;
            code: components["schemas"]["FieldErrorCode"];
            limit?: number;
        };
        /** @enum {string} */
        BookingReasonKnown: "not-enabled" | "not-supported" | "no-recent-visit" | "request-limit" | "visit-limit" | "no-practitioner" | "new-patients-only" | "known-patients-only" | "age" | "referral-needed" | "outside-window" | "account-needed" | "source-failed";
        BookingReasonCode: components["schemas"]["BookingReasonKnown"] | string;
        /**
         * Format: date-time
         * @description RFC 3339, with the offset of the place it belongs to
         * @example 2026-12-08T09:20:00-07:00
         */
        Instant: string;
        /** @description Why a way is closed. not-enabled: the clinic has switched it off here; not-supported: the site does not do it; no-recent-visit: not seen within the look-back; request-limit, visit-limit: as many as the clinic allows; no-practitioner: nobody does it at this site now; outside-window: before or after the days that a series leaves; source-failed: the system behind could not say. */
        BookingReason: {
            code: components["schemas"]["BookingReasonCode"];
            /** @description The clinic's own sentence; always there for a code outside the known ones */
            text?: string;
            until?: components["schemas"]["Instant"];
        };
        /** @description Opaque; random or mapped, never a record number, never meaningful */
        Id: string;
        Phone: {
            /**
             * @description As it is dialled
             * @example +13035550100
             */
            number: string;
            /**
             * @description As the clinic writes it
             * @example (303) 555-0100
             */
            display?: string;
            /** @example Front desk */
            label?: string;
            /** @example Monday to Friday, 8 am to 6 pm */
            hours?: string;
        };
        Link: {
            /** Format: uri */
            url: string;
            label?: string;
            /**
             * @description What the link is for
             * @example directions
             */
            kind?: string;
        };
        ResourceRef: {
            /** @example appointment */
            kind: string;
            id: components["schemas"]["Id"];
        };
        /** @description Opaque; travels in bodies only */
        SlotId: string;
        /** @description A moment at a place. `localDate` and `localTime` repeat the digits of `start`, so that grouping by day is string work and a browser with an old zone database still shows the right hour. */
        PlaceTime: {
            start: components["schemas"]["Instant"];
            end?: components["schemas"]["Instant"];
            /**
             * @description IANA zone of the place
             * @example America/Denver
             */
            timeZone: string;
            /** Format: date */
            localDate: string;
            localTime: string;
        };
        /** @enum {string} */
        ModalityKnown: "in-person" | "video" | "phone";
        Modality: components["schemas"]["ModalityKnown"] | string;
        Slot: {
            id: components["schemas"]["SlotId"];
            when: components["schemas"]["PlaceTime"];
            locationId: components["schemas"]["Id"];
            practitionerId?: components["schemas"]["Id"];
            visitTypeId?: components["schemas"]["Id"];
            modality: components["schemas"]["Modality"];
            /** @description Places left in a visit for several people */
            remaining?: number;
        };
        /** @enum {string} */
        ReleaseStateKnown: "released" | "gated" | "delayed";
        ReleaseState: components["schemas"]["ReleaseStateKnown"] | string;
        /** @enum {string} */
        ReleaseReasonKnown: "sensitive" | "by-choice" | "awaiting-review" | "risk-of-harm" | "law" | "clinic-policy";
        ReleaseReason: components["schemas"]["ReleaseReasonKnown"] | string;
        /**
         * @description BCP 47
         * @example en
         * @example es
         * @example ar
         */
        LanguageTag: string;
        /** @description Whether the reader may see it. `gated` opens by `openReport`, the person's own act; `delayed` by time or by the clinic only. delayed → gated · released; gated → released. Review by a clinician never decides it by itself. */
        ReportRelease: {
            state: components["schemas"]["ReleaseState"];
            reason?: components["schemas"]["ReleaseReason"];
            /** @description The clinic's own sentence */
            text?: string;
            lang?: components["schemas"]["LanguageTag"];
            /** @description When a delay ends */
            until?: components["schemas"]["Instant"];
            /** @description Of a kind that the clinic asks to open with care */
            sensitive?: boolean;
        };
        /** @description RFC 9457. Elements switch on `type` and never print `title`. All members that a type may carry are listed here; the registry (`problems.yaml`) says which type carries which. */
        Problem: {
            /**
             * Format: uri
             * @description `urn:portico:problem:` and a name of the registry, compared whole
             */
            type: string;
            /** @description English, for logs */
            title: string;
            status: number;
            /** @description What the patient says when they phone */
            reference: string;
            actions?: components["schemas"]["ProblemAction"][];
            retryAfterSeconds?: number;
            errors?: components["schemas"]["FieldError"][];
            reason?: string;
            reasons?: components["schemas"]["BookingReason"][];
            until?: components["schemas"]["Instant"];
            opensAt?: components["schemas"]["Instant"];
            attemptsLeft?: number;
            limit?: number;
            patientId?: components["schemas"]["Id"];
            phone?: components["schemas"]["Phone"];
            link?: components["schemas"]["Link"];
            existing?: components["schemas"]["ResourceRef"];
            /** @description The thing as it is now */
            current?: {
                [key: string]: unknown;
            };
            alternatives?: components["schemas"]["Slot"][];
            release?: components["schemas"]["ReportRelease"];
        };
        /** @description Lines as they are written on an envelope in that country */
        Address: {
            lines: string[];
            postalCode?: string;
            /** @description ISO 3166-1 alpha-2 */
            country?: string;
        };
        LocationShort: {
            id: components["schemas"]["Id"];
            name: string;
            address?: components["schemas"]["Address"];
            phones?: components["schemas"]["Phone"][];
            timeZone: string;
        };
        /** @description What to do when it cannot wait */
        Emergency: {
            /** @example 911 */
            number: string;
            /**
             * @description What counts as an emergency
             * @example Chest pain, trouble breathing, or heavy bleeding?
             */
            text?: string;
        };
        CrisisLine: {
            label: string;
            number: string;
            text?: string;
        };
        /** @description Days on which a site (all sites when absent) is closed */
        Closure: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The first day open again
             */
            to: string;
            locationId?: components["schemas"]["Id"];
            text?: string;
        };
        /** @enum {string} */
        AbilityStateKnown: "available" | "request-only" | "handoff" | "unavailable";
        AbilityState: components["schemas"]["AbilityStateKnown"] | string;
        /** @description What may be done. It is advice for drawing; every call is checked again. An operation that is not listed is unavailable. */
        Ability: {
            state: components["schemas"]["AbilityState"];
            /**
             * @description A short code such as `too-late`
             * @example not-built
             */
            reason?: string;
            /** @description The clinic's own sentence for it */
            text?: string;
            until?: components["schemas"]["Instant"];
            link?: components["schemas"]["Link"];
            phone?: components["schemas"]["Phone"];
        };
        /** @description Ability for each operationId */
        Abilities: {
            [key: string]: components["schemas"]["Ability"];
        };
        /** @enum {string} */
        SignInMethodKindKnown: "session" | "oauth";
        SignInMethodKind: components["schemas"]["SignInMethodKindKnown"] | string;
        SignInMethod: {
            kind: components["schemas"]["SignInMethodKind"];
            /**
             * Format: uri
             * @description For `session`: opened with `?return=PAGE`, in the same window or, to keep the page, in another. The last page posts `{type: 'portico:signed-in'}` to the opener, at an allowed origin only, and closes; without an opener it goes to PAGE.
             */
            url?: string;
            /**
             * Format: uri
             * @description For `oauth`
             */
            issuer?: string;
            clientId?: string;
        };
        SignIn: {
            methods: components["schemas"]["SignInMethod"][];
            register?: components["schemas"]["Link"];
            activate?: components["schemas"]["Link"];
            recover?: components["schemas"]["Link"];
            help?: components["schemas"]["Link"];
        };
        /** @description Something that the clinic wants said beside the answer */
        Notice: {
            code: string;
            text: string;
            lang?: components["schemas"]["LanguageTag"];
        };
        /** @enum {string} */
        FeatureStateKnown: "available" | "maintenance" | "off";
        FeatureState: components["schemas"]["FeatureStateKnown"] | string;
        Feature: {
            state: components["schemas"]["FeatureState"];
            until?: components["schemas"]["Instant"];
            text?: string;
            notices?: components["schemas"]["Notice"][];
        };
        /** @description Words that the clinic wrote; plain, newlines only */
        Text: {
            text: string;
            lang?: components["schemas"]["LanguageTag"];
        };
        /** @description A question of the booking form; only what is listed may be sent */
        BookingField: {
            /** @description Member of BookAppointment and RequestAppointment: reason, contact, interpreterLanguage, needs */
            name: string;
            required?: boolean;
            maxLength?: number;
            hint?: string;
            options?: {
                value: string;
                label: string;
            }[];
        };
        /** @enum {string} */
        VerificationChannelKnown: "sms" | "email" | "voice";
        VerificationChannel: components["schemas"]["VerificationChannelKnown"] | string;
        BookingFeature: components["schemas"]["Feature"] & {
            limits?: {
                /** @description How far ahead one may book */
                horizonDays?: number;
                /** @description How soon before a visit one may still book */
                noticeMinutes?: number;
                holdMinutes?: number;
                /** @description How often a hold may be extended; told before it begins */
                holdExtensions?: number;
                /** @description How long before a visit it may still be cancelled or moved here */
                changeNoticeMinutes?: number;
                /** @description How many requests one patient may have open */
                openRequests?: number;
                /** @description How many preferred days a request may name */
                preferredTimes?: number;
                /** @description Within how many hours a request is answered */
                requestAnswerHours?: number;
                /** @description How many waiting lists one patient may be on */
                waitingListEntries?: number;
            };
            /** @description Languages in which the clinic can answer a request */
            requestLanguages?: components["schemas"]["LanguageTag"][];
            /** @description What a patient may choose from when cancelling; a code that is not listed is `invalid-request` */
            cancelReasons?: {
                code: string;
                label: string;
                /** @description Where the patient may add words of their own */
                textMaxLength?: number;
            }[];
            cancelPolicy?: components["schemas"]["Text"];
            fields?: components["schemas"]["BookingField"][];
            /** @description Booking without an account; absent where `createGuestSession` is not available */
            guests?: {
                /** @description How a code may be sent */
                channels: components["schemas"]["VerificationChannel"][];
                /** @description How many visits one address may have ahead */
                upcomingVisits?: number;
            };
            /** @description What has to be agreed to before booking */
            acknowledgements?: {
                id: components["schemas"]["Id"];
                text: string;
            }[];
        };
        /** @enum {string} */
        ReportKindKnown: "laboratory" | "microbiology" | "pathology" | "genetics" | "imaging" | "cardiology" | "other";
        ReportKind: components["schemas"]["ReportKindKnown"] | string;
        ResultsFeature: components["schemas"]["Feature"] & {
            limits?: {
                /** @description How many retrievals one patient may have under way */
                imageRetrievals?: number;
            };
            /** @description Kinds that this clinic has; for the filter */
            kinds?: components["schemas"]["ReportKind"][];
        };
        Clinic: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description IANA zone of the main site */
            timeZone: string;
            /** @description Languages the clinic's own texts come in */
            languages: components["schemas"]["LanguageTag"][];
            /** @description The first is the one to phone when nothing else helps */
            phones: components["schemas"]["Phone"][];
            locations: components["schemas"]["LocationShort"][];
            /** @description True where `locations` is not all; see `listLocations` */
            moreLocations?: boolean;
            emergency: components["schemas"]["Emergency"];
            crisis?: components["schemas"]["CrisisLine"][];
            closures?: components["schemas"]["Closure"][];
            contract: {
                version: string;
                profiles: string[];
            };
            operations: components["schemas"]["Abilities"];
            signIn: components["schemas"]["SignIn"];
            /** @description Texts that must be shown where their code says */
            safety?: components["schemas"]["Notice"][];
            privacy?: components["schemas"]["Link"];
            features: {
                booking?: components["schemas"]["BookingFeature"];
                results?: components["schemas"]["ResultsFeature"];
            } & {
                [key: string]: components["schemas"]["Feature"];
            };
        };
        /** @enum {string} */
        SourceStateKnown: "ok" | "stale" | "refreshing" | "denied" | "failed" | "not-offered";
        SourceState: components["schemas"]["SourceStateKnown"] | string;
        /** @description One of the systems that an answer was put together from */
        Source: {
            id: string;
            /** @description As patients know it */
            name?: string;
            state: components["schemas"]["SourceState"];
            asOf?: components["schemas"]["Instant"];
            reason?: string;
        };
        Page: {
            /** @description Absent on the last page; an empty page with a cursor is not the end */
            nextCursor?: string;
            asOf: components["schemas"]["Instant"];
            sources: components["schemas"]["Source"][];
            notices?: components["schemas"]["Notice"][];
        };
        Location: components["schemas"]["LocationShort"] & {
            position?: {
                latitude: number;
                longitude: number;
            };
            hours?: {
                text: string;
            }[];
            /** @description The clinic's own words */
            accessibility?: string[];
            directions?: string;
            links?: components["schemas"]["Link"][];
            languages?: components["schemas"]["LanguageTag"][];
        };
        LocationList: components["schemas"]["Page"] & {
            items: components["schemas"]["Location"][];
        };
        /** @enum {string} */
        OperationStateKnown: "unknown-key" | "running" | "done" | "refused" | "unresolved";
        OperationState: components["schemas"]["OperationStateKnown"] | string;
        /** @description running → done · refused · unresolved; unresolved → done · refused */
        Operation: {
            state: components["schemas"]["OperationState"];
            resource?: components["schemas"]["ResourceRef"];
            problem?: components["schemas"]["Problem"];
            pollAfterSeconds?: number;
        };
        /** @enum {string} */
        SessionActorKnown: "self" | "staff-view" | "guest" | "nobody";
        SessionActor: components["schemas"]["SessionActorKnown"] | string;
        /** @enum {string} */
        AccountStateKnown: "invited" | "registered" | "locked" | "closed";
        AccountState: components["schemas"]["AccountStateKnown"] | string;
        /** @enum {string} */
        RelationshipKnown: "self" | "parent" | "child" | "partner" | "carer" | "guardian" | "other";
        Relationship: components["schemas"]["RelationshipKnown"] | string;
        /** @enum {string} */
        GrantStateKnown: "requested" | "invited" | "awaiting-assent" | "active" | "suspended" | "declined" | "refused" | "expired" | "revoked";
        GrantState: components["schemas"]["GrantStateKnown"] | string;
        /** @description The right to act for a patient; level and next change are the server's, no element works out an age */
        Grant: {
            id: components["schemas"]["Id"];
            /** @example full */
            level: string;
            levelText?: string;
            state: components["schemas"]["GrantState"];
            scopes?: string[];
            hidden?: components["schemas"]["Text"];
            from?: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            nextChange?: {
                at: components["schemas"]["Instant"];
                reason?: string;
                level?: string;
            };
        };
        /** @description A record that the person signed in may open, and what they may do in it */
        SessionPerson: {
            patientId: components["schemas"]["Id"];
            displayName: string;
            /** Format: date */
            birthDate?: string;
            /** @description What the person signed in is to the patient */
            relationship: components["schemas"]["Relationship"];
            relationshipText?: string;
            operations: components["schemas"]["Abilities"];
            grant?: components["schemas"]["Grant"];
        };
        Session: {
            actor: components["schemas"]["SessionActor"];
            /** @description Who is signed in */
            person?: {
                id: components["schemas"]["Id"];
                displayName: string;
            };
            account?: {
                state: components["schemas"]["AccountState"];
                until?: components["schemas"]["Instant"];
            };
            /** @description How surely this is that person, and what more certainty would open */
            assurance?: {
                /** @example password-and-code */
                level: string;
                unlocks?: string[];
            };
            expiresAt?: components["schemas"]["Instant"];
            /** @description Until the session ends if nothing more is asked, by the server's clock */
            secondsLeft?: number;
            /** @description How long the session lives without a request other than `getSession` */
            idleSeconds?: number;
            readOnly?: boolean;
            /** @description 32 bytes in base64url, derived for this person; kept in memory only, it opens what was typed while the server was out of reach */
            draftKey?: string;
            people: components["schemas"]["SessionPerson"][];
        };
        /** @enum {string} */
        VerificationPurposeKnown: "guest-booking" | "contact";
        VerificationPurpose: components["schemas"]["VerificationPurposeKnown"] | string;
        CreateVerification: {
            purpose: components["schemas"]["VerificationPurpose"];
            channel: components["schemas"]["VerificationChannel"];
            /** @description A phone number, in E.164 or as it is dialled where the clinic is, or a mail address */
            destination: string;
        };
        Verification: {
            id: components["schemas"]["Id"];
            /** @description What the server read the address as, most of it hidden */
            maskedDestination: string;
            expiresAt: components["schemas"]["Instant"];
            secondsLeft?: number;
            attemptsLeft: number;
            /** @description How many digits the code has */
            codeLength?: number;
            /** @description When another code may be asked for, as a new verification; the old one then no longer works */
            resendAfterSeconds?: number;
        };
        CheckVerification: {
            code: string;
        };
        VerificationProof: {
            proof: string;
            expiresAt: components["schemas"]["Instant"];
            secondsLeft?: number;
        };
        /** @enum {string} */
        GuestPurposeKnown: "booking" | "manage" | "visit" | "bill";
        GuestPurpose: components["schemas"]["GuestPurposeKnown"] | string;
        CreateGuestSession: {
            purpose: components["schemas"]["GuestPurpose"];
            reference?: string;
            /** Format: date */
            birthDate?: string;
            person?: {
                givenName: string;
                familyName: string;
                /** Format: date */
                birthDate: string;
            };
            proof?: string;
        };
        GuestSession: {
            /** @description Sent as a bearer token, kept in memory only */
            token: string;
            expiresAt: components["schemas"]["Instant"];
            secondsLeft?: number;
            patientId?: components["schemas"]["Id"];
            accountIds?: components["schemas"]["Id"][];
        };
        CreateEnrolment: {
            activationCode?: string;
            /** Format: date */
            birthDate: string;
            proof?: string;
        };
        /** @enum {string} */
        EnrolmentStateKnown: "received" | "matched" | "more-needed" | "at-desk" | "refused";
        EnrolmentState: components["schemas"]["EnrolmentStateKnown"] | string;
        Enrolment: {
            state: components["schemas"]["EnrolmentState"];
            next?: string[];
        };
        OverviewCount: {
            state: components["schemas"]["SourceState"];
            count?: number;
        };
        /** @enum {string} */
        AppointmentStatusKnown: "requested" | "pending" | "booked" | "arrived" | "in-progress" | "completed" | "cancelled" | "no-show" | "refused" | "expired" | "timed-out" | "unknown";
        AppointmentStatus: components["schemas"]["AppointmentStatusKnown"] | string;
        PractitionerShort: {
            id: components["schemas"]["Id"];
            /** @example Dr Zenobia Quill */
            name: string;
            /** @example Family doctor */
            role?: string;
        };
        /** @enum {string} */
        PreparationKindKnown: "bring" | "arrive" | "prepare" | "afterwards";
        PreparationKind: components["schemas"]["PreparationKindKnown"] | string;
        /** @description What to bring, when to be there, how to prepare; the clinic's words */
        Preparation: {
            kind?: components["schemas"]["PreparationKind"];
            text: string;
            lang?: components["schemas"]["LanguageTag"];
        };
        AppointmentTask: {
            /** @example form */
            kind: string;
            /** Format: uri */
            url?: string;
            formId?: components["schemas"]["Id"];
            dueAt?: components["schemas"]["Instant"];
            /**
             * @example open
             * @example done
             */
            state: string;
        };
        /** @enum {string} */
        AppointmentChangeKindKnown: "cancel" | "reschedule";
        AppointmentChangeKind: components["schemas"]["AppointmentChangeKindKnown"] | string;
        /** @enum {string} */
        AppointmentChangeStateKnown: "pending" | "refused" | "timed-out";
        AppointmentChangeState: components["schemas"]["AppointmentChangeStateKnown"] | string;
        /** @description A change that the practice system has still to confirm; `when` stays what is in force */
        AppointmentChange: {
            kind: components["schemas"]["AppointmentChangeKind"];
            state: components["schemas"]["AppointmentChangeState"];
            /** @description The clinic's own sentence */
            reason?: string;
            when?: components["schemas"]["PlaceTime"];
            until?: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        DayPart: "morning" | "afternoon" | "evening" | "any";
        PreferredTime: {
            /** Format: date */
            date: string;
            dayPart: components["schemas"]["DayPart"];
        };
        /** @description What was asked for where no time was picked; stays when the clinic has answered */
        RequestedTimes: {
            preferred: components["schemas"]["PreferredTime"][];
            language?: components["schemas"]["LanguageTag"];
        };
        /** @enum {string} */
        CancelledByKnown: "patient" | "clinic" | "unknown";
        CancelledBy: components["schemas"]["CancelledByKnown"] | string;
        /** @description requested → booked · refused · cancelled · expired; pending → booked · refused · timed-out; booked → arrived → in-progress → completed; booked → cancelled · no-show; any → unknown when the source cannot say */
        Appointment: {
            id: components["schemas"]["Id"];
            /** @description Entity tag without quotes, for If-Match */
            version: string;
            status: components["schemas"]["AppointmentStatus"];
            /** @description The source's own word, for a status outside the known ones */
            statusText?: string;
            when?: components["schemas"]["PlaceTime"];
            location?: components["schemas"]["LocationShort"];
            practitioners?: components["schemas"]["PractitionerShort"][];
            modality?: components["schemas"]["Modality"];
            visitType?: {
                id?: components["schemas"]["Id"];
                name: string;
                durationMinutes?: number;
            };
            reason?: string;
            preparation?: components["schemas"]["Preparation"][];
            tasks?: components["schemas"]["AppointmentTask"][];
            /** @description `cancelAppointment` and `rescheduleAppointment`; where one is unavailable its reason is `too-late` (`until` when it was possible), `started`, `cancelled`, `answer-pending` (`until` when the answer is awaited), `no-time` (a request cannot be moved) or `unknown`, and the phone to call */
            actions: components["schemas"]["Abilities"];
            change?: components["schemas"]["AppointmentChange"];
            requested?: components["schemas"]["RequestedTimes"];
            /** @description Labels of what the patient needs, in the clinic's words */
            needs?: string[];
            interpreterLanguage?: components["schemas"]["LanguageTag"];
            replaces?: components["schemas"]["Id"];
            /** @description Part of visits that belong together, such as a blood test and then the doctor */
            series?: {
                /** @example Part 1 of 2 */
                text: string;
                referralId?: components["schemas"]["Id"];
            };
            /**
             * @example none
             * @example some
             * @example failed
             */
            documentsState?: string;
            links?: components["schemas"]["Link"][];
            /** @description What is awaited from the clinic, for `requested` and `pending`, and when the waiting ends */
            pending?: {
                since: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
            };
            cancelled?: {
                by?: components["schemas"]["CancelledBy"];
                at?: components["schemas"]["Instant"];
                /** @description The label of the patient's reason, or the clinic's own sentence */
                reason?: string;
            };
            refused?: {
                /** @description The clinic's own sentence */
                reason?: string;
                at?: components["schemas"]["Instant"];
            };
        };
        /** @description Minor units with the currency and its number of decimals, since browsers disagree on the decimals of some */
        Money: {
            minor: number;
            /** @description ISO 4217 */
            currency: string;
            digits: number;
        };
        Overview: {
            asOf: components["schemas"]["Instant"];
            unreadMessages?: components["schemas"]["OverviewCount"];
            newResults?: components["schemas"]["OverviewCount"];
            openTasks?: components["schemas"]["OverviewCount"];
            nextAppointment?: {
                state: components["schemas"]["SourceState"];
                appointment?: components["schemas"]["Appointment"];
            };
            amountDue?: {
                state: components["schemas"]["SourceState"];
                amount?: components["schemas"]["Money"];
            };
            contactToConfirm?: boolean;
        };
        /** @enum {string} */
        DraftKindKnown: "booking" | "request" | "message";
        DraftKind: components["schemas"]["DraftKindKnown"] | string;
        /** @description Any subset of the task's fields; at most 64 KB */
        DraftValues: {
            [key: string]: unknown;
        };
        Draft: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["DraftKind"];
            /** @description Entity tag without quotes, for If-Match */
            version: string;
            savedAt: components["schemas"]["Instant"];
            values: components["schemas"]["DraftValues"];
            uploadIds?: components["schemas"]["Id"][];
            key?: string;
            /** @description Whether the task can still be done */
            stillPossible?: {
                state: components["schemas"]["AbilityState"];
                reason?: string;
            };
        };
        DraftList: components["schemas"]["Page"] & {
            items: components["schemas"]["Draft"][];
        };
        SaveDraft: {
            kind: components["schemas"]["DraftKind"];
            values: components["schemas"]["DraftValues"];
            uploadIds?: components["schemas"]["Id"][];
            /** @description The Idempotency-Key that the task will be sent with */
            key?: string;
        };
        /** @enum {string} */
        BookingWayKnown: "direct" | "request" | "call" | "none";
        BookingWay: components["schemas"]["BookingWayKnown"] | string;
        VisitType: {
            id: components["schemas"]["Id"];
            name: string;
            description?: string;
            durationMinutes: number;
            modalities: components["schemas"]["Modality"][];
            /** @description Open to people whom the clinic has not seen */
            forNew?: boolean;
            forKnown?: boolean;
            /** @description For whom, in the clinic's words */
            audience?: string;
            preparation?: components["schemas"]["Preparation"][];
            cost?: components["schemas"]["Text"];
            booking: components["schemas"]["BookingWay"];
            /** @description Sites that offer it; all when absent */
            locationIds?: components["schemas"]["Id"][];
            /** @description Sites where the way differs from `booking` */
            bookingAt?: {
                locationId: components["schemas"]["Id"];
                booking: components["schemas"]["BookingWay"];
            }[];
        };
        VisitTypeList: components["schemas"]["Page"] & {
            items: components["schemas"]["VisitType"][];
        };
        Practitioner: components["schemas"]["PractitionerShort"] & {
            languages?: components["schemas"]["LanguageTag"][];
            photo?: components["schemas"]["Link"];
            acceptingNew?: boolean;
            locationIds?: components["schemas"]["Id"][];
            visitTypeIds?: components["schemas"]["Id"][];
            /** @description First free time, for the visit type asked for or else for any that one may book at once; absent where there is none or nobody asked */
            nextAvailable?: components["schemas"]["Slot"];
        };
        PractitionerList: components["schemas"]["Page"] & {
            items: components["schemas"]["Practitioner"][];
        };
        SlotList: {
            items: components["schemas"]["Slot"][];
            asOf: components["schemas"]["Instant"];
            sources: components["schemas"]["Source"][];
            notices?: components["schemas"]["Notice"][];
            /**
             * Format: date
             * @description The range that was answered
             */
            from?: string;
            /** Format: date */
            to?: string;
            nextAvailable?: components["schemas"]["Slot"];
            closures?: components["schemas"]["Closure"][];
        };
        CreateHold: {
            slotId: components["schemas"]["SlotId"];
            /** @description The visit that is to be moved, as in `listSlots`. Its own time counts as free */
            forAppointmentId?: components["schemas"]["Id"];
        };
        /** @enum {string} */
        HoldStateKnown: "held" | "used" | "released" | "expired";
        HoldState: components["schemas"]["HoldStateKnown"] | string;
        /** @description held → used · released · expired */
        Hold: {
            id: components["schemas"]["Id"];
            slot: components["schemas"]["Slot"];
            state: components["schemas"]["HoldState"];
            expiresAt: components["schemas"]["Instant"];
            /** @description Until `expiresAt`, by the server's clock */
            secondsLeft?: number;
            extensionsLeft?: number;
        };
        /** @enum {string} */
        BookingAlternativeKindKnown: "direct" | "request" | "other-location" | "other-modality" | "other-visit-type" | "waiting-list" | "call" | "link";
        BookingAlternativeKind: components["schemas"]["BookingAlternativeKindKnown"] | string;
        /** @description A way on, the best first. The member named by its kind is there */
        BookingAlternative: {
            kind: components["schemas"]["BookingAlternativeKind"];
            locationId?: components["schemas"]["Id"];
            modality?: components["schemas"]["Modality"];
            visitTypeId?: components["schemas"]["Id"];
            phone?: components["schemas"]["Phone"];
            link?: components["schemas"]["Link"];
            text?: string;
        };
        /** @description How this patient may come for this visit at this site. `reasons` say why it is not `direct` */
        BookingOption: {
            visitTypeId: components["schemas"]["Id"];
            locationId?: components["schemas"]["Id"];
            way: components["schemas"]["BookingWay"];
            reasons?: components["schemas"]["BookingReason"][];
            openRequests?: number;
            /** @description Of open requests */
            limit?: number;
            /**
             * Format: date
             * @description When this patient was last seen at this site, for whatever
             */
            lastVisitAt?: string;
            /** @description Visits of this type that the patient has ahead, so that one may ask before a second is booked on the same day */
            booked?: {
                appointmentId: components["schemas"]["Id"];
                when: components["schemas"]["PlaceTime"];
            }[];
            /** @description One may join the waiting list for it */
            waitingList?: boolean;
            alternatives?: components["schemas"]["BookingAlternative"][];
        };
        BookingOptionList: components["schemas"]["Page"] & {
            items: components["schemas"]["BookingOption"][];
        };
        /** @enum {string} */
        AppointmentPeriod: "upcoming" | "past";
        AppointmentList: components["schemas"]["Page"] & {
            items: components["schemas"]["Appointment"][];
        };
        /** @description How to reach the person about this visit */
        ContactDetails: {
            /** @description With its country code */
            phone?: string;
            /** Format: email */
            email?: string;
        };
        /** @description Values of the field `needs` in `/clinic`, such as a wheelchair or somebody coming along */
        Needs: string[];
        BookAppointment: {
            slotId: components["schemas"]["SlotId"];
            holdId?: components["schemas"]["Id"];
            offerId?: components["schemas"]["Id"];
            /** @description The clinic's own limit is in `/clinic` */
            reason?: string;
            contact?: components["schemas"]["ContactDetails"];
            interpreterLanguage?: components["schemas"]["LanguageTag"];
            needs?: components["schemas"]["Needs"];
            referralId?: components["schemas"]["Id"];
            /** @description The visit of the same type on the same day that the patient has and keeps; without it 409 `duplicate-visit` */
            alsoBooked?: components["schemas"]["Id"];
            coverageId?: components["schemas"]["Id"];
            acknowledgements?: components["schemas"]["Id"][];
        };
        RequestAppointment: {
            visitTypeId: components["schemas"]["Id"];
            locationId?: components["schemas"]["Id"];
            practitionerId?: components["schemas"]["Id"];
            /** @description Days and parts of the day, the best first */
            preferred: {
                /** Format: date */
                date: string;
                dayPart: components["schemas"]["DayPart"];
            }[];
            modality?: components["schemas"]["Modality"];
            reason?: string;
            contact?: components["schemas"]["ContactDetails"];
            language?: components["schemas"]["LanguageTag"];
            interpreterLanguage?: components["schemas"]["LanguageTag"];
            needs?: components["schemas"]["Needs"];
            referralId?: components["schemas"]["Id"];
            alsoBooked?: components["schemas"]["Id"];
            acknowledgements?: components["schemas"]["Id"][];
        };
        CancelAppointment: {
            /** @example other */
            reasonCode: string;
            reasonText?: string;
        };
        RescheduleAppointment: {
            slotId: components["schemas"]["SlotId"];
            holdId?: components["schemas"]["Id"];
            offerId?: components["schemas"]["Id"];
        };
        /** @enum {string} */
        WaitingListStateKnown: "waiting" | "offered" | "fulfilled" | "left" | "expired";
        WaitingListState: components["schemas"]["WaitingListStateKnown"] | string;
        /** @description Days on which, and the part of the day at which, the patient could come */
        WaitingListWindow: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The day after the last
             */
            to: string;
            dayPart: components["schemas"]["DayPart"];
        };
        /** @enum {string} */
        OfferStateKnown: "open" | "taken" | "declined" | "expired";
        OfferState: components["schemas"]["OfferStateKnown"] | string;
        /** @description A time that is kept for this patient until `expiresAt`. open → taken · declined · expired */
        Offer: {
            id: components["schemas"]["Id"];
            slot: components["schemas"]["Slot"];
            location?: components["schemas"]["LocationShort"];
            practitioner?: components["schemas"]["PractitionerShort"];
            state: components["schemas"]["OfferState"];
            expiresAt: components["schemas"]["Instant"];
            secondsLeft?: number;
        };
        /** @description waiting ⇄ offered; offered → fulfilled; waiting · offered → left; waiting → expired when its last window is over */
        WaitingListEntry: {
            id: components["schemas"]["Id"];
            state: components["schemas"]["WaitingListState"];
            visitType: {
                id?: components["schemas"]["Id"];
                name: string;
            };
            /** @description The visit that would be moved forward */
            appointmentId?: components["schemas"]["Id"];
            locations?: components["schemas"]["LocationShort"][];
            practitioner?: components["schemas"]["PractitionerShort"];
            windows: components["schemas"]["WaitingListWindow"][];
            shortNoticeHours?: number;
            joinedAt: components["schemas"]["Instant"];
            /** @description Absent where the clinic does not say */
            position?: number;
            offers?: components["schemas"]["Offer"][];
        };
        WaitingListEntryList: components["schemas"]["Page"] & {
            items: components["schemas"]["WaitingListEntry"][];
        };
        JoinWaitingList: {
            visitTypeId: components["schemas"]["Id"];
            appointmentId?: components["schemas"]["Id"];
            locationIds?: components["schemas"]["Id"][];
            practitionerId?: components["schemas"]["Id"];
            windows: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                dayPart: components["schemas"]["DayPart"];
            }[];
            /** @description How short before a visit one may still be asked; as short as the clinic allows when absent */
            shortNoticeHours?: number;
        };
        /** @enum {string} */
        ReferralKindKnown: "recall" | "referral" | "series" | "parts";
        ReferralKind: components["schemas"]["ReferralKindKnown"] | string;
        /** @enum {string} */
        ReferralStateKnown: "open" | "partly-booked" | "booked" | "completed" | "expired" | "withdrawn";
        ReferralState: components["schemas"]["ReferralStateKnown"] | string;
        ReferralVisit: {
            position: number;
            visitType: {
                id?: components["schemas"]["Id"];
                name: string;
            };
            /** @description Where the clinic proposes it */
            locationId?: components["schemas"]["Id"];
            /** @description With whom the clinic proposes it */
            practitionerId?: components["schemas"]["Id"];
            appointmentId?: components["schemas"]["Id"];
            /** @description Days on which this one may be, worked out by the backend from what is booked of the others; absent while another has to be booked first, and when it is booked */
            bookable?: {
                /** Format: date */
                from?: string;
                /**
                 * Format: date
                 * @description The day after the last
                 */
                to?: string;
            };
            /**
             * @description The gap in the clinic's words
             * @example 3 to 10 days after the blood test
             */
            gapText?: string;
        };
        /** @description open → partly-booked → booked → completed; open · partly-booked → expired · withdrawn. Expired when `validUntil` is over, or the days that are left to its next visit; a visit that is cancelled opens its part again */
        Referral: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ReferralKind"];
            state: components["schemas"]["ReferralState"];
            /**
             * @description In the clinic's words
             * @example Your yearly check
             */
            title: string;
            reason?: string;
            to?: components["schemas"]["PractitionerShort"];
            /** Format: date */
            validUntil?: string;
            /** @description What is to be booked, in this order */
            visits: components["schemas"]["ReferralVisit"][];
            appointmentIds?: components["schemas"]["Id"][];
        };
        ReferralList: components["schemas"]["Page"] & {
            items: components["schemas"]["Referral"][];
        };
        /**
         * @description `-collected` (when absent): the newest collection first; `collected`: the oldest first; `-issued`: what was given out last first. What lacks the date comes last
         * @enum {string}
         */
        ReportSort: "-collected" | "collected" | "-issued";
        /**
         * @description As exact as it is known, and no more. A year, a month, a day, or an instant with its offset; no reader makes the first of January of a year
         * @example 2019
         * @example 2019-04
         * @example 2019-04-02
         * @example 2019-04-02T08:40:00-06:00
         */
        ClinicalTime: string;
        /** @enum {string} */
        ResultStatusKnown: "preliminary" | "partial" | "final" | "corrected" | "cancelled" | "retracted" | "unknown";
        /** @description preliminary → partial → final → corrected; preliminary → cancelled; any → retracted, which is kept with its content empty. `unknown` is not final. */
        ResultStatus: components["schemas"]["ResultStatusKnown"] | string;
        /** @description Who asked, took, measured or read */
        Performer: {
            display: string;
            role?: string;
            phone?: components["schemas"]["Phone"];
        };
        /** @enum {string} */
        ReviewStateKnown: "awaited" | "reviewed" | "unknown";
        ReviewState: components["schemas"]["ReviewStateKnown"] | string;
        /** @description What a line of a list may say. Counted by the backend over released content; absent where content is withheld */
        ReportSummary: {
            /** @description How many things were measured or described */
            values?: number;
            /** @description How many of them the record itself flags as A or a code below A in HL7 v3 ObservationInterpretation */
            abnormal?: number;
            corrected?: number;
            retracted?: number;
            images?: number;
            documents?: number;
        };
        /** @description The clinic's words where a value is flagged critical and nobody has reviewed it. The backend decides it and takes it away again; no element does. */
        UrgentNotice: {
            title?: string;
            text: string;
            lang?: components["schemas"]["LanguageTag"];
            phones: components["schemas"]["Phone"][];
        };
        /** @description A report as a line of a list */
        ReportShort: {
            id: components["schemas"]["Id"];
            /** @description Absent where the clinic withholds it until it is opened */
            title?: string;
            lang?: components["schemas"]["LanguageTag"];
            kind: components["schemas"]["ReportKind"];
            /** @description The source's own words for a kind that is not known */
            kindText?: string;
            /** @description When the sample was taken or the picture made. This date leads, absent where nobody recorded it */
            collectedAt?: components["schemas"]["ClinicalTime"];
            /** @description The end of a collection over time */
            collectedUntil?: components["schemas"]["ClinicalTime"];
            /** @description When the laboratory or reader gave out this version */
            issuedAt?: components["schemas"]["ClinicalTime"];
            /** @description When the rest is expected */
            expectedAt?: components["schemas"]["ClinicalTime"];
            status: components["schemas"]["ResultStatus"];
            /** @description The source's own words for a status that is not known */
            statusText?: string;
            /** @description Why it was cancelled or withdrawn */
            statusReason?: string;
            orderer?: components["schemas"]["Performer"];
            performers?: components["schemas"]["Performer"][];
            /** @description Whether this reader has opened it since its content last changed; absent where nobody keeps that, which is not the same as not seen */
            seen?: boolean;
            review: {
                state: components["schemas"]["ReviewState"];
                at?: components["schemas"]["Instant"];
                by?: components["schemas"]["Performer"];
            };
            release: components["schemas"]["ReportRelease"];
            summary?: components["schemas"]["ReportSummary"];
            urgent?: components["schemas"]["UrgentNotice"];
            /** @description The source sent the values without a report around them */
            ungrouped?: boolean;
        };
        ReportList: components["schemas"]["Page"] & {
            items: components["schemas"]["ReportShort"][];
        };
        SearchReports: {
            text: string;
            kind?: components["schemas"]["ReportKind"][];
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** @description Only those that this reader has not opened */
            unseen?: boolean;
            sort?: components["schemas"]["ReportSort"];
            limit?: number;
            cursor?: string;
        };
        Coding: {
            /** @example http://loinc.org */
            system?: string;
            code: string;
            display?: string;
        };
        /** @description Something with a name, and the codes it goes by. `display` is the source's own words and is always shown */
        Concept: {
            display: string;
            lang?: components["schemas"]["LanguageTag"];
            codes?: components["schemas"]["Coding"][];
        };
        /** @enum {string} */
        ValueKindKnown: "quantity" | "text" | "concept" | "range" | "ratio" | "titre" | "boolean" | "time" | "date-time" | "period" | "samples" | "document" | "absent";
        ValueKind: components["schemas"]["ValueKindKnown"] | string;
        /**
         * @description A number as it was reported; its trailing zeros are its precision
         * @example 1.50
         */
        Decimal: string;
        /** @enum {string} */
        ComparatorKnown: "<" | "<=" | ">" | ">=" | "ad";
        Comparator: components["schemas"]["ComparatorKnown"] | string;
        Quantity: {
            value: components["schemas"]["Decimal"];
            comparator?: components["schemas"]["Comparator"];
            /** @description As the source writes it */
            unit?: string;
            /** @description The unit's UCUM code where the source sent one */
            ucum?: string;
        };
        Ratio: {
            numerator: components["schemas"]["Quantity"];
            denominator: components["schemas"]["Quantity"];
        };
        /** @enum {string} */
        AbsentReasonKnown: "unknown" | "asked-unknown" | "temp-unknown" | "not-asked" | "asked-declined" | "masked" | "not-applicable" | "unsupported" | "as-text" | "error" | "not-a-number" | "negative-infinity" | "positive-infinity" | "not-performed" | "not-permitted" | "pending" | "unsafe";
        /** @description HL7 data-absent-reason, and `pending` (still to come) and `unsafe` (the source says something of it that this backend does not understand, so it cannot be shown safely) */
        AbsentReason: components["schemas"]["AbsentReasonKnown"] | string;
        /** @description What was found. `display` is the source's own words, number and unit together, and is always shown as sent. The member named like `kind` has the parts; an unknown kind has none and shows by its `display`. */
        Value: {
            kind: components["schemas"]["ValueKind"];
            /** @description Empty only where `kind` is `absent` and the source said nothing */
            display: string;
            lang?: components["schemas"]["LanguageTag"];
            quantity?: components["schemas"]["Quantity"];
            text?: string;
            concept?: components["schemas"]["Concept"];
            range?: {
                low?: components["schemas"]["Quantity"];
                high?: components["schemas"]["Quantity"];
            };
            ratio?: components["schemas"]["Ratio"];
            /** @description A dilution, as 1:160 */
            titre?: components["schemas"]["Ratio"];
            boolean?: boolean;
            time?: string;
            dateTime?: components["schemas"]["ClinicalTime"];
            period?: {
                start?: components["schemas"]["ClinicalTime"];
                end?: components["schemas"]["ClinicalTime"];
            };
            /** @description A curve, as of an ECG */
            samples?: {
                unit?: string;
                intervalMillis: components["schemas"]["Decimal"];
                dimensions: number;
                factor?: components["schemas"]["Decimal"];
                origin?: components["schemas"]["Decimal"];
                lowerLimit?: components["schemas"]["Decimal"];
                upperLimit?: components["schemas"]["Decimal"];
                /** @description Numbers, or E (error), L (below), U (above), one space between, as FHIR SampledData */
                data: string;
            };
            document?: {
                documentId: components["schemas"]["Id"];
            };
            absent?: {
                reason: components["schemas"]["AbsentReason"];
                text?: string;
            };
        };
        /** @description Something measured or described, or a panel of such. A retracted one keeps its name and loses its content */
        Observation: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Concept"];
            value?: components["schemas"]["Value"];
            /** @description Parts of a panel or components of a measurement */
            members?: components["schemas"]["Observation"][];
            ranges?: components["schemas"]["ReferenceRange"][];
            flags?: components["schemas"]["Flag"][];
            status: components["schemas"]["ResultStatus"];
            statusText?: string;
            statusReason?: string;
            /** @description The newest first */
            former?: components["schemas"]["ObservationFormer"][];
            retractedAt?: components["schemas"]["ClinicalTime"];
            notes?: components["schemas"]["Comment"][];
            collectedAt?: components["schemas"]["ClinicalTime"];
            specimen?: components["schemas"]["Specimen"];
            bodySite?: string;
            method?: string;
            performers?: components["schemas"]["Performer"][];
            seriesId?: components["schemas"]["Id"];
            explanation?: components["schemas"]["Explanation"];
        };
        /** @enum {string} */
        ReferenceRangeKindKnown: "normal" | "critical" | "treatment" | "recommended" | "other";
        ReferenceRangeKind: components["schemas"]["ReferenceRangeKindKnown"] | string;
        /** @description What the source compares with. `display` is its own words and leads; `low` and `high` draw the picture. No range means no picture and no verdict. */
        ReferenceRange: {
            kind: components["schemas"]["ReferenceRangeKind"];
            /** @description The source's own words for the kind */
            kindText?: string;
            /** @example 3.5 to 5.1 mmol/L */
            display: string;
            lang?: components["schemas"]["LanguageTag"];
            low?: components["schemas"]["Quantity"];
            high?: components["schemas"]["Quantity"];
            /** @description `low` and `high` were read out of `display`, to draw with only */
            derived?: boolean;
            /**
             * @description Whom it is for, as sent
             * @example [
             *       "Women"
             *     ]
             */
            appliesTo?: string[];
            /**
             * @description For which age, as sent
             * @example 18 to 50 years
             */
            age?: string;
            /** @description Whether the source or backend says that it is the one for this patient; absent where nobody says */
            applies?: boolean;
        };
        /** @description The sender's interpretation; nobody derives one. `text` is shown as sent where `code` is not one that the reader knows */
        Flag: {
            /**
             * @description Code of HL7 v3 ObservationInterpretation where `system` is absent or names it
             * @example HH
             */
            code?: string;
            /** Format: uri */
            system?: string;
            text: string;
        };
        /** @description What stood there before it was corrected */
        ObservationFormer: {
            value: components["schemas"]["Value"];
            ranges?: components["schemas"]["ReferenceRange"][];
            flags?: components["schemas"]["Flag"][];
            correctedAt?: components["schemas"]["ClinicalTime"];
            reason?: string;
        };
        /** @enum {string} */
        CommentKindKnown: "lab" | "clinician" | "unknown";
        CommentKind: components["schemas"]["CommentKindKnown"] | string;
        Comment: {
            text: string;
            lang?: components["schemas"]["LanguageTag"];
            kind: components["schemas"]["CommentKind"];
            author?: components["schemas"]["Performer"];
            at?: components["schemas"]["ClinicalTime"];
        };
        Specimen: {
            /** @example Blood, left arm */
            display: string;
            bodySite?: string;
            collectedAt?: components["schemas"]["ClinicalTime"];
            receivedAt?: components["schemas"]["ClinicalTime"];
        };
        /** @description What a test looks at, in the clinic's plain words. It explains the test, never this result */
        Explanation: {
            title?: string;
            text: string;
            lang?: components["schemas"]["LanguageTag"];
            /** @description A public picture at the backend's own origin */
            picture?: {
                /** Format: uri-reference */
                url: string;
                description: string;
                width?: number;
                height?: number;
            };
            links?: components["schemas"]["Link"][];
        };
        /** @enum {string} */
        ReportChangeKindKnown: "issued" | "added" | "corrected" | "retracted" | "cancelled";
        ReportChangeKind: components["schemas"]["ReportChangeKindKnown"] | string;
        /** @description What became of a report, the newest first. Absent where the source keeps no history */
        ReportChange: {
            at: components["schemas"]["ClinicalTime"];
            kind: components["schemas"]["ReportChangeKind"];
            kindText?: string;
            observationId?: components["schemas"]["Id"];
            by?: components["schemas"]["Performer"];
            text?: string;
        };
        /** @enum {string} */
        DocumentKindKnown: "note" | "summary" | "report" | "image" | "letter" | "leaflet" | "statement" | "other";
        DocumentKind: components["schemas"]["DocumentKindKnown"] | string;
        /** @enum {string} */
        DocumentStateKnown: "current" | "preliminary" | "superseded" | "retracted" | "unknown";
        DocumentState: components["schemas"]["DocumentStateKnown"] | string;
        DocumentFormat: {
            id: components["schemas"]["Id"];
            /** @example application/pdf */
            mediaType: string;
            /** @description Bytes */
            size?: number;
            fileName: string;
            title?: string;
            lang?: components["schemas"]["LanguageTag"];
        };
        Document: {
            id: components["schemas"]["Id"];
            title: string;
            lang?: components["schemas"]["LanguageTag"];
            kind: components["schemas"]["DocumentKind"];
            kindText?: string;
            date?: components["schemas"]["ClinicalTime"];
            author?: string;
            state: components["schemas"]["DocumentState"];
            stateText?: string;
            supersedes?: components["schemas"]["Id"];
            /** @description The record names it and has no content to give; `formats` is empty */
            heldAtClinic?: boolean;
            formats: components["schemas"]["DocumentFormat"][];
            reportIds?: components["schemas"]["Id"][];
        };
        /** @enum {string} */
        ImagesStateKnown: "none" | "on-request" | "held-at-clinic";
        ImagesState: components["schemas"]["ImagesStateKnown"] | string;
        /** @enum {string} */
        RetrievalStateKnown: "queued" | "processing" | "ready" | "expired" | "failed";
        /** @description queued → processing → ready → expired; queued · processing → failed */
        RetrievalState: components["schemas"]["RetrievalStateKnown"] | string;
        ImageRetrieval: {
            id: components["schemas"]["Id"];
            reportId: components["schemas"]["Id"];
            state: components["schemas"]["RetrievalState"];
            percent?: number;
            pollAfterSeconds?: number;
            /** @description There once it is ready */
            images?: {
                documentId: components["schemas"]["Id"];
                formatId?: components["schemas"]["Id"];
                mediaType?: string;
                label?: string;
            }[];
            expiresAt?: components["schemas"]["Instant"];
            /** @description The clinic's own sentence */
            failure?: string;
        };
        Imaging: {
            state: components["schemas"]["ImagesState"];
            /** @example X-ray */
            modality?: string;
            bodySite?: string;
            series?: number;
            images?: number;
            retrieval?: components["schemas"]["ImageRetrieval"];
            /** @description The clinic's own sentence */
            text?: string;
        };
        Report: components["schemas"]["ReportShort"] & {
            asOf: components["schemas"]["Instant"];
            sources: components["schemas"]["Source"][];
            notices?: components["schemas"]["Notice"][];
            observations: components["schemas"]["Observation"][];
            conclusion?: components["schemas"]["Text"];
            conclusionCodes?: components["schemas"]["Concept"][];
            comments?: components["schemas"]["Comment"][];
            specimens?: components["schemas"]["Specimen"][];
            bodySite?: string;
            method?: string;
            history?: components["schemas"]["ReportChange"][];
            documents?: components["schemas"]["Document"][];
            imaging?: components["schemas"]["Imaging"];
            explanations?: components["schemas"]["Explanation"][];
            actions?: components["schemas"]["Abilities"];
        };
        OpenReport: {
            /** @constant */
            acknowledged: true;
        };
        SeriesPoint: {
            /** @description Absent where no date was recorded; then it stands in the table only */
            at?: components["schemas"]["ClinicalTime"];
            value: components["schemas"]["Value"];
            /** @description Where it stands on the axis of its split; absent where it has no place. With a comparator, the limit */
            plot?: components["schemas"]["Decimal"];
            /** @description `plot` was read out of a text */
            plotDerived?: boolean;
            ranges?: components["schemas"]["ReferenceRange"][];
            flags?: components["schemas"]["Flag"][];
            status: components["schemas"]["ResultStatus"];
            statusText?: string;
            observationId: components["schemas"]["Id"];
            reportId?: components["schemas"]["Id"];
            /** @description The split it belongs to */
            splitId?: string;
            performer?: string;
        };
        /** @description A part of the series whose points may be joined by a line, since unit and method are the same */
        SeriesSplit: {
            id: string;
            unit?: string;
            method?: string;
            /** @description As this source calls the analyte, where that differs */
            name?: string;
        };
        Series: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Concept"];
            points: components["schemas"]["SeriesPoint"][];
            /** @description The one of the newest point first */
            splits: components["schemas"]["SeriesSplit"][];
            /** @description How many points are gated or delayed */
            withheld?: number;
            nextCursor?: string;
            asOf: components["schemas"]["Instant"];
            sources: components["schemas"]["Source"][];
            notices?: components["schemas"]["Notice"][];
        };
        DocumentList: components["schemas"]["Page"] & {
            items: components["schemas"]["Document"][];
        };
        /** @enum {string} */
        OriginKnown: "clinic" | "outside" | "patient" | "unknown";
        Origin: components["schemas"]["OriginKnown"] | string;
        /** @description What every entry of the record has */
        RecordItem: {
            id: components["schemas"]["Id"];
            title: components["schemas"]["Concept"];
            /** @description Onset, day given or day recorded, as exact as it is known */
            date?: components["schemas"]["ClinicalTime"];
            /** @example in childhood */
            dateText?: string;
            status: string;
            /** @description The source's own words for a status that is not known */
            statusText?: string;
            origin?: components["schemas"]["Origin"];
            recordedBy?: components["schemas"]["Performer"];
            recordedAt?: components["schemas"]["ClinicalTime"];
            notes?: components["schemas"]["Comment"][];
            /** @description The same thing as another source has it */
            sameAs?: components["schemas"]["Id"][];
        };
        /** @enum {string} */
        AllergyStatusKnown: "active" | "inactive" | "resolved" | "refuted" | "unconfirmed" | "none-known" | "retracted" | "unknown";
        AllergyStatus: components["schemas"]["AllergyStatusKnown"] | string;
        /** @enum {string} */
        CriticalityKnown: "low" | "high" | "unable-to-assess";
        Criticality: components["schemas"]["CriticalityKnown"] | string;
        Allergy: components["schemas"]["RecordItem"] & {
            status?: components["schemas"]["AllergyStatus"];
            /** @description As sent: food, medication, environment, biologic */
            category?: string[];
            criticality?: components["schemas"]["Criticality"];
            reactions?: {
                manifestations: components["schemas"]["Concept"][];
                /** @description As sent */
                severity?: string;
                at?: components["schemas"]["ClinicalTime"];
            }[];
        };
        AllergyList: components["schemas"]["Page"] & {
            items: components["schemas"]["Allergy"][];
        };
        /** @enum {string} */
        ConditionStatusKnown: "active" | "recurrence" | "relapse" | "inactive" | "remission" | "resolved" | "refuted" | "retracted" | "unknown";
        ConditionStatus: components["schemas"]["ConditionStatusKnown"] | string;
        /** @enum {string} */
        ConditionScopeKnown: "problem" | "visit-diagnosis" | "health-concern" | "unknown";
        ConditionScope: components["schemas"]["ConditionScopeKnown"] | string;
        Condition: components["schemas"]["RecordItem"] & {
            status?: components["schemas"]["ConditionStatus"];
            scope: components["schemas"]["ConditionScope"];
            endedAt?: components["schemas"]["ClinicalTime"];
            endedText?: string;
            /** @description As sent */
            severity?: string;
            bodySite?: string;
        };
        ConditionList: components["schemas"]["Page"] & {
            items: components["schemas"]["Condition"][];
        };
        /** @enum {string} */
        ImmunizationStatusKnown: "given" | "not-done" | "retracted" | "unknown";
        ImmunizationStatus: components["schemas"]["ImmunizationStatusKnown"] | string;
        Immunization: components["schemas"]["RecordItem"] & {
            status?: components["schemas"]["ImmunizationStatus"];
            /** @description Why it was not given */
            statusReason?: string;
            /**
             * @example 2 of 3
             * @example 0.5 mL
             */
            dose?: string;
            lot?: string;
            manufacturer?: string;
            site?: string;
            performer?: components["schemas"]["Performer"];
        };
        ImmunizationList: components["schemas"]["Page"] & {
            items: components["schemas"]["Immunization"][];
        };
        VitalList: components["schemas"]["Page"] & {
            items: components["schemas"]["Observation"][];
        };
        /** @enum {string} */
        MedicationStatusKnown: "active" | "on-hold" | "expired" | "stopped" | "completed" | "cancelled" | "draft" | "retracted" | "unknown";
        MedicationStatus: components["schemas"]["MedicationStatusKnown"] | string;
        MedicationFill: {
            at?: components["schemas"]["ClinicalTime"];
            /** @example 30 tablets */
            quantity?: string;
            daysSupply?: number;
            /**
             * @description As sent
             * @example completed
             */
            state: string;
            pharmacy?: string;
        };
        /** @description A prescription, or a medicine that somebody says they take */
        Medication: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["Concept"];
            strength?: string;
            form?: string;
            /** @description How to take it, as written */
            directions?: string;
            lang?: components["schemas"]["LanguageTag"];
            status: components["schemas"]["MedicationStatus"];
            statusText?: string;
            statusReason?: string;
            origin: components["schemas"]["Origin"];
            prescriber?: components["schemas"]["Performer"];
            prescribedAt?: components["schemas"]["ClinicalTime"];
            reason?: string;
            lastFill?: components["schemas"]["MedicationFill"];
            /** @description Absent where the source does not say how many were used */
            refillsLeft?: number;
            refillsAllowed?: number;
            quantity?: string;
            daysSupply?: number;
            /** @description When the prescription ends, not the medicine */
            expiresAt?: components["schemas"]["ClinicalTime"];
            pharmacy?: {
                name: string;
                phone?: components["schemas"]["Phone"];
            };
            notes?: components["schemas"]["Comment"][];
        };
        MedicationList: components["schemas"]["Page"] & {
            items: components["schemas"]["Medication"][];
            /** @description What is not in this list and where it is */
            notListed?: components["schemas"]["Text"];
        };
        MedicationDetail: components["schemas"]["Medication"] & {
            /** @description The newest first */
            fills: components["schemas"]["MedicationFill"][];
            asOf?: components["schemas"]["Instant"];
            sources?: components["schemas"]["Source"][];
        };
        /** @enum {string} */
        ReleaseChoiceKnown: "now" | "after-review" | "ask";
        /** @description now: as soon as it is ready; after-review: closed until a clinician has read it, and openable all the same; ask: closed until the person opens it */
        ReleaseChoice: components["schemas"]["ReleaseChoiceKnown"] | string;
        /** @description A kind of result that the patient may choose for */
        ReleaseKindChoice: {
            /** @example sensitive */
            kind: string;
            /** @description The clinic's words for it */
            label: string;
            text?: string;
            lang?: components["schemas"]["LanguageTag"];
            choice: components["schemas"]["ReleaseChoice"];
            /** @description Those that the clinic allows for this kind */
            choices: components["schemas"]["ReleaseChoice"][];
        };
        Preferences: {
            version: string;
            release?: {
                byKind: components["schemas"]["ReleaseKindChoice"][];
                /** @description What the clinic says of it */
                text?: string;
                lang?: components["schemas"]["LanguageTag"];
            };
        };
        UpdatePreferences: {
            release?: {
                byKind: {
                    kind: string;
                    choice: components["schemas"]["ReleaseChoiceKnown"];
                }[];
            };
        };
    };
    responses: {
        /** @description Why it did not happen */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Done; nothing to say */
        NoContent: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description The page's language; the clinic's texts come in the best match
         * @example es
         */
        AcceptLanguage: string;
        /** @description How many items at the most (25 when absent); a backend may give fewer */
        Limit: number;
        /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
        Cursor: string;
        /**
         * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
         * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
         */
        IdempotencyKey: string;
        /** @description Whose record; random or mapped, never the record number */
        PatientId: components["schemas"]["Id"];
        /**
         * @description The `version` of the thing as last read, in quotes. Missing, 428 `version-missing`; stale, 412 `version-conflict`
         * @example "3"
         */
        IfMatch: string;
        ReportId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /** @description Language of the clinic's texts in the answer */
        ContentLanguage: string;
        /** @description `no-store` for anything about a person; public lists may be kept a short while */
        CacheControl: string;
        /** @description `version` in quotes; the body has it too */
        ETag: string;
        /** @description Path of what was made; the body has its id too */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getClinic: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clinic */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clinic"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLocations: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by name */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Idempotency-Key of the write */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: {
                /** @description Sign out on all devices */
                everywhere?: boolean;
            };
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    extendSession: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session with its new end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createVerification: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVerification"];
            };
        };
        responses: {
            /** @description A code is on its way */
            201: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkVerification: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                verificationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckVerification"];
            };
        };
        responses: {
            /** @description The address is theirs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationProof"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createGuestSession: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGuestSession"];
            };
        };
        responses: {
            /** @description The credential */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createEnrolment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEnrolment"];
            };
        };
        responses: {
            /** @description How it stands */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                kind?: components["schemas"]["DraftKind"];
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the last saved first */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version as last read, in quotes; absent only for a draft that does not exist yet */
                "If-Match"?: string;
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                /** @description Made by the page; 128 random bits or more */
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraft"];
            };
        };
        responses: {
            /** @description Kept */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                /** @description Made by the page; 128 random bits or more */
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    listVisitTypes: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, in the clinic's order */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPractitioners: {
        parameters: {
            query?: {
                visitTypeId?: components["schemas"]["Id"];
                locationId?: components["schemas"]["Id"];
                language?: components["schemas"]["LanguageTag"];
                /** @description With each practitioner's first free time; such an answer is kept no longer than `/slots` */
                nextAvailable?: boolean;
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by name */
            200: {
                headers: {
                    "Content-Language": components["headers"]["ContentLanguage"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSlots: {
        parameters: {
            query: {
                visitTypeId: components["schemas"]["Id"];
                locationId?: components["schemas"]["Id"][];
                practitionerId?: components["schemas"]["Id"][];
                modality?: components["schemas"]["Modality"][];
                /** @description First day at the place; today when absent */
                from?: string;
                /** @description The day after the last; at most 31 days after `from`, 14 when absent */
                to?: string;
                /** @description Times to which this visit may be moved: its own time counts as free, and the gaps of a series are kept. Its id, which nobody can guess, is enough; the answer says nothing else of it. */
                forAppointmentId?: components["schemas"]["Id"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By start, then practitioner */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createHold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHold"];
            };
        };
        responses: {
            /** @description Kept until `expiresAt` */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                holdId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    extendHold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                holdId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold with its new end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listBookingOptions: {
        parameters: {
            query?: {
                visitTypeId?: components["schemas"]["Id"];
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingOptionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAppointments: {
        parameters: {
            query?: {
                period?: components["schemas"]["AppointmentPeriod"];
                from?: string;
                to?: string;
                status?: components["schemas"]["AppointmentStatusKnown"][];
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; upcoming by start, past by start backwards; a request stands at its first preferred day and is upcoming until it is answered or over. Sources that failed are named, not hidden */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    bookAppointment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookAppointment"];
            };
        };
        responses: {
            /** @description Booked, or pending until the practice system answers */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestAppointment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAppointment"];
            };
        };
        responses: {
            /** @description Requested; the clinic answers */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelAppointment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `version` of the thing as last read, in quotes. Missing, 428 `version-missing`; stale, 412 `version-conflict`
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelAppointment"];
            };
        };
        responses: {
            /** @description Cancelled, or the change is pending */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rescheduleAppointment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `version` of the thing as last read, in quotes. Missing, 428 `version-missing`; stale, 412 `version-conflict`
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                appointmentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleAppointment"];
            };
        };
        responses: {
            /** @description Moved, or the change is pending and `when` is what is in force */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWaitingList: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the newest first; entries that ended stay for thirty days */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListEntryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    joinWaitingList: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinWaitingList"];
            };
        };
        responses: {
            /** @description On the list */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    leaveWaitingList: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                entryId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                entryId: components["schemas"]["Id"];
                offerId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    listReferrals: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, open ones first */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Only these kinds */
                kind?: components["schemas"]["ReportKind"][];
                /** @description Collected on this day or later */
                from?: string;
                /** @description Collected before this day */
                to?: string;
                /** @description Only those that this reader is known not to have opened */
                unseen?: boolean;
                sort?: components["schemas"]["ReportSort"];
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; a source that did not answer is named in `sources` */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchReports: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchReports"];
            };
        };
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenReport"];
            };
        };
        responses: {
            /** @description The report */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    requestImages: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Asked for */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageRetrieval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getImageRetrieval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                retrievalId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageRetrieval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSeries: {
        parameters: {
            query?: {
                /** @description Collected on this day or later */
                from?: string;
                /** @description Collected before this day */
                to?: string;
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                /** @description Opaque; says nothing of what is measured */
                seriesId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                kind?: components["schemas"]["DocumentKind"][];
                reportId?: components["schemas"]["Id"];
                /** @description Dated on this day or later */
                from?: string;
                /** @description Dated before this day */
                to?: string;
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDocumentContent: {
        parameters: {
            query?: {
                /** @description One of `formats`; the first when absent */
                format?: components["schemas"]["Id"];
            };
            header?: never;
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                documentId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    /** @description `attachment` with the file name */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAllergies: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllergyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listConditions: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listImmunizations: {
        parameters: {
            query?: {
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImmunizationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listVitals: {
        parameters: {
            query?: {
                /** @description Measured on this day or later */
                from?: string;
                /** @description Measured before this day */
                to?: string;
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VitalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listMedications: {
        parameters: {
            query?: {
                status?: components["schemas"]["MedicationStatus"][];
                origin?: components["schemas"]["Origin"][];
                /** @description How many items at the most (25 when absent); a backend may give fewer */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before; bound to the filters; may expire (410 `cursor-expired`) */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getMedication: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
                medicationId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The medicine */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MedicationDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The choices in force */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    updatePreferences: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The page's language; the clinic's texts come in the best match
                 * @example es
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
                 * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `version` of the thing as last read, in quotes. Missing, 428 `version-missing`; stale, 412 `version-conflict`
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Whose record; random or mapped, never the record number */
                patientId: components["parameters"]["PatientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePreferences"];
            };
        };
        responses: {
            /** @description The choices now in force */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
