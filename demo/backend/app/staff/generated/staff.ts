// Generated from demo/backend/staff.yaml by `npm run contract`. Do not edit.
export interface paths {
    "/staff/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the staff asks, what they may do, and what a page needs to begin */
        get: operations["getStaffSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything of one day
         * @description Visits by their start, then requests without a time that name this day.
         */
        get: operations["getStaffDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/unanswered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What patients wait for, whatever its day
         * @description Requests, pending visits and pending changes, the first to run out first.
         */
        get: operations["listUnanswered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        /** Free times for a request that is to be confirmed, or for a visit that is to be moved */
        get: operations["listSlotsForVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to what is awaited, be it a visit, a change of one, or a request */
        post: operations["confirmVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no to what is awaited, with a sentence for the patient */
        post: operations["refuseVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel for the clinic, with a sentence for the patient */
        post: operations["cancelVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a booked visit; the old time is given up only when the new one is had */
        post: operations["moveVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The patient is here */
        post: operations["markArrived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The patient was seen */
        post: operations["markCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/appointments/{appointmentId}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The patient did not come */
        post: operations["markNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for an earlier time */
        get: operations["listStaffWaitingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/waiting-list/{entryId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        /** Free times that suit an entry */
        get: operations["listSlotsForEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/waiting-list/{entryId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a free time; it is kept for the patient meanwhile */
        post: operations["makeOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days on which a site, or all, are closed */
        get: operations["listClosures"];
        put?: never;
        /**
         * Close a site, or all, for some days
         * @description Free times of these days are gone at once, times that are kept for a form or an offer among them. Visits that stand on them stay until somebody moves or cancels each; the answer lists them.
         */
        post: operations["closeDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/closures/{closureId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                closureId: components["parameters"]["ClosureId"];
            };
            cookie?: never;
        };
        /** A closure with the visits that still stand on it */
        get: operations["getClosure"];
        put?: never;
        post?: never;
        /**
         * Open again
         * @description 204 also when it is open already.
         */
        delete: operations["openDays"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/visit-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each visit type is booked, and where it differs */
        get: operations["listStaffVisitTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/visit-types/{visitTypeId}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visitTypeId: components["parameters"]["VisitTypeId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Book directly, ask for a time, or call */
        put: operations["switchBooking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        StaffRoleKnown: "clerk" | "nurse" | "clinician";
        StaffSession: {
            person: {
                displayName: string;
            };
            role: components["schemas"]["StaffRoleKnown"];
            operations: components["schemas"]["Abilities"];
            /** Format: date */
            today: string;
            now: components["schemas"]["Instant"];
            timeZone: string;
            /** @description How many days ahead there are times */
            horizonDays?: number;
            locations: components["schemas"]["Named"][];
            practitioners: components["schemas"]["Named"][];
            counts: components["schemas"]["StaffCounts"];
        };
        Named: {
            id: components["schemas"]["Id"];
            name: string;
        };
        /**
         * @description to-answer: awaited; to-come: booked; here: arrived or with somebody; over: completed; gone: cancelled, refused, not come
         * @enum {string}
         */
        StaffFilter: "to-answer" | "to-come" | "here" | "over" | "gone";
        StaffPatient: {
            displayName: string;
            /** Format: date */
            birthDate: string;
            /** @description Booked without an account */
            guest?: boolean;
        };
        /** @description The visit as the patient is shown it, with whose it is; `actions` are operations of this document */
        StaffVisit: components["schemas"]["Appointment"] & {
            patient: components["schemas"]["StaffPatient"];
            contact?: components["schemas"]["StaffContact"];
        };
        StaffContact: {
            phone?: string;
            email?: string;
        };
        StaffVisitList: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["StaffVisit"][];
        };
        StaffDay: {
            asOf: components["schemas"]["Instant"];
            /** Format: date */
            date: string;
            visits: components["schemas"]["StaffVisit"][];
            requests: components["schemas"]["StaffVisit"][];
            closures: components["schemas"]["StaffClosure"][];
            /**
             * Format: date
             * @description For a day without visits, the next that has some
             */
            next?: string;
            counts: components["schemas"]["StaffCounts"];
        };
        /** @description Of the whole practice */
        StaffCounts: {
            unanswered: number;
            /** @description On the waiting list */
            waiting: number;
        };
        StaffSlot: components["schemas"]["Slot"] & {
            locationName?: string;
            practitionerName?: string;
        };
        StaffSlotList: {
            items: components["schemas"]["StaffSlot"][];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        ConfirmVisit: {
            /** @description For a request, the time that it gets; for nothing else */
            slotId?: components["schemas"]["SlotId"];
        };
        ChosenSlot: {
            slotId: components["schemas"]["SlotId"];
        };
        SaidToPatient: {
            /** @description The patient reads it as it is */
            text: string;
        };
        /** @description A place on the waiting list as the patient is shown it, with whose it is */
        StaffEntry: components["schemas"]["WaitingListEntry"] & {
            patient: components["schemas"]["StaffPatient"];
            /** @description When the visit is that would be moved forward */
            booked?: components["schemas"]["PlaceTime"];
        };
        StaffEntryList: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["StaffEntry"][];
        };
        /** @description What patients are told of it; without an id it is of the clinic's calendar and stays */
        StaffClosure: components["schemas"]["Closure"] & {
            id?: components["schemas"]["Id"];
            locationName?: string;
            /** @description How many visits still stand on it */
            standing?: number;
        };
        StaffClosureList: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["StaffClosure"][];
        };
        CloseDays: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The first day open again
             */
            to: string;
            /** @description All sites when absent */
            locationId?: components["schemas"]["Id"];
            /** @description Why; patients read it */
            text?: string;
        };
        ClosedDays: {
            closure: components["schemas"]["StaffClosure"];
            visits: components["schemas"]["StaffVisit"][];
        };
        /**
         * @description none: not at this site
         * @enum {string}
         */
        StaffBookingWay: "direct" | "request" | "call" | "none";
        StaffVisitType: {
            id: components["schemas"]["Id"];
            version: string;
            name: string;
            booking: components["schemas"]["StaffBookingWay"];
            bookingAt: components["schemas"]["BookingAt"][];
            /** @description Sites where somebody does it */
            locationIds?: components["schemas"]["Id"][];
        };
        BookingAt: {
            locationId: components["schemas"]["Id"];
            booking: components["schemas"]["StaffBookingWay"];
        };
        StaffVisitTypeList: {
            asOf: components["schemas"]["Instant"];
            items: components["schemas"]["StaffVisitType"][];
        };
        SwitchBooking: {
            booking: components["schemas"]["StaffBookingWay"];
            /** @description Sites where it is otherwise; the others do as `booking` says */
            bookingAt?: components["schemas"]["BookingAt"][];
        };
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
        AppointmentStatusKnown: "requested" | "pending" | "booked" | "arrived" | "in-progress" | "completed" | "cancelled" | "no-show" | "refused" | "expired" | "timed-out" | "unknown";
        AppointmentStatus: components["schemas"]["AppointmentStatusKnown"] | string;
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
        AppointmentId: components["schemas"]["Id"];
        EntryId: components["schemas"]["Id"];
        ClosureId: components["schemas"]["Id"];
        VisitTypeId: components["schemas"]["Id"];
        /** @description First day at the site; today when absent */
        From: string;
        /** @description The day after the last; at most 31 days after `from`, 14 when absent */
        To: string;
        /**
         * @description The page's language; the clinic's texts come in the best match
         * @example es
         */
        AcceptLanguage: string;
        /**
         * @description 128 random bits or more, made when the person starts the task and kept with the draft. The same key with the same body does the thing once, for at least seven days.
         * @example 6f1c2b1e-8a3b-4a57-9a41-6f6a5a0f5d1e
         */
        IdempotencyKey: string;
        /**
         * @description The `version` of the thing as last read, in quotes. Missing, 428 `version-missing`; stale, 412 `version-conflict`
         * @example "3"
         */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description `version` in quotes; the body has it too */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStaffSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For somebody of the staff; anybody else is told 404 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStaffDay: {
        parameters: {
            query?: {
                /** @description Day at the site; today when absent */
                date?: string;
                practitionerId?: components["schemas"]["Id"];
                locationId?: components["schemas"]["Id"];
                state?: components["schemas"]["StaffFilter"];
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
            /** @description The whole day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUnanswered: {
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
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisitList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSlotsForVisit: {
        parameters: {
            query?: {
                /** @description First day at the site; today when absent */
                from?: components["parameters"]["From"];
                /** @description The day after the last; at most 31 days after `from`, 14 when absent */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At the site and with the person that the visit names, where it names one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmVisit: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmVisit"];
            };
        };
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuseVisit: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidToPatient"];
            };
        };
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelVisit: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidToPatient"];
            };
        };
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moveVisit: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenSlot"];
            };
        };
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markArrived: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markCompleted: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markNoShow: {
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
                appointmentId: components["parameters"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visit as it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listStaffWaitingList: {
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
            /** @description Entries that are open, in the order in which they were made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSlotsForEntry: {
        parameters: {
            query?: {
                /** @description First day at the site; today when absent */
                from?: components["parameters"]["From"];
            };
            header?: never;
            path: {
                entryId: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Within its windows, its sites and its notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSlotList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeOffer: {
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
                entryId: components["parameters"]["EntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenSlot"];
            };
        };
        responses: {
            /** @description The entry with its offer; the patient is told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listClosures: {
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
            /** @description From today on, by day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffClosureList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeDays: {
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
                "application/json": components["schemas"]["CloseDays"];
            };
        };
        responses: {
            /** @description Closed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDays"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getClosure: {
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
                closureId: components["parameters"]["ClosureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDays"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openDays: {
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
                closureId: components["parameters"]["ClosureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Problem"];
        };
    };
    listStaffVisitTypes: {
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
            /** @description All, in the clinic's order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisitTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    switchBooking: {
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
                visitTypeId: components["parameters"]["VisitTypeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchBooking"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffVisitType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
