/** Written by npm run docs from the OpenAPI document. */

export interface paths {
    "/api/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The active organisation's applications, the newest first */
        get: operations["applications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application with what was found, scored and decided, as far as the caller may see it */
        get: operations["applications.read"];
        /** Write a draft anew */
        put: operations["applications.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move an application on: hand it in, admit, score, select, agree, activate, finish, close or claw back */
        post: operations["applications.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The budget of an application: what is available, reserved, committed and settled, and every entry of its ledger */
        get: operations["applications.budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stand aside from scoring an application; what the market itself knows of a conflict is noted as that */
        post: operations["applications.standAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give one's points, once for every criterion; refused where the market knows of a conflict of interest */
        put: operations["applications.review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for approval that the caller may see: those that wait, or the ended with the newest first */
        get: operations["approvals.list"];
        put?: never;
        /** Ask for approval under the rules of the organisation */
        post: operations["approvals.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request for approval */
        get: operations["approvals.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, refuse or take back a request; nobody decides their own */
        post: operations["approvals.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a colleague must approve, and how long a request waits; version 0 while nothing is said */
        get: operations["approvals.rules"];
        /** Say anew when a colleague must approve; requests that wait keep the rules under which they were made */
        put: operations["approvals.setRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes that a follower of the table could not handle, with the cause */
        get: operations["asides.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give up a change that is of no use any more */
        delete: operations["asides.drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asides/{id}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a change to its follower once more, after the cause is mended */
        post: operations["asides.redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit of the organisation, the newest first: what its people and machines did, and what the market did to its things */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit of the whole market, or of one organisation, the newest first */
        get: operations["audit.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The head of the newest block of the audit: whoever keeps it can show later that nothing before it was changed */
        get: operations["audit.checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the audit of the organisation as lines of JSON, each with the proof that it is sealed, or as CSV; Link leads to the next */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations with which the caller’s organisation wants nothing new */
        get: operations["blocks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Block an organisation: no new inquiries and deals between the two, and the other is not told */
        put: operations["blocks.put"];
        post?: never;
        /** Let an organisation deal with the caller’s again */
        delete: operations["blocks.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organisation has booked, or what is booked of its resources, by start */
        get: operations["bookings.list"];
        put?: never;
        /** Hold resources for a time, all of them or none, or book them at once; where somebody must agree, it becomes a request */
        post: operations["bookings.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking, and what the caller can do with it */
        get: operations["bookings.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the process of bookings; some ask for a reason, and reschedule for a new start */
        post: operations["bookings.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/adjustments/{adjustmentId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to an adjustment, or decide it: what is accepted changes the charge in the same step */
        post: operations["adjustments.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a booking costs, part by part: as quoted, then as due and billed, with who bears it and what is asked to be changed */
        get: operations["charges.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/charges/{part}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the owner to change what is due: its time, who pays, or to waive it; both sides write until it is decided */
        post: operations["adjustments.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/charges/{part}/payers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who pays for a part of a booking: a programme its share, set aside at once, and one’s projects the rest */
        put: operations["charges.pay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One booking as an invitation for a calendar (RFC 5546): REQUEST, or CANCEL once it is over before its time */
        get: operations["bookings.invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What stands in the way of a booking, rule by rule; holds nothing */
        post: operations["bookings.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The address of a calendar that others can read along: opened, renewed so that the old one is worthless, or closed */
        post: operations["calendars.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A calendar as iCalendar (RFC 5545); its address is its key */
        get: operations["calendars.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Moderation cases: the undecided with the late first, or the decided with the newest first */
        get: operations["cases.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One moderation case with its reports */
        get: operations["cases.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a case, decide it with an outcome that is carried out at once, or dismiss it */
        post: operations["cases.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The active organisation's products with their public prices, as the list that can be brought back; two thousand at most, `link` leads on */
        get: operations["catalogue.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list of products with its headings and how each cell is written, in Korean or English */
        get: operations["catalogue.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check in the booking that the person who asks has now at the machine whose code was read */
        post: operations["checkins.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{scheme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Codes of a classification by number, title or index word; the topmost ones if nothing is asked */
        get: operations["codes.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{scheme}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One code, with those above it */
        get: operations["codes.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a co-owner is asked, for whoever holds the link */
        get: operations["consents.read"];
        put?: never;
        /** Consent to the publication, or not, with the name and position of the one who answers */
        post: operations["consents.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals of the organisation: what it sells (newest change first) or what it is interested in (newest first) */
        get: operations["deals.list"];
        put?: never;
        /** Say to the owner of a published technology that one is interested; one deal at a time about each */
        post: operations["deals.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deal with its history, whose move it is, and what the caller can do */
        get: operations["deals.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the process of technology deals; some ask for a reason */
        post: operations["deals.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask inside one’s own organisation for approval of the agreed terms: of whom its rules name and of the inventors, all at once */
        post: operations["deals.askApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract of a deal: its text in both languages with what is locked, proposed wordings, document and signatures */
        get: operations["contracts.read"];
        put?: never;
        /** Draft the contract from the agreed terms, once the seller’s own approvals are given */
        post: operations["contracts.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/contract/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose or answer a wording, take the document back, or bring the signed contract into effect on its day */
        post: operations["contracts.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/contract/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF as a link that expires: as it was issued, or as a copy with the signatures; who opened it is written down */
        get: operations["contracts.file"];
        put?: never;
        /** Issue the document that both sign: its text no longer changes, and has a code and two hashes */
        post: operations["contracts.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/contract/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the issued document: with one’s typed name, a second factor just shown, and the hash of what was read */
        post: operations["contracts.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/express-licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the express licence of the deal’s listing as it is: the terms are agreed with that; `version` is what was read */
        post: operations["express.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/nda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agreement on secrecy of a deal in its latest version, with its text in both languages, and those before it */
        get: operations["ndas.read"];
        put?: never;
        /** Propose an agreement on secrecy, or a changed one; nothing secret is shown until both have accepted it */
        post: operations["ndas.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/nda/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the latest version for one side, as a person who may sign; the second acceptance brings it into force */
        post: operations["ndas.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data room of a deal: the files that the caller may open, the questions, and for the seller its groups */
        get: operations["rooms.read"];
        /** Give the room its folders, and the groups of persons of the buyer to whom files are opened; version 0 at first */
        put: operations["rooms.order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/room/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file for the room, or the text of an agreement on secrecy; the answer holds the form to upload it with */
        post: operations["roomFiles.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/room/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a file, as a link that soon expires: the other side gets a copy that says who read it and when */
        get: operations["roomFiles.open"];
        put?: never;
        post?: never;
        /** Take a file of one’s own side back; from the next request on the other side does not open it */
        delete: operations["roomFiles.revoke"];
        options?: never;
        head?: never;
        /** Put a file of one’s own side into another folder, or open it to other groups or until another day */
        patch: operations["roomFiles.change"];
        trace?: never;
    };
    "/api/v1/deals/{id}/room/files/{fileId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file is uploaded; its content is checked, and whether a copy of it can be marked */
        post: operations["roomFiles.arrived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/room/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who opened which file of the room and when, the newest first */
        get: operations["rooms.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/room/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the other side about the room, or about a file that one may open */
        post: operations["rooms.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/room/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question of the other side */
        post: operations["rooms.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The term sheet of a deal: its versions, who holds the pen, and the last version with what it changes; version 0 while empty */
        get: operations["terms.read"];
        put?: never;
        /** Write the next version of the terms, which only the side with the pen can; the pen then goes to the other side */
        post: operations["terms.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/terms/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of the term sheet, and what it changes against another: the one before it if none is named */
        get: operations["terms.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/terms/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the last version, take back one’s own, or open agreed terms again; `number` is the version that was read */
        post: operations["terms.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the desk, each queue with its clock, and how far index and table are apart */
        get: operations["desk.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Anything by its id; organisations and persons by the beginning of a word of their name or address; published listings by text */
        get: operations["desk.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a document is genuine: its hashes, its parties, and whether it is signed and in effect, for whoever holds its code */
        get: operations["documents.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shared equipment of all owners by what is to be measured or made (`q`, in Korean or English), by facets and ranges as in `/search`, and by when it is free; each with the way to book it, or why one may not yet */
        get: operations["equipment.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of event that a webhook of an organisation can be sent */
        get: operations["events.types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{name}/schemas/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema of the data of a type of event */
        get: operations["events.schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exporters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exporters who agreed to be found by agencies or by buyers, by band, goods, market and readiness; scores by the agency’s own weights */
        get: operations["exporters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exporters.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table for a spreadsheet */
        get: operations["exporters.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest listings that a search finds, as an Atom feed; takes what the search takes */
        get: operations["feeds.query"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/searches/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A saved search as an Atom feed; its address is its key and can be renewed */
        get: operations["feeds.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be switched off, and how it stands */
        get: operations["flags.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switch something on or off, or open it to some organisations; If-Match is the version of the whole list */
        put: operations["flags.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in person follows */
        get: operations["follows.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follows/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the signed-in person follows a listing, an owner or a legal status; its owner also learns how many do */
        get: operations["follows.read"];
        /** Follow, or change how one is told */
        put: operations["follows.put"];
        post?: never;
        /** Follow no longer */
        delete: operations["follows.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record of the trade gate: who was held against which lists of which day, and what is said of each line */
        get: operations["gates.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is, what came last, and how inquiries are answered */
        get: operations["home.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/impersonations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the desk looked through whom, and why; the newest first */
        get: operations["impersonations.list"];
        put?: never;
        /** See the market as one person does, without changing anything; every look is written down and the person is told */
        post: operations["impersonations.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/impersonations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop looking through somebody else */
        post: operations["impersonations.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The active organisation's imports, the newest first */
        get: operations["imports.list"];
        put?: never;
        /** Announce a file of patent records; the answer has the form to upload it with */
        post: operations["imports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import stands, with the records that were refused */
        get: operations["imports.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run an uploaded file, or run for real what was a dry run; a large file is run soon after */
        post: operations["imports.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a file of up to 5 MB at once; with dryRun only reckon what it would bring */
        post: operations["imports.text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A box of the organisation: what it received (newest change first) or what it asked (newest first) */
        get: operations["inquiries.list"];
        put?: never;
        /** Ask the owner of a published listing */
        post: operations["inquiries.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One inquiry with its conversation */
        get: operations["inquiries.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the inquiry process; assign without an assignee takes the case oneself */
        post: operations["inquiries.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file for the conversation; the answer holds the form to upload it with */
        post: operations["inquiries.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the conversation, as a link that expires */
        get: operations["inquiries.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/attachments/{attachmentId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file is uploaded; its content is checked, and a message may name it */
        post: operations["inquiries.attached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something in the conversation; the first word of the responder is the answer */
        post: operations["inquiries.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an open invitation */
        delete: operations["invitations.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation with the secret from the mail */
        post: operations["invitations.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation again with a new link and a new term; the old link ends */
        post: operations["invitations.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan a chain of steps and hold all of it; where a step is lost meanwhile, it is planned anew */
        post: operations["journeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journeys/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The chain of some steps over several owners that ends first; holds nothing */
        post: operations["journeys.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of listing with their attributes, as data */
        get: operations["kinds.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Licences that the organisation has given or taken, the newest first */
        get: operations["licences.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One licence with its terms, royalty periods, invoices and milestones */
        get: operations["licences.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give notice of a breach, take it back, or end the licence today */
        post: operations["licences.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invoice the licensee’s share of a cost of the patents; the cost in minor units of the terms */
        post: operations["licences.costs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice with what was paid on it */
        get: operations["invoices.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/invoices/{invoiceId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a bank transfer that has come in; what goes beyond the invoice becomes credit of the licensee */
        post: operations["invoices.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/lapses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a licensed right has lapsed: the royalty term is reckoned anew and periods behind its end are corrected */
        post: operations["licences.lapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of a licence: every entry since its grant, and the balances; each sums to zero per currency */
        get: operations["ledger.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/milestones/{key}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a milestone is reached (licensee), or take that or not (licensor) */
        post: operations["milestones.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/periods/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One royalty period, by its first day: what was stated and how the royalty came about, step by step */
        get: operations["royalties.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/periods/{from}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify or dispute a statement, invoice what is due, close a period that owes nothing, share what came in */
        post: operations["royalties.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/periods/{from}/reckonings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a statement would come to, before it is sent; nothing is kept */
        post: operations["royalties.reckon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/periods/{from}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State the sales of a period; foreign currency is changed at the rate of its last day, which is kept with the line */
        put: operations["royalties.state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that credit of the licensee was paid back to it by transfer */
        post: operations["licences.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licences/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how what comes in is shared among inventors and parts of the house; the licensee never sees it */
        put: operations["licences.share"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a listing as a draft */
        post: operations["listings.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One listing, as far as the caller may see it */
        get: operations["listings.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How what a listing offers can be booked, when it is free first, and why the caller may not book it yet */
        get: operations["equipment.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the listing process */
        post: operations["listings.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/citations/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A listing as literature managers keep it: BibTeX or RIS */
        get: operations["citations.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/co-owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who else owns a technology, and whether they consent to its publication */
        get: operations["coOwners.list"];
        put?: never;
        /** Name a co-owner, who is asked at once: in the market, or by mail with a link */
        post: operations["coOwners.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/co-owners/{coOwnerId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a co-owner once more, or take it off the list */
        post: operations["coOwners.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that all of it still holds */
        post: operations["listings.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the content; what is published stays as it is until the revision is confirmed */
        put: operations["listings.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/express-licence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms at which a published listing can be taken at once */
        get: operations["express.read"];
        /** Offer a licence that can be taken at once, or change its terms; version 0 where there is none. Needs somebody who signs */
        put: operations["express.put"];
        post?: never;
        /** Offer it no longer; who has taken it keeps the terms */
        delete: operations["express.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file; the answer holds the form to upload it with */
        post: operations["media.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, as a link that expires */
        get: operations["media.read"];
        put?: never;
        post?: never;
        /** Take a file away, from the listing or its pending revision */
        delete: operations["media.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/media/{mediaId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file is uploaded; its content is checked, and it joins the listing or its pending revision */
        post: operations["media.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs that an offer of the organisation meets, with a verdict for every condition */
        get: operations["needs.met"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a quantity of a product costs the caller, each field by the nearest agreement and why; its owner may ask as a customer or a country */
        get: operations["prices.ask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a published listing offers for booking */
        get: operations["resources.ofListing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pending revision, as a list of what it changes */
        get: operations["revisions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/revision/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or decline a revision (operator), or cancel it (owner) */
        post: operations["revisions.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The patents behind a technology, office by office, each with its status as an estimate, its history and its sources */
        get: operations["rights.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a product is supplied: variants, lead times, terms, certificates with how they stand today; version 0 while nothing is said */
        get: operations["supplies.read"];
        /** Say how a product is supplied; the whole of it */
        put: operations["supplies.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, in which organisations, and which of them is active */
        get: operations["me.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, language or mail choice */
        patch: operations["me.change"];
        trace?: never;
    };
    "/api/v1/me/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say when one is away from the active organisation, and who stands in */
        put: operations["absence.put"];
        post?: never;
        /** Be there again */
        delete: operations["absence.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Second factors of the person, and how many recovery codes are left */
        get: operations["factors.list"];
        put?: never;
        /** Begin to set up an authenticator app or a passkey; it counts once it is confirmed, within 15 minutes */
        post: operations["factors.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a factor; with the last one the recovery codes go as well */
        delete: operations["factors.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a factor that was begun: the code of the app, or what the browser made; the first one brings recovery codes */
        post: operations["factors.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/impersonations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the desk looked through the caller, and why */
        get: operations["impersonations.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes; those before are worth nothing from now on */
        post: operations["factors.codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the person is signed in, the last used first */
        get: operations["sessions.list"];
        put?: never;
        /** Tell of a sign-in: it then stands in the list of sessions, and an address that changed at the issuer is taken over */
        post: operations["sessions.begin"];
        /** End every session of the person but this one, also those that stand in no list */
        delete: operations["sessions.endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session, `current` for this one; its tokens are worth nothing from the next call on */
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a second factor; the proof, sent in the header x-step-up, opens for ten minutes and in this session what asks for one */
        post: operations["stepUp.prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser is to sign with a passkey of the person; good for one answer within 15 minutes */
        post: operations["stepUp.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Needs that nothing fits, for brokers and the desk, the most urgent first */
        get: operations["needs.queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the market does about a need */
        get: operations["needs.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the need process; what ends the need ends its listing */
        post: operations["needs.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/broker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name a broker, who then knows whose need it is; without one the name is taken back */
        put: operations["needs.broker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers that may answer a need, with a verdict and its reason for every condition */
        get: operations["needs.matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/matches/{offerId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether an offer is useful; the order of the others learns from it */
        put: operations["needs.feedback"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an offer before the owner of a need, as the broker who has taken it or as the operator */
        post: operations["needs.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a need out of the queue as a broker */
        post: operations["needs.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many offers would answer a need as it is written now, and the best of them; nothing is kept */
        post: operations["needs.count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the signed-in person, the newest first */
        get: operations["notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark everything up to a notice, or up to an instant, as read */
        post: operations["notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of the organisation: what it sells (newest change first) or what it buys (newest order first) */
        get: operations["orders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its terms, its money, its history, and what the caller can do */
        get: operations["orders.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the process of orders; some ask for a reason, a lead time or what was sent */
        post: operations["orders.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute what was sent, by what the contract says; the seller has five days to answer */
        post: operations["disputes.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/disputes/{disputeId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one step of a dispute: answer, propose, accept, take it before the desk, rule, appeal or withdraw */
        post: operations["disputes.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers of an order, the newest last; of each kind the newest one stands */
        get: operations["tradeDocuments.list"];
        put?: never;
        /** Issue a paper of an order: invoice, packing list, draft of the certificate of origin or marks, as PDF and UBL from the same data */
        post: operations["tradeDocuments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/documents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paper: the PDF as a link that expires, or the same content as UBL; who opened it is written down */
        get: operations["tradeDocuments.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of an order: every entry since it was accepted, and the balances; each sums to zero per currency */
        get: operations["orders.ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something in the room of the order */
        post: operations["orders.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to pay what is outstanding of an instalment by card; the money is held until the goods are taken */
        post: operations["orders.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that credit of the buyer was paid back to it by transfer */
        post: operations["orders.giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a part of what the market holds to the seller, as for a milestone that is reached */
        post: operations["orders.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a bank transfer that has come in; what goes beyond the price becomes credit of the buyer */
        post: operations["orders.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a bank’s file (camt.053, camt.054) and enter what names an order; without `apply` it only says what it would do */
        post: operations["orders.statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an organisation; the caller becomes its owner */
        post: operations["organisations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public face of an organisation */
        get: operations["organisations.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the profile */
        patch: operations["organisations.change"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend an organisation or reinstate it; its listings leave the market at once, its running deals stay readable */
        post: operations["organisations.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bank accounts of an organisation, masked, with what is under way */
        get: operations["bankAccounts.list"];
        put?: never;
        /** Propose an account: it is confirmed by a second channel, cools for 72 hours, and every open counterparty is warned */
        post: operations["bankAccounts.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bank-accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account in full, for those who pay or look after payments; who read it is written down */
        get: operations["bankAccounts.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bank-accounts/{accountId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a change of account, at any time before it is in use; or take one out of use */
        post: operations["bankAccounts.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bank-accounts/{accountId}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to the mail of the caller, with which they confirm what they proposed themselves */
        post: operations["bankAccounts.code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/bank-accounts/{accountId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a proposed account: as a second person, or with the code from the mail */
        post: operations["bankAccounts.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/basket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What several products of one seller cost the caller together, and what stands against ordering them */
        post: operations["prices.reckon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a seller offers, for other markets to take: as JSON with what was withdrawn, in the words of schema.org, or as a UBL catalogue; public prices only */
        get: operations["catalogue.feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an organisation recorded of its goods and technologies: strategic or not, by whom and on what grounds */
        get: operations["classifications.list"];
        put?: never;
        /** Record a classification of strategic goods or technology; an older one of the same thing is replaced */
        post: operations["classifications.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/classifications/{classificationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a classification back: what it let pass stays recorded, and nothing more passes by it */
        post: operations["classifications.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** OAuth 2.0 clients of an organisation */
        get: operations["clients.list"];
        put?: never;
        /** Register an OAuth 2.0 client for the client credentials grant. Its secret is in this answer alone */
        post: operations["clients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One OAuth 2.0 client */
        get: operations["clients.read"];
        put?: never;
        post?: never;
        /** Revoke a client; tokens that it holds are refused at once */
        delete: operations["clients.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients/{credentialId}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer for a client from now on; it may do no more than its responsible member */
        post: operations["clients.adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients/{credentialId}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a second secret beside the first, to change over without a break. It is in this answer alone */
        post: operations["clients.addSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/clients/{credentialId}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of two secrets */
        delete: operations["clients.dropSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one can speak to; with names and numbers for their own organisation, and where they were revealed to the caller */
        get: operations["contacts.list"];
        put?: never;
        /** Keep a person to speak to; their name and numbers are sealed */
        post: operations["contacts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a contact */
        put: operations["contacts.change"];
        post?: never;
        /** Take a contact away */
        delete: operations["contacts.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/contacts/{contactId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reveal one contact to the caller for thirty days, within the quota of the day; its owner sees who did */
        post: operations["contacts.reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/contacts/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown a contact of this organisation, the newest first */
        get: operations["contacts.reveals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name a domain; the answer says which word to put into its DNS or into a file */
        post: operations["domains.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a domain away */
        delete: operations["domains.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers, register and domains of an organisation, as far as they are proved, and when they were looked at */
        get: operations["evidence.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/exporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an exporter is: its band, readiness with all inputs and what raises it next, and the markets that are recommended to it */
        get: operations["exporters.read"];
        /** Say what the organisation exported, holds and can, and who may find it */
        put: operations["exporters.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/exporter/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against the band or the readiness */
        post: operations["exporters.appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/exporter/appeal/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an appeal */
        post: operations["exporters.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/exporter/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why no further order came */
        post: operations["exporters.explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that an organisation sent through the trade gate or tried to, the newest first; or of one thing */
        get: operations["gates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/identifiers/{scheme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name a number by which the organisation is known elsewhere; one organisation alone can hold it */
        put: operations["identifiers.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations of an organisation */
        get: operations["invitations.list"];
        put?: never;
        /** Invite a person by mail; the link ends after seven days */
        post: operations["invitations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys of an organisation */
        get: operations["keys.list"];
        put?: never;
        /** Make an API key. Its secret is in this answer alone */
        post: operations["keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/keys/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One API key */
        get: operations["keys.read"];
        put?: never;
        post?: never;
        /** Revoke an API key; the next call with it is refused */
        delete: operations["keys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/keys/{credentialId}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer for an API key from now on; it may do no more than its responsible member */
        post: operations["keys.adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listings of an organisation: all of them for its members, the published ones for everyone else */
        get: operations["organisations.listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members with their roles */
        get: operations["members.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member, or leave */
        delete: operations["members.remove"];
        options?: never;
        head?: never;
        /** Change the roles of a member, within what the caller holds; the role of owner is only ever offered */
        patch: operations["members.change"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/members/{personId}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended member act again */
        post: operations["members.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/members/{personId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a member with a reason; it acts on their next request */
        post: operations["members.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest offer of ownership of an organisation */
        get: operations["ownership.read"];
        put?: never;
        /** Offer the ownership to another member, who has seven days to take it; `keep` lets the giver stay an owner too */
        post: operations["ownership.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/ownership/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or decline what was offered, or withdraw the offer */
        post: operations["ownership.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/payout-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account to which the organisation’s part of card payments goes, as the provider last said */
        get: operations["payoutAccount.read"];
        put?: never;
        /** Open the account at the provider, or go on with what it still wants to know; answers with the page on which that is said */
        post: operations["payoutAccount.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an organisation another plan */
        put: operations["usage.plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/readiness-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weights by which an agency measures readiness, every version of them; published, as the formula is */
        get: operations["readinessWeights.list"];
        /** Set the agency’s own weights; the versions before stay readable */
        put: operations["readinessWeights.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles that the organisation has of its own, with what they allow */
        get: operations["roles.list"];
        put?: never;
        /** Define a role of the organisation; nobody puts into it what they do not hold */
        post: operations["roles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a role; it acts on the next request of everybody who holds it */
        put: operations["roles.change"];
        post?: never;
        /** Take away a role that nobody holds */
        delete: operations["roles.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an organisation is suspended, why and by whom */
        get: operations["organisations.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the machines of an organisation may call, and how much of today is used */
        get: operations["usage.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/verifications/{side}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a verification stands: what is asked for, what was handed in, what comes next */
        get: operations["verifications.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/verifications/{side}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit an application; for the desk: review, send back, propose, release, reject, suspend, reinstate */
        post: operations["verifications.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/verifications/{side}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a paper for the verification; the answer holds the form to upload it with */
        post: operations["verifications.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/verifications/{side}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A paper, as a link that expires; who opened it is written down */
        get: operations["verifications.file"];
        put?: never;
        post?: never;
        /** Take a paper back that the desk does not hold at the moment */
        delete: operations["verifications.detach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/verifications/{side}/documents/{documentId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the paper is uploaded; its content is checked against what was announced */
        post: operations["verifications.attached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks of an organisation */
        get: operations["webhooks.list"];
        put?: never;
        /** Add a webhook; a challenge is sent to it, and nothing else before it is given back */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A webhook, and the last request to send again */
        get: operations["webhooks.read"];
        /** Change name, address and events; another address must prove itself anew */
        put: operations["webhooks.change"];
        post?: never;
        /** Remove a webhook; what waits for it is not sent */
        delete: operations["webhooks.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook, the newest first, with every try */
        get: operations["webhooks.deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with the event that it carried */
        get: operations["webhooks.delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one event again, as it was, under the same id */
        post: operations["webhooks.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send all events since an instant again, as they were; thirty days are kept */
        post: operations["webhooks.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new signing secret; for a day what is sent is signed with the one before too */
        post: operations["webhooks.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test to a proved webhook, or the challenge again to one that is not */
        post: operations["webhooks.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the market has brought about, counted from its events: step by step, in all and by the month of the Korean calendar */
        get: operations["outcomes.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outcomes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV: a line for each step of each month, and of all months together */
        get: operations["outcomes.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overseas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Markets abroad by HS code (2 to 6 digits; of more the first six) or country: import regulations, recommended countries, trade, news, each with its source */
        get: operations["overseas.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parts and materials of a category by specification, in any units: what meets every must, the nearest first, each condition with how it stands (equal, within, outside, unknown) */
        get: operations["parts.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patent-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers that the active organisation asked about lately, the newest first */
        get: operations["lookups.list"];
        put?: never;
        /** Ask the sources about a patent by its number at any office, to start a listing from it */
        post: operations["lookups.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patent-lookups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sources say of the patent: the content a draft would begin with, its family and legal status by country */
        get: operations["lookups.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/patent-lookups/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the sources once more, or start a draft from what they said */
        post: operations["lookups.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person as the desk sees them, with the organisations they belong to */
        get: operations["persons.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a person or reinstate them; a suspended one is refused at the next request */
        post: operations["persons.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The technologies of the active organisation: how far they came, their age, what they cost, which to look at again */
        get: operations["portfolio.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish up to fifty listings at once, each by itself: on its own word where the organisation is verified as a seller, else submitted for review */
        post: operations["portfolio.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio/upkeep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what keeping rights costs: the reduction of Korean yearly fees, and won a year for a right at other offices */
        put: operations["portfolio.upkeep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The active organisation's price lists, the newest first */
        get: operations["priceLists.list"];
        put?: never;
        /** Begin a price list: for everybody, for signed-in organisations, for countries or for customers */
        post: operations["priceLists.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A price list; nobody but its owner sees it */
        get: operations["priceLists.read"];
        /** Change for whom and when a price list holds; its currency only while it has no prices */
        put: operations["priceLists.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the process of price lists: put it into force, take it back, end it */
        post: operations["priceLists.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prices of a list, by product and variant */
        get: operations["prices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/{id}/prices/{listingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say the price of a product, or of one variant, in a list; version 0 while there is none */
        put: operations["prices.put"];
        post?: never;
        /** Take a price out of a list */
        delete: operations["prices.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place a legal hold: nothing of this person or organisation is erased while it lasts */
        post: operations["privacy.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/holds/{subject}/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a legal hold; what it stopped goes on within a day */
        post: operations["privacy.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the market still has to do for the privacy of people, the next first, and the legal holds that last */
        get: operations["privacy.open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports and erasures of the caller, or of the organisation, the newest first */
        get: operations["privacy.list"];
        put?: never;
        /** Ask for an export, which is made within minutes, or for an erasure, which is carried out after seven days */
        post: operations["privacy.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an erasure back, as long as it has not begun */
        post: operations["privacy.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/requests/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of an export, as a link that expires; who fetched it is written down */
        get: operations["privacy.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which records are kept, why, how long, and what an erasure leaves of them */
        get: operations["privacy.retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Process tables: states, actions, who acts, reasons, guards and clocks */
        get: operations["processes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Support programmes that are published and not over, the one whose next date comes first on top */
        get: operations["programmes.list"];
        put?: never;
        /** Draft a support programme: its call, who is eligible, how it is scored, and what it can grant; for support agencies */
        post: operations["programmes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One programme with its rules, its criteria and its dates */
        get: operations["programmes.read"];
        /** Write a draft anew; of a published one only the words and later days change */
        put: operations["programmes.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish, close the call, decide every scored application by the ranking, begin, end or cancel */
        post: operations["programmes.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed in to a programme, the oldest first */
        get: operations["programmes.applications"];
        put?: never;
        /** Begin an application while the call is open; it is seen by the applicant alone until it is handed in */
        post: operations["applications.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the active organisation is eligible: every rule with what was found of it, and the own share it would bear */
        get: operations["programmes.eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/performers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was paid to do something, with how much of it was settled */
        get: operations["programmes.performers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ranking of what is scored, and what a decision by it would come to: nothing is changed */
        get: operations["programmes.ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name the members of the agency who score; those from outside are invited to it as viewers before */
        put: operations["programmes.reviewers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settlement file (CSV, UTF-8): a line for each use that was settled, with the digest of what proves it */
        get: operations["programmes.settlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The active organisation's own programmes, the newest first */
        get: operations["programmes.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of one purchase, one for each seller, and what they come to together */
        get: operations["purchases.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Qualifications of the person who asks, or those that the organisation grants */
        get: operations["qualifications.list"];
        put?: never;
        /** Ask the owner of a resource for the qualification that it wants; booking its training does the same */
        post: operations["qualifications.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One qualification */
        get: operations["qualifications.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a qualification for months, revoke it with a reason, ask for it again, or withdraw the question */
        post: operations["qualifications.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the operator, the oldest first */
        get: operations["queue.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotations of the organisation as a seller, newest change first */
        get: operations["quotes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One quotation with every version, what each changed, who holds the pen, and what the caller can do */
        get: operations["quotes.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the process; accepting needs the number and the hash of the version that was read, and places the order */
        post: operations["quotes.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the draft anew; nobody else sees it */
        put: operations["quotes.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to the other side, with a translation beside it; one that alters a figure, unit, Incoterm, date or name is refused */
        post: operations["quotes.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer the next version, which only the side with the pen can: the seller’s offer, or the buyer’s counter-offer */
        post: operations["quotes.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What currencies are in won on a day, or on the last day before it that had rates, each with its day and source */
        get: operations["rates.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a party, a listing or a message to the desk, with a reason */
        post: operations["reports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the organisation lets others book */
        get: operations["resources.list"];
        put?: never;
        /** Describe something that can be booked: an instrument, a room, a person, a line */
        post: operations["resources.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One resource with its hours and rules */
        get: operations["resources.read"];
        /** Describe a resource anew; its zone and slots stay */
        put: operations["resources.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a resource, resume it, or retire it for good; bookings that stand are not touched */
        post: operations["resources.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open time of a resource within two months at most, and how much of it is free */
        get: operations["resources.availability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/check-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the QR code at a machine says: for its screen, where it changes every five minutes, or for a sticker */
        get: operations["checkins.code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents and care of a machine, the newest first */
        get: operations["incidents.list"];
        put?: never;
        /** Report what happened to a machine, with the booking in which it happened, or enter its care; users report of their own bookings */
        post: operations["incidents.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/incidents/{incidentId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the repair, or say how it was resolved and how long the machine was down */
        post: operations["incidents.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the use of a resource costs: by class, time of the week, staff, set-up and consumables */
        get: operations["usagePrices.read"];
        /** Set the price from now on; bookings that stand keep the one they were made under. If-Match: the version seen, 0 for the first */
        put: operations["usagePrices.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a use would cost the caller, line by line, before it is booked; with an application, how a programme shares it */
        get: operations["usage.quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/usage-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of a resource, the newest line first, and whether the chain of its hashes is whole */
        get: operations["usageLog.read"];
        put?: never;
        /** Log a use, which can never be changed: with a booking it becomes due; a line that is wrong is corrected by a later one */
        post: operations["usageLog.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/utilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the time that a resource offered: booked, used, lost and why, and how much others used */
        get: operations["usage.utilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who wait for a resource, in the order in which they are offered what becomes free */
        get: operations["waitlist.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for quotation: what the organisation asked for, what reached it by name or by match, or all that are public and open */
        get: operations["rfqs.list"];
        put?: never;
        /** Draft a request for quotation; nobody else sees it before it is submitted */
        post: operations["rfqs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request for quotation: to its buyer with what is still asked of it, to suppliers whom it reaches with all they need to quote */
        get: operations["rfqs.read"];
        /** Write a draft anew; what is open can only be extended */
        put: operations["rfqs.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take one action of the process; submit puts a complete request before suppliers and returns a vague one with questions */
        post: operations["rfqs.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotations beside each other: units and currencies normalised, missing data flagged, and at their landed cost with formula and unknowns where the buyer has said what the way costs */
        get: operations["rfqs.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the way to the named place costs, by leg, each with its source; what is not said stays unknown */
        put: operations["rfqs.costs"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the buyer about a request; all who may quote read question and answer, and nobody learns who asked */
        post: operations["rfqs.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}/questions/{question}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question of a supplier, for all who may quote */
        post: operations["rfqs.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rfqs/{id}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The quotations for a request, to its buyer; without figures while they are sealed */
        get: operations["quotes.received"];
        put?: never;
        /** Draft a quotation for a request that reaches the organisation; one for each request */
        post: operations["quotes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim/v2/Groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: the roles of the organisation, its own included, as groups */
        get: operations["scimGroups.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim/v2/Groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: one role and who holds it */
        get: operations["scimGroups.read"];
        /** SCIM: say who holds a role */
        put: operations["scimGroups.replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** SCIM: give a role to users, or take it from them */
        patch: operations["scimGroups.change"];
        trace?: never;
    };
    "/api/v1/scim/v2/ResourceTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: users and groups */
        get: operations["scim.types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim/v2/Schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: attributes of users and groups */
        get: operations["scim.schemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim/v2/ServiceProviderConfig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: what is supported */
        get: operations["scim.config"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim/v2/Users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: users whom the directory of the organisation has announced, by filter and page */
        get: operations["scimUsers.list"];
        put?: never;
        /** SCIM: announce a user, who becomes a member at the first sign-in with this address */
        post: operations["scimUsers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scim/v2/Users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SCIM: one user */
        get: operations["scimUsers.read"];
        /** SCIM: replace a user; with `active` false the member is suspended from the next call on */
        put: operations["scimUsers.replace"];
        post?: never;
        /** SCIM: remove a user, and the member with it */
        delete: operations["scimUsers.remove"];
        options?: never;
        head?: never;
        /** SCIM: change attributes of a user */
        patch: operations["scimUsers.change"];
        trace?: never;
    };
    "/api/v1/screening-hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Listed parties that a name may mean, with the reasons; nothing is written */
        get: operations["screenings.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screening-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists of denied parties that everybody is held against, with the day on which each was last read */
        get: operations["screenings.lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parties whose names are like listed ones and who wait for the desk, the oldest first; or all */
        get: operations["screenings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One party’s screening: its names, what they are like and why, and the answers that are remembered */
        get: operations["screenings.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/screenings/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what was found: it is another party, with a reason and for so many days; or it is the listed one */
        post: operations["screenings.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published listings by text, facets (`f.<facet>`, repeatable), ranges in any unit (`r.<attribute>=min..max:unit`), country, owner and kind; `reading` says how the text was read, `explain=true` why each hit stands where it does */
        get: operations["search.run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/citations/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a search finds, as literature managers keep it; takes what the search takes, and cites up to 50 */
        get: operations["citations.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the search engine stands, and how far index and table are apart */
        get: operations["search.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The saved searches of the signed-in person, and those that others share in the active organisation */
        get: operations["searches.list"];
        put?: never;
        /** Save a search as the address of the search page has it, to be told what it finds from now on */
        post: operations["searches.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One saved search: an own one, or one shared in the active organisation */
        get: operations["searches.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a saved search asks or how it tells */
        patch: operations["searches.change"];
        trace?: never;
    };
    "/api/v1/searches/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause, resume or delete a saved search */
        post: operations["searches.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/searches/{id}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the feed of a saved search a new address; the one before no longer answers */
        post: operations["searches.feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series of the organisation, the newest first */
        get: operations["series.list"];
        put?: never;
        /** Book all times of a series in one step, without those that cannot be had if so wished */
        post: operations["series.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One series with each of its times */
        get: operations["series.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel or move all that is to come, or all from one time on; or book what was proposed. One alone is changed as a booking */
        post: operations["series.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Each time of a series, what stands in its way, and what could be had instead that day; books nothing */
        post: operations["series.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the active organisation wants of the sign-ins of its members */
        get: operations["signInRules.read"];
        /** Say what the active organisation wants of the sign-ins of its members */
        put: operations["signInRules.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the market promises of itself, how it stands, and how fast what is left of each promise is used up */
        get: operations["slo.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every outside source, what is followed of it, and how it stands */
        get: operations["sources.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source with its last runs and errors, and what it answered */
        get: operations["sources.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a source no more until it is resumed */
        post: operations["sources.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a source again, at once */
        post: operations["sources.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a source asked at once; it is within a minute */
        post: operations["sources.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/specifications/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is said of parts and materials: every category with its properties, their units, standards and HS heading */
        get: operations["templates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/specifications/templates/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The properties of one category */
        get: operations["templates.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the mails that the link from one of them names; no sign-in */
        post: operations["notices.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/strategic-goods/{hs}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Control numbers of strategic items that goods of an HS code may fall under: candidates, never a verdict */
        get: operations["strategic.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What could be meant by the beginning of a text; half-typed syllables and initial consonants are understood */
        get: operations["search.suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trade-documents/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a paper of an order is genuine: its number, hashes and parties, for whoever holds its code; no prices */
        get: operations["tradeDocuments.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices of the use of equipment that the organisation has issued or received, the last month first */
        get: operations["usageInvoices.list"];
        put?: never;
        /** Bill what one organisation owes of a month that is over, at once instead of with the clock */
        post: operations["usageInvoices.bill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice of the use of equipment with its lines, credit notes and payments */
        get: operations["usageInvoices.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-invoices/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a transfer of the user or of a programme, issue a credit note, or write off what nobody will pay */
        post: operations["usageInvoices.act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/valuations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The active organisation's valuation sheets, the last changed first */
        get: operations["valuations.list"];
        put?: never;
        /** Begin a valuation sheet of a technology; it is seen by the organisation alone */
        post: operations["valuations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/valuations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A valuation sheet: its inputs, the range of each method, the years and what moves the value most */
        get: operations["valuations.read"];
        /** Write the next version of a valuation sheet; the one before is kept */
        put: operations["valuations.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/valuations/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a valuation sheet as it was, the newest first */
        get: operations["valuations.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications that wait for the desk, the most urgent first */
        get: operations["verifications.queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait for a time that is taken, or for as long anywhere in a window; what becomes free is offered for a while */
        post: operations["waitlist.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhook of the signed-in person and its last deliveries */
        get: operations["webhook.read"];
        /** Set the address of the webhook; a challenge is sent to it, and nothing else before it is given back */
        put: operations["webhook.put"];
        post?: never;
        /** Remove the webhook; what waits for it is not sent */
        delete: operations["webhook.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new signing secret; for a day what is sent is signed with the one before too */
        post: operations["webhook.secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test to a proved webhook, or the challenge again to one that is not */
        post: operations["webhook.test"];
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
        Absence: {
            deputyId?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        Access: {
            /** @enum {string} */
            approval?: "none" | "manager" | "dual" | "auto_if_qualified";
            firstFree?: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
            minutes?: {
                max: number;
                min: number;
            };
            reasons: components["schemas"]["AccessReason"][];
            resourceId?: string;
            zone?: string;
        };
        AccessReason: {
            code: string;
            text: string;
            way?: string;
        };
        AdjustmentView: {
            bookingId: string;
            changed: components["schemas"]["Stamp"];
            id: string;
            messages: {
                by: components["schemas"]["Stamp"];
                /** @enum {string} */
                side: "user" | "owner";
                text: string;
            }[];
            part: number;
            /** @enum {string} */
            state: "requested" | "accepted" | "declined" | "withdrawn";
            version: number;
            wanted: {
                /** Format: date-time */
                end: string;
                /** @enum {string} */
                kind: "time";
                /** Format: date-time */
                start: string;
            } | {
                /** @enum {string} */
                kind: "payers";
                payers: components["schemas"]["Payers"];
            } | {
                /** @enum {string} */
                kind: "waive";
            };
        };
        AnnouncedAttachment: {
            bytes: number;
            name: string;
            sha256: string;
            type: string;
        };
        AnnouncedDocument: {
            bytes: number;
            /** Format: date */
            expires?: string;
            /** Format: date */
            issued?: string;
            name: string;
            /** @enum {string} */
            requirement: "institution_registration" | "mandate" | "audit_report" | "signatory" | "equipment_designation" | "business_registration" | "representative" | "forwarder_registration" | "export_record" | "factory_registration" | "trade_licence" | "bank_reference" | "register_extract";
            sha256: string;
            type: string;
        };
        AnnouncedMedia: {
            alt?: {
                [key: string]: string;
            };
            bytes: number;
            /** @enum {string} */
            kind: "image" | "document";
            name: string;
            sha256: string;
            stage?: components["schemas"]["Stage"];
            type: string;
        };
        /** @description How inquiries are answered, from completed transitions only; hours are business hours */
        Answers: {
            count: number;
            medianHours?: number;
            rate?: number;
        };
        ApplicationLine: {
            applicant: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            asked: number;
            /** @default false */
            demo: boolean;
            grant: number;
            id: string;
            number: string;
            programme: components["schemas"]["Text"];
            programmeId: string;
            /** @enum {string} */
            reason?: "rule" | "papers" | "twice" | "score" | "budget" | "conflict" | "burn" | "misuse" | "ceased" | "false_statement";
            score?: number;
            /** @enum {string} */
            side: "applicant" | "agency" | "operator";
            /** @enum {string} */
            state: "draft" | "submitted" | "eligible" | "ineligible" | "scored" | "selected" | "reserve" | "rejected" | "agreed" | "active" | "settlement_review" | "closed" | "clawed_back" | "withdrawn";
            /** Format: date-time */
            submittedAt?: string;
            title: string;
            version: number;
        };
        ApplicationView: {
            actions: string[];
            applicant: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            asked: number;
            conflicts?: components["schemas"]["ReviewConflict"][];
            criteria: components["schemas"]["Criterion"][];
            declared: components["schemas"]["DeclaredFacts"];
            /** @default false */
            demo: boolean;
            findings?: components["schemas"]["EligibilityFinding"][];
            grant: number;
            id: string;
            note?: string;
            number: string;
            ownShare?: number;
            plan: {
                performer?: components["schemas"]["Text"];
                performerId?: string;
                price: number;
                /** @enum {string} */
                support: "booking" | "simulation" | "design" | "prototype" | "test";
                what: string;
            }[];
            programme: components["schemas"]["Text"];
            programmeId: string;
            purpose: string;
            /** @enum {string} */
            reason?: "rule" | "papers" | "twice" | "score" | "budget" | "conflict" | "burn" | "misuse" | "ceased" | "false_statement";
            reviewing: boolean;
            reviews: {
                comment?: string;
                points?: {
                    [key: string]: number;
                };
                reviewerId?: string;
            }[];
            score?: number;
            /** @enum {string} */
            side: "applicant" | "agency" | "operator";
            /** @enum {string} */
            state: "draft" | "submitted" | "eligible" | "ineligible" | "scored" | "selected" | "reserve" | "rejected" | "agreed" | "active" | "settlement_review" | "closed" | "clawed_back" | "withdrawn";
            /** Format: date-time */
            submittedAt?: string;
            title: string;
            version: number;
            /** Format: date */
            warnedOn?: string;
        };
        ApprovalAsked: {
            about?: {
                id: string;
                /** @enum {string} */
                kind: "inquiry";
            } | {
                id: string;
                /** @enum {string} */
                kind: "terms";
                number: number;
            };
            note?: string;
            subject: components["schemas"]["ApprovalSubject"];
            title: string;
        };
        ApprovalRule: {
            approver: components["schemas"]["Approver"];
            category?: string;
            deputyId?: string;
            from?: components["schemas"]["Money"];
            /** @enum {string} */
            kind: "purchase" | "sign";
            programme?: string;
        };
        ApprovalRulesView: {
            hours: number;
            rules: components["schemas"]["ApprovalRule"][];
            version: number;
        };
        ApprovalSubject: {
            amount?: components["schemas"]["Money"];
            category?: string;
            /** @enum {string} */
            kind: "purchase" | "sign";
            programme?: string;
        };
        ApprovalView: {
            about?: {
                id: string;
                /** @enum {string} */
                kind: "inquiry";
            } | {
                id: string;
                /** @enum {string} */
                kind: "terms";
                number: number;
            };
            actions: ("approve" | "refuse" | "withdraw")[];
            answer?: string;
            askedAt: string;
            /** @default false */
            demo: boolean;
            /** Format: date-time */
            dueAt: string;
            id: string;
            note?: string;
            /** @default false */
            reminded: boolean;
            requester: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            state: "pending" | "approved" | "refused" | "withdrawn" | "expired";
            steps: {
                approver: components["schemas"]["Approver"];
                decided?: {
                    at: string;
                    by: {
                        id: string;
                        name: string;
                    };
                    /** @enum {string} */
                    verdict: "approved" | "refused";
                };
                waitsFor: {
                    id: string;
                    name: string;
                }[];
            }[];
            subject: components["schemas"]["ApprovalSubject"];
            title: string;
            version: number;
        };
        Approver: {
            /** @enum {string} */
            by: "role";
            role: components["schemas"]["HeldRole"];
        } | {
            /** @enum {string} */
            by: "person";
            personId: string;
        };
        AsideLine: {
            /** Format: date-time */
            at: string;
            by: string;
            cause: string;
            id: string;
            sequenceNumber: string;
            subject: {
                pk: string;
                sk: string;
            };
            version: number;
            /** Format: date-time */
            wanted?: string;
        };
        Attendance: {
            /** @default true */
            checkIn: boolean;
            /** @default 15 */
            early: number;
            /** @default 30 */
            noShowAfter: number;
        };
        AuditCheckpoint: {
            count: number;
            from: number;
            hash: string;
            key: string;
            number: number;
            previous: string;
            root: string;
            /** Format: date-time */
            sealedAt: string;
            signature: string;
            to: number;
        };
        AuditLineView: {
            actorName?: string;
            by: components["schemas"]["Stamp"];
            id: string;
            /** @enum {string} */
            kind: "act" | "read";
            object: string;
            operation: string;
            organisationId: string | null;
            /** @enum {string} */
            side: "own" | "desk" | "market" | "other";
            status: number;
            version?: number;
        };
        BankAccountView: {
            activeSince?: string;
            codeUntil?: string;
            confirmed?: {
                at: string;
                /** @enum {string} */
                how: "second_person" | "mail_code";
            };
            holderMatches: boolean;
            id: string;
            nextAt?: string;
            own: boolean;
            proposedAt: string;
            proposedBy: string;
            shown: components["schemas"]["MaskedBank"];
            /** @enum {string} */
            state: "proposed" | "cooling" | "active" | "cancelled" | "replaced";
            version: number;
        };
        BankDetails: {
            bic?: string;
            /** @enum {string} */
            by: "iban";
            currency: string;
            holder: string;
            iban: string;
        } | {
            bank: string;
            /** @enum {string} */
            by: "kr";
            currency: string;
            holder: string;
            number: string;
        };
        BankStatementRead: {
            credits: {
                code?: string;
                currency: string;
                key: string;
                minor: number;
                number?: string;
                on: string;
                orderId?: string;
                /** @enum {string} */
                outcome: "recorded" | "matched" | "unmatched" | "currency" | "twice" | "refused" | "later";
                reference: string;
            }[];
        };
        BasketAnswer: {
            faults: {
                code: string;
                detail: string;
                next?: number;
                pointer: string;
            }[];
            lines: components["schemas"]["PriceAnswer"][];
            orderMinimum?: number;
            total: number;
        };
        BlockLine: {
            at: string;
            id: string;
            name: components["schemas"]["Text"];
            note?: string;
        };
        /**
         * @default {
         *       "mode": "none",
         *       "hours": 48,
         *       "requests": "compete",
         *       "rivals": "waitlist"
         *     }
         */
        BookingApproval: {
            /** @default 48 */
            hours: number;
            /**
             * @default none
             * @enum {string}
             */
            mode: "none" | "manager" | "dual" | "auto_if_qualified";
            /**
             * @default compete
             * @enum {string}
             */
            requests: "compete" | "hold";
            /**
             * @default waitlist
             * @enum {string}
             */
            rivals: "decline" | "waitlist";
        };
        BookingCharges: {
            adjustments: components["schemas"]["AdjustmentView"][];
            charges: components["schemas"]["ChargeView"][];
        };
        BookingLimit: {
            bookings?: number;
            minutes?: number;
            /** @enum {string} */
            of: "person" | "organisation";
            /** @enum {string} */
            over: "resource" | "kind" | "owner";
            /** @enum {string} */
            within: "day" | "week" | "month" | "future";
        };
        BookingPartView: {
            /** @enum {string} */
            approval: "none" | "wanted" | "given";
            cancelling: components["schemas"]["CancellationCost"][];
            claimed: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
            /** Format: date-time */
            end: string;
            /** @enum {string} */
            kind: "instrument" | "room" | "operator" | "test_line" | "simulation" | "design" | "training" | "consumable";
            name: {
                [key: string]: string;
            };
            owner: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            quantity: number;
            resourceId: string;
            /** Format: date-time */
            start: string;
            wall: {
                end: string;
                start: string;
            };
            zone: string;
        };
        BookingRules: {
            /**
             * @default {
             *       "before": 0,
             *       "after": 0,
             *       "stacking": "add"
             *     }
             */
            buffer: {
                after: number;
                before: number;
                /**
                 * @default add
                 * @enum {string}
                 */
                stacking: "add" | "share";
            };
            grid: number;
            /** @default 10 */
            hold: number;
            /** @default 90 */
            horizon: number;
            /** @default 0 */
            lead: number;
            max: number;
            min: number;
        };
        BookingSeriesView: {
            actions: ("cancel" | "move" | "book")[];
            booker: {
                organisationId: string;
                personId: string;
            };
            /** Format: date-time */
            changedAt: string;
            /** @default false */
            demo: boolean;
            id: string;
            minutes: number;
            /** @enum {string} */
            mode: "fail" | "skip" | "propose";
            name: {
                [key: string]: string;
            };
            owner: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            purpose?: string;
            quantity: number;
            resourceId: string;
            rule: string;
            sequence: number;
            start: components["schemas"]["WallTime"];
            /** @enum {string} */
            state: "active" | "ended";
            times: {
                bookingId?: string;
                code?: string;
                local: string;
                proposal?: {
                    /** Format: date-time */
                    end: string;
                    local: string;
                    /** Format: date-time */
                    start: string;
                };
                /** Format: date-time */
                start?: string;
                /** @enum {string} */
                state?: "held" | "requested" | "waitlisted" | "offered" | "confirmed" | "checked_in" | "in_use" | "interrupted" | "completed" | "released_early" | "billed" | "settled" | "declined" | "cancelled" | "no_show" | "lapsed";
            }[];
            version: number;
        };
        BookingView: {
            actions: ("confirm" | "accept" | "pass" | "approve" | "decline" | "check_in" | "start" | "release" | "reschedule" | "replan" | "cancel")[];
            booker: {
                name: components["schemas"]["Text"];
                organisationId: string;
                person?: {
                    id: string;
                    name: string;
                };
            };
            cancellation?: components["schemas"]["CancellationCost"][];
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            /** @default false */
            demo: boolean;
            due?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                step: "lapse" | "miss" | "complete";
            };
            /** Format: date-time */
            end: string;
            id: string;
            journey?: components["schemas"]["Journey"];
            number: string;
            parts: components["schemas"]["BookingPartView"][];
            purpose?: string;
            queue?: {
                of: number;
                position: number;
            };
            /** @enum {string} */
            reason?: "outranked" | "not_qualified" | "unsuitable" | "capacity" | "incomplete" | "plans" | "outage" | "owner" | "facility" | "medical" | "other";
            sequence: number;
            series?: {
                id: string;
                local: string;
            };
            sides: ("booker" | "owner" | "operator")[];
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "held" | "requested" | "waitlisted" | "offered" | "confirmed" | "checked_in" | "in_use" | "interrupted" | "completed" | "released_early" | "billed" | "settled" | "declined" | "cancelled" | "no_show" | "lapsed";
            use?: {
                /** @enum {string} */
                by: "code" | "person" | "owner";
                /** Format: date-time */
                checkedIn?: string;
                /** Format: date-time */
                ended?: string;
                /** Format: date-time */
                started?: string;
            };
            version: number;
            waiting?: {
                passed: string[];
                /** Format: date-time */
                since: string;
                wish: components["schemas"]["WaitlistWish"];
            };
        };
        BudgetView: {
            application: components["schemas"]["ApplicationLine"];
            burn?: {
                by: string;
                deadline?: string;
                share: number;
                warnedOn?: string;
            };
            burnt: number;
            entries: {
                key: string;
                kind: string;
                on: string;
                postings: {
                    account: string;
                    currency: string;
                    minor: number;
                }[];
            }[];
            stand: {
                available: number;
                claim: number;
                committed: number;
                reserved: number;
                settled: number;
            };
            uses: {
                applicantId: string;
                applicationId: string;
                evidence?: string;
                /** @enum {string} */
                kind: "booking" | "simulation" | "design" | "prototype" | "test";
                own: number;
                performer: components["schemas"]["Text"];
                performerId: string;
                price: number;
                programmeId: string;
                /** Format: date */
                reservedOn: string;
                /** Format: date */
                settledOn?: string;
                /** @enum {string} */
                state: "reserved" | "committed" | "settled" | "released" | "clawed_back";
                subjectId: string;
                support: number;
                version: number;
                what: string;
            }[];
        };
        BurnRule: {
            /** Format: date */
            by: string;
            share: number;
            warnDays: number;
        };
        CancellationCost: {
            fee?: components["schemas"]["Money"];
            /** @enum {string} */
            noticeClass: "free" | "partial" | "full";
            percent: number;
            /** Format: date-time */
            until?: string;
            /** @enum {string} */
            waived?: "medical" | "facility";
        };
        CancellationLadder: {
            /** @default 100 */
            noShowPercent: number;
            steps: {
                hoursBefore: number;
                percent: number;
            }[];
            /**
             * @default [
             *       "medical",
             *       "facility"
             *     ]
             */
            waivers: ("medical" | "facility")[];
        };
        CaseLine: {
            assignee?: {
                id: string;
                name: string;
            };
            count: number;
            /** @default false */
            demo: boolean;
            /** Format: date-time */
            dueAt: string;
            id: string;
            /** @default false */
            late: boolean;
            openedAt: string;
            outcome?: string;
            reasons: ("fraud" | "rights" | "false" | "prohibited" | "spam" | "abuse" | "other")[];
            said: components["schemas"]["Text"];
            /** @enum {string} */
            state: "open" | "in_review" | "actioned" | "dismissed";
            subject: {
                id: string;
                name: components["schemas"]["Text"];
                status: string;
            };
            target: {
                id: string;
                inquiryId?: string;
                /** @enum {string} */
                kind: "organisation" | "listing" | "message";
            };
            version: number;
        };
        CaseView: {
            actions: string[];
            assignee?: {
                id: string;
                name: string;
            };
            count: number;
            /** @default false */
            demo: boolean;
            /** Format: date-time */
            dueAt: string;
            id: string;
            /** @default false */
            late: boolean;
            note?: string;
            openedAt: string;
            outcome?: string;
            outcomes: string[];
            reasons: ("fraud" | "rights" | "false" | "prohibited" | "spam" | "abuse" | "other")[];
            reports: {
                at: string;
                note?: string;
                organisation?: components["schemas"]["Text"];
                person: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "fraud" | "rights" | "false" | "prohibited" | "spam" | "abuse" | "other";
            }[];
            said: components["schemas"]["Text"];
            /** @enum {string} */
            state: "open" | "in_review" | "actioned" | "dismissed";
            subject: {
                id: string;
                name: components["schemas"]["Text"];
                status: string;
            };
            target: {
                id: string;
                inquiryId?: string;
                /** @enum {string} */
                kind: "organisation" | "listing" | "message";
            };
            version: number;
        };
        CatalogueFeed: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            format: "sandan-catalogue/1";
            next?: string;
            products: {
                /** Format: date-time */
                changedAt?: string;
                item: components["schemas"]["CatalogueItem"];
                /** Format: uri */
                url?: string;
            }[];
            seller?: {
                id: string;
                name: {
                    [key: string]: string;
                };
            };
            /** @default [] */
            withdrawn: {
                /** Format: date-time */
                at: string;
                sku: string;
            }[];
        };
        CatalogueItem: {
            /** @default {} */
            attributes: {
                [key: string]: unknown;
            };
            /** @default [] */
            codes: components["schemas"]["Code"][];
            /** @default [] */
            images: string[];
            /** @default [] */
            keywords: string[];
            /** @default [] */
            prices: components["schemas"]["ItemPrice"][];
            sku: components["schemas"]["Sku"];
            summary?: {
                [key: string]: string;
            };
            supply: {
                /** @default [] */
                awards: {
                    name: string;
                    year?: number;
                }[];
                capacity?: {
                    /** @enum {string} */
                    per: "day" | "week" | "month" | "year";
                    quantity: number;
                    /** @enum {string} */
                    unit: "H87" | "SET" | "KGM" | "MTR" | "LTR" | "XBX";
                };
                /** @default [] */
                certificates: components["schemas"]["Certificate"][];
                /** @default [] */
                claims: components["schemas"]["Claim"][];
                gtin?: string;
                lead?: components["schemas"]["LeadTimes"];
                /** @default [] */
                modes: ("sea" | "air" | "multimodal" | "agreed")[];
                /** @default [] */
                national: components["schemas"]["NationalCode"][];
                origin?: components["schemas"]["Country"];
                packing?: components["schemas"]["Packing"];
                /** @default [] */
                payments: ("tt" | "lc" | "open" | "card")[];
                /** @default [] */
                preferences: components["schemas"]["Preference"][];
                /** @default [] */
                rights: components["schemas"]["Right"][];
                sample?: {
                    /** @enum {string} */
                    charge: "free" | "paid" | "credited";
                    days?: number;
                    most?: number;
                    price?: components["schemas"]["Money"];
                };
                shipFrom?: {
                    city?: string;
                    country: components["schemas"]["Country"];
                };
                /** @default [] */
                terms: components["schemas"]["DeliveryTerm"][];
                /** @default [] */
                variants: components["schemas"]["Variant"][];
                /** @default [] */
                videos: string[];
            };
            title: {
                [key: string]: string;
            };
        };
        Certificate: {
            body?: string;
            /** @default [] */
            countries: components["schemas"]["Country"][];
            /** Format: date */
            expires?: string;
            fileId?: string;
            /** Format: date */
            issued?: string;
            name: string;
            number?: string;
        };
        Channels: {
            feed: boolean;
            mail: boolean;
            webhook: boolean;
        };
        ChargeLine: {
            key?: string;
            /** @enum {string} */
            kind: "time" | "peak" | "minimum" | "staff" | "setup" | "consumable" | "cancellation" | "no_show" | "adjustment" | "request";
            minor: number;
            percent?: number;
            quantity?: number;
            rate?: number;
        };
        ChargeView: {
            bookingId: string;
            bookingNumber: string;
            currency: components["schemas"]["Currency"];
            /** @default false */
            demo: boolean;
            /** Format: date-time */
            end: string;
            id: string;
            invoiceId?: string;
            lines: components["schemas"]["ChargeLine"][];
            logged?: {
                hash: string;
                place: number;
            };
            net: number;
            own: number;
            part: number;
            payers?: components["schemas"]["Payers"];
            /** @enum {string} */
            priceClass: "member" | "sme" | "university" | "foreign";
            priceVersion: number;
            projects?: {
                minor: number;
                name: string;
            }[];
            quoted: number;
            resource: {
                [key: string]: string;
            };
            resourceId: string;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "planned" | "due" | "billed" | "dropped";
            support: number;
            vat: number;
            version: number;
        };
        Claim: {
            basis?: string;
            /** Format: date */
            expires: string;
            fileId?: string;
            /** Format: date */
            stated?: string;
            statement: {
                [key: string]: string;
            };
            /** @enum {string} */
            subject: "origin" | "rohs" | "reach" | "conflict_minerals" | "halal" | "other";
        };
        Classification: {
            /** @enum {string} */
            basis: "self" | "ruling";
            changed: components["schemas"]["Stamp"];
            /** Format: date */
            classifiedOn: string;
            classifier: string;
            controlNumber?: string;
            created: components["schemas"]["Stamp"];
            /** @default false */
            demo: boolean;
            grounds: string;
            hs?: string;
            id: string;
            licence?: {
                countries: components["schemas"]["Country"][];
                number: string;
                /** Format: date */
                until: string;
            };
            listingId?: string;
            name: string;
            organisationId: string;
            /** @enum {string} */
            result: "not_controlled" | "controlled" | "needs_ruling";
            rulingNumber?: string;
            /** @enum {string} */
            state: "in_force" | "expired" | "withdrawn" | "replaced";
            /** @enum {string} */
            transfer: "goods" | "technology";
            /** Format: date */
            until: string;
            version: number;
        };
        ClassificationEntry: {
            /** @enum {string} */
            basis: "self" | "ruling";
            /** Format: date */
            classifiedOn: string;
            classifier: string;
            controlNumber?: string;
            grounds: string;
            hs?: string;
            licence?: {
                countries: components["schemas"]["Country"][];
                number: string;
                /** Format: date */
                until: string;
            };
            listingId?: string;
            name: string;
            /** @enum {string} */
            result: "not_controlled" | "controlled" | "needs_ruling";
            rulingNumber?: string;
            /** @enum {string} */
            transfer: "goods" | "technology";
            /** Format: date */
            until: string;
        };
        Classified: {
            by: components["schemas"]["Stamp"];
            national: components["schemas"]["NationalCode"][];
            six?: string;
        };
        CloudEvent: {
            data: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            datacontenttype: "application/json";
            dataschema?: string;
            id: string;
            sequence?: string;
            source: string;
            /** @enum {string} */
            specversion: "1.0";
            subject?: string;
            /** Format: date-time */
            time: string;
            type: string;
        };
        Code: {
            code: string;
            /** @enum {string} */
            scheme: "ipc" | "hs" | "ksic";
        };
        Comparable: {
            adjustments: {
                percent: number;
                why: string;
            }[];
            amount: number;
            name: string;
            year: number;
        };
        ConsentView: {
            answer?: {
                /** Format: date-time */
                at: string;
                name: string;
                note?: string;
                position: string;
            };
            id: string;
            listing: {
                id: string;
                summary?: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
            };
            name: string;
            owner: components["schemas"]["Text"];
            share?: number;
            signIn: boolean;
            state: string;
        };
        ContactDetails: {
            /** Format: email */
            email?: string;
            messenger?: string;
            name: string;
            phone?: string;
            title?: {
                [key: string]: string;
            };
        };
        ContactProfile: {
            about: {
                [key: string]: string;
            };
            details: components["schemas"]["ContactDetails"];
            languages: (("ko" | "en") | ("zh" | "ja" | "de" | "es" | "vi" | "ar"))[];
        };
        ContactView: {
            about: components["schemas"]["Text"];
            details?: components["schemas"]["ContactDetails"];
            id: string;
            languages: string[];
            revealedUntil?: string;
            version: number;
        };
        ContractParty: {
            country: components["schemas"]["Country"];
            name: {
                en: string;
                ko: string;
            };
            organisationId: string;
        };
        ContractView: {
            actions: ("word" | "agree_wording" | "refuse_wording" | "recall" | "take_effect" | "issue" | "sign")[];
            articles: {
                heading: {
                    en: string;
                    ko: string;
                };
                id: string;
                number: number;
                paragraphs: {
                    en: {
                        locked?: string;
                        slot?: string;
                        text: string;
                    }[];
                    key: string;
                    ko: {
                        locked?: string;
                        slot?: string;
                        text: string;
                    }[];
                }[];
            }[];
            buyer: components["schemas"]["ContractParty"];
            changes: {
                at: string;
                before: {
                    en: string;
                    ko: string;
                };
                key: string;
                /** @enum {string} */
                side: "seller" | "buyer";
                /** @enum {string} */
                state: "open" | "agreed" | "refused";
                text: {
                    en: string;
                    ko: string;
                };
            }[];
            dealId: string;
            /** @default false */
            demo: boolean;
            edition: string;
            /** Format: date */
            effectiveOn?: string;
            issue?: {
                /** Format: date-time */
                at: string;
                bytes: number;
                code: string;
                content: string;
                pdf: string;
            };
            licenceId?: string;
            number: string;
            seller: components["schemas"]["ContractParty"];
            sentences: {
                [key: string]: {
                    en: string;
                    ko: string;
                };
            };
            /** @enum {string} */
            side: "seller" | "buyer";
            signatures: {
                /** Format: date-time */
                at: string;
                name: string;
                provider: string;
                secondFactor: boolean;
                /** @enum {string} */
                side: "seller" | "buyer";
            }[];
            startsOn?: string;
            /** @enum {string} */
            state: "drafted" | "issued" | "signed_by_seller" | "signed_by_buyer" | "signed" | "effective" | "void";
            termsNumber: number;
            version: number;
        };
        CoOwnerView: {
            answer?: {
                /** Format: date-time */
                at: string;
                name: string;
                note?: string;
                position: string;
            };
            email?: string;
            id: string;
            /** @enum {string} */
            language: "ko" | "en";
            listingId: string;
            name: string;
            organisationId?: string;
            ownerId: string;
            share?: number;
            /** @enum {string} */
            state: "asked" | "given" | "refused" | "removed";
            version: number;
        };
        CostInputs: {
            inflation: number;
            items: {
                amount: number;
                name: string;
                year: number;
            }[];
            obsolescence: {
                high: number;
                likely: number;
                low: number;
            };
            valueYear: number;
        };
        Country: string;
        Credential: {
            /** Format: date-time */
            createdAt: string;
            /** @description What it may do today: its scopes, as far as the responsible member holds them */
            effective: string[];
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** @enum {string} */
            kind: "key" | "client";
            name: string;
            networks: string[];
            organisationId: string;
            responsible: {
                id: string;
                member: boolean;
                name: string;
            };
            scopes: components["schemas"]["Scope"][];
            secrets: components["schemas"]["SecretLine"][];
            /** @enum {string} */
            state: "active" | "revoked" | "expired";
            /** Format: date-time */
            usedAt?: string;
            version: number;
        };
        CredentialAsked: {
            /** Format: date-time */
            expiresAt: string;
            name: string;
            networks?: (string)[];
            scopes: components["schemas"]["Scope"][];
        };
        CredentialMade: {
            /** Format: date-time */
            createdAt: string;
            /** @description What it may do today: its scopes, as far as the responsible member holds them */
            effective: string[];
            /** Format: date-time */
            expiresAt: string;
            id: string;
            /** @enum {string} */
            kind: "key" | "client";
            name: string;
            networks: string[];
            organisationId: string;
            responsible: {
                id: string;
                member: boolean;
                name: string;
            };
            scopes: components["schemas"]["Scope"][];
            /** @description Shown in this answer alone */
            secret: string;
            secrets: components["schemas"]["SecretLine"][];
            /** @enum {string} */
            state: "active" | "revoked" | "expired";
            /** Format: date-time */
            usedAt?: string;
            version: number;
        };
        Criterion: {
            key: string;
            name: {
                [key: string]: string;
            };
            points: number;
        };
        /** @enum {string} */
        Currency: "KRW" | "JPY" | "USD" | "EUR" | "CNY" | "GBP" | "SGD" | "VND" | "KWD";
        CustomRole: {
            id: string;
            name: {
                en: string;
                ko: string;
            };
            permissions: components["schemas"]["TradePermission"][];
        };
        DatedRate: {
            /** Format: date */
            on: string;
            rate: string;
            source: string;
        };
        DealLine: {
            begunAt: string;
            buyer: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            demo: boolean;
            holds: ("legal_status" | "control" | "co_owner")[];
            id: string;
            listing: {
                id: string;
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                title: {
                    [key: string]: string;
                };
            };
            needId?: string;
            number: string;
            /** @enum {string} */
            reason?: "not_available" | "exclusive_elsewhere" | "no_fit" | "no_capacity" | "no_trust" | "terms" | "control" | "approval" | "not_needed" | "readiness" | "other_technology" | "budget" | "abuse" | "breach" | "convenience" | "lapse";
            seller: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            /** @enum {string} */
            side: "seller" | "buyer" | "operator" | "clock";
            state: components["schemas"]["DealState"];
            version: number;
            waits?: {
                /** @enum {string} */
                for: "seller" | "buyer";
                next?: {
                    at: string;
                    step: string;
                };
                since: string;
            };
        };
        /** @enum {string} */
        DealState: "interest" | "screened" | "teaser_shared" | "nda_pending" | "nda_in_force" | "room_open" | "evaluating" | "terms_negotiating" | "terms_agreed" | "internal_approval" | "contract_negotiating" | "signed" | "effective" | "reporting" | "expired" | "terminated" | "declined" | "dormant";
        DealView: {
            actions: ("screen" | "share_teaser" | "open_room" | "evaluate" | "negotiate" | "decline" | "wake" | "hold" | "release" | "terminate")[];
            begunAt: string;
            buyer: {
                name: components["schemas"]["Text"];
                organisationId: string;
                person: {
                    id: string;
                    name: string;
                };
            };
            changedAt: string;
            cooperation: ("exclusive" | "sole" | "non_exclusive" | "assignment" | "option" | "joint_research" | "material_transfer")[];
            demo: boolean;
            held: {
                at: string;
                note?: string;
                /** @enum {string} */
                reason: "legal_status" | "control" | "co_owner";
                /** @enum {string} */
                side: "seller" | "buyer" | "operator" | "clock";
            }[];
            history: {
                /** @enum {string} */
                action: "express" | "screen" | "share_teaser" | "propose_nda" | "bring_nda_into_force" | "replace_nda" | "accept_nda" | "renew_nda" | "open_room" | "evaluate" | "negotiate" | "agree_terms" | "take_express" | "ask_approval" | "refuse_approval" | "draft_contract" | "reopen_terms" | "sign" | "take_effect" | "report" | "expire" | "terminate" | "decline" | "remind" | "sleep" | "wake" | "hold" | "release";
                at: string;
                by: {
                    id: string;
                    name: string;
                } | null;
                from?: components["schemas"]["DealState"];
                id: string;
                organisation: {
                    id: string;
                    name: components["schemas"]["Text"];
                } | null;
                /** @enum {string} */
                reason?: "not_available" | "exclusive_elsewhere" | "no_fit" | "no_capacity" | "no_trust" | "terms" | "control" | "approval" | "not_needed" | "readiness" | "other_technology" | "budget" | "abuse" | "breach" | "convenience" | "lapse" | "legal_status" | "co_owner";
                /** @enum {string} */
                side: "seller" | "buyer" | "operator" | "clock";
                text?: string;
                to: components["schemas"]["DealState"];
            }[];
            holds: ("legal_status" | "control" | "co_owner")[];
            id: string;
            listing: {
                id: string;
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                title: {
                    [key: string]: string;
                };
            };
            nda?: {
                inForce: boolean;
                /** Format: date-time */
                until?: string;
                version: number;
            };
            needId?: string;
            number: string;
            /** @enum {string} */
            reason?: "not_available" | "exclusive_elsewhere" | "no_fit" | "no_capacity" | "no_trust" | "terms" | "control" | "approval" | "not_needed" | "readiness" | "other_technology" | "budget" | "abuse" | "breach" | "convenience" | "lapse";
            roomOpenedAt?: string;
            seller: {
                name: components["schemas"]["Text"];
                organisationId: string;
                person?: {
                    id: string;
                    name: string;
                };
            };
            /** @enum {string} */
            side: "seller" | "buyer" | "operator" | "clock";
            sleptIn?: components["schemas"]["DealState"];
            stage: components["schemas"]["Stage"];
            state: components["schemas"]["DealState"];
            version: number;
            waits?: {
                /** @enum {string} */
                for: "seller" | "buyer";
                next?: {
                    at: string;
                    step: string;
                };
                since: string;
            };
        };
        DeclaredFacts: {
            arrears?: boolean;
            employees?: number;
            /** Format: date */
            foundedOn?: string;
            revenue?: number;
        };
        DeliveryDetail: {
            /** @enum {string} */
            about: "event" | "alert" | "test" | "challenge";
            again?: boolean;
            /** Format: date-time */
            at: string;
            attempts: {
                answer?: string;
                /** Format: date-time */
                at: string;
                error?: string;
                ms: number;
                status?: number;
            }[];
            event?: {
                id: string;
                name: string;
            };
            id: string;
            /** Format: date-time */
            nextAt: string;
            payload?: components["schemas"]["CloudEvent"];
            /** @enum {string} */
            state: "waiting" | "taken" | "givenUp" | "leftOut";
        };
        DeliveryTerm: {
            place: string;
            /** @enum {string} */
            rule: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
        };
        DeliveryTerms: {
            place: components["schemas"]["NamedPlace"];
            /** @enum {string} */
            rule: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
            /** @enum {string} */
            transport?: "sea" | "air" | "road" | "rail" | "multimodal";
        };
        DeliveryView: {
            /** @enum {string} */
            about: "event" | "alert" | "test" | "challenge";
            again?: boolean;
            /** Format: date-time */
            at: string;
            attempts: {
                answer?: string;
                /** Format: date-time */
                at: string;
                error?: string;
                ms: number;
                status?: number;
            }[];
            event?: {
                id: string;
                name: string;
            };
            id: string;
            /** Format: date-time */
            nextAt: string;
            /** @enum {string} */
            state: "waiting" | "taken" | "givenUp" | "leftOut";
        };
        DeskQueueLine: {
            count: number;
            due?: string;
            late: number;
            more: boolean;
            /** @enum {string} */
            name: "inquiries" | "listings" | "verifications" | "cases" | "sources" | "asides";
            oldest?: string;
            path: string;
            says: components["schemas"]["Text"];
        };
        Dispatch: {
            /** Format: date */
            arrivesOn?: string;
            carrier: string;
            grossKg?: number;
            /** Format: date */
            on: string;
            packages?: number;
            tracking?: string;
            vessel?: string;
        };
        DocumentFace: {
            buyer: {
                en: string;
                ko: string;
            };
            code: string;
            content: string;
            effectiveOn?: string;
            issuedAt: string;
            number: string;
            pdf: string;
            seller: {
                en: string;
                ko: string;
            };
            signatures: {
                /** Format: date-time */
                at: string;
                genuine: boolean;
                /** @enum {string} */
                side: "seller" | "buyer";
            }[];
            /** @enum {string} */
            state: "drafted" | "issued" | "signed_by_seller" | "signed_by_buyer" | "signed" | "effective" | "void" | "recalled";
        };
        DutyRate: {
            hs: string;
            /** Format: date */
            on: string;
            origin?: components["schemas"]["Country"];
            share: number;
            source: string;
        };
        Eligibility: {
            eligible: boolean;
            findings: components["schemas"]["EligibilityFinding"][];
            open: boolean;
            ownShare: number;
        };
        EligibilityFinding: {
            found?: string | number | boolean;
            /** @enum {string} */
            result: "met" | "failed" | "unknown";
            rule: components["schemas"]["EligibilityRule"];
        };
        EligibilityRule: {
            /** @enum {string} */
            fact: "country";
            oneOf: components["schemas"]["Country"][];
        } | {
            /** @enum {string} */
            fact: "type";
            oneOf: components["schemas"]["OrganisationType"][];
        } | {
            /** @enum {string} */
            fact: "region";
            oneOf: string[];
        } | {
            /** @enum {string} */
            fact: "complex";
            oneOf?: string[];
        } | {
            atLeast: number;
            /** @enum {string} */
            fact: "verified";
        } | {
            atLeast?: number;
            atMost?: number;
            /** @enum {string} */
            fact: "employees";
        } | {
            atLeast?: number;
            atMost?: number;
            /** @enum {string} */
            fact: "revenue";
        } | {
            atLeast?: number;
            atMost?: number;
            /** @enum {string} */
            fact: "age";
        } | {
            atMost: number;
            /** @enum {string} */
            fact: "running";
        } | {
            /** @enum {string} */
            fact: "noArrears";
        };
        /** @enum {string} */
        EventName: "listing.submitted" | "listing.changes_requested" | "listing.published" | "listing.changed" | "listing.withdrawn" | "listing.archived" | "inquiry.asked" | "inquiry.message" | "inquiry.assigned" | "inquiry.answered" | "inquiry.qualified" | "inquiry.converted" | "inquiry.escalated" | "inquiry.closed" | "inquiry.reopened" | "deal.express" | "deal.screen" | "deal.share_teaser" | "deal.propose_nda" | "deal.bring_nda_into_force" | "deal.replace_nda" | "deal.accept_nda" | "deal.renew_nda" | "deal.open_room" | "deal.evaluate" | "deal.negotiate" | "deal.agree_terms" | "deal.take_express" | "deal.ask_approval" | "deal.refuse_approval" | "deal.draft_contract" | "deal.reopen_terms" | "deal.sign" | "deal.take_effect" | "deal.report" | "deal.expire" | "deal.terminate" | "deal.decline" | "deal.remind" | "deal.sleep" | "deal.wake" | "deal.hold" | "deal.release" | "licence.granted" | "licence.moved" | "royalty.moved" | "invoice.issued" | "invoice.moved" | "need.open" | "need.matched" | "need.in_discussion" | "need.fulfilled" | "need.closed_unmet" | "need.withdrawn" | "need.expired" | "member.joined" | "member.changed" | "member.suspended" | "member.reinstated" | "member.removed" | "organisation.changed" | "organisation.suspended" | "organisation.reinstated" | "verification.changed" | "import.finished" | "import.failed";
        EventTypeView: {
            group: {
                name: string;
                text: {
                    en: string;
                    ko: string;
                };
            };
            name: components["schemas"]["EventName"];
            text: {
                en: string;
                ko: string;
            };
            type: string;
            version: number;
        };
        Evidence: {
            business?: {
                closed?: string;
                fetchedAt?: string;
                number: string;
                /** @enum {string} */
                state?: "active" | "suspended" | "closed" | "unregistered";
                tax?: string;
            };
            domains: {
                /** @enum {string} */
                by?: "dns" | "file";
                checkedAt?: string;
                domain: string;
                file?: {
                    url: string;
                    value: string;
                };
                provedAt?: string;
                record?: {
                    name: string;
                    value: string;
                };
                /** @enum {string} */
                state: "waiting" | "proved" | "failed" | "lost";
            }[];
            identifiers: components["schemas"]["Identifier"][];
            mail: {
                domain: string;
                proved: boolean;
            }[];
        };
        ExporterEntry: {
            capacity?: string;
            certificates: {
                name: string;
                number?: string;
                /** Format: date */
                until: string;
            }[];
            consent: {
                agencies: boolean;
                buyers: boolean;
            };
            exports: {
                countries: components["schemas"]["Country"][];
                direct: number;
                indirect: number;
                year: number;
            }[];
            hs: string[];
            languages: string[];
        };
        ExporterLine: {
            /** @enum {string} */
            band: "domestic" | "beginner" | "promising" | "growing" | "strong" | "strong_plus";
            certificates: number;
            country: components["schemas"]["Country"];
            /** @default false */
            demo: boolean;
            hs: string[];
            markets: components["schemas"]["Country"][];
            name: components["schemas"]["Text"];
            organisationId: string;
            region?: string;
            score: number;
            /** @enum {string} */
            state: "preparing" | "exporting" | "asked" | "dormant";
        };
        ExporterView: {
            appeal?: {
                answer?: string;
                answeredBy?: components["schemas"]["Stamp"];
                by: components["schemas"]["Stamp"];
                /** @enum {string} */
                state: "open" | "upheld" | "dismissed";
                text: string;
            };
            /** @enum {string} */
            band: "domestic" | "beginner" | "promising" | "growing" | "strong" | "strong_plus";
            capacity?: string;
            certificates: {
                name: string;
                number?: string;
                /** Format: date */
                until: string;
            }[];
            changed: components["schemas"]["Stamp"];
            consent: {
                agencies: boolean;
                buyers: boolean;
            };
            country: components["schemas"]["Country"];
            /** @default false */
            demo: boolean;
            exports: {
                countries: components["schemas"]["Country"][];
                direct: number;
                indirect: number;
                year: number;
            }[];
            hs: string[];
            inputs: {
                answering?: number;
                capacity: boolean;
                certificates: number;
                countries: number;
                exports: [
                    number,
                    number
                ];
                languages: number;
                products: number;
            };
            languages: string[];
            /** Format: date-time */
            lastOrderAt?: string;
            name: components["schemas"]["Text"];
            organisationId: string;
            readiness: {
                next: {
                    /** @enum {string} */
                    criterion: "exports" | "growth" | "markets" | "certificates" | "catalogue" | "supply" | "response";
                    points: number;
                }[];
                parts: {
                    /** @enum {string} */
                    criterion: "exports" | "growth" | "markets" | "certificates" | "catalogue" | "supply" | "response";
                    of: number;
                    points: number;
                    share: number;
                }[];
                score: number;
            };
            /** @enum {string} */
            reason?: "price" | "quality" | "lead_time" | "certification" | "payment" | "buyer_changed" | "no_demand" | "capacity";
            recommended: {
                country: components["schemas"]["Country"];
                hs: string;
                score: number;
            }[];
            region?: string;
            /** @enum {string} */
            state: "preparing" | "exporting" | "asked" | "dormant";
            version: number;
            weights: components["schemas"]["ReadinessWeights"];
        };
        FactorView: {
            /** Format: date-time */
            created: string;
            id: string;
            /** @enum {string} */
            kind: "totp" | "passkey";
            /** Format: date-time */
            lastUsed?: string;
            name: string;
            /** @enum {string} */
            state: "begun" | "active" | "removed";
        };
        FaultyDocument: {
            answer?: string;
            code: string;
            detail: string;
            document: string;
        };
        FlagLine: {
            changedAt?: string;
            name: components["schemas"]["FlagName"];
            operations: string[];
            /** @default [] */
            organisationIds: string[];
            /** @default 0 */
            percent: number;
            /** @default  */
            reason: string;
            says: components["schemas"]["Text"];
            /** @enum {string} */
            state: "on" | "off" | "some";
        };
        /** @enum {string} */
        FlagName: "registration" | "inquiries" | "listings" | "imports" | "watching";
        FlagState: {
            /** @default [] */
            organisationIds: string[];
            /** @default 0 */
            percent: number;
            /** @default  */
            reason: string;
            /** @enum {string} */
            state: "on" | "off" | "some";
        };
        FollowLine: {
            channels: components["schemas"]["Channels"];
            id: string;
            /** @enum {string} */
            kind: "listing" | "owner" | "legal";
            name: components["schemas"]["Text"];
            open: boolean;
            pace: components["schemas"]["Pace"];
            /** Format: date-time */
            since: string;
        };
        FollowView: {
            channels?: components["schemas"]["Channels"];
            followers?: number;
            following: boolean;
            pace?: components["schemas"]["Pace"];
            version?: number;
        };
        Found: {
            exactTotal: boolean;
            facets: {
                [key: string]: {
                    count: number;
                    label: components["schemas"]["Text"];
                    value: string;
                }[];
            };
            hits: components["schemas"]["Hit"][];
            page: number;
            pages: number;
            ranges: {
                [key: string]: {
                    max: number;
                    min: number;
                    unit?: string;
                };
            };
            reading: components["schemas"]["Reading"];
            /** @enum {string} */
            relaxed: "none" | "typo" | "someWords" | "table";
            /** @enum {string} */
            sort: "relevance" | "newest" | "oldest" | "confirmed";
            tookMs: number;
            total: number;
        };
        FoundEquipment: {
            exactTotal: boolean;
            facets: {
                [key: string]: {
                    count: number;
                    label: components["schemas"]["Text"];
                    value: string;
                }[];
            };
            hits: {
                access: components["schemas"]["Access"];
                demo: boolean;
                facts: {
                    label: components["schemas"]["Text"];
                    name: string;
                    value?: unknown;
                }[];
                highlight: {
                    summary?: string;
                    title?: string;
                };
                id: string;
                image?: {
                    alt?: components["schemas"]["Text"];
                    id: string;
                };
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                machine?: {
                    summary?: components["schemas"]["Text"];
                    title?: components["schemas"]["Text"];
                };
                owner: {
                    id?: string;
                    name: components["schemas"]["Text"];
                };
                place: {
                    country: string;
                    region?: string;
                };
                /** Format: date-time */
                publishedAt: string;
                summary?: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
                why?: components["schemas"]["Reason"][];
            }[];
            looked?: number;
            page: number;
            pages: number;
            period: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
            purposes: {
                label: components["schemas"]["Text"];
                name: string;
            }[];
            ranges: {
                [key: string]: {
                    max: number;
                    min: number;
                    unit?: string;
                };
            };
            reading: components["schemas"]["Reading"];
            /** @enum {string} */
            relaxed: "none" | "typo" | "someWords" | "table";
            /** @enum {string} */
            sort: "relevance" | "newest" | "oldest" | "confirmed";
            tookMs: number;
            total: number;
        };
        FoundParts: {
            equivalents: {
                body: string;
                name: string;
                /** @enum {string} */
                nearness: "same" | "near";
                of: string;
            }[];
            histograms: {
                [key: string]: {
                    counts: number[];
                    max: number;
                    min: number;
                };
            };
            hits: {
                conditions: {
                    distance: number;
                    label: components["schemas"]["Text"];
                    must: boolean;
                    name: string;
                    offered?: components["schemas"]["Text"];
                    /** @enum {string} */
                    standing: "equal" | "within" | "outside" | "unknown";
                    wanted: components["schemas"]["Text"];
                }[];
                demo: boolean;
                facts: {
                    label: components["schemas"]["Text"];
                    name: string;
                    value?: unknown;
                }[];
                fit: number;
                highlight: {
                    summary?: string;
                    title?: string;
                };
                id: string;
                image?: {
                    alt?: components["schemas"]["Text"];
                    id: string;
                };
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                machine?: {
                    summary?: components["schemas"]["Text"];
                    title?: components["schemas"]["Text"];
                };
                owner: {
                    id?: string;
                    name: components["schemas"]["Text"];
                };
                place: {
                    country: string;
                    region?: string;
                };
                /** Format: date-time */
                publishedAt: string;
                summary?: components["schemas"]["Text"];
                title: components["schemas"]["Text"];
                why?: components["schemas"]["Reason"][];
            }[];
            inCategory: number;
            page: number;
            pages: number;
            total: number;
        };
        FoundThing: {
            detail?: string;
            id: string;
            name: components["schemas"]["Text"];
            /** @enum {string} */
            noun: "organisation" | "person" | "listing" | "inquiry" | "import" | "impersonation";
            organisations?: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            ownerId?: string;
            state: string;
        };
        GateRecord: {
            action: string;
            by: components["schemas"]["Stamp"];
            /** @default false */
            demo: boolean;
            destination: components["schemas"]["Country"];
            from: {
                country: components["schemas"]["Country"];
                organisationId: string;
            };
            id: string;
            lines: {
                candidates: string[];
                classificationId?: string;
                hs?: string;
                listingId?: string;
                name: string;
                /** @enum {string} */
                outcome: "domestic" | "not_listed" | "not_controlled" | "licensed" | "no_hs" | "unclassified" | "needs_ruling" | "unlicensed";
            }[];
            lists?: components["schemas"]["ListsSeen"];
            measures: {
                source: string;
                sourceId: string;
                title: string;
            }[];
            /** @enum {string} */
            outcome: "passed" | "held";
            parties: {
                name: string;
                open: number;
                /** @enum {string} */
                role: "sender" | "receiver" | "consignee" | "end_user" | "notify";
                screeningId: string;
                /** @enum {string} */
                state: "clear" | "open" | "cleared" | "confirmed";
                version: number;
            }[];
            process: string;
            reasons: ("lists_missing" | "party_unscreened" | "party_open" | "party_denied" | "destination_closed" | "hs_missing" | "classification_missing" | "ruling_missing" | "licence_missing")[];
            subject: string;
            to: {
                country: components["schemas"]["Country"];
                organisationId?: string;
            };
            /** @enum {string} */
            transfer: "goods" | "technology";
            /** @enum {number} */
            version: 1;
        };
        HeldRole: components["schemas"]["Role"] | string;
        HeldTechnology: {
            annuity?: {
                /** Format: date */
                due: string;
                rises: boolean;
                won: number;
                year: number;
            };
            claims?: number;
            /** Format: date */
            filed?: string;
            /** Format: date */
            granted?: string;
            inForce: boolean;
            interest: {
                count: number;
                /** Format: date-time */
                last?: string;
            };
            listingId: string;
            number?: string;
            reasons: string[];
            seen: number;
            /** @enum {string} */
            stage: "draft" | "published" | "viewed" | "interest" | "nda" | "terms" | "licence";
            /** @enum {string} */
            state: "draft" | "submitted" | "changes_requested" | "published" | "suspended" | "archived";
            title: components["schemas"]["Text"];
            /** Format: date */
            until?: string;
            version: number;
            won: number;
        };
        Hit: {
            demo: boolean;
            facts: {
                label: components["schemas"]["Text"];
                name: string;
                value?: unknown;
            }[];
            highlight: {
                summary?: string;
                title?: string;
            };
            id: string;
            image?: {
                alt?: components["schemas"]["Text"];
                id: string;
            };
            /** @enum {string} */
            kind: "technology" | "product" | "part" | "need" | "equipment";
            machine?: {
                summary?: components["schemas"]["Text"];
                title?: components["schemas"]["Text"];
            };
            owner: {
                id?: string;
                name: components["schemas"]["Text"];
            };
            place: {
                country: string;
                region?: string;
            };
            /** Format: date-time */
            publishedAt: string;
            summary?: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
            why?: components["schemas"]["Reason"][];
        };
        Home: {
            answers: components["schemas"]["Answers"];
            counts: {
                listings: {
                    [key: string]: number;
                };
                organisations: number;
            };
            newest: components["schemas"]["Hit"][];
        };
        Identifier: {
            scheme: components["schemas"]["IdentifierScheme"];
            /** Format: date-time */
            since: string;
            value: string;
        };
        /** @enum {string} */
        IdentifierScheme: "kr_business_number" | "gln" | "lei" | "duns" | "foreign_registration";
        ImpersonationLine: {
            began: string;
            ended?: string;
            id: string;
            operator: {
                id: string;
                name: string;
            };
            organisation?: {
                id: string;
                name: components["schemas"]["Text"];
            };
            person: {
                id: string;
                name: string;
            };
            reason: string;
            /** @enum {string} */
            state: "active" | "ended" | "expired";
            until: string;
            version: number;
        };
        ImportBegun: {
            bytes: number;
            /** Format: date-time */
            changedAt: string;
            counts: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            fault?: string;
            faulty: components["schemas"]["FaultyDocument"][];
            fileName: string;
            id: string;
            ownerId: string;
            refused: components["schemas"]["Refusal"][];
            /** Format: date-time */
            runAt?: string;
            sha256: string;
            source: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            upload: components["schemas"]["UploadForm"];
            version: number;
        };
        ImportCounts: {
            created: number;
            read: number;
            refused: number;
            unchanged: number;
            updated: number;
        };
        ImportReport: {
            counts: components["schemas"]["ImportCounts"];
            dryRun: boolean;
            faulty: components["schemas"]["FaultyDocument"][];
            refused: components["schemas"]["Refusal"][];
        };
        ImportRequest: {
            bytes: number;
            /** @default false */
            dryRun: boolean;
            fileName: string;
            sha256: string;
            source: string;
        };
        ImportView: {
            bytes: number;
            /** Format: date-time */
            changedAt: string;
            counts: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            createdAt: string;
            dryRun: boolean;
            fault?: string;
            faulty: components["schemas"]["FaultyDocument"][];
            fileName: string;
            id: string;
            ownerId: string;
            refused: components["schemas"]["Refusal"][];
            /** Format: date-time */
            runAt?: string;
            sha256: string;
            source: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            version: number;
        };
        IncidentView: {
            /** Format: date-time */
            at: string;
            bookingId?: string;
            changed: components["schemas"]["Stamp"];
            created: components["schemas"]["Stamp"];
            /** @default 0 */
            downMinutes: number;
            id: string;
            /** @enum {string} */
            kind: "fault" | "damage" | "safety" | "maintenance" | "calibration";
            resolution?: string;
            /** Format: date-time */
            resolvedAt?: string;
            resourceId: string;
            said: string;
            /** @enum {string} */
            state: "open" | "in_work" | "resolved";
            userId?: string;
            version: number;
        };
        IncomeInputs: {
            achieved: {
                high: number;
                likely: number;
                low: number;
            };
            /** @enum {string} */
            basis: "royalty" | "profit";
            contribution: {
                high: number;
                likely: number;
                low: number;
            };
            costs: number[];
            discount: {
                high: number;
                likely: number;
                low: number;
            };
            rate: {
                high: number;
                likely: number;
                low: number;
            };
            sales: number[];
            stages: {
                chance: number;
                name: string;
                year: number;
            }[];
            tax: number;
        };
        Incoterm: {
            place: string;
            /** @enum {string} */
            rule: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
        };
        InquiryLine: {
            askedAt: string;
            asker: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            demo: boolean;
            due?: {
                at: string;
                businessHoursLeft: number;
                /** @enum {string} */
                holidays: "KR" | "none";
                zone: string;
            };
            /** @enum {string} */
            escalated?: "deputy" | "operator";
            id: string;
            listing: {
                /** @enum {boolean} */
                anonymous?: true;
                id: string;
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                title: {
                    [key: string]: string;
                };
            };
            number: string;
            /** @enum {string} */
            reason?: "not_fit" | "no_answer" | "spam" | "price" | "lost" | "withdrawn";
            responder: {
                assigneeId?: string;
                name: components["schemas"]["Text"];
                organisationId?: string;
            };
            /** @enum {string} */
            state: "new" | "assigned" | "answered" | "qualified" | "converted" | "closed";
            version: number;
        };
        InquiryView: {
            actions: string[];
            answered?: {
                /** Format: date-time */
                at: string;
                businessHours: number;
                inTime: boolean;
            };
            askedAt: string;
            asker: {
                name: components["schemas"]["Text"];
                organisationId: string;
                person: {
                    id: string;
                    name: string;
                };
            };
            changedAt: string;
            demo: boolean;
            deputy?: {
                id: string;
                name: string;
            };
            due?: {
                at: string;
                businessHoursLeft: number;
                /** @enum {string} */
                holidays: "KR" | "none";
                zone: string;
            };
            /** @enum {string} */
            escalated?: "deputy" | "operator";
            id: string;
            listing: {
                /** @enum {boolean} */
                anonymous?: true;
                id: string;
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                title: {
                    [key: string]: string;
                };
            };
            messages: {
                at: string;
                attachments: {
                    bytes: number;
                    id: string;
                    name: string;
                    sha256: string;
                    type: string;
                }[];
                by: {
                    organisation: {
                        id?: string;
                        name: components["schemas"]["Text"];
                    } | null;
                    person: {
                        id: string;
                        name: string;
                    } | null;
                    /** @enum {string} */
                    side: "asker" | "responder" | "operator" | "clock";
                };
                event?: {
                    /** @enum {string} */
                    action: "ask" | "assign" | "answer" | "qualify" | "convert" | "escalate" | "close" | "reopen";
                    assignee?: {
                        id: string;
                        name: string;
                    };
                    assigneeId?: string;
                    deputy?: {
                        id: string;
                        name: string;
                    };
                    deputyId?: string;
                    /** @enum {string} */
                    escalated?: "deputy" | "operator";
                    /** @enum {string} */
                    from?: "new" | "assigned" | "answered" | "qualified" | "converted" | "closed";
                    /** @enum {string} */
                    reason?: "not_fit" | "no_answer" | "spam" | "price" | "lost" | "withdrawn";
                    /** @enum {string} */
                    to: "new" | "assigned" | "answered" | "qualified" | "converted" | "closed";
                };
                id: string;
                /** @enum {string} */
                kind: "message" | "event";
                text?: string;
            }[];
            number: string;
            outcome?: {
                /** @enum {string} */
                code: "not_fit" | "no_answer" | "spam" | "price" | "lost" | "withdrawn";
                name: components["schemas"]["Text"];
            };
            /** @enum {string} */
            reason?: "not_fit" | "no_answer" | "spam" | "price" | "lost" | "withdrawn";
            responder: {
                assignee?: {
                    id: string;
                    name: string;
                };
                assigneeId?: string;
                name: components["schemas"]["Text"];
                organisationId?: string;
            };
            /** @enum {string} */
            side: "asker" | "responder" | "operator" | "clock";
            /** @enum {string} */
            state: "new" | "assigned" | "answered" | "qualified" | "converted" | "closed";
            version: number;
            wanted: components["schemas"]["Wanted"];
        };
        Instalment: {
            days: number;
            /** @enum {string} */
            due: "accepted" | "ready" | "dispatched" | "delivered" | "invoiced";
            /** Format: date */
            dueOn?: string;
            key: string;
            late: boolean;
            minor: number;
            paid: number;
        };
        InventorShares: {
            key: string;
            /** @enum {string} */
            kind: "inventor" | "pool";
            name: string;
            share: components["schemas"]["Share"];
        }[];
        InvitationLine: {
            email: string;
            expiresAt: string;
            id: string;
            organisationId: string;
            roles: components["schemas"]["HeldRole"][];
            /** @enum {string} */
            state: "open" | "accepted" | "withdrawn";
            version: number;
        };
        InvoiceView: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            dueOn: string;
            id: string;
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            kind: "upfront" | "royalty" | "milestone" | "prosecution";
            late: boolean;
            licenceId: string;
            milestone?: string;
            number: string;
            outstanding: number;
            payments: {
                beyond: number;
                /** @enum {string} */
                by: "bank" | "card" | "credit";
                key: string;
                minor: number;
                /** Format: date */
                on: string;
                reference?: string;
            }[];
            /** Format: date */
            period?: string;
            /** @enum {string} */
            state: "issued" | "partly_paid" | "paid" | "void";
            version: number;
        };
        ItemPrice: {
            currency: components["schemas"]["Currency"];
            ladder: components["schemas"]["Ladder"];
            variant?: components["schemas"]["Sku"];
        };
        Journey: {
            legs: components["schemas"]["JourneyLeg"][];
            /** Format: date-time */
            until: string;
        };
        JourneyLeg: {
            /** @default 0 */
            gap: number;
            minutes: number;
            /** @default 1 */
            quantity: number;
            resourceIds: string[];
        };
        Ladder: {
            from: number;
            minor: number;
        }[];
        LandedCost: {
            beyond: ("loading" | "pre_carriage" | "export_clearance" | "origin_handling" | "main_carriage" | "insurance" | "destination_handling" | "import_clearance" | "duty" | "on_carriage" | "unloading")[];
            days?: number;
            known: components["schemas"]["Money"];
            needs: {
                code: string;
                /** @enum {string} */
                leg: "loading" | "pre_carriage" | "export_clearance" | "origin_handling" | "main_carriage" | "insurance" | "destination_handling" | "import_clearance" | "duty" | "on_carriage" | "unloading" | "price" | "arrival";
                params?: {
                    [key: string]: unknown;
                };
            }[];
            rows: {
                amount?: components["schemas"]["Money"];
                formula?: string;
                /** @enum {string} */
                leg: "loading" | "pre_carriage" | "export_clearance" | "origin_handling" | "main_carriage" | "insurance" | "destination_handling" | "import_clearance" | "duty" | "on_carriage" | "unloading" | "price";
                source?: string;
                /** @enum {string} */
                state: "priced" | "held" | "added" | "spared" | "unknown";
            }[];
            total?: components["schemas"]["Money"];
        };
        LandedCosts: {
            /** @default [] */
            costs: components["schemas"]["LegCost"][];
            currency: components["schemas"]["Currency"];
            /** @enum {string} */
            customsValue?: "CIF" | "FOB";
            /** @default [] */
            duties: components["schemas"]["DutyRate"][];
            to: components["schemas"]["NamedPlace"];
        };
        /** @default [] */
        LeadTimes: {
            from: number;
            max: number;
            min: number;
        }[];
        Ledger: {
            balances: {
                account: string;
                currency: components["schemas"]["Currency"];
                minor: number;
            }[];
            entries: {
                key: string;
                /** @enum {string} */
                kind: "invoice" | "payment" | "offset" | "refund" | "distribution" | "release" | "transfer" | "reduction" | "chargeback" | "reversal" | "grant" | "reserve" | "commit" | "settle" | "freed" | "clawBack" | "credit" | "writeOff";
                /** Format: date */
                on: string;
                postings: {
                    account: string;
                    currency: components["schemas"]["Currency"];
                    minor: number;
                }[];
                reverses?: string;
            }[];
        };
        LegalEvent: {
            code?: string;
            country?: string;
            /** Format: date */
            date: string;
            description: {
                [key: string]: string;
            };
            /** @enum {string} */
            effect?: "+" | "-";
        };
        LegalHold: {
            id: string;
            lifted?: components["schemas"]["Stamp"];
            reason: string;
            since: components["schemas"]["Stamp"];
            subject: components["schemas"]["PrivacySubject"];
            version: number;
        };
        LegCost: {
            /** @enum {string} */
            by: "shipment" | "kg" | "m3" | "value";
            currency?: components["schemas"]["Currency"];
            days?: number;
            from?: components["schemas"]["Country"];
            /** @enum {string} */
            leg: "loading" | "pre_carriage" | "export_clearance" | "origin_handling" | "main_carriage" | "insurance" | "destination_handling" | "import_clearance" | "on_carriage" | "unloading";
            minor?: number;
            /** Format: date */
            on: string;
            share?: number;
            source: string;
            /** @enum {string} */
            transport?: "sea" | "air" | "road" | "rail" | "multimodal";
        };
        LicenceLine: {
            /** @enum {string} */
            agreement: "exclusive" | "sole" | "non_exclusive" | "assignment";
            dealId: string;
            /** @default false */
            demo: boolean;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            endsOn?: string;
            id: string;
            licensee: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            licensor: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            listingId: string;
            number: string;
            /** @enum {string} */
            reason?: "breach" | "convenience" | "term" | "lapse";
            /** Format: date */
            royaltiesUntil?: string;
            /** @enum {string} */
            side: "licensor" | "licensee" | "operator";
            /** @enum {string} */
            state: "active" | "breach_noticed" | "expired" | "terminated";
            title: {
                [key: string]: string;
            };
            version: number;
        };
        LicenceView: {
            actions: string[];
            /** @enum {string} */
            agreement: "exclusive" | "sole" | "non_exclusive" | "assignment";
            credit: number;
            currency: components["schemas"]["Currency"];
            dealId: string;
            /** @default false */
            demo: boolean;
            /** Format: date */
            effectiveOn: string;
            /** Format: date */
            endsOn?: string;
            field?: components["schemas"]["Text"];
            id: string;
            invoices: components["schemas"]["InvoiceView"][];
            licensee: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            licensor: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            listingId: string;
            milestones: components["schemas"]["Milestone"][];
            number: string;
            periods: {
                due?: number;
                /** Format: date */
                from: string;
                invoiceId?: string;
                late: boolean;
                netSales?: number;
                /** @enum {string} */
                state: "open" | "statement_due" | "stated" | "verified" | "disputed" | "invoiced" | "paid" | "distributed" | "cancelled";
                /** Format: date */
                stateBy: string;
                /** Format: date */
                to: string;
            }[];
            /** @enum {string} */
            reason?: "breach" | "convenience" | "term" | "lapse";
            rights: components["schemas"]["LicensedRight"][];
            /** Format: date */
            royaltiesUntil?: string;
            shares?: components["schemas"]["InventorShares"];
            /** @enum {string} */
            side: "licensor" | "licensee" | "operator";
            /** @enum {string} */
            state: "active" | "breach_noticed" | "expired" | "terminated";
            sublicence: boolean;
            terms: components["schemas"]["RoyaltyTerms"];
            territory: components["schemas"]["Country"][];
            title: {
                [key: string]: string;
            };
            version: number;
        };
        LicensedRight: {
            country: components["schemas"]["Country"];
            /** Format: date */
            expiresOn: string;
            /** Format: date */
            lapsedOn?: string;
            number: string;
        };
        ListingLine: {
            changedAt: string;
            confirmedAt: string;
            demo: boolean;
            id: string;
            imported?: string;
            /** @enum {string} */
            kind: "technology" | "product" | "part" | "need" | "equipment";
            ownerId: string;
            pendingRevision?: boolean;
            publishedAt?: string;
            reason?: string;
            /** @enum {string} */
            state: "draft" | "submitted" | "changes_requested" | "published" | "suspended" | "archived";
            title: components["schemas"]["Text"];
            version: number;
        };
        ListingView: {
            actions: string[];
            codes: {
                code: string;
                name?: components["schemas"]["Text"];
                /** @enum {string} */
                scheme: "ipc" | "hs" | "ksic";
            }[];
            confirmedAt: string;
            content: components["schemas"]["ShownContent"];
            demo: boolean;
            id: string;
            /** @enum {string} */
            kind: "technology" | "product" | "part" | "need" | "equipment";
            mine: boolean;
            owner?: {
                answers: components["schemas"]["Answers"];
                country: components["schemas"]["Country"];
                demo: boolean;
                id: string;
                name: components["schemas"]["Text"];
                type: components["schemas"]["OrganisationType"];
                verification: components["schemas"]["VerificationStanding"];
            };
            provenance?: {
                fetchedAt: string;
                source: string;
                sourceId: string;
                url?: string;
            };
            publishedAt?: string;
            reason?: string;
            reviews?: {
                by: components["schemas"]["Stamp"];
                checklist?: string[];
                decision: string;
                note?: string;
            }[];
            revision?: {
                content: components["schemas"]["ShownContent"];
                id: string;
                submitted: components["schemas"]["Stamp"];
            };
            /** @enum {string} */
            state: "draft" | "submitted" | "changes_requested" | "published" | "suspended" | "archived";
            version: number;
            withheld: {
                field: string;
                stage: components["schemas"]["Stage"];
            }[];
        };
        ListsSeen: {
            /** Format: date-time */
            builtAt: string;
            digest: string;
            parties: number;
            sources: {
                /** Format: date-time */
                checkedAt: string;
                records: number;
                source: string;
            }[];
        };
        /** @enum {string} */
        MailChoice: "each" | "daily" | "none";
        MarketInputs: {
            comparables: components["schemas"]["Comparable"][];
        };
        MaskedBank: {
            bank?: string;
            /** @enum {string} */
            by: "iban" | "kr";
            country: string;
            currency: string;
            last: string;
        };
        MatchView: {
            conditions: {
                label: components["schemas"]["Text"];
                name: string;
                offered?: components["schemas"]["Text"];
                /** @enum {string} */
                reason: "reached" | "below" | "covers" | "within" | "partly" | "outside" | "shared" | "different" | "affordable" | "dearer" | "otherCurrency" | "missing" | "sameClass" | "otherClass" | "readyNow" | "undated" | "past" | "unstated" | "withheld";
                /** @enum {string} */
                verdict: "met" | "not_met" | "unknown";
                wanted: components["schemas"]["Text"];
            }[];
            feedback?: {
                /** @enum {string} */
                reason?: "wrong_field" | "condition" | "too_early" | "too_dear" | "known" | "other";
                /** @enum {string} */
                verdict: "useful" | "not_useful";
            };
            fits: boolean;
            listing: {
                demo: boolean;
                id: string;
                /** @enum {string} */
                kind: "technology" | "product" | "part" | "need" | "equipment";
                owner: {
                    id?: string;
                    name: components["schemas"]["Text"];
                };
                title: components["schemas"]["Text"];
            };
            score: number;
            words: {
                asked: string;
                found?: string;
            }[];
        };
        Me: {
            active: string | null;
            impersonation?: {
                id: string;
                reason: string;
                until: string;
                version: number;
            };
            organisations: {
                demo: boolean;
                id: string;
                name: components["schemas"]["Text"];
                ownRoles: {
                    id: string;
                    name: components["schemas"]["Text"];
                }[];
                roles: components["schemas"]["HeldRole"][];
                suspended: boolean;
                type: components["schemas"]["OrganisationType"];
            }[];
            permissions: components["schemas"]["Permission"][];
            person: {
                email: string;
                id: string;
                /** @enum {string} */
                language: "ko" | "en";
                mail: components["schemas"]["MailChoice"];
                name: string;
                version: number;
                watchMail: boolean;
            };
            roles: components["schemas"]["HeldRole"][];
            secondFactor: {
                /**
                 * Format: date-time
                 * @description When a signer without a second factor must have one
                 */
                due?: string;
                enrolled: boolean;
            };
            unread: number;
        };
        Media: {
            alt?: {
                [key: string]: string;
            };
            bytes: number;
            id: string;
            key: string;
            /** @enum {string} */
            kind: "image" | "document";
            name: string;
            sha256: string;
            stage: components["schemas"]["Stage"];
            type: string;
        };
        Member: {
            away?: components["schemas"]["Absence"];
            email: string;
            name: string;
            personId: string;
            roles: components["schemas"]["HeldRole"][];
            since: string;
            suspended?: string;
            version: number;
        };
        MemberRole: ("owner" | "sales" | "buyer" | "finance" | "legal" | "equipment" | "viewer") | string;
        Milestone: {
            /** Format: date */
            cureBy?: string;
            /** @default 30 */
            cureDays: number;
            /** Format: date */
            dueOn: string;
            key: string;
            /** @enum {string} */
            kind: "payment" | "diligence";
            minor?: number;
            name: {
                [key: string]: string;
            };
            /** Format: date */
            reachedOn?: string;
            /** @default 0 */
            reminded: number;
            said?: string;
            /** @enum {string} */
            state: "open" | "claimed" | "reached" | "missed";
        };
        MilestoneTerm: {
            /** @default 30 */
            cureDays: number;
            /** Format: date */
            dueOn: string;
            key: string;
            /** @enum {string} */
            kind: "payment" | "diligence";
            minor?: number;
            name: {
                [key: string]: string;
            };
        };
        Money: {
            currency: components["schemas"]["Currency"];
            minor: number;
        };
        NamedCoOwner: {
            /** Format: email */
            email?: string;
            /**
             * @default ko
             * @enum {string}
             */
            language: "ko" | "en";
            name: string;
            organisationId?: string;
            share?: number;
        };
        NamedPlace: {
            country: components["schemas"]["Country"];
            /** @enum {string} */
            kind: "seller_premises" | "origin_terminal" | "destination_terminal" | "buyer_premises";
            locode?: string;
            name: string;
        };
        NationalCode: {
            code: string;
            country: components["schemas"]["Country"];
        };
        NdasView: {
            earlier: {
                accepted: {
                    at: string;
                    name: string;
                    position: string;
                    secondFactor: boolean;
                    /** @enum {string} */
                    side: "seller" | "buyer";
                }[];
                /** @enum {string} */
                direction: "mutual" | "one_way";
                disclosureMonths: number;
                form: {
                    edition: number;
                    /** @enum {string} */
                    is: "template";
                } | {
                    fileId: string;
                    /** @enum {string} */
                    is: "own";
                    name: string;
                };
                number: number;
                proposedAt: string;
                /** @enum {string} */
                proposedBy: "seller" | "buyer";
                secrecyMonths: number;
                sha256: string;
                /** @enum {string} */
                state: "proposed" | "in_force" | "replaced";
                /** Format: date-time */
                until?: string;
            }[];
            latest?: {
                accepted: {
                    at: string;
                    name: string;
                    position: string;
                    secondFactor: boolean;
                    /** @enum {string} */
                    side: "seller" | "buyer";
                }[];
                /** @enum {string} */
                direction: "mutual" | "one_way";
                disclosureMonths: number;
                form: {
                    edition: number;
                    /** @enum {string} */
                    is: "template";
                } | {
                    fileId: string;
                    /** @enum {string} */
                    is: "own";
                    name: string;
                };
                mayAccept: boolean;
                number: number;
                proposedAt: string;
                /** @enum {string} */
                proposedBy: "seller" | "buyer";
                secrecyMonths: number;
                sha256: string;
                /** @enum {string} */
                state: "proposed" | "in_force" | "replaced";
                text?: {
                    en: {
                        clauses: {
                            heading: string;
                            text: string;
                        }[];
                        title: string;
                    };
                    ko: {
                        clauses: {
                            heading: string;
                            text: string;
                        }[];
                        title: string;
                    };
                };
                /** Format: date-time */
                until?: string;
            };
            mayPropose: boolean;
            version: number;
        };
        NeedView: {
            actions: string[];
            anonymous: boolean;
            broker?: {
                id?: string;
                name: components["schemas"]["Text"];
            };
            demo: boolean;
            id: string;
            owner?: {
                id?: string;
                name: components["schemas"]["Text"];
            };
            proposals: {
                at: string;
                broker?: {
                    id?: string;
                    name: components["schemas"]["Text"];
                };
                note: string;
                offer: {
                    id: string;
                    title: components["schemas"]["Text"];
                };
            }[];
            queue?: {
                broker?: {
                    id?: string;
                    name: components["schemas"]["Text"];
                };
                dueAt: string;
                late: boolean;
                mine: boolean;
                since: string;
            };
            reason?: string;
            /** @enum {string} */
            side: "owner" | "broker" | "operator";
            /** @enum {string} */
            state: "draft" | "under_review" | "open" | "matched" | "in_discussion" | "fulfilled" | "closed_unmet" | "withdrawn" | "expired";
            title: components["schemas"]["Text"];
            until: string;
            version: number;
        };
        NetSales: {
            deductions: ("discounts" | "returns" | "freight" | "taxes" | "packaging" | "bad_debt")[];
            deductionsUpTo?: components["schemas"]["Share"];
            note?: {
                [key: string]: string;
            };
        };
        NewWebhookView: {
            /** Format: date-time */
            changed: string;
            events: string[];
            /** Format: date-time */
            failingSince?: string;
            id: string;
            name: string;
            /** Format: date-time */
            overlapsUntil?: string;
            secret: string;
            /** @enum {string} */
            state: "unproved" | "proved" | "stopped";
            url: string;
            version: number;
        };
        NoticeLine: {
            /** Format: date-time */
            at: string;
            id: string;
            /** @enum {string} */
            kind: "inquiry.received" | "inquiry.assigned" | "inquiry.answered" | "inquiry.messageToAsker" | "inquiry.messageToResponder" | "inquiry.escalated" | "inquiry.escalatedToOperator" | "inquiry.qualified" | "inquiry.converted" | "inquiry.closedForAsker" | "inquiry.closedForResponder" | "inquiry.reopenedForAsker" | "inquiry.reopenedForResponder" | "deal.interest" | "deal.movedForSeller" | "deal.movedForBuyer" | "deal.declinedForSeller" | "deal.declinedForBuyer" | "deal.ended" | "deal.held" | "deal.released" | "deal.reminderForSeller" | "deal.reminderForBuyer" | "room.questionForSeller" | "room.questionForBuyer" | "room.answerForSeller" | "room.answerForBuyer" | "deal.dormant" | "licence.granted" | "licence.breach" | "licence.healed" | "licence.ended" | "licence.termCorrected" | "licence.milestoneSoon" | "licence.milestoneClaimed" | "licence.milestoneReached" | "royalty.statementDue" | "royalty.statementLate" | "royalty.stated" | "royalty.verified" | "royalty.disputed" | "invoice.issued" | "invoice.paid" | "invoice.late" | "invoice.void" | "application.received" | "application.agreed" | "application.moved" | "application.warned" | "usageInvoice.issued" | "need.matched" | "need.proposed" | "need.queued" | "need.late" | "need.expired" | "rfq.received" | "rfq.asked" | "rfq.deadline" | "rfq.closed" | "rfq.opened" | "rfq.returned" | "rfq.held" | "quote.submitted" | "quote.countered" | "quote.requested" | "quote.viewed" | "quote.acceptedBySeller" | "quote.acceptedByBuyer" | "quote.declinedByBuyer" | "quote.declinedBySeller" | "quote.withdrawn" | "quote.expiring" | "quote.expired" | "quote.superseded" | "listing.published" | "listing.changesRequested" | "listing.suspended" | "listing.reminder" | "listing.archived" | "listing.revisionConfirmed" | "listing.revisionDeclined" | "import.done" | "import.failed" | "bank.proposed" | "bank.cooling" | "bank.active" | "bank.cancelled" | "bank.warned" | "bank.warnedCooling" | "bank.warnedActive" | "bank.warnedCancelled" | "verification.submitted" | "verification.changesRequested" | "verification.verified" | "verification.rejected" | "verification.suspended" | "verification.reinstated" | "verification.expiring" | "verification.lapsed" | "membership.joined" | "desk.looked" | "membership.suspended" | "membership.reinstated" | "organisation.suspended" | "organisation.reinstated" | "ownership.offered" | "ownership.accepted" | "ownership.declined" | "ownership.withdrawn" | "ownership.expired" | "qualification.asked" | "qualification.granted" | "qualification.revoked" | "qualification.expiring" | "qualification.expired" | "booking.requested" | "booking.givenUp" | "booking.confirmed" | "booking.declined" | "booking.cancelled" | "booking.waitlisted" | "booking.offered" | "booking.lapsed" | "booking.missed" | "booking.interrupted" | "booking.moved" | "coOwner.asked" | "coOwner.given" | "coOwner.refused" | "case.opened" | "case.late" | "case.decided" | "case.warned" | "approval.asked" | "approval.reminder" | "approval.approved" | "approval.refused" | "approval.withdrawn" | "approval.expired" | "credential.expiring" | "credential.expired" | "search.matched" | "follow.published" | "follow.changed" | "follow.returned" | "follow.withdrawn" | "follow.ended" | "follow.status" | "alerts.letter" | "privacy.ready" | "privacy.cooling" | "privacy.held" | "privacy.cancelled" | "webhook.stopped" | "webhook.disabled";
            link: string;
            read: boolean;
            text: {
                en: string;
                ko: string;
            };
        };
        Opening: {
            /** @default [] */
            exceptions: {
                /** Format: date */
                date: string;
                hours: {
                    from: string;
                    to: string;
                }[];
                note?: string;
            }[];
            /**
             * @default KR
             * @enum {string}
             */
            holidays: "KR" | "none";
            hours: {
                days: ("SU" | "MO" | "TU" | "WE" | "TH" | "FR" | "SA")[];
                from: string;
                /** Format: date */
                since?: string;
                to: string;
                /** Format: date */
                until?: string;
            }[];
        };
        OrderLedger: {
            balances: {
                account: string;
                currency: components["schemas"]["Currency"];
                minor: number;
            }[];
            entries: {
                key: string;
                /** @enum {string} */
                kind: "invoice" | "payment" | "offset" | "refund" | "distribution" | "release" | "transfer" | "reduction" | "chargeback" | "reversal" | "grant" | "reserve" | "commit" | "settle" | "freed" | "clawBack" | "credit" | "writeOff";
                /** Format: date */
                on: string;
                postings: {
                    account: string;
                    currency: components["schemas"]["Currency"];
                    minor: number;
                }[];
                reverses?: string;
            }[];
        };
        OrderLine: {
            hs?: string;
            listingId?: string;
            name: string;
            /** @default 1 */
            per: number;
            quantity: {
                unit: string;
                value: number;
            };
            spec?: string;
            unitPrice: number;
        };
        OrderListLine: {
            buyer: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            demo: boolean;
            id: string;
            more: number;
            next?: components["schemas"]["Instalment"];
            number: string;
            /** @enum {string} */
            payment: "none" | "deposit_due" | "deposit_held" | "balance_due" | "paid" | "released" | "refunded" | "partly_refunded" | "charged_back";
            placedAt: string;
            purchaseId: string;
            quote: {
                id: string;
                rfqId?: string;
                version: number;
            };
            /** Format: date */
            readyBy?: string;
            /** @enum {string} */
            reason?: "price" | "capacity" | "lead_time" | "control" | "changed_need" | "unpaid" | "late" | "no_answer" | "agreed" | "ruled";
            seller: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            /** @enum {string} */
            side: "seller" | "buyer" | "operator" | "clock" | "provider";
            /** @enum {string} */
            state: "placed" | "acknowledged" | "conditionally_accepted" | "accepted" | "in_production" | "ready_to_ship" | "dispatched" | "delivered" | "claim_open" | "goods_accepted" | "invoiced" | "settled" | "closed" | "rejected" | "cancelled";
            title: string;
            total: components["schemas"]["Money"];
            version: number;
        };
        OrderTerms: {
            currency: components["schemas"]["Currency"];
            destination?: string;
            incoterm: components["schemas"]["Incoterm"];
            /** @default 14 */
            inspectDays: number;
            leadDays: number;
            lines: components["schemas"]["OrderLine"][];
            note?: string;
            payment: components["schemas"]["PaymentTerms"];
        };
        OrderView: {
            actions: ("acknowledge" | "accept" | "propose_change" | "agree_change" | "refuse_change" | "reject" | "cancel" | "produce" | "make_ready" | "ask_cancel" | "agree_cancel" | "refuse_cancel" | "dispatch" | "deliver" | "take" | "invoice" | "close")[];
            buyer: {
                name: components["schemas"]["Text"];
                organisationId: string;
                person: {
                    id: string;
                    name: string;
                };
            };
            cancelAsked?: {
                /** @enum {string} */
                side: "seller" | "buyer";
            };
            change?: {
                leadDays: number;
                note: string;
            };
            changedAt: string;
            contentHash: string;
            credit: number;
            credits: {
                minor: number;
                sampleId: string;
            }[];
            demo: boolean;
            dispatch?: components["schemas"]["Dispatch"];
            disputes: {
                actions: ("answer" | "grant" | "propose" | "counter" | "accept" | "escalate" | "rule" | "appeal" | "withdraw")[];
                agreed?: number;
                claim: {
                    minor: number;
                    text: string;
                };
                criterion: {
                    /** @enum {string} */
                    kind: "spec" | "quantity" | "lead_time" | "incoterm" | "note";
                    line?: number;
                };
                evidence: {
                    at: string;
                    /** @enum {string} */
                    side: "seller" | "buyer" | "operator" | "clock" | "provider";
                    text: string;
                }[];
                id: string;
                openedAt: string;
                orderId: string;
                proposals: {
                    at: string;
                    minor: number;
                    /** @enum {string} */
                    side: "seller" | "buyer" | "operator" | "clock" | "provider";
                    text?: string;
                }[];
                /** @enum {string} */
                reason: "quality" | "quantity" | "damage" | "late" | "not_received" | "documents";
                /** @enum {string} */
                state: "opened" | "answered" | "proposed" | "settled" | "mediation" | "ruled" | "appealed" | "executed" | "closed";
                /** Format: date-time */
                until?: string;
                version: number;
            }[];
            feeShare: components["schemas"]["Share"];
            gates: {
                /** @enum {string} */
                at: "place" | "dispatch";
                id: string;
            }[];
            held: number;
            history: {
                /** @enum {string} */
                action: "place" | "say" | "pay" | "refund" | "release" | "transfer" | "begin_card" | "card" | "reversal" | "chargeback_lost" | "claim" | "pay_late" | "chargeback" | "chargeback_won" | "dispute" | "gate" | "acknowledge" | "accept" | "propose_change" | "agree_change" | "refuse_change" | "reject" | "cancel" | "remind" | "lapse" | "produce" | "make_ready" | "ask_cancel" | "agree_cancel" | "refuse_cancel" | "dispatch" | "deliver" | "open_claim" | "take" | "end_claim" | "invoice" | "settle" | "close";
                amount?: {
                    currency: components["schemas"]["Currency"];
                    minor: number;
                };
                at: string;
                by: {
                    id: string;
                    name: string;
                } | null;
                /** @enum {string} */
                from?: "placed" | "acknowledged" | "conditionally_accepted" | "accepted" | "in_production" | "ready_to_ship" | "dispatched" | "delivered" | "claim_open" | "goods_accepted" | "invoiced" | "settled" | "closed" | "rejected" | "cancelled";
                id: string;
                organisation: {
                    id: string;
                    name: components["schemas"]["Text"];
                } | null;
                /** @enum {string} */
                reason?: "price" | "capacity" | "lead_time" | "control" | "changed_need" | "unpaid" | "late" | "no_answer" | "agreed" | "ruled";
                /** @enum {string} */
                side: "seller" | "buyer" | "operator" | "clock" | "provider";
                text?: string;
                /** @enum {string} */
                to: "placed" | "acknowledged" | "conditionally_accepted" | "accepted" | "in_production" | "ready_to_ship" | "dispatched" | "delivered" | "claim_open" | "goods_accepted" | "invoiced" | "settled" | "closed" | "rejected" | "cancelled";
            }[];
            id: string;
            instalments: components["schemas"]["Instalment"][];
            lineTotals: number[];
            may: {
                dispute: boolean;
                giveBack: boolean;
                pay: boolean;
                receive: boolean;
                release: boolean;
                say: boolean;
            };
            more: number;
            next?: components["schemas"]["Instalment"];
            number: string;
            /** @enum {string} */
            payment: "none" | "deposit_due" | "deposit_held" | "balance_due" | "paid" | "released" | "refunded" | "partly_refunded" | "charged_back";
            payments: {
                amount: components["schemas"]["Money"];
                beyond: number;
                captured: number;
                held: number;
                id: string;
                lost: number;
                /** @enum {string} */
                method: "transfer" | "card" | "letter_of_credit" | "credit";
                /** Format: date */
                on?: string;
                reference?: string;
                refunded: number;
                refunding: number;
                released: number;
                /** @enum {string} */
                state: "created" | "processing" | "succeeded" | "failed" | "cancelled" | "charged_back";
            }[];
            placedAt: string;
            purchaseId: string;
            quote: {
                id: string;
                rfqId?: string;
                version: number;
            };
            /** Format: date */
            readyBy?: string;
            /** @enum {string} */
            reason?: "price" | "capacity" | "lead_time" | "control" | "changed_need" | "unpaid" | "late" | "no_answer" | "agreed" | "ruled";
            seller: {
                name: components["schemas"]["Text"];
                organisationId: string;
                person?: {
                    id: string;
                    name: string;
                };
            };
            /** @enum {string} */
            side: "seller" | "buyer" | "operator" | "clock" | "provider";
            /** @enum {string} */
            state: "placed" | "acknowledged" | "conditionally_accepted" | "accepted" | "in_production" | "ready_to_ship" | "dispatched" | "delivered" | "claim_open" | "goods_accepted" | "invoiced" | "settled" | "closed" | "rejected" | "cancelled";
            tasks: {
                amount: components["schemas"]["Money"];
                /** @enum {string} */
                kind: "transfer" | "refund" | "reversal";
                leg: string;
                /** @enum {string} */
                state: "waiting" | "done" | "failed";
            }[];
            terms: components["schemas"]["OrderTerms"];
            title: string;
            total: components["schemas"]["Money"];
            unpaid: number;
            version: number;
        };
        Organisation: {
            about?: {
                [key: string]: string;
            };
            answering?: number;
            changed: components["schemas"]["Stamp"];
            complex?: string;
            country: components["schemas"]["Country"];
            created: components["schemas"]["Stamp"];
            /** @default false */
            demo: boolean;
            factorAtOnce?: boolean;
            id: string;
            identifiers?: components["schemas"]["Identifier"][];
            /** @default ko */
            language: string;
            name: {
                [key: string]: string;
            };
            plan?: components["schemas"]["PlanName"];
            region?: string;
            roles?: components["schemas"]["CustomRole"][];
            /** @enum {string} */
            status: "active" | "suspended" | "erased";
            suspension?: {
                by: components["schemas"]["Stamp"];
                note?: string;
                /** @enum {string} */
                reason: "fraud" | "report" | "sanctions" | "verification" | "security" | "request";
            };
            type: components["schemas"]["OrganisationType"];
            verification?: components["schemas"]["VerificationStanding"];
            version: number;
            /** Format: uri */
            website?: string;
            /** @default Asia/Seoul */
            zone: string;
        };
        OrganisationFace: {
            about?: components["schemas"]["Text"];
            answers: components["schemas"]["Answers"];
            complex?: string;
            country: components["schemas"]["Country"];
            demo: boolean;
            id: string;
            name: components["schemas"]["Text"];
            region?: string;
            /** @enum {string} */
            status: "active" | "suspended" | "erased";
            type: components["schemas"]["OrganisationType"];
            verification: components["schemas"]["VerificationStanding"];
            version: number;
            website?: string;
            zone: string;
        };
        OrganisationProfile: {
            about?: {
                [key: string]: string;
            };
            complex?: string;
            country: components["schemas"]["Country"];
            /** @default ko */
            language: string;
            name: {
                [key: string]: string;
            };
            region?: string;
            /** @enum {string} */
            type: "exporter" | "buyer" | "university" | "institute" | "equipment_centre" | "forwarder" | "agency";
            /** Format: uri */
            website?: string;
            /** @default Asia/Seoul */
            zone: string;
        };
        /** @enum {string} */
        OrganisationType: "exporter" | "buyer" | "university" | "institute" | "equipment_centre" | "forwarder" | "agency" | "operator";
        OrganisationWebhookView: {
            /** Format: date-time */
            changed: string;
            events: string[];
            /** Format: date-time */
            failingSince?: string;
            id: string;
            name: string;
            /** Format: date-time */
            overlapsUntil?: string;
            /** @enum {string} */
            state: "unproved" | "proved" | "stopped";
            url: string;
            version: number;
        };
        Outage: {
            /** Format: date-time */
            from: string;
            note?: string;
            /** @enum {string} */
            reason: "outage" | "maintenance" | "calibration" | "own_use";
            /** Format: date-time */
            to: string;
        };
        /** @description How often a step was taken; its share of the first step of its course; the median of hours since the step before, from three on */
        OutcomeFigure: {
            count: number;
            course: string;
            kinds: {
                [key: string]: number;
            };
            label: components["schemas"]["Text"];
            medianHours?: number;
            name: string;
            share?: number;
        };
        Outcomes: {
            courses: {
                label: components["schemas"]["Text"];
                name: string;
            }[];
            figures: components["schemas"]["OutcomeFigure"][];
            months: {
                figures: components["schemas"]["OutcomeFigure"][];
                month: string;
            }[];
            /** Format: date-time */
            reckonedAt?: string;
        };
        Overseas: {
            country?: components["schemas"]["Country"];
            exhibitions: {
                city?: string;
                country?: components["schemas"]["Country"];
                days: string;
                demo: boolean;
                /** Format: date-time */
                fetchedAt: string;
                id: string;
                on?: string;
                source: string;
                title: {
                    [key: string]: string;
                };
            }[];
            hs?: string;
            news: {
                countries: components["schemas"]["Country"][];
                demo: boolean;
                /** Format: date-time */
                fetchedAt: string;
                id: string;
                office?: string;
                on?: string;
                source: string;
                summary?: string;
                title: {
                    [key: string]: string;
                };
                url?: string;
            }[];
            recommended: {
                country?: components["schemas"]["Country"];
                countryName: string;
                demo: boolean;
                /** @enum {string} */
                exporter: "domestic" | "beginner" | "promising" | "growing";
                /** Format: date-time */
                fetchedAt: string;
                id: string;
                score: number;
                source: string;
            }[];
            regulations: {
                by: components["schemas"]["Country"];
                demo: boolean;
                /** Format: date-time */
                fetchedAt: string;
                from?: string;
                id: string;
                korea: boolean;
                /** @enum {string} */
                measure: "anti_dumping" | "countervailing" | "safeguard" | "anti_dumping_circumvention" | "countervailing_circumvention" | "safeguard_circumvention" | "other";
                outcome?: string;
                source: string;
                /** @enum {string} */
                stage: "in_force" | "investigation";
                targets: string[];
                tariff: string[];
                title?: {
                    [key: string]: string;
                };
                until?: string;
            }[];
            sources: components["schemas"]["OverseasSource"][];
            trade: {
                country?: components["schemas"]["Country"];
                countryName: string;
                demo: boolean;
                exportUsd: number;
                /** Format: date-time */
                fetchedAt: string;
                from: string;
                id: string;
                importUsd: number;
                source: string;
                to: string;
            }[];
        };
        OverseasSource: {
            /** Format: date-time */
            checkedAt?: string;
            demo: boolean;
            home?: string;
            source: string;
            stale: boolean;
            title: {
                [key: string]: string;
            };
        };
        OwnershipView: {
            actions: string[];
            /** Format: date-time */
            expiresAt: string;
            from: {
                id: string;
                name: string;
            };
            keep: boolean;
            offeredAt: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "withdrawn" | "expired";
            to: {
                id: string;
                name: string;
            };
            version: number;
        };
        OwnShare: {
            share: number;
            upToEmployees?: number;
            upToRevenue?: number;
        };
        /** @enum {string} */
        Pace: "each" | "daily" | "weekly" | "none";
        Packing: {
            gross?: number;
            height?: number;
            length?: number;
            net?: number;
            quantity: number;
            width?: number;
        };
        PasskeyMade: {
            /** @enum {string|null} */
            authenticatorAttachment?: "platform" | "cross-platform" | null;
            clientExtensionResults?: {
                [key: string]: unknown;
            };
            id: string;
            rawId: string;
            response: {
                attestationObject: string;
                clientDataJSON: string;
                transports?: string[];
            };
            /** @enum {string} */
            type: "public-key";
        };
        PasskeySigned: {
            /** @enum {string|null} */
            authenticatorAttachment?: "platform" | "cross-platform" | null;
            clientExtensionResults?: {
                [key: string]: unknown;
            };
            id: string;
            rawId: string;
            response: {
                authenticatorData: string;
                clientDataJSON: string;
                signature: string;
                userHandle?: string | null;
            };
            /** @enum {string} */
            type: "public-key";
        };
        PatentLookupLine: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            listingId?: string;
            number: string;
            sources: {
                /** Format: date-time */
                at: string;
                code?: string;
                /** @enum {string} */
                outcome: "found" | "none" | "noKey" | "fault";
                source: string;
            }[];
            state: string;
            version: number;
        };
        PatentLookupView: {
            content?: {
                anonymous?: boolean;
                /** @default {} */
                attributes: {
                    [key: string]: unknown;
                };
                /** @default [] */
                codes: components["schemas"]["Code"][];
                /** @default [] */
                keywords: string[];
                /** @default [] */
                media: components["schemas"]["Media"][];
                place?: {
                    country: string;
                    region?: string;
                };
                /** @default {} */
                stages: {
                    [key: string]: components["schemas"]["Stage"];
                };
                summary?: {
                    [key: string]: string;
                };
                title?: {
                    [key: string]: string;
                };
            };
            /** Format: date-time */
            createdAt: string;
            id: string;
            knownAs?: string;
            listingId?: string;
            number: string;
            rights?: {
                estimate: {
                    en: string;
                    ko: string;
                };
                familyIds: string[];
                members: components["schemas"]["RightMember"][];
            };
            sources: {
                /** Format: date-time */
                at: string;
                code?: string;
                /** @enum {string} */
                outcome: "found" | "none" | "noKey" | "fault";
                source: string;
            }[];
            state: string;
            version: number;
        };
        Payers: {
            applicationId?: string;
            /** @default [] */
            projects: components["schemas"]["ProjectShare"][];
        };
        PaymentTerms: {
            instalments: {
                days: number;
                /** @enum {string} */
                due: "accepted" | "ready" | "dispatched" | "delivered" | "invoiced";
                share: number;
            }[];
            /** @enum {string} */
            kind: "transfer" | "card" | "letter_of_credit" | "open_account";
        };
        PayoutAccountView: {
            accountId?: string;
            enabled?: boolean;
            mayOpen: boolean;
            version: number;
            wants?: string[];
        };
        /** @description Page of the provider on which the payment is made; it is gone after `until` */
        PayPage: {
            paymentId: string;
            until: string;
            url: string;
        };
        /** @enum {string} */
        Permission: "look" | "offer" | "sell" | "buy" | "sign" | "pay" | "equip" | "members" | "administer" | "desk.look" | "desk.act";
        PersonFile: {
            email: string;
            id: string;
            name: string;
            organisations: {
                id: string;
                name: components["schemas"]["Text"];
                roles: string[];
            }[];
            /** @enum {string} */
            status: "active" | "suspended" | "erased";
            suspension?: {
                by: components["schemas"]["Stamp"];
                note?: string;
                /** @enum {string} */
                reason: "fraud" | "report" | "sanctions" | "verification" | "security" | "request";
            };
            version: number;
        };
        /** @enum {string} */
        PlanName: "basic" | "standard" | "large";
        PlannedUse: {
            performerId?: string;
            price: number;
            /** @enum {string} */
            support: "booking" | "simulation" | "design" | "prototype" | "test";
            what: string;
        };
        Portfolio: {
            ages: {
                count: number;
                from: number;
                interested: number;
                to: number;
                won: number;
            }[];
            candidates: number;
            fees: {
                source: components["schemas"]["Text"];
            };
            found: number;
            funnel: {
                here: number;
                label: components["schemas"]["Text"];
                reached: number;
                /** @enum {string} */
                stage: "draft" | "published" | "viewed" | "interest" | "nda" | "terms" | "licence";
                won: number;
            }[];
            inForce: number;
            items: components["schemas"]["HeldTechnology"][];
            page: number;
            pages: number;
            reasons: {
                [key: string]: components["schemas"]["Text"];
            };
            total: number;
            uncosted: {
                count: number;
                office: string;
            }[];
            upkeep: {
                terms: components["schemas"]["UpkeepTerms"];
                version: number;
            };
            won: number;
            wonOfCandidates: number;
            wonWithoutInterest: number;
        };
        Preference: {
            agreement: string;
            /** Format: date */
            expires?: string;
            reference?: string;
            rule: string;
        };
        /** @description A price with the agreement that each of its fields comes from; minor units */
        PriceAnswer: {
            because: {
                field: string;
                listId?: string;
                /** @enum {string} */
                nearness: "customer" | "country" | "members" | "public" | "listing";
                step?: number;
            }[];
            currencies: components["schemas"]["Currency"][];
            currency: components["schemas"]["Currency"];
            faults: {
                code: string;
                detail: string;
                next?: number;
                pointer: string;
            }[];
            ladder?: components["schemas"]["Ladder"];
            lead?: {
                max: number;
                min: number;
            };
            minimum: number;
            multiple: number;
            next: number;
            orderMinimum?: number;
            quantity: number;
            term?: components["schemas"]["DeliveryTerm"];
            total?: number;
            unit?: number;
        };
        PriceListView: {
            actions: string[];
            /** Format: date-time */
            changedAt: string;
            currency: components["schemas"]["Currency"];
            /** @default false */
            demo: boolean;
            /** @default [] */
            families: {
                listingIds: string[];
                minimum: number;
                name: string;
            }[];
            /** Format: date */
            from?: string;
            id: string;
            name: string;
            orderMinimum?: number;
            scope: components["schemas"]["PriceScope"];
            /** @enum {string} */
            state: "draft" | "active" | "ended";
            term?: components["schemas"]["DeliveryTerm"];
            /** Format: date */
            until?: string;
            version: number;
        };
        PriceScope: {
            /** @enum {string} */
            kind: "public";
        } | {
            /** @enum {string} */
            kind: "members";
        } | {
            countries: components["schemas"]["Country"][];
            /** @enum {string} */
            kind: "country";
        } | {
            /** @enum {string} */
            kind: "customer";
            organisationIds: string[];
        };
        PriceView: {
            /** Format: date-time */
            changedAt: string;
            ladder?: components["schemas"]["Ladder"];
            lead?: components["schemas"]["LeadTimes"];
            listId: string;
            listingId: string;
            minimum?: number;
            multiple?: number;
            term?: components["schemas"]["DeliveryTerm"];
            title: {
                [key: string]: string;
            };
            variant?: components["schemas"]["Sku"];
            version: number;
        };
        PrivacyRequestView: {
            changed: components["schemas"]["Stamp"];
            /** @default {} */
            counts: {
                [key: string]: number;
            };
            created: components["schemas"]["Stamp"];
            /** Format: date-time */
            done?: string;
            /** Format: date-time */
            dueAt: string;
            id: string;
            /** @enum {string} */
            kind: "export" | "erasure";
            /** Format: date-time */
            nextAt?: string;
            /** @enum {string} */
            state: "waiting" | "ready" | "expired" | "cooling" | "held" | "running" | "done" | "cancelled";
            subject: components["schemas"]["PrivacySubject"];
            version: number;
        };
        PrivacySubject: {
            id: string;
            /** @enum {string} */
            is: "person";
        } | {
            id: string;
            /** @enum {string} */
            is: "organisation";
        };
        Problem: {
            code: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        Process: {
            final: string[];
            initial: string;
            name: string;
            parties: string[];
            states: string[];
            transitions: {
                action: string;
                by: string[];
                from: string[];
                /** @description Code of the problem that answers where more must hold than the state */
                guard?: string;
                /** @description Of which one must be given */
                reasons?: string[];
                /** @description What starts the clock: a key of `timers`, or words */
                timer?: string;
                to: string;
            }[];
        };
        ProgrammeLine: {
            agency: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            /** Format: date */
            closesOn: string;
            /** @enum {string} */
            currency: "KRW";
            /** @default false */
            demo: boolean;
            /** Format: date */
            endsOn: string;
            grantMax: number;
            grantMin: number;
            id: string;
            number: string;
            open: boolean;
            /** Format: date */
            opensOn: string;
            /** @enum {string} */
            state: "draft" | "published" | "reviewing" | "running" | "ended" | "cancelled";
            supports: ("booking" | "simulation" | "design" | "prototype" | "test")[];
            title: {
                [key: string]: string;
            };
            total: number;
            version: number;
        };
        ProgrammeView: {
            actions: string[];
            agency: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            burn?: components["schemas"]["BurnRule"];
            /** Format: date */
            closesOn: string;
            /** @enum {string} */
            currency: "KRW";
            /** @default false */
            demo: boolean;
            /** Format: date */
            endsOn: string;
            granted?: number;
            grantMax: number;
            grantMin: number;
            id: string;
            mine: boolean;
            number: string;
            open: boolean;
            /** Format: date */
            opensOn: string;
            ownShares: components["schemas"]["OwnShare"][];
            reviewers?: string[];
            rules: components["schemas"]["EligibilityRule"][];
            scoring: components["schemas"]["Scoring"];
            /** @enum {string} */
            state: "draft" | "published" | "reviewing" | "running" | "ended" | "cancelled";
            summary: {
                [key: string]: string;
            };
            supports: ("booking" | "simulation" | "design" | "prototype" | "test")[];
            title: {
                [key: string]: string;
            };
            total: number;
            version: number;
        };
        ProjectShare: {
            name: string;
            weight: number;
        };
        PublishedListing: {
            code?: string;
            fields?: {
                code: string;
                pointer: string;
            }[];
            id: string;
            /** @enum {string} */
            result: "published" | "submitted" | "unchanged" | "refused";
            version?: number;
        };
        PublishOrder: {
            answers?: components["schemas"]["SharedAnswers"];
            /** @default [] */
            checklist: ("identity" | "rights" | "claims" | "confidential")[];
            listings: {
                id: string;
                version: number;
            }[];
        };
        Purchase: {
            id: string;
            orders: components["schemas"]["OrderListLine"][];
            totals: {
                currency: string;
                minor: number;
                paid: number;
            }[];
        };
        QualificationView: {
            actions: ("request" | "grant" | "revoke" | "withdraw")[];
            /** Format: date-time */
            changedAt: string;
            /** @default false */
            demo: boolean;
            holds: boolean;
            id: string;
            /** @enum {string} */
            level: "assisted" | "independent" | "trainer";
            note?: string;
            organisationId: string;
            owner: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            person?: {
                id: string;
                name: string;
            };
            personId: string;
            /** @enum {string} */
            reason?: "not_passed" | "not_eligible" | "unsafe_use" | "damage" | "left" | "mistake" | "withdrawn";
            skill: components["schemas"]["Skill"];
            /** @enum {string} */
            state: "requested" | "scheduled" | "qualified" | "expiring" | "expired" | "revoked";
            trainingId?: string;
            /** Format: date-time */
            until?: string;
            version: number;
        };
        QualificationWanted: {
            /** @enum {string} */
            level: "assisted" | "independent" | "trainer";
            skill: components["schemas"]["Skill"];
        };
        Quantity: {
            unit: string;
            value: number;
        };
        QuotaLine: {
            bytes?: number;
            /** @enum {string} */
            per: "minute" | "hour" | "day" | "week" | "month";
            requests: number;
            said: components["schemas"]["QuotaSaid"][];
            /** Format: date-time */
            until: string;
            used: {
                bytes: number;
                requests: number;
            };
        };
        QuotaSaid: {
            /** Format: date-time */
            at: string;
            limit: number;
            name: string;
            used: number;
        };
        QuoteComparison: {
            columns: {
                /** Format: date */
                arrives?: string;
                best: boolean;
                cells: {
                    atAsked?: string;
                    best: boolean;
                    flags: ("not_quoted" | "unit" | "quantity_less" | "quantity_more" | "no_rate" | "no_hs" | "no_origin" | "certificates" | "over_target")[];
                    hs?: string;
                    line: number;
                    name?: string;
                    origin?: string;
                    quantity?: number;
                    unitPrice?: string;
                }[];
                converted?: components["schemas"]["Money"];
                flags: ("expired" | "partial" | "late" | "arrival_unknown" | "payment")[];
                landed?: components["schemas"]["LandedCost"];
                number: number;
                quoteId: string;
                seller: {
                    name: components["schemas"]["Text"];
                    organisationId: string;
                };
                state: components["schemas"]["QuoteState"];
                terms: {
                    currency: components["schemas"]["Currency"];
                    delivery: components["schemas"]["DeliveryTerms"];
                    leadDays: number;
                    payment: components["schemas"]["PaymentTerms"];
                    /** Format: date-time */
                    validUntil: string;
                };
                total: components["schemas"]["Money"];
            }[];
            costs?: components["schemas"]["LandedCosts"];
            currency: components["schemas"]["Currency"];
            lines: components["schemas"]["RfqLine"][];
            /** Format: date */
            on: string;
            version: number;
        };
        QuotedUse: {
            /** @enum {string} */
            basis: "booked" | "used" | "max";
            currency: components["schemas"]["Currency"];
            lines: components["schemas"]["ChargeLine"][];
            net: number;
            /** @enum {string} */
            priceClass: "member" | "sme" | "university" | "foreign";
            split?: {
                left: number;
                own: number;
                support: number;
            };
            total: number;
            vat: number;
            version: number;
        };
        QuoteLine: {
            /** @default [] */
            certificates: string[];
            grossKg?: number;
            hs?: string;
            /** @default [] */
            ladder: {
                from: number;
                leadDays?: number;
                unitPrice: number;
            }[];
            leadDays?: number;
            line: number;
            listingId?: string;
            name: string;
            origin?: components["schemas"]["Country"];
            pack?: {
                unit: components["schemas"]["TradeUnit"];
                value: number;
            };
            /** @default 1 */
            per: number;
            quantity: components["schemas"]["TradeQuantity"];
            spec?: string;
            unitPrice: number;
            volumeM3?: number;
        };
        QuoteLineView: {
            buyer: {
                country: string;
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            demo: boolean;
            id: string;
            number: number;
            /** @enum {string} */
            pen?: "seller" | "buyer";
            /** @enum {string} */
            reason?: "price" | "terms" | "lead_time" | "no_fit" | "quality" | "no_capacity" | "not_available" | "not_needed" | "control" | "awarded_elsewhere" | "request_ended";
            reference: string;
            rfq: {
                id: string;
                number: string;
                title: string;
            };
            sealed: boolean;
            seller: {
                country: string;
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            /** @enum {string} */
            side: "seller" | "buyer" | "operator" | "clock";
            state: components["schemas"]["QuoteState"];
            total?: components["schemas"]["Money"];
            validUntil?: string;
            version: number;
        };
        QuoteSaid: {
            /** @enum {string} */
            language: "ko" | "en";
            text: string;
            translation?: {
                /** @enum {string} */
                language: "ko" | "en";
                text: string;
            };
        };
        /** @enum {string} */
        QuoteState: "draft" | "requested" | "submitted" | "countered" | "accepted" | "declined" | "withdrawn" | "superseded" | "expired";
        QuoteTerms: {
            currency: components["schemas"]["Currency"];
            delivery: components["schemas"]["DeliveryTerms"];
            leadDays: number;
            lines: components["schemas"]["QuoteLine"][];
            note?: string;
            orderMinimum?: number;
            payment: components["schemas"]["PaymentTerms"];
            /** Format: date-time */
            validUntil: string;
        };
        QuoteVersionView: {
            at: string;
            changes: {
                after?: unknown;
                before?: unknown;
                path: string;
            }[];
            hash: string;
            note?: string;
            number: number;
            /** @enum {string} */
            side: "seller" | "buyer";
            terms: components["schemas"]["QuoteTerms"];
            total: components["schemas"]["Money"];
        };
        QuoteView: {
            accepted?: {
                /** @enum {string} */
                by: "seller" | "buyer";
                hash: string;
                number: number;
                orderId: string;
            };
            actions: ("view" | "recall" | "request" | "accept" | "decline" | "withdraw")[];
            buyer: {
                country: string;
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            demo: boolean;
            draft?: components["schemas"]["QuoteTerms"];
            history: {
                /** @enum {string} */
                action: "draft" | "change" | "submit" | "renew" | "recall" | "counter" | "request" | "accept" | "decline" | "withdraw" | "view" | "warn" | "expire" | "supersede";
                at: string;
                by: {
                    id: string;
                    name: string;
                } | null;
                from?: components["schemas"]["QuoteState"];
                id: string;
                number: number;
                /** @enum {string} */
                reason?: "price" | "terms" | "lead_time" | "no_fit" | "quality" | "no_capacity" | "not_available" | "not_needed" | "control" | "awarded_elsewhere" | "request_ended";
                /** @enum {string} */
                side: "seller" | "buyer" | "operator" | "clock";
                text?: string;
                to: components["schemas"]["QuoteState"];
            }[];
            id: string;
            messages: {
                at: string;
                id: string;
                /** @enum {string} */
                language: "ko" | "en";
                /** @enum {string} */
                side: "seller" | "buyer";
                text: string;
                translation?: {
                    /** @enum {string} */
                    language: "ko" | "en";
                    text: string;
                };
            }[];
            number: number;
            /** @enum {string} */
            pen?: "seller" | "buyer";
            /** @enum {string} */
            reason?: "price" | "terms" | "lead_time" | "no_fit" | "quality" | "no_capacity" | "not_available" | "not_needed" | "control" | "awarded_elsewhere" | "request_ended";
            reference: string;
            rfq: {
                id: string;
                number: string;
                title: string;
            };
            rfqState: components["schemas"]["RfqState"];
            sealed: boolean;
            seller: {
                country: string;
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            /** @enum {string} */
            side: "seller" | "buyer" | "operator" | "clock";
            state: components["schemas"]["QuoteState"];
            total?: components["schemas"]["Money"];
            validUntil?: string;
            version: number;
            versions: components["schemas"]["QuoteVersionView"][];
            viewed?: {
                /** Format: date-time */
                at: string;
                number: number;
            };
            writes: boolean;
        };
        ReadinessWeights: {
            catalogue: number;
            certificates: number;
            exports: number;
            growth: number;
            markets: number;
            response: number;
            supply: number;
        };
        ReadinessWeightsVersion: {
            by: components["schemas"]["Stamp"];
            organisationId: string;
            version: number;
            weights: components["schemas"]["ReadinessWeights"];
            why: string;
        };
        Reading: {
            conditions: {
                label: components["schemas"]["Text"];
                max?: number;
                min?: number;
                name: string;
                unit?: string;
                written: string;
            }[];
            didYouMean?: string;
            readAs?: string;
            through: {
                asked: string;
                /** @enum {string} */
                by: "written" | "identifier" | "part" | "prefix" | "initials" | "keyboard" | "spacing" | "synonym" | "translation" | "sound" | "typo";
                found: string;
            }[];
            without: {
                label: components["schemas"]["Text"];
                name: string;
                /** @enum {string} */
                of: "word" | "facet" | "range" | "condition";
                total: number;
            }[];
        };
        Reason: {
            asked?: string;
            field?: string;
            found?: string;
            /** @enum {string} */
            of: "word" | "nearness" | "freshness" | "completeness" | "answering" | "spread";
            share: number;
        };
        ReckonedStatement: {
            reckoning: components["schemas"]["RoyaltyReckoning"];
            statement: components["schemas"]["RoyaltyStatement"];
        };
        RecordClass: {
            basis: {
                en: string;
                ko: string;
            };
            erased: {
                en: string;
                ko: string;
            };
            keepDays?: number;
            name: string;
            says: {
                en: string;
                ko: string;
            };
        };
        Refusal: {
            code: string;
            detail: string;
            fields?: {
                code: string;
                column: string;
                params?: {
                    [key: string]: string | number;
                };
            }[];
            id?: string;
            position: {
                document: string;
                index: number;
            };
            title?: string;
        };
        ResourceContent: {
            about?: {
                [key: string]: string;
            };
            approval?: components["schemas"]["BookingApproval"];
            attendance?: components["schemas"]["Attendance"];
            cancellation?: components["schemas"]["CancellationLadder"];
            capacity: number;
            /** @enum {string} */
            kind: "instrument" | "room" | "operator" | "test_line" | "simulation" | "design" | "training" | "consumable";
            limits?: components["schemas"]["BookingLimit"][];
            listingId?: string;
            name: {
                [key: string]: string;
            };
            opening: components["schemas"]["Opening"];
            /** @default [] */
            outages: components["schemas"]["Outage"][];
            place?: {
                [key: string]: string;
            };
            qualification?: components["schemas"]["QualificationWanted"];
            rules: components["schemas"]["BookingRules"];
            /** @enum {number} */
            slotMinutes: 5;
            training?: components["schemas"]["Training"];
            waitlist?: components["schemas"]["WaitlistRule"];
            zone: string;
        };
        ResourceView: {
            about?: {
                [key: string]: string;
            };
            actions: ("change" | "book" | "pause" | "resume" | "retire")[];
            approval?: components["schemas"]["BookingApproval"];
            attendance?: components["schemas"]["Attendance"];
            cancellation?: components["schemas"]["CancellationLadder"];
            capacity: number;
            /** Format: date-time */
            changedAt: string;
            /** @default false */
            demo: boolean;
            id: string;
            /** @enum {string} */
            kind: "instrument" | "room" | "operator" | "test_line" | "simulation" | "design" | "training" | "consumable";
            limits?: components["schemas"]["BookingLimit"][];
            listingId?: string;
            name: {
                [key: string]: string;
            };
            opening: components["schemas"]["Opening"];
            /** @default [] */
            outages: components["schemas"]["Outage"][];
            owner: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            place?: {
                [key: string]: string;
            };
            qualification?: components["schemas"]["QualificationWanted"];
            rules: components["schemas"]["BookingRules"];
            /** @enum {number} */
            slotMinutes: 5;
            /** @enum {string} */
            state: "active" | "paused" | "retired";
            training?: components["schemas"]["Training"];
            version: number;
            waitlist?: components["schemas"]["WaitlistRule"];
            zone: string;
        };
        ResultFile: {
            bytes: number;
            name: string;
            sha256: string;
        };
        RevealLine: {
            at: string;
            contact: {
                about?: components["schemas"]["Text"];
                id: string;
            };
            organisation: {
                id: string;
                name?: components["schemas"]["Text"];
            };
            person: string;
            times: number;
        };
        ReviewConflict: {
            /** Format: date-time */
            at: string;
            reviewerId: string;
            /** @enum {string} */
            why: "applicant" | "performer" | "licence" | "declared";
        };
        RevisionView: {
            changes: {
                after?: unknown;
                before?: unknown;
                path: string;
            }[];
            id: string;
            submitted: components["schemas"]["Stamp"];
        };
        RfqContent: {
            about?: string;
            currency: components["schemas"]["Currency"];
            /** Format: date-time */
            deadline?: string;
            delivery?: {
                place: components["schemas"]["NamedPlace"];
                /** @default [] */
                rules: ("EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF")[];
            };
            /** @default [] */
            invited: string[];
            /** @enum {string} */
            language: "ko" | "en";
            lines: components["schemas"]["RfqLine"][];
            /** Format: date */
            neededBy?: string;
            /** @default [] */
            payment: ("tt_30_70" | "tt_100" | "tt_30_70_documents" | "lc_sight" | "lc_usance_90" | "oa_30" | "oa_60" | "card_100")[];
            /** @default 10 */
            quotesMost: number;
            /** @default false */
            sealed: boolean;
            title: string;
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "matched" | "invited";
        };
        RfqLine: {
            /** @default [] */
            certificates: string[];
            hs?: string;
            listingId?: string;
            name: string;
            number: number;
            quantity: components["schemas"]["TradeQuantity"];
            samples?: number;
            spec?: string;
            targetPrice?: number;
            tolerancePercent?: number;
        };
        RfqLineView: {
            buyer: {
                country: string;
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            currency: components["schemas"]["Currency"];
            deadline?: string;
            demo: boolean;
            id: string;
            language: string;
            lines: number;
            number: string;
            place?: string;
            /** @enum {string} */
            reason?: "vague" | "control" | "not_trade" | "abuse" | "not_needed" | "price" | "terms" | "no_fit" | "bought_elsewhere" | "no_decision";
            sealed: boolean;
            /** @enum {string} */
            side: "buyer" | "supplier" | "operator" | "clock";
            state: components["schemas"]["RfqState"];
            title: string;
            version: number;
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "matched" | "invited";
        };
        /** @enum {string} */
        RfqState: "draft" | "screening" | "open" | "clarifying" | "closed" | "evaluating" | "partly_awarded" | "awarded" | "no_award" | "cancelled" | "expired";
        RfqView: {
            actions: ("submit" | "publish" | "return" | "extend" | "close" | "evaluate" | "award_none" | "cancel")[];
            awards?: {
                line: number;
                number: number;
                quoteId: string;
            }[];
            buyer: {
                country: string;
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            changedAt: string;
            completeness?: {
                least: number;
                publishable: boolean;
                questions: {
                    code: string;
                    must: boolean;
                    pointer: string;
                }[];
                score: number;
            };
            content: components["schemas"]["RfqContent"];
            currency: components["schemas"]["Currency"];
            deadline?: string;
            demo: boolean;
            history: {
                /** @enum {string} */
                action: "draft" | "change" | "submit" | "publish" | "return" | "ask" | "answer" | "clarify" | "extend" | "remind" | "close" | "evaluate" | "award" | "award_part" | "award_none" | "cancel" | "expire";
                at: string;
                from?: components["schemas"]["RfqState"];
                id: string;
                /** @enum {string} */
                reason?: "vague" | "control" | "not_trade" | "abuse" | "not_needed" | "price" | "terms" | "no_fit" | "bought_elsewhere" | "no_decision";
                /** @enum {string} */
                side: "buyer" | "supplier" | "operator" | "clock";
                text?: string;
                to: components["schemas"]["RfqState"];
            }[];
            id: string;
            language: string;
            mayQuote: boolean;
            next?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                step: "remind" | "close" | "expire";
            };
            number: string;
            place?: string;
            publishedAt?: string;
            questions: {
                answer?: {
                    at: string;
                    text: string;
                };
                at: string;
                id: string;
                mine: boolean;
                text: string;
            }[];
            quoteId?: string;
            reached?: number;
            /** @enum {string} */
            reason?: "vague" | "control" | "not_trade" | "abuse" | "not_needed" | "price" | "terms" | "no_fit" | "bought_elsewhere" | "no_decision";
            sealed: boolean;
            /** @enum {string} */
            side: "buyer" | "supplier" | "operator" | "clock";
            state: components["schemas"]["RfqState"];
            title: string;
            version: number;
            /**
             * @default public
             * @enum {string}
             */
            visibility: "public" | "matched" | "invited";
        };
        Right: {
            country: components["schemas"]["Country"];
            /** @enum {string} */
            kind: "patent" | "utility" | "design" | "trademark";
            number: string;
        };
        RightMember: {
            application?: string;
            claims?: number;
            eventCount: number;
            events: components["schemas"]["LegalEvent"][];
            filed?: string;
            granted?: string;
            grants: {
                date?: string;
                kind?: string;
                number: string;
            }[];
            holders: string[];
            office: string;
            parts: components["schemas"]["Standing"][];
            publications: {
                date?: string;
                kind?: string;
                number: string;
            }[];
            /** @enum {string} */
            right: "patent" | "utility";
            sources: {
                fetchedAt: string;
                source: string;
            }[];
            standing: components["schemas"]["Standing"];
            title: components["schemas"]["Text"];
        };
        /** @description The rights in a technology by office; every standing is an estimate from published data */
        RightsView: {
            estimate: {
                en: string;
                ko: string;
            };
            familyIds: string[];
            listingId: string;
            members: components["schemas"]["RightMember"][];
        };
        /** @enum {string} */
        Role: "owner" | "sales" | "buyer" | "finance" | "legal" | "equipment" | "viewer" | "operator" | "support";
        RoleContent: {
            name: {
                en: string;
                ko: string;
            };
            permissions: components["schemas"]["TradePermission"][];
        };
        RoomFileView: {
            at: string;
            file: {
                bytes: number;
                id: string;
                name: string;
                sha256: string;
                type: string;
            };
            folder?: string;
            id: string;
            markable: boolean;
            /** @enum {string} */
            may: "none" | "view" | "download";
            rights?: {
                group: string;
                /** @enum {string} */
                may: "view" | "download";
            }[];
            /** @enum {string} */
            side: "seller" | "buyer";
            /** @enum {string} */
            state: "waiting" | "ready" | "revoked";
            until?: string;
            /** @enum {string} */
            use: "room" | "nda";
            version: number;
        };
        RoomOpened: {
            at: string;
            /** @enum {string} */
            did: "view" | "download";
            file: {
                id: string;
                name: string;
            };
            id: string;
            organisation: {
                id: string;
                name: components["schemas"]["Text"];
            } | null;
            person: {
                id: string;
                name: string;
            };
            /** @enum {string} */
            side: "seller" | "buyer";
        };
        RoomView: {
            files: components["schemas"]["RoomFileView"][];
            folders: string[];
            groups?: {
                emails: string[];
                id: string;
                name: string;
            }[];
            open: boolean;
            questions: {
                answer?: {
                    at: string;
                    by: {
                        id: string;
                        name: string;
                    } | null;
                    text: string;
                };
                at: string;
                by: {
                    id: string;
                    name: string;
                } | null;
                fileId?: string;
                id: string;
                mayAnswer: boolean;
                /** @enum {string} */
                side: "seller" | "buyer";
                text: string;
                version: number;
            }[];
            /** @enum {string} */
            side: "seller" | "buyer";
            version: number;
        };
        RoyaltyPeriodView: {
            actions: ("state" | "verify" | "dispute" | "invoice" | "close" | "distribute")[];
            base: components["schemas"]["NetSales"];
            /** @default 0 */
            corrections: number;
            currency: components["schemas"]["Currency"];
            dispute?: {
                at: string;
                reason: string;
                said: string;
            };
            distribution?: {
                key: string;
                minor: number;
                name: string;
            }[];
            /** Format: date */
            from: string;
            id: string;
            invoiceId?: string;
            licence: components["schemas"]["LicenceLine"];
            licenceId: string;
            reckoning?: components["schemas"]["RoyaltyReckoning"];
            reminded: number;
            stacking: boolean;
            /** @enum {string} */
            state: "open" | "statement_due" | "stated" | "verified" | "disputed" | "invoiced" | "paid" | "distributed" | "cancelled";
            /** Format: date */
            stateBy: string;
            stated?: {
                at: string;
            };
            statement?: components["schemas"]["RoyaltyStatement"];
            /** Format: date */
            to: string;
            /** @description Version of the licence, for If-Match */
            version: number;
        };
        RoyaltyReckoning: {
            after: {
                carried: number;
                licenceDue: number;
                yearDue: number;
                yearNet: number;
                yearRunning: number;
            };
            capped: number;
            credited: number;
            due: number;
            lines: {
                converted: number;
                net: number;
                taken: number;
            }[];
            minimum?: number;
            netSales: number;
            running: number;
            scale: number;
            shortfall: number;
            stacked: number;
            steps: {
                base: number;
                rate: number;
                royalty: number;
            }[];
        };
        RoyaltyStatement: {
            lines: components["schemas"]["StatedLine"][];
            note?: string;
            paidToOthers?: number;
        };
        RoyaltyTerms: {
            base: components["schemas"]["NetSales"];
            cap?: {
                minor: number;
                /** @enum {string} */
                per: "year" | "licence";
            };
            currency: components["schemas"]["Currency"];
            /** @default [] */
            milestones: components["schemas"]["MilestoneTerm"][];
            minimum?: {
                carried: boolean;
                steps: {
                    fromYear: number;
                    minor: number;
                }[];
            };
            /** @default 30 */
            paidWithinDays: number;
            /** @enum {string} */
            period: "quarterly" | "half_yearly" | "yearly";
            prosecution?: {
                past?: number;
                share: components["schemas"]["Share"];
            };
            stacking?: {
                credited: components["schemas"]["Share"];
                floor: components["schemas"]["Share"];
            };
            /** @default 30 */
            statedWithinDays: number;
            tiers: {
                from: number;
                rate: components["schemas"]["Share"];
            }[];
            upfront?: {
                minor: number;
                withinDays: number;
            };
        };
        SavedSearchView: {
            channels: components["schemas"]["Channels"];
            feedUrl?: string;
            found: {
                /** Format: date-time */
                at: string;
                listingId: string;
                title: components["schemas"]["Text"];
            }[];
            id: string;
            mine: boolean;
            name: string;
            pace: components["schemas"]["Pace"];
            query: string;
            /** Format: date-time */
            savedAt: string;
            shared: boolean;
            /** @enum {string} */
            state: "active" | "paused" | "deleted";
            version: number;
        };
        ScimError: {
            detail: string;
            schemas: string[];
            scimType?: string;
            status: string;
        };
        ScimGroup: {
            displayName?: string;
            members?: ({
                value: string;
            } & {
                [key: string]: unknown;
            })[] | null;
        } & {
            [key: string]: unknown;
        };
        ScimPatch: {
            Operations: ({
                op: string;
                path?: string;
                value?: unknown;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        ScimResource: {
            id?: string;
            schemas: string[];
        } & {
            [key: string]: unknown;
        };
        ScimUser: {
            /** @default true */
            active: boolean;
            displayName?: string | null;
            emails?: ({
                value?: string;
            } & {
                [key: string]: unknown;
            })[] | null;
            externalId?: string | null;
            name?: ({
                familyName?: string | null;
                formatted?: string | null;
                givenName?: string | null;
            } & {
                [key: string]: unknown;
            }) | null;
            userName: string;
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        Scope: "look" | "offer" | "sell" | "buy" | "sign" | "pay" | "equip" | "members" | "administer";
        Scoring: {
            criteria: components["schemas"]["Criterion"][];
            passAt: number;
            reviewers: number;
            /** @default false */
            trimmed: boolean;
        };
        ScreeningHit: {
            asked: string;
            countries: string[];
            digest: string;
            list: string;
            name: string;
            party: string;
            programmes: string[];
            reasons: ("same" | "order" | "spelling" | "sound" | "script" | "part")[];
            score: number;
            source: string;
            /** @enum {string} */
            type: "individual" | "entity" | "vessel" | "aircraft" | "unknown";
        };
        ScreeningOverride: {
            by: components["schemas"]["Stamp"];
            digest: string;
            note: string;
            party: string;
            /** @enum {string} */
            reason: "other_name" | "other_country" | "other_type" | "other_birth" | "licensed";
            /** Format: date-time */
            until: string;
        };
        ScreeningView: {
            actions: ("clear" | "confirm")[];
            changed: components["schemas"]["Stamp"];
            confirmed?: {
                by: components["schemas"]["Stamp"];
                note: string;
                /** @enum {string} */
                reason: "same_party" | "owned_by_party";
            };
            /** @default false */
            demo: boolean;
            hits: components["schemas"]["ScreeningHit"][];
            id: string;
            lists: components["schemas"]["ListsSeen"];
            /** Format: date-time */
            openedAt?: string;
            /** @default [] */
            overrides: components["schemas"]["ScreeningOverride"][];
            party: {
                country?: components["schemas"]["Country"];
                names: string[];
                organisationId?: string;
            };
            /** Format: date-time */
            screenedAt: string;
            /** @enum {string} */
            state: "clear" | "open" | "cleared" | "confirmed";
            unanswered: number;
            version: number;
        };
        SearchHealth: {
            /** @enum {string} */
            engine: "embedded" | "algolia";
            last?: {
                checked: number;
                /** Format: date-time */
                endedAt: string;
                mended: number;
                missing: number;
                orphans: number;
                stale: number;
                /** Format: date-time */
                startedAt: string;
            };
            listings?: number;
            round?: {
                checked: number;
                mended: number;
                missing: number;
                orphans: number;
                stale: number;
                /** Format: date-time */
                startedAt: string;
            };
            setAside: number;
            /** @enum {string} */
            through?: "published" | "reviewed" | "index";
        };
        SecretLine: {
            /** Format: date-time */
            at: string;
            /** @description Its last characters */
            hint: string;
            id: string;
        };
        SeriesTime: {
            bookingId?: string;
            code?: string;
            local: string;
            proposal?: {
                /** Format: date-time */
                end: string;
                local: string;
                /** Format: date-time */
                start: string;
            };
            /** Format: date-time */
            start?: string;
        };
        SessionView: {
            agent: string;
            /** Format: date-time */
            began: string;
            current: boolean;
            id: string;
            /** Format: date-time */
            seen: string;
        };
        Share: number;
        SharedAnswers: {
            fundingDuties?: ("report" | "government_royalty" | "export_consent" | "domestic_first" | "acknowledgement" | "fulfilled")[];
            /** @enum {string} */
            ownership?: "sole" | "joint";
            /** @enum {string} */
            publicFunding?: "none" | "national" | "regional" | "foreign";
        };
        ShownContent: {
            anonymous?: boolean;
            /** @default {} */
            attributes: {
                [key: string]: unknown;
            };
            /** @default [] */
            codes: components["schemas"]["Code"][];
            /** @default [] */
            keywords: string[];
            media: {
                alt?: {
                    [key: string]: string;
                };
                bytes: number;
                id: string;
                /** @enum {string} */
                kind: "image" | "document";
                name: string;
                sha256: string;
                stage: components["schemas"]["Stage"];
                type: string;
            }[];
            place?: {
                country: string;
                region?: string;
            };
            /** @default {} */
            stages: {
                [key: string]: components["schemas"]["Stage"];
            };
            summary?: {
                [key: string]: string;
            };
            title: {
                [key: string]: string;
            };
        };
        ShownInvoice: {
            invoice: components["schemas"]["InvoiceView"];
            licence: components["schemas"]["LicenceLine"];
            mayRecord: boolean;
        };
        Skill: string;
        Sku: string;
        Slo: {
            /** Format: date-time */
            at: string;
            objectives: {
                budgetLeft: number;
                burns: {
                    /** @enum {string} */
                    alert: "page" | "ticket";
                    from: number;
                    long: number;
                    over: number[];
                    rings: boolean;
                    short: number;
                }[];
                events: {
                    good: number;
                    total: number;
                };
                goal: number;
                name: components["schemas"]["Text"];
                /** @enum {string} */
                objective: "availability" | "latency" | "answers" | "index" | "webhooks";
                says: components["schemas"]["Text"];
                share?: number;
            }[];
            windowDays: number;
        };
        SourceError: {
            answer?: string;
            /** Format: date-time */
            at: string;
            code: string;
            detail: string;
            document?: string;
            headers?: string;
            n: number;
            run: number;
            status?: number;
        };
        SourceLine: {
            asks: boolean;
            counts?: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            dueAt?: string;
            every?: number;
            fault?: string;
            followed: boolean;
            home?: string;
            id?: string;
            keys: {
                name: string;
                present: boolean;
            }[];
            /** Format: date-time */
            lastGoodAt?: string;
            outdated: boolean;
            owned: boolean;
            owner?: {
                id: string;
                name: components["schemas"]["Text"];
            };
            params: {
                [key: string]: string;
            };
            quota?: components["schemas"]["QuotaLine"];
            running: boolean;
            source: string;
            staleAfter?: number;
            /** Format: date-time */
            staleSince?: string;
            /** @enum {string} */
            state: "idle" | "good" | "stale" | "paused";
            title: components["schemas"]["Text"];
            /** Format: date-time */
            triedAt?: string;
            version?: number;
            /** Format: date-time */
            wantedAt?: string;
        };
        SourceRun: {
            /** @enum {string} */
            by: "schedule" | "operator" | "command" | "files";
            bytes: number;
            counts?: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            endedAt?: string;
            fault?: string;
            n: number;
            /** @enum {string} */
            outcome: "running" | "good" | "part" | "failed";
            reasons?: {
                [key: string]: number;
            };
            requests: number;
            /** Format: date-time */
            startedAt: string;
        };
        SourceView: {
            asks: boolean;
            counts?: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            dueAt?: string;
            errors: components["schemas"]["SourceError"][];
            every?: number;
            fault?: string;
            followed: boolean;
            home?: string;
            id?: string;
            keys: {
                name: string;
                present: boolean;
            }[];
            /** Format: date-time */
            lastGoodAt?: string;
            outdated: boolean;
            owned: boolean;
            owner?: {
                id: string;
                name: components["schemas"]["Text"];
            };
            params: {
                [key: string]: string;
            };
            quota?: components["schemas"]["QuotaLine"];
            running: boolean;
            runs: components["schemas"]["SourceRun"][];
            source: string;
            staleAfter?: number;
            /** Format: date-time */
            staleSince?: string;
            /** @enum {string} */
            state: "idle" | "good" | "stale" | "paused";
            title: components["schemas"]["Text"];
            /** Format: date-time */
            triedAt?: string;
            version?: number;
            /** Format: date-time */
            wantedAt?: string;
        };
        SpecificationTemplate: {
            category: string;
            hs: string;
            label: {
                en: string;
                ko: string;
            };
            properties: {
                /** @enum {string} */
                fit: "size" | "envelope" | "choice" | "grade" | "parts" | "words" | "flag";
                label: {
                    en: string;
                    ko: string;
                };
                name: string;
                options?: {
                    [key: string]: {
                        en: string;
                        ko: string;
                    };
                };
                standard?: string;
                unit?: string;
            }[];
            standards: string[];
            trade: string;
            version: number;
        };
        /** @enum {string} */
        Stage: "public" | "qualified" | "nda" | "room";
        Stamp: {
            actor: string;
            /** Format: date-time */
            at: string;
            onBehalfOf?: string;
            organisationId: string | null;
        };
        Standing: {
            id: string;
            /** @enum {string} */
            status: "active" | "suspended" | "erased";
            suspension?: {
                by: components["schemas"]["Stamp"];
                note?: string;
                /** @enum {string} */
                reason: "fraud" | "report" | "sanctions" | "verification" | "security" | "request";
            };
            version: number;
        };
        StatedLine: {
            country: components["schemas"]["Country"];
            currency: components["schemas"]["Currency"];
            deductions: {
                minor: number;
                /** @enum {string} */
                name: "discounts" | "returns" | "freight" | "taxes" | "packaging" | "bad_debt";
            }[];
            gross: number;
            product: string;
            rate?: components["schemas"]["DatedRate"];
            units?: number;
        };
        SupplyView: {
            /** @default [] */
            awards: {
                name: string;
                year?: number;
            }[];
            capacity?: {
                /** @enum {string} */
                per: "day" | "week" | "month" | "year";
                quantity: number;
                /** @enum {string} */
                unit: "H87" | "SET" | "KGM" | "MTR" | "LTR" | "XBX";
            };
            certificates: {
                body?: string;
                /** @default [] */
                countries: components["schemas"]["Country"][];
                /** Format: date */
                expires?: string;
                fileId?: string;
                /** Format: date */
                issued?: string;
                name: string;
                number?: string;
                /** @enum {string} */
                standing: "valid" | "expiring" | "expired";
            }[];
            /** Format: date-time */
            changedAt?: string;
            claims: {
                basis?: string;
                /** Format: date */
                expires: string;
                fileId?: string;
                /** @enum {string} */
                standing: "valid" | "expiring" | "expired";
                /** Format: date */
                stated?: string;
                statement: {
                    [key: string]: string;
                };
                /** @enum {string} */
                subject: "origin" | "rohs" | "reach" | "conflict_minerals" | "halal" | "other";
            }[];
            gtin?: string;
            history?: components["schemas"]["Classified"][];
            lead?: components["schemas"]["LeadTimes"];
            listingId: string;
            /** @default [] */
            modes: ("sea" | "air" | "multimodal" | "agreed")[];
            /** @default [] */
            national: components["schemas"]["NationalCode"][];
            origin?: components["schemas"]["Country"];
            packing?: components["schemas"]["Packing"];
            /** @default [] */
            payments: ("tt" | "lc" | "open" | "card")[];
            preferences: {
                agreement: string;
                /** Format: date */
                expires?: string;
                reference?: string;
                rule: string;
                /** @enum {string} */
                standing: "valid" | "expiring" | "expired";
            }[];
            /** @default [] */
            rights: components["schemas"]["Right"][];
            sample?: {
                /** @enum {string} */
                charge: "free" | "paid" | "credited";
                days?: number;
                most?: number;
                price?: components["schemas"]["Money"];
            };
            shipFrom?: {
                city?: string;
                country: components["schemas"]["Country"];
            };
            sku?: components["schemas"]["Sku"];
            /** @default [] */
            terms: components["schemas"]["DeliveryTerm"][];
            /** @default [] */
            variants: components["schemas"]["Variant"][];
            version: number;
            /** @default [] */
            videos: string[];
        };
        TechnologyTerms: {
            /** @enum {string} */
            agreement: "exclusive" | "sole" | "non_exclusive" | "assignment" | "option" | "joint_research" | "material_transfer";
            audit?: {
                keepYears: number;
                noticeDays: number;
                perYear: number;
            };
            confidentialYears: number;
            diligence?: {
                /** Format: date */
                by: string;
                duty: {
                    en: string;
                    ko: string;
                };
            }[];
            /** Format: date */
            ends?: string;
            field?: {
                en: string;
                ko: string;
            };
            /** @enum {string} */
            forum: "kcab" | "seoul_court" | "siac" | "icc";
            /** @enum {string} */
            improvements?: "maker" | "maker_with_grant_back" | "provider" | "joint";
            /** @enum {string} */
            law: "KR" | "SG" | "GB-ENG" | "US-NY";
            material?: {
                purpose: {
                    en: string;
                    ko: string;
                };
                returned: boolean;
                what: {
                    en: string;
                    ko: string;
                };
            };
            option?: {
                fee: components["schemas"]["Money"];
                /** @enum {string} */
                into: "exclusive" | "sole" | "non_exclusive" | "assignment";
                months: number;
            };
            research?: {
                months: number;
                partner: components["schemas"]["Money"];
                provider: components["schemas"]["Money"];
            };
            /** @default [] */
            rights: components["schemas"]["LicensedRight"][];
            royalty?: components["schemas"]["RoyaltyTerms"];
            /** @default [] */
            special: {
                en: string;
                ko: string;
            }[];
            /** Format: date */
            starts: string;
            /** @enum {string} */
            sublicence?: "none" | "consent" | "free";
            technology: {
                en: string;
                ko: string;
            };
            territory?: "world" | components["schemas"]["Country"][];
        };
        TermsApproval: {
            dueAt: string;
            id: string;
            state: string;
        };
        TermSheetView: {
            actions: ("accept" | "withdraw" | "reopen")[];
            agreed?: number;
            dealId: string;
            last?: components["schemas"]["TermVersionView"];
            number: number;
            pen: ("seller" | "buyer")[];
            /** @enum {string} */
            side: "seller" | "buyer";
            /** @enum {string} */
            state: "unwritten" | "offered_by_seller" | "offered_by_buyer" | "withdrawn_by_seller" | "withdrawn_by_buyer" | "agreed";
            version: number;
            versions: {
                at: string;
                by: {
                    id: string;
                    name: string;
                };
                note?: string;
                number: number;
                /** @enum {string} */
                side: "seller" | "buyer";
            }[];
            writes: boolean;
        };
        TermVersionView: {
            against?: number;
            at: string;
            by: {
                id: string;
                name: string;
            };
            changes: {
                after?: unknown;
                before?: unknown;
                path: string;
            }[];
            note?: string;
            number: number;
            /** @enum {string} */
            side: "seller" | "buyer";
            terms: components["schemas"]["TechnologyTerms"];
        };
        Text: {
            [key: string]: string;
        };
        TradeDocumentContent: {
            buyer: {
                country: components["schemas"]["Country"];
                name: {
                    [key: string]: string;
                };
                organisationId: string;
                region?: string;
            };
            currency: components["schemas"]["Currency"];
            demo: boolean;
            destination: components["schemas"]["Country"];
            /** @enum {string} */
            format: "sandan-trade-document/1";
            incoterm: {
                place: string;
                /** @enum {string} */
                rule: "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";
            };
            /** Format: date */
            issuedOn: string;
            /** @enum {string} */
            kind: "proforma_invoice" | "commercial_invoice" | "packing_list" | "certificate_of_origin" | "shipping_marks";
            lines: {
                hs?: string;
                name: string;
                per?: number;
                position: number;
                price?: string;
                quantity: number;
                spec?: string;
                total?: string;
                unit: string;
            }[];
            marks: string[];
            note?: string;
            notify?: string;
            number: string;
            order: {
                contentHash: string;
                id: string;
                number: string;
                /** Format: date */
                placedOn: string;
            };
            origin?: components["schemas"]["Country"];
            originRule?: string;
            /** @default [] */
            packing: components["schemas"]["Packing"][];
            payable?: string;
            payments: {
                /** @enum {string} */
                due: "accepted" | "ready" | "dispatched" | "delivered" | "invoiced";
                share: string;
            }[];
            portFrom?: string;
            portTo?: string;
            prepaid?: string;
            rate?: {
                from: components["schemas"]["Currency"];
                /** Format: date */
                on: string;
                rate: string;
                source: string;
                to: components["schemas"]["Currency"];
                total: string;
            };
            /** Format: date */
            sailsOn?: string;
            seller: {
                country: components["schemas"]["Country"];
                name: {
                    [key: string]: string;
                };
                organisationId: string;
                region?: string;
            };
            total?: string;
            vessel?: string;
        };
        TradeDocumentEntry: {
            /** @enum {string} */
            kind: "proforma_invoice" | "commercial_invoice" | "packing_list" | "certificate_of_origin" | "shipping_marks";
            note?: string;
            notify?: string;
            origin?: components["schemas"]["Country"];
            originRule?: string;
            /** @default [] */
            packing: components["schemas"]["Packing"][];
            portFrom?: string;
            portTo?: string;
            /** Format: date */
            sailsOn?: string;
            vessel?: string;
        };
        TradeDocumentFace: {
            buyer: components["schemas"]["Text"];
            code: string;
            demo: boolean;
            hash: string;
            issuedOn: string;
            /** @enum {string} */
            kind: "proforma_invoice" | "commercial_invoice" | "packing_list" | "certificate_of_origin" | "shipping_marks";
            number: string;
            pdf: string;
            seller: components["schemas"]["Text"];
            stands: boolean;
        };
        TradeDocumentView: {
            by: components["schemas"]["Stamp"];
            code: string;
            content: components["schemas"]["TradeDocumentContent"];
            hash: string;
            orderId: string;
            pdf: string;
            sequence: number;
            stands: boolean;
            ubl: boolean;
        };
        /** @enum {string} */
        TradePermission: "look" | "offer" | "sell" | "buy" | "sign" | "pay" | "equip" | "members" | "administer";
        TradeQuantity: {
            unit: components["schemas"]["TradeUnit"];
            value: number;
        };
        /** @enum {string} */
        TradeUnit: "H87" | "PR" | "DZN" | "CEN" | "MIL" | "SET" | "GRM" | "KGM" | "TNE" | "LBR" | "MMT" | "CMT" | "MTR" | "INH" | "FOT" | "MTK" | "FTK" | "MLT" | "LTR" | "MTQ" | "GLL" | "XBX" | "XCT" | "XPX" | "XRO" | "XBG" | "XDR";
        Training: {
            /** @enum {string} */
            level: "assisted" | "independent" | "trainer";
            months: number;
            skill: components["schemas"]["Skill"];
        };
        Upkeep: {
            terms: components["schemas"]["UpkeepTerms"];
            version: number;
        };
        UpkeepTerms: {
            /** @default [] */
            offices: {
                office: string;
                won: number;
            }[];
            /** @default 0 */
            reduction: number;
        };
        UploadForm: {
            fields: {
                [key: string]: string;
            };
            url: string;
        };
        Usage: {
            /** @description Calls of all machines of the organisation in a day (UTC) */
            perDay: number;
            /** @description Calls of each key or client in a minute */
            perMinute: number;
            plan: components["schemas"]["PlanName"];
            /** @description Taken of the day so far; a function takes a few at a time, so that it runs ahead by as many */
            usedToday: number;
        };
        UsageInvoiceLine: {
            currency: components["schemas"]["Currency"];
            /** @default false */
            demo: boolean;
            /** Format: date */
            dueOn: string;
            id: string;
            /** Format: date */
            issuedOn: string;
            late: boolean;
            month: string;
            net: number;
            number: string;
            owed: number;
            owedByProgrammes: number;
            owner: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            /** @enum {string} */
            reason?: "insolvent" | "uncollectable" | "small";
            /** @enum {string} */
            side: "owner" | "user" | "operator";
            /** @enum {string} */
            state: "issued" | "partly_paid" | "paid" | "written_off";
            support: number;
            user: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            vat: number;
            version: number;
        };
        UsageInvoiceView: {
            actions: ("pay" | "credit" | "writeOff")[];
            credits: {
                chargeId: string;
                net: number;
                number: string;
                /** Format: date */
                on: string;
                vat: number;
                why: string;
            }[];
            currency: components["schemas"]["Currency"];
            /** @default false */
            demo: boolean;
            /** Format: date */
            dueOn: string;
            entries: {
                key: string;
                kind: string;
                on: string;
                postings: {
                    account: string;
                    currency: string;
                    minor: number;
                }[];
            }[];
            id: string;
            /** Format: date */
            issuedOn: string;
            late: boolean;
            lines: {
                applicationId?: string;
                bookingId: string;
                bookingNumber: string;
                chargeId: string;
                net: number;
                projects: {
                    minor: number;
                    name: string;
                }[];
                resource: {
                    [key: string]: string;
                };
                /** Format: date-time */
                start: string;
                support: number;
                vat: number;
            }[];
            month: string;
            net: number;
            number: string;
            owed: number;
            owedByProgrammes: number;
            owner: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            payments: {
                /** @enum {string} */
                from: "user" | "programme";
                key: string;
                minor: number;
                /** Format: date */
                on: string;
                reference: string;
            }[];
            /** @enum {string} */
            reason?: "insolvent" | "uncollectable" | "small";
            /** @enum {string} */
            side: "owner" | "user" | "operator";
            /** @enum {string} */
            state: "issued" | "partly_paid" | "paid" | "written_off";
            support: number;
            user: {
                name: components["schemas"]["Text"];
                organisationId: string;
            };
            vat: number;
            version: number;
        };
        UsageLineView: {
            before: string;
            bookingId?: string;
            by: components["schemas"]["Stamp"];
            corrects?: number;
            hash: string;
            part?: number;
            place: number;
            resourceId: string;
            use: components["schemas"]["WrittenUse"];
            userId?: string;
        };
        UsagePriceView: {
            /**
             * @default booked
             * @enum {string}
             */
            basis: "booked" | "used" | "max";
            /** @default [] */
            consumables: {
                each: number;
                key: string;
                name: {
                    [key: string]: string;
                };
                unit: {
                    [key: string]: string;
                };
            }[];
            currency: components["schemas"]["Currency"];
            /** Format: date-time */
            from: string;
            hourly: {
                foreign?: number;
                member?: number;
                sme?: number;
                university?: number;
            };
            mayChange: boolean;
            /** @default 0 */
            minimumMinutes: number;
            ownerId: string;
            /** @default [] */
            peaks: {
                from: string;
                percent: number;
                to: string;
                weekdays: number[];
            }[];
            resourceId: string;
            setup?: number;
            staffHourly?: number;
            /** @default 10 */
            vat: number;
            version: number;
        };
        /** @description Minutes; rates in parts per million */
        Utilisation: {
            booked: number;
            incidents: number;
            lost: {
                [key: string]: number;
            };
            offered: number;
            rate?: number;
            shared: number;
            sharing?: number;
            used: number;
        };
        ValuationInputs: {
            cost?: components["schemas"]["CostInputs"];
            currency: components["schemas"]["Currency"];
            income?: components["schemas"]["IncomeInputs"];
            market?: components["schemas"]["MarketInputs"];
            weights: {
                cost: number;
                income: number;
                market: number;
            };
        };
        ValuationLine: {
            changed: components["schemas"]["Stamp"];
            currency: components["schemas"]["Currency"];
            id: string;
            listingId?: string;
            methods: ("income" | "market" | "cost")[];
            title: string;
            version: number;
        };
        ValuationView: {
            changed: components["schemas"]["Stamp"];
            created: components["schemas"]["Stamp"];
            flows: {
                chance: number;
                cost: number;
                income: number;
                present: number;
                year: number;
            }[];
            id: string;
            inputs: components["schemas"]["ValuationInputs"];
            listingId?: string;
            note?: string;
            ownerId: string;
            sensitivity: {
                high: number;
                /** @enum {string} */
                input: "achieved" | "rate" | "contribution" | "discount";
                low: number;
            }[];
            title: string;
            version: number;
            worth: {
                cost?: components["schemas"]["ValueRange"];
                income?: components["schemas"]["ValueRange"];
                market?: components["schemas"]["ValueRange"];
                together?: components["schemas"]["ValueRange"];
            };
        };
        /** @description Minor units; one value in ten lies below the first and one above the last */
        ValueRange: {
            p10: number;
            p50: number;
            p90: number;
        };
        Variant: {
            gtin?: string;
            name?: {
                [key: string]: string;
            };
            /** @default {} */
            options: {
                [key: string]: string;
            };
            sku: components["schemas"]["Sku"];
        };
        VerificationGrant: {
            level: components["schemas"]["VerificationLevel"];
            methods: {
                /** Format: date-time */
                at: string;
                method: components["schemas"]["VerificationMethod"];
            }[];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        VerificationLevel: 1 | 2 | 3;
        VerificationLine: {
            businessHoursLeft: number;
            dueAt?: string;
            organisation: {
                country: components["schemas"]["Country"];
                demo: boolean;
                id: string;
                name: components["schemas"]["Text"];
                type: components["schemas"]["OrganisationType"];
            };
            proposed: boolean;
            side: components["schemas"]["VerifiedSide"];
            /** @enum {string} */
            state: "unverified" | "submitted" | "in_review" | "changes_requested" | "verified" | "expiring" | "lapsed" | "suspended" | "rejected";
            submittedAt?: string;
            wanted: components["schemas"]["VerificationLevel"];
        };
        /** @enum {string} */
        VerificationMethod: "register" | "documents" | "domain" | "bank" | "site_visit" | "third_party";
        VerificationStanding: {
            buyer?: components["schemas"]["VerificationGrant"];
            seller?: components["schemas"]["VerificationGrant"];
        };
        VerificationView: {
            actions: ("submit" | "review" | "request_changes" | "propose" | "decline" | "verify" | "reject" | "suspend" | "reinstate" | "remind" | "lapse")[];
            demo: boolean;
            dueAt?: string;
            grant?: components["schemas"]["VerificationGrant"];
            history: {
                /** @enum {string} */
                action: "submit" | "review" | "request_changes" | "propose" | "decline" | "verify" | "reject" | "suspend" | "reinstate" | "remind" | "lapse";
                at: string;
                /** @enum {string} */
                by: "owner" | "operator" | "clock";
                level?: components["schemas"]["VerificationLevel"];
                name?: string;
                note?: string;
                reason?: string;
                /** @enum {string} */
                to: "unverified" | "submitted" | "in_review" | "changes_requested" | "verified" | "expiring" | "lapsed" | "suspended" | "rejected";
            }[];
            levels: {
                by: components["schemas"]["VerificationMethod"][];
                fourEyes: boolean;
                label: {
                    en: string;
                    ko: string;
                };
                level: components["schemas"]["VerificationLevel"];
                says: {
                    en: string;
                    ko: string;
                };
            }[];
            organisation: {
                country: components["schemas"]["Country"];
                demo: boolean;
                id: string;
                name: components["schemas"]["Text"];
                type: components["schemas"]["OrganisationType"];
                website?: string;
            };
            proposal?: {
                at: string;
                level: components["schemas"]["VerificationLevel"];
                methods: components["schemas"]["VerificationMethod"][];
                name: string;
                own: boolean;
            };
            requirements: {
                accepts: {
                    en: string;
                    ko: string;
                }[];
                /** @enum {string} */
                ages: "none" | "stated" | "issued";
                documents: {
                    by: components["schemas"]["Stamp"];
                    /** Format: date */
                    expires?: string;
                    file: {
                        bytes: number;
                        id: string;
                        name: string;
                        sha256: string;
                        type: string;
                    };
                    id: string;
                    /** Format: date */
                    issued?: string;
                    remark?: string;
                    /** @enum {string} */
                    requirement: "institution_registration" | "mandate" | "audit_report" | "signatory" | "equipment_designation" | "business_registration" | "representative" | "forwarder_registration" | "export_record" | "factory_registration" | "trade_licence" | "bank_reference" | "register_extract";
                    side: components["schemas"]["VerifiedSide"];
                    /** @enum {string} */
                    state: "waiting" | "given" | "accepted" | "remarked";
                }[];
                label: {
                    en: string;
                    ko: string;
                };
                level: components["schemas"]["VerificationLevel"];
                maxAgeDays?: number;
                name: string;
                /** @enum {boolean} */
                optional?: true;
                proves: {
                    en: string;
                    ko: string;
                };
                /** @enum {string} */
                state: "missing" | "given" | "accepted" | "remarked" | "outdated" | "optional";
            }[];
            side: components["schemas"]["VerifiedSide"];
            /** @enum {string} */
            state: "unverified" | "submitted" | "in_review" | "changes_requested" | "verified" | "expiring" | "lapsed" | "suspended" | "rejected";
            submittedAt?: string;
            suspendedAt?: string;
            version: number;
            wanted: components["schemas"]["VerificationLevel"];
        };
        /** @enum {string} */
        VerifiedSide: "seller" | "buyer";
        WaitlistRule: {
            /** @default 30 */
            leadMinutes: number;
            /** @default 120 */
            offerMinutes: number;
            /**
             * @default first_come
             * @enum {string}
             */
            order: "first_come" | "owner_first" | "qualified_first" | "best_fit";
        };
        WaitlistWish: {
            /** Format: date-time */
            from: string;
            minutes: number;
            /** Format: date-time */
            to: string;
        };
        WallTime: {
            /** @enum {string} */
            fold?: "earlier" | "later";
            local: string;
            zone: components["schemas"]["Zone"];
        };
        Wanted: {
            country?: components["schemas"]["Country"];
            quantity?: components["schemas"]["Quantity"];
            /** Format: date */
            wantedBy?: string;
        };
        WebhookDetail: {
            /** Format: date-time */
            changed: string;
            events: string[];
            /** Format: date-time */
            failingSince?: string;
            id: string;
            name: string;
            /** Format: date-time */
            overlapsUntil?: string;
            replay?: {
                made: number;
                /** Format: date-time */
                since: string;
                /** @enum {string} */
                state: "running" | "done";
                /** Format: date-time */
                until: string;
            };
            /** @enum {string} */
            state: "unproved" | "proved" | "stopped";
            url: string;
            version: number;
        };
        WebhookDraft: {
            events: components["schemas"]["EventName"][];
            name: string;
            url: string;
        };
        WebhookView: {
            deliveries: components["schemas"]["DeliveryView"][];
            secret?: string;
            webhook?: {
                /** Format: date-time */
                failingSince?: string;
                /** @enum {string} */
                state: "unproved" | "proved" | "stopped";
                url: string;
                version: number;
            };
        };
        WishedPart: {
            /** Format: date-time */
            end: string;
            /** @default 1 */
            quantity: number;
            resourceId: string;
            /** Format: date-time */
            start: string;
        };
        WonRates: {
            /** Format: date */
            date: string;
            rates: {
                currency: string;
                /** Format: date */
                on: string;
                source: string;
                units: number;
                won: string;
            }[];
            sources: components["schemas"]["OverseasSource"][];
        };
        WrittenApplication: {
            asked: number;
            declared: components["schemas"]["DeclaredFacts"];
            plan: components["schemas"]["PlannedUse"][];
            purpose: string;
            title: string;
        };
        WrittenContent: {
            anonymous?: boolean;
            /** @default {} */
            attributes: {
                [key: string]: unknown;
            };
            /** @default [] */
            codes: components["schemas"]["Code"][];
            /** @default [] */
            keywords: string[];
            place?: {
                country: string;
                region?: string;
            };
            /** @default {} */
            stages: {
                [key: string]: components["schemas"]["Stage"];
            };
            summary?: {
                [key: string]: string;
            };
            title: {
                [key: string]: string;
            };
        };
        WrittenIncident: {
            /** Format: date-time */
            at: string;
            bookingId?: string;
            /** @default 0 */
            downMinutes: number;
            /** @enum {string} */
            kind: "fault" | "damage" | "safety" | "maintenance" | "calibration";
            said: string;
        };
        WrittenPrice: {
            ladder?: components["schemas"]["Ladder"];
            lead?: components["schemas"]["LeadTimes"];
            minimum?: number;
            multiple?: number;
            term?: components["schemas"]["DeliveryTerm"];
        };
        WrittenPriceList: {
            currency: components["schemas"]["Currency"];
            /** @default [] */
            families: {
                listingIds: string[];
                minimum: number;
                name: string;
            }[];
            /** Format: date */
            from?: string;
            name: string;
            orderMinimum?: number;
            scope: components["schemas"]["PriceScope"];
            term?: components["schemas"]["DeliveryTerm"];
            /** Format: date */
            until?: string;
        };
        WrittenProgramme: {
            burn?: components["schemas"]["BurnRule"];
            /** Format: date */
            closesOn: string;
            /** @enum {string} */
            currency: "KRW";
            /** Format: date */
            endsOn: string;
            grantMax: number;
            grantMin: number;
            /** Format: date */
            opensOn: string;
            ownShares: components["schemas"]["OwnShare"][];
            rules: components["schemas"]["EligibilityRule"][];
            scoring: components["schemas"]["Scoring"];
            summary: {
                [key: string]: string;
            };
            supports: ("booking" | "simulation" | "design" | "prototype" | "test")[];
            title: {
                [key: string]: string;
            };
            total: number;
        };
        WrittenSupply: {
            /** @default [] */
            awards: {
                name: string;
                year?: number;
            }[];
            capacity?: {
                /** @enum {string} */
                per: "day" | "week" | "month" | "year";
                quantity: number;
                /** @enum {string} */
                unit: "H87" | "SET" | "KGM" | "MTR" | "LTR" | "XBX";
            };
            /** @default [] */
            certificates: components["schemas"]["Certificate"][];
            /** @default [] */
            claims: components["schemas"]["Claim"][];
            gtin?: string;
            lead?: components["schemas"]["LeadTimes"];
            /** @default [] */
            modes: ("sea" | "air" | "multimodal" | "agreed")[];
            /** @default [] */
            national: components["schemas"]["NationalCode"][];
            origin?: components["schemas"]["Country"];
            packing?: components["schemas"]["Packing"];
            /** @default [] */
            payments: ("tt" | "lc" | "open" | "card")[];
            /** @default [] */
            preferences: components["schemas"]["Preference"][];
            /** @default [] */
            rights: components["schemas"]["Right"][];
            sample?: {
                /** @enum {string} */
                charge: "free" | "paid" | "credited";
                days?: number;
                most?: number;
                price?: components["schemas"]["Money"];
            };
            shipFrom?: {
                city?: string;
                country: components["schemas"]["Country"];
            };
            sku?: components["schemas"]["Sku"];
            /** @default [] */
            terms: components["schemas"]["DeliveryTerm"][];
            /** @default [] */
            variants: components["schemas"]["Variant"][];
            /** @default [] */
            videos: string[];
        };
        WrittenUse: {
            /** @default {} */
            consumables: {
                [key: string]: number;
            };
            /** Format: date-time */
            end: string;
            note?: string;
            operator: string;
            /** @default [] */
            results: components["schemas"]["ResultFile"][];
            /** @default [] */
            samples: string[];
            /** @default {} */
            settings: {
                [key: string]: string;
            };
            /** @default 0 */
            staffMinutes: number;
            /** Format: date-time */
            start: string;
        };
        WrittenValuation: {
            inputs: components["schemas"]["ValuationInputs"];
            listingId?: string;
            note?: string;
            title: string;
        };
        /** @description IANA time zone */
        Zone: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "applications.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active organisation's applications, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApplicationLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One application with what was found, scored and decided, as far as the caller may see it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenApplication"];
            };
        };
        responses: {
            /** @description Write a draft anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "submit" | "withdraw" | "agree" | "finish" | "admit" | "score" | "keep" | "activate" | "close";
                    note?: string;
                } | {
                    /** @enum {string} */
                    action: "select";
                    grant?: number;
                    note?: string;
                } | {
                    /** @enum {string} */
                    action: "exclude";
                    note?: string;
                    /** @enum {string} */
                    reason: "rule" | "papers" | "twice";
                } | {
                    /** @enum {string} */
                    action: "reject";
                    note?: string;
                    /** @enum {string} */
                    reason: "score" | "budget" | "conflict";
                } | {
                    /** @enum {string} */
                    action: "clawBack";
                    note?: string;
                    /** @enum {string} */
                    reason: "burn" | "misuse" | "ceased" | "false_statement";
                };
            };
        };
        responses: {
            /** @description Move an application on: hand it in, admit, score, select, agree, activate, finish, close or claw back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.budget": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The budget of an application: what is available, reserved, committed and settled, and every entry of its ledger */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.standAside": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stand aside from scoring an application; what the market itself knows of a conflict is noted as that */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.review": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                    points: {
                        [key: string]: number;
                    };
                };
            };
        };
        responses: {
            /** @description Give one's points, once for every criterion; refused where the market knows of a conflict of interest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "pending" | "ended";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for approval that the caller may see: those that wait, or the ended with the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApprovalView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalAsked"];
            };
        };
        responses: {
            /** @description Ask for approval under the rules of the organisation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One request for approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "approve" | "refuse" | "withdraw";
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Approve, refuse or take back a request; nobody decides their own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.rules": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When a colleague must approve, and how long a request waits; version 0 while nothing is said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRulesView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approvals.setRules": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hours: number;
                    rules: components["schemas"]["ApprovalRule"][];
                };
            };
        };
        responses: {
            /** @description Say anew when a colleague must approve; requests that wait keep the rules under which they were made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRulesView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "asides.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes that a follower of the table could not handle, with the cause */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AsideLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "asides.drop": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give up a change that is of no use any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "asides.redrive": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hand a change to its follower once more, after the cause is mended */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsideLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                actor?: string;
                cursor?: string;
                from?: string;
                kind?: "act" | "read";
                limit?: number;
                object?: string;
                operation?: string;
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit of the organisation, the newest first: what its people and machines did, and what the market did to its things */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditLineView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.all": {
        parameters: {
            query?: {
                actor?: string;
                cursor?: string;
                from?: string;
                kind?: "act" | "read";
                limit?: number;
                object?: string;
                operation?: string;
                organisation?: string;
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit of the whole market, or of one organisation, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditLineView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.checkpoint": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The head of the newest block of the audit: whoever keeps it can show later that nothing before it was changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditCheckpoint"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.export": {
        parameters: {
            query?: {
                actor?: string;
                cursor?: string;
                format?: "jsonl" | "csv";
                from?: string;
                kind?: "act" | "read";
                limit?: number;
                object?: string;
                operation?: string;
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the audit of the organisation as lines of JSON, each with the proof that it is sealed, or as CSV; Link leads to the next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "blocks.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Organisations with which the caller’s organisation wants nothing new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BlockLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "blocks.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Block an organisation: no new inquiries and deals between the two, and the other is not told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "blocks.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let an organisation deal with the caller’s again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bookings.list": {
        parameters: {
            query?: {
                box?: "booked" | "serving";
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the organisation has booked, or what is booked of its resources, by start */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BookingView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bookings.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: components["schemas"]["WishedPart"][];
                    purpose?: string;
                    /**
                     * @default hold
                     * @enum {string}
                     */
                    step?: "hold" | "book";
                };
            };
        };
        responses: {
            /** @description Hold resources for a time, all of them or none, or book them at once; where somebody must agree, it becomes a request */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bookings.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One booking, and what the caller can do with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bookings.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "confirm" | "accept" | "pass" | "approve" | "decline" | "check_in" | "start" | "release" | "reschedule" | "replan" | "cancel";
                    /** @enum {string} */
                    reason?: "outranked" | "not_qualified" | "unsuitable" | "capacity" | "incomplete" | "plans" | "outage" | "owner" | "facility" | "medical" | "other";
                    /** Format: date-time */
                    start?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the process of bookings; some ask for a reason, and reschedule for a new start */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "adjustments.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                adjustmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "write";
                    text: string;
                } | {
                    /** @enum {string} */
                    action: "accept" | "decline" | "withdraw";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Write to an adjustment, or decide it: what is accepted changes the charge in the same step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "charges.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a booking costs, part by part: as quoted, then as due and billed, with who bears it and what is asked to be changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingCharges"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "adjustments.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                part: number | null;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    wanted: {
                        /** Format: date-time */
                        end: string;
                        /** @enum {string} */
                        kind: "time";
                        /** Format: date-time */
                        start: string;
                    } | {
                        /** @enum {string} */
                        kind: "payers";
                        payers: components["schemas"]["Payers"];
                    } | {
                        /** @enum {string} */
                        kind: "waive";
                    };
                };
            };
        };
        responses: {
            /** @description Ask the owner to change what is due: its time, who pays, or to waive it; both sides write until it is decided */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "charges.pay": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                part: number | null;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    applicationId?: string;
                    /** @default {} */
                    consumables?: {
                        [key: string]: number;
                    };
                    /** @default [] */
                    projects?: components["schemas"]["ProjectShare"][];
                    /** @default 0 */
                    staffMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Say who pays for a part of a booking: a programme its share, set aside at once, and one’s projects the rest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bookings.invitation": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One booking as an invitation for a calendar (RFC 5546): REQUEST, or CANCEL once it is over before its time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description One booking as an invitation for a calendar (RFC 5546): REQUEST, or CANCEL once it is over before its time */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bookings.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: components["schemas"]["WishedPart"][];
                };
            };
        };
        responses: {
            /** @description What stands in the way of a booking, rule by rule; holds nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parts: {
                            obstacles: {
                                code: string;
                                params?: {
                                    [key: string]: string | number;
                                };
                                text: string;
                                way?: string;
                            }[];
                            resourceId: string;
                            taken: boolean;
                        }[];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendars.act": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default open
                     * @enum {string}
                     */
                    action?: "open" | "renew" | "close";
                    resourceId?: string;
                    /** @enum {string} */
                    scope: "person" | "organisation" | "resource";
                };
            };
        };
        responses: {
            /** @description The address of a calendar that others can read along: opened, renewed so that the old one is worthless, or closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        scope: "person" | "organisation" | "resource";
                        url?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendars.read": {
        parameters: {
            query?: {
                language?: "ko" | "en";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A calendar as iCalendar (RFC 5545); its address is its key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A calendar as iCalendar (RFC 5545); its address is its key */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.list": {
        parameters: {
            query?: {
                cursor?: string;
                state?: "waiting" | "decided";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Moderation cases: the undecided with the late first, or the decided with the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One moderation case with its reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "take" | "decide" | "dismiss";
                    note?: string;
                    outcome?: string;
                };
            };
        };
        responses: {
            /** @description Take a case, decide it with an outcome that is carried out at once, or dismiss it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.export": {
        parameters: {
            query?: {
                cursor?: string;
                format?: "xlsx" | "csv";
                lang?: "ko" | "en";
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active organisation's products with their public prices, as the list that can be brought back; two thousand at most, `link` leads on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.template": {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                lang?: "ko" | "en";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty list of products with its headings and how each cell is written, in Korean or English */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "checkins.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Check in the booking that the person who asks has now at the machine whose code was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "codes.search": {
        parameters: {
            query?: {
                lang?: "ko" | "en";
                limit?: number;
                q?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                scheme: "ipc" | "hs" | "ksic";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Codes of a classification by number, title or index word; the topmost ones if nothing is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "codes.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                code: string;
                scheme: "ipc" | "hs" | "ksic";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One code, with those above it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consents.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a co-owner is asked, for whoever holds the link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "consents.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "give" | "refuse";
                    name: string;
                    note?: string;
                    position: string;
                };
            };
        };
        responses: {
            /** @description Consent to the publication, or not, with the name and position of the one who answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.list": {
        parameters: {
            query?: {
                box?: "selling" | "buying";
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["DealState"] | components["schemas"]["DealState"][];
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deals of the organisation: what it sells (newest change first) or what it is interested in (newest first) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DealLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    cooperation?: ("exclusive" | "sole" | "non_exclusive" | "assignment" | "option" | "joint_research" | "material_transfer")[];
                    listingId: string;
                    needId?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Say to the owner of a published technology that one is interested; one deal at a time about each */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One deal with its history, whose move it is, and what the caller can do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "screen" | "share_teaser" | "open_room" | "evaluate" | "negotiate" | "decline" | "wake" | "hold" | "release" | "terminate";
                    reason?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the process of technology deals; some ask for a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.askApproval": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    inventors?: string[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Ask inside one’s own organisation for approval of the agreed terms: of whom its rules name and of the inventors, all at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsApproval"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract of a deal: its text in both languages with what is locked, proposed wordings, document and signatures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.draft": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Draft the contract from the agreed terms, once the seller’s own approvals are given */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "word" | "agree_wording" | "refuse_wording" | "recall" | "take_effect";
                    key?: string;
                    text?: {
                        en: string;
                        ko: string;
                    };
                };
            };
        };
        responses: {
            /** @description Propose or answer a wording, take the document back, or bring the signed contract into effect on its day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.file": {
        parameters: {
            query?: {
                copy?: "issued" | "signed";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF as a link that expires: as it was issued, or as a copy with the signatures; who opened it is written down */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.issue": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Issue the document that both sign: its text no longer changes, and has a code and two hashes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contracts.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Sign the issued document: with one’s typed name, a second factor just shown, and the hash of what was read */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "express.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Take the express licence of the deal’s listing as it is: the terms are agreed with that; `version` is what was read */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermSheetView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ndas.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agreement on secrecy of a deal in its latest version, with its text in both languages, and those before it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NdasView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ndas.propose": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    direction: "mutual" | "one_way";
                    disclosureMonths: number;
                    fileId?: string;
                    secrecyMonths: number;
                };
            };
        };
        responses: {
            /** @description Propose an agreement on secrecy, or a changed one; nothing secret is shown until both have accepted it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NdasView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ndas.accept": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    authority: true;
                    position: string;
                    sha256: string;
                };
            };
        };
        responses: {
            /** @description Accept the latest version for one side, as a person who may sign; the second acceptance brings it into force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NdasView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data room of a deal: the files that the caller may open, the questions, and for the seller its groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.order": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    folders: string[];
                    groups: {
                        emails: string[];
                        id: string;
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Give the room its folders, and the groups of persons of the buyer to whom files are opened; version 0 at first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roomFiles.announce": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: components["schemas"]["AnnouncedAttachment"];
                    folder?: string;
                    /** @default [] */
                    rights?: {
                        group: string;
                        /** @enum {string} */
                        may: "view" | "download";
                    }[];
                    /** Format: date-time */
                    until?: string;
                    /**
                     * @default room
                     * @enum {string}
                     */
                    use?: "room" | "nda";
                };
            };
        };
        responses: {
            /** @description Announce a file for the room, or the text of an agreement on secrecy; the answer holds the form to upload it with */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roomFiles.open": {
        parameters: {
            query?: {
                as?: "view" | "download";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open a file, as a link that soon expires: the other side gets a copy that says who read it and when */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roomFiles.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a file of one’s own side back; from the next request on the other side does not open it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roomFiles.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    folder?: string;
                    rights: {
                        group: string;
                        /** @enum {string} */
                        may: "view" | "download";
                    }[];
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Put a file of one’s own side into another folder, or open it to other groups or until another day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roomFiles.arrived": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that the file is uploaded; its content is checked, and whether a copy of it can be marked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.log": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who opened which file of the room and when, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RoomOpened"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileId?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Ask the other side about the room, or about a file that one may open */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Answer a question of the other side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "terms.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The term sheet of a deal: its versions, who holds the pen, and the last version with what it changes; version 0 while empty */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermSheetView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "terms.write": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    terms: components["schemas"]["TechnologyTerms"];
                };
            };
        };
        responses: {
            /** @description Write the next version of the terms, which only the side with the pen can; the pen then goes to the other side */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermSheetView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "terms.version": {
        parameters: {
            query?: {
                against?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version of the term sheet, and what it changes against another: the one before it if none is named */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermVersionView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "terms.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "accept" | "withdraw" | "reopen";
                    number: number;
                };
            };
        };
        responses: {
            /** @description Accept the last version, take back one’s own, or open agreed terms again; `number` is the version that was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermSheetView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for the desk, each queue with its clock, and how far index and table are apart */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drift?: number;
                        queues: components["schemas"]["DeskQueueLine"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desk.find": {
        parameters: {
            query: {
                q: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Anything by its id; organisations and persons by the beginning of a word of their name or address; published listings by text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundThing"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "documents.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a document is genuine: its hashes, its parties, and whether it is signed and in effect, for whoever holds its code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentFace"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "equipment.find": {
        parameters: {
            query?: {
                country?: string | string[];
                free?: "true" | "false";
                from?: string;
                lang?: "ko" | "en";
                limit?: number;
                minutes?: number;
                owner?: string | string[];
                page?: number;
                q?: string;
                sort?: "relevance" | "newest" | "oldest" | "confirmed";
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shared equipment of all owners by what is to be measured or made (`q`, in Korean or English), by facets and ranges as in `/search`, and by when it is free; each with the way to book it, or why one may not yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundEquipment"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.types": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Types of event that a webhook of an organisation can be sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventTypeView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.schema": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema of the data of a type of event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.list": {
        parameters: {
            query?: {
                band?: "domestic" | "beginner" | "promising" | "growing" | "strong" | "strong_plus";
                cursor?: string;
                hs?: string;
                least?: number | null;
                limit?: number;
                market?: components["schemas"]["Country"];
                state?: "preparing" | "exporting" | "asked" | "dormant";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exporters who agreed to be found by agencies or by buyers, by band, goods, market and readiness; scores by the agency’s own weights */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExporterLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.export": {
        parameters: {
            query?: {
                band?: "domestic" | "beginner" | "promising" | "growing" | "strong" | "strong_plus";
                cursor?: string;
                hs?: string;
                least?: number | null;
                limit?: number;
                market?: components["schemas"]["Country"];
                state?: "preparing" | "exporting" | "asked" | "dormant";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same as a table for a spreadsheet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feeds.query": {
        parameters: {
            query?: {
                country?: string | string[];
                explain?: "true" | "false";
                kind?: string | string[];
                lang?: "ko" | "en";
                limit?: number;
                owner?: string | string[];
                page?: number;
                q?: string;
                sort?: "relevance" | "newest" | "oldest" | "confirmed";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest listings that a search finds, as an Atom feed; takes what the search takes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The newest listings that a search finds, as an Atom feed; takes what the search takes */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feeds.search": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A saved search as an Atom feed; its address is its key and can be renewed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A saved search as an Atom feed; its address is its key and can be renewed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "flags.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be switched off, and how it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FlagLine"][];
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "flags.put": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                name: components["schemas"]["FlagName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagState"];
            };
        };
        responses: {
            /** @description Switch something on or off, or open it to some organisations; If-Match is the version of the whole list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follows.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the signed-in person follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FollowLine"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follows.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                kind: "listing" | "owner" | "legal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the signed-in person follows a listing, an owner or a legal status; its owner also learns how many do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follows.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                kind: "listing" | "owner" | "legal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channels?: components["schemas"]["Channels"];
                    pace?: components["schemas"]["Pace"];
                };
            };
        };
        responses: {
            /** @description Follow, or change how one is told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follows.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                kind: "listing" | "owner" | "legal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow no longer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gates.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One record of the trade gate: who was held against which lists of which day, and what is said of each line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateRecord"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "home.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much there is, what came last, and how inquiries are answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "impersonations.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who of the desk looked through whom, and why; the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImpersonationLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "impersonations.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 30 */
                    minutes?: number;
                    organisationId: string | null;
                    personId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description See the market as one person does, without changing anything; every look is written down and the person is told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "impersonations.end": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop looking through somebody else */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpersonationLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active organisation's imports, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            /** @description Announce a file of patent records; the answer has the form to upload it with */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBegun"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How an import stands, with the records that were refused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.run": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run an uploaded file, or run for real what was a dry run; a large file is run soon after */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Run an uploaded file, or run for real what was a dry run; a large file is run soon after */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.text": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
                fileName?: string;
                source?: string;
            };
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description Import a file of up to 5 MB at once; with dryRun only reckon what it would bring */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.list": {
        parameters: {
            query?: {
                box?: "received" | "sent";
                cursor?: string;
                limit?: number;
                state?: ("new" | "assigned" | "answered" | "qualified" | "converted" | "closed") | ("new" | "assigned" | "answered" | "qualified" | "converted" | "closed")[];
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A box of the organisation: what it received (newest change first) or what it asked (newest first) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InquiryLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    country?: components["schemas"]["Country"];
                    listingId: string;
                    quantity?: components["schemas"]["Quantity"];
                    text: string;
                    /** Format: date */
                    wantedBy?: string;
                };
            };
        };
        responses: {
            /** @description Ask the owner of a published listing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One inquiry with its conversation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "assign" | "answer" | "qualify" | "convert" | "close" | "reopen";
                    assignee?: string;
                    attachments?: string[];
                    reason?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the inquiry process; assign without an assignee takes the case oneself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncedAttachment"];
            };
        };
        responses: {
            /** @description Announce a file for the conversation; the answer holds the form to upload it with */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.file": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                attachmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file of the conversation, as a link that expires */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.attached": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                attachmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that the file is uploaded; its content is checked, and a message may name it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inquiries.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attachments?: string[];
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Say something in the conversation; the first word of the responder is the answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InquiryView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw an open invitation */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.accept": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    secret: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation with the secret from the mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisationId: string;
                        roles: components["schemas"]["HeldRole"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.resend": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an invitation again with a new link and a new term; the old link ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "journeys.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    legs: components["schemas"]["JourneyLeg"][];
                    purpose?: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Plan a chain of steps and hold all of it; where a step is lost meanwhile, it is planned anew */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "journeys.plan": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    legs: components["schemas"]["JourneyLeg"][];
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description The chain of some steps over several owners that ends first; holds nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stops: {
                            /** Format: date-time */
                            end: string;
                            quantity: number;
                            resourceId: string;
                            /** Format: date-time */
                            start: string;
                        }[];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "kinds.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kinds of listing with their attributes, as data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.list": {
        parameters: {
            query?: {
                box?: "given" | "taken";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Licences that the organisation has given or taken, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LicenceLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One licence with its terms, royalty periods, invoices and milestones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "noticeBreach" | "heal" | "terminate";
                    /** @enum {string} */
                    reason?: "breach" | "convenience";
                };
            };
        };
        responses: {
            /** @description Give notice of a breach, take it back, or end the licence today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.costs": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minor: number;
                };
            };
        };
        responses: {
            /** @description Invoice the licensee’s share of a cost of the patents; the cost in minor units of the terms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One invoice with what was paid on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownInvoice"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invoices.pay": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                invoiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minor: number;
                    /** Format: date */
                    on: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Record a bank transfer that has come in; what goes beyond the invoice becomes credit of the licensee */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownInvoice"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.lapse": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    lapsedOn: string;
                    number: string;
                };
            };
        };
        responses: {
            /** @description Note that a licensed right has lapsed: the royalty term is reckoned anew and periods behind its end are corrected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ledger.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ledger of a licence: every entry since its grant, and the balances; each sums to zero per currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "milestones.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "claim";
                    /** Format: date */
                    reachedOn: string;
                    said: string;
                } | {
                    /** @enum {string} */
                    action: "confirm" | "reject";
                };
            };
        };
        responses: {
            /** @description Say that a milestone is reached (licensee), or take that or not (licensor) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "royalties.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                from: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One royalty period, by its first day: what was stated and how the royalty came about, step by step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoyaltyPeriodView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "royalties.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                from: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "verify" | "dispute" | "invoice" | "close" | "distribute";
                    reason?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Verify or dispute a statement, invoice what is due, close a period that owes nothing, share what came in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoyaltyPeriodView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "royalties.reckon": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                from: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoyaltyStatement"];
            };
        };
        responses: {
            /** @description What a statement would come to, before it is sent; nothing is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReckonedStatement"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "royalties.state": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                from: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoyaltyStatement"];
            };
        };
        responses: {
            /** @description State the sales of a period; foreign currency is changed at the rate of its last day, which is kept with the line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoyaltyPeriodView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.refund": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minor: number;
                    /** Format: date */
                    on: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Record that credit of the licensee was paid back to it by transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "licences.share": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shares: components["schemas"]["InventorShares"];
                };
            };
        };
        responses: {
            /** @description Say how what comes in is shared among inventors and parts of the house; the licensee never sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listings.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["WrittenContent"];
                    /** @enum {string} */
                    kind: "technology" | "product" | "part" | "need" | "equipment";
                };
            };
        };
        responses: {
            /** @description Begin a listing as a draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listings.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One listing, as far as the caller may see it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "equipment.access": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How what a listing offers can be booked, when it is free first, and why the caller may not book it yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Access"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listings.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "submit" | "withdraw" | "request_changes" | "publish" | "suspend" | "pause" | "resume" | "archive";
                    checklist?: string[];
                    note?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the listing process */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "citations.read": {
        parameters: {
            query?: {
                lang?: "ko" | "en";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                format: "bibtex" | "ris";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A listing as literature managers keep it: BibTeX or RIS */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "coOwners.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who else owns a technology, and whether they consent to its publication */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CoOwnerView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "coOwners.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedCoOwner"];
            };
        };
        responses: {
            /** @description Name a co-owner, who is asked at once: in the market, or by mail with a link */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoOwnerView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "coOwners.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                coOwnerId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "ask" | "remove";
                };
            };
        };
        responses: {
            /** @description Ask a co-owner once more, or take it off the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoOwnerView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listings.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that all of it still holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "listings.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["WrittenContent"];
                };
            };
        };
        responses: {
            /** @description Change the content; what is published stays as it is until the revision is confirmed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Change the content; what is published stays as it is until the revision is confirmed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "express.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terms at which a published listing can be taken at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listingId: string;
                        terms: components["schemas"]["TechnologyTerms"];
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "express.put": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: components["schemas"]["TechnologyTerms"];
                };
            };
        };
        responses: {
            /** @description Offer a licence that can be taken at once, or change its terms; version 0 where there is none. Needs somebody who signs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listingId: string;
                        terms: components["schemas"]["TechnologyTerms"];
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "express.remove": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offer it no longer; who has taken it keeps the terms */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncedMedia"];
            };
        };
        responses: {
            /** @description Announce a file; the answer holds the form to upload it with */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file, as a link that expires */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a file away, from the listing or its pending revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Take a file away, from the listing or its pending revision */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media.done": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that the file is uploaded; its content is checked, and it joins the listing or its pending revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Say that the file is uploaded; its content is checked, and it joins the listing or its pending revision */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.met": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Needs that an offer of the organisation meets, with a verdict for every condition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MatchView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prices.ask": {
        parameters: {
            query?: {
                country?: components["schemas"]["Country"];
                currency?: components["schemas"]["Currency"];
                customer?: string;
                quantity?: number;
                variant?: components["schemas"]["Sku"];
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a quantity of a product costs the caller, each field by the nearest agreement and why; its owner may ask as a customer or a country */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceAnswer"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.ofListing": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a published listing offers for booking */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ResourceView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revisions.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pending revision, as a list of what it changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revisions.decide": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                decision: "confirm" | "decline" | "cancel";
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checklist?: string[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Confirm or decline a revision (operator), or cancel it (owner) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rights.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The patents behind a technology, office by office, each with its status as an estimate, its history and its sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "supplies.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a product is supplied: variants, lead times, terms, certificates with how they stand today; version 0 while nothing is said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "supplies.put": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenSupply"];
            };
        };
        responses: {
            /** @description Say how a product is supplied; the whole of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, in which organisations, and which of them is active */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language?: "ko" | "en";
                    mail?: components["schemas"]["MailChoice"];
                    name?: string;
                    watchMail?: boolean;
                };
            };
        };
        responses: {
            /** @description Change name, language or mail choice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "absence.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Absence"];
            };
        };
        responses: {
            /** @description Say when one is away from the active organisation, and who stands in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "absence.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Be there again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factors.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Second factors of the person, and how many recovery codes are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FactorView"][];
                        recoveryCodes: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factors.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "totp" | "passkey";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Begin to set up an authenticator app or a passkey; it counts once it is confirmed, within 15 minutes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        factor: components["schemas"]["FactorView"];
                        passkey?: {
                            [key: string]: unknown;
                        };
                        totp?: {
                            secret: string;
                            uri: string;
                        };
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factors.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a factor; with the last one the recovery codes go as well */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factors.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                } | {
                    response: components["schemas"]["PasskeyMade"];
                };
            };
        };
        responses: {
            /** @description Show a factor that was begun: the code of the app, or what the browser made; the first one brings recovery codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        factor: components["schemas"]["FactorView"];
                        /** @description Ten recovery codes, each good once; they are told this once */
                        recoveryCodes?: string[];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "impersonations.mine": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When the desk looked through the caller, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            began: string;
                            ended?: string;
                            id: string;
                            organisation?: {
                                id: string;
                                name: components["schemas"]["Text"];
                            };
                            person: {
                                id: string;
                                name: string;
                            };
                            reason: string;
                            /** @enum {string} */
                            state: "active" | "ended" | "expired";
                            until: string;
                            version: number;
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factors.codes": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make new recovery codes; those before are worth nothing from now on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Ten recovery codes, each good once; they are told this once */
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the person is signed in, the last used first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.begin": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agent: string;
                };
            };
        };
        responses: {
            /** @description Tell of a sign-in: it then stands in the list of sessions, and an address that changed at the issuer is taken over */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.endOthers": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End every session of the person but this one, also those that stand in no list */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: "current" | string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one session, `current` for this one; its tokens are worth nothing from the next call on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stepUp.prove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @enum {string} */
                    method: "totp";
                } | {
                    code: string;
                    /** @enum {string} */
                    method: "recovery";
                } | {
                    /** @enum {string} */
                    method: "passkey";
                    response: components["schemas"]["PasskeySigned"];
                };
            };
        };
        responses: {
            /** @description Show a second factor; the proof, sent in the header x-step-up, opens for ten minutes and in this session what asks for one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        proof: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stepUp.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a browser is to sign with a passkey of the person; good for one answer within 15 minutes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passkey: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.queue": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Needs that nothing fits, for brokers and the desk, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NeedView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the market does about a need */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "search_on" | "discuss" | "fulfil" | "close" | "withdraw" | "renew";
                    offerId?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the need process; what ends the need ends its listing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.broker": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    brokerId?: string;
                };
            };
        };
        responses: {
            /** @description Name a broker, who then knows whose need it is; without one the name is taken back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.matches": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Offers that may answer a need, with a verdict and its reason for every condition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MatchView"][];
                        setAside: components["schemas"]["MatchView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.feedback": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    condition?: string;
                    /** @enum {string} */
                    reason?: "wrong_field" | "condition" | "too_early" | "too_dear" | "known" | "other";
                    /** @enum {string} */
                    verdict: "useful" | "not_useful";
                };
            };
        };
        responses: {
            /** @description Say whether an offer is useful; the order of the others learns from it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        reason?: "wrong_field" | "condition" | "too_early" | "too_dear" | "known" | "other";
                        /** @enum {string} */
                        verdict: "useful" | "not_useful";
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    offerId: string;
                };
            };
        };
        responses: {
            /** @description Put an offer before the owner of a need, as the broker who has taken it or as the operator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.take": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a need out of the queue as a broker */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "needs.count": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: {
                        anonymous?: boolean;
                        /** @default {} */
                        attributes?: {
                            [key: string]: unknown;
                        };
                        /** @default [] */
                        codes?: components["schemas"]["Code"][];
                        /** @default [] */
                        keywords?: string[];
                        place?: {
                            country: string;
                            region?: string;
                        };
                        /** @default {} */
                        stages?: {
                            [key: string]: components["schemas"]["Stage"];
                        };
                        summary?: {
                            [key: string]: string;
                        };
                        title?: {
                            [key: string]: string;
                        };
                    };
                    /** @enum {string} */
                    kind: "technology" | "product" | "part" | "need" | "equipment";
                };
            };
        };
        responses: {
            /** @description How many offers would answer a need as it is written now, and the best of them; nothing is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        best: components["schemas"]["MatchView"][];
                        fitting: number;
                        near: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to the signed-in person, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NoticeLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    until: string;
                };
            };
        };
        responses: {
            /** @description Mark everything up to a notice, or up to an instant, as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.list": {
        parameters: {
            query?: {
                box?: "selling" | "buying";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders of the organisation: what it sells (newest change first) or what it buys (newest order first) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrderListLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One order with its terms, its money, its history, and what the caller can do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "acknowledge" | "accept" | "propose_change" | "agree_change" | "refuse_change" | "reject" | "cancel" | "produce" | "make_ready" | "ask_cancel" | "agree_cancel" | "refuse_cancel" | "dispatch" | "deliver" | "take" | "invoice" | "close";
                    atOwnRisk?: boolean;
                    dispatch?: components["schemas"]["Dispatch"];
                    leadDays?: number;
                    reason?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the process of orders; some ask for a reason, a lead time or what was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.open": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criterion: {
                        /** @enum {string} */
                        kind: "spec" | "quantity" | "lead_time" | "incoterm" | "note";
                        line?: number;
                    };
                    minor: number;
                    /** @enum {string} */
                    reason: "quality" | "quantity" | "damage" | "late" | "not_received" | "documents";
                    text: string;
                };
            };
        };
        responses: {
            /** @description Dispute what was sent, by what the contract says; the seller has five days to answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                disputeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "answer" | "grant" | "propose" | "counter" | "accept" | "escalate" | "rule" | "appeal" | "withdraw";
                    minor?: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Take one step of a dispute: answer, propose, accept, take it before the desk, rule, appeal or withdraw */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tradeDocuments.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The papers of an order, the newest last; of each kind the newest one stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TradeDocumentView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tradeDocuments.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TradeDocumentEntry"];
            };
        };
        responses: {
            /** @description Issue a paper of an order: invoice, packing list, draft of the certificate of origin or marks, as PDF and UBL from the same data */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeDocumentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tradeDocuments.file": {
        parameters: {
            query?: {
                format?: "pdf" | "ubl";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                code: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One paper: the PDF as a link that expires, or the same content as UBL; who opened it is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description One paper: the PDF as a link that expires, or the same content as UBL; who opened it is written down */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.ledger": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ledger of an order: every entry since it was accepted, and the balances; each sums to zero per currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderLedger"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.say": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Say something in the room of the order */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.pay": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    instalment: string;
                };
            };
        };
        responses: {
            /** @description Begin to pay what is outstanding of an instalment by card; the money is held until the goods are taken */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayPage"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.giveBack": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minor: number;
                    /** Format: date */
                    on: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Record that credit of the buyer was paid back to it by transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.release": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minor: number;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Release a part of what the market holds to the seller, as for a milestone that is reached */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.receive": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    instalment?: string;
                    /**
                     * @default transfer
                     * @enum {string}
                     */
                    method?: "transfer" | "letter_of_credit";
                    minor: number;
                    /** Format: date */
                    on: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Record a bank transfer that has come in; what goes beyond the price becomes credit of the buyer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.statement": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    apply?: boolean;
                    xml: string;
                };
            };
        };
        responses: {
            /** @description Read a bank’s file (camt.053, camt.054) and enter what names an order; without `apply` it only says what it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatementRead"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationProfile"];
            };
        };
        responses: {
            /** @description Register an organisation; the caller becomes its owner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public face of an organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationFace"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: {
                        [key: string]: string;
                    };
                    complex?: string;
                    country?: components["schemas"]["Country"];
                    /** @default ko */
                    language?: string;
                    name?: {
                        [key: string]: string;
                    };
                    region?: string;
                    /** @enum {string} */
                    type?: "exporter" | "buyer" | "university" | "institute" | "equipment_centre" | "forwarder" | "agency";
                    /** Format: uri */
                    website?: string;
                    /** @default Asia/Seoul */
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Change the profile */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "suspend" | "reinstate";
                    note?: string;
                    /** @enum {string} */
                    reason?: "fraud" | "report" | "sanctions" | "verification" | "security" | "request";
                };
            };
        };
        responses: {
            /** @description Suspend an organisation or reinstate it; its listings leave the market at once, its running deals stay readable */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bankAccounts.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bank accounts of an organisation, masked, with what is under way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BankAccountView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bankAccounts.propose": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankDetails"];
            };
        };
        responses: {
            /** @description Propose an account: it is confirmed by a second channel, cools for 72 hours, and every open counterparty is warned */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bankAccounts.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account in full, for those who pay or look after payments; who read it is written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bankAccounts.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop a change of account, at any time before it is in use; or take one out of use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bankAccounts.code": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a code to the mail of the caller, with which they confirm what they proposed themselves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bankAccounts.confirm": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                accountId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Confirm a proposed account: as a second person, or with the code from the mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prices.reckon": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currency: components["schemas"]["Currency"];
                    lines: {
                        listingId: string;
                        quantity: number;
                        variant?: components["schemas"]["Sku"];
                    }[];
                };
            };
        };
        responses: {
            /** @description What several products of one seller cost the caller together, and what stands against ordering them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasketAnswer"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.feed": {
        parameters: {
            query?: {
                cursor?: string;
                format?: "json" | "schema-org" | "ubl";
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a seller offers, for other markets to take: as JSON with what was withdrawn, in the words of schema.org, or as a UBL catalogue; public prices only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueFeed"];
                    "application/ld+json": string;
                    "application/xml": string;
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "classifications.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an organisation recorded of its goods and technologies: strategic or not, by whom and on what grounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Classification"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "classifications.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassificationEntry"];
            };
        };
        responses: {
            /** @description Record a classification of strategic goods or technology; an older one of the same thing is replaced */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classification"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "classifications.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                classificationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a classification back: what it let pass stays recorded, and nothing more passes by it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classification"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OAuth 2.0 clients of an organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Credential"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialAsked"];
            };
        };
        responses: {
            /** @description Register an OAuth 2.0 client for the client credentials grant. Its secret is in this answer alone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialMade"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One OAuth 2.0 client */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke a client; tokens that it holds are refused at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.adopt": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer for a client from now on; it may do no more than its responsible member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.addSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a second secret beside the first, to change over without a break. It is in this answer alone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialMade"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.dropSecret": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                credentialId: string;
                id: string;
                secretId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of two secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom one can speak to; with names and numbers for their own organisation, and where they were revealed to the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactProfile"];
            };
        };
        responses: {
            /** @description Keep a person to speak to; their name and numbers are sealed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactProfile"];
            };
        };
        responses: {
            /** @description Change a contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a contact away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.reveal": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reveal one contact to the caller for thirty days, within the quota of the day; its owner sees who did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        until: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contacts.reveals": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was shown a contact of this organisation, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RevealLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.name": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    domain: string;
                };
            };
        };
        responses: {
            /** @description Name a domain; the answer says which word to put into its DNS or into a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Name a domain; the answer says which word to put into its DNS or into a file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                domain: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a domain away */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers, register and domains of an organisation, as far as they are proved, and when they were looked at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an exporter is: its band, readiness with all inputs and what raises it next, and the markets that are recommended to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExporterView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExporterEntry"];
            };
        };
        responses: {
            /** @description Say what the organisation exported, holds and can, and who may find it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExporterView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.appeal": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Appeal against the band or the readiness */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExporterView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.decide": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    /** @enum {string} */
                    state: "upheld" | "dismissed";
                };
            };
        };
        responses: {
            /** @description Answer an appeal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExporterView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "exporters.explain": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "price" | "quality" | "lead_time" | "certification" | "payment" | "buyer_changed" | "no_demand" | "capacity";
                };
            };
        };
        responses: {
            /** @description Say why no further order came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExporterView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gates.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                subject?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that an organisation sent through the trade gate or tried to, the newest first; or of one thing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GateRecord"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identifiers.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                scheme: components["schemas"]["IdentifierScheme"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: string;
                };
            };
        };
        responses: {
            /** @description Name a number by which the organisation is known elsewhere; one organisation alone can hold it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations of an organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InvitationLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    roles: components["schemas"]["MemberRole"][];
                };
            };
        };
        responses: {
            /** @description Invite a person by mail; the link ends after seven days */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description API keys of an organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Credential"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialAsked"];
            };
        };
        responses: {
            /** @description Make an API key. Its secret is in this answer alone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialMade"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One API key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke an API key; the next call with it is refused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.adopt": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                credentialId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Answer for an API key from now on; it may do no more than its responsible member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.listings": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listings of an organisation: all of them for its members, the published ones for everyone else */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListingLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "members.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Members with their roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "members.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a member, or leave */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "members.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: components["schemas"]["MemberRole"][];
                };
            };
        };
        responses: {
            /** @description Change the roles of a member, within what the caller holds; the role of owner is only ever offered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        roles: components["schemas"]["HeldRole"][];
                        suspended?: string;
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "members.reinstate": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a suspended member act again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        roles: components["schemas"]["HeldRole"][];
                        suspended?: string;
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "members.suspend": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Suspend a member with a reason; it acts on their next request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        roles: components["schemas"]["HeldRole"][];
                        suspended?: string;
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ownership.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest offer of ownership of an organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ownership.offer": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    keep?: boolean;
                    personId: string;
                };
            };
        };
        responses: {
            /** @description Offer the ownership to another member, who has seven days to take it; `keep` lets the giver stay an owner too */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ownership.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "accept" | "decline" | "withdraw";
                };
            };
        };
        responses: {
            /** @description Accept or decline what was offered, or withdraw the offer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnershipView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payoutAccount.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account to which the organisation’s part of card payments goes, as the provider last said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutAccountView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payoutAccount.open": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Open the account at the provider, or go on with what it still wants to know; answers with the page on which that is said */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usage.plan": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan: components["schemas"]["PlanName"];
                };
            };
        };
        responses: {
            /** @description Give an organisation another plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plan: components["schemas"]["PlanName"];
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "readinessWeights.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weights by which an agency measures readiness, every version of them; published, as the formula is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        usual: components["schemas"]["ReadinessWeights"];
                        versions: components["schemas"]["ReadinessWeightsVersion"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "readinessWeights.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    weights: components["schemas"]["ReadinessWeights"];
                    why: string;
                };
            };
        };
        responses: {
            /** @description Set the agency’s own weights; the versions before stay readable */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessWeightsVersion"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Roles that the organisation has of its own, with what they allow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomRole"][];
                        next?: string;
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleContent"];
            };
        };
        responses: {
            /** @description Define a role of the organisation; nobody puts into it what they do not hold */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomRole"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleContent"];
            };
        };
        responses: {
            /** @description Change a role; it acts on the next request of everybody who holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomRole"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "roles.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take away a role that nobody holds */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organisations.standing": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether an organisation is suspended, why and by whom */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usage.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the machines of an organisation may call, and how much of today is used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                side: components["schemas"]["VerifiedSide"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a verification stands: what is asked for, what was handed in, what comes next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                side: components["schemas"]["VerifiedSide"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "submit" | "review" | "request_changes" | "propose" | "decline" | "verify" | "reject" | "suspend" | "reinstate";
                    /** @default [] */
                    documents?: {
                        id: string;
                        remark?: string;
                        /** @enum {string} */
                        verdict: "accepted" | "remarked";
                    }[];
                    level?: components["schemas"]["VerificationLevel"];
                    /** @default [] */
                    methods?: components["schemas"]["VerificationMethod"][];
                    note?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Submit an application; for the desk: review, send back, propose, release, reject, suspend, reinstate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.attach": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                side: components["schemas"]["VerifiedSide"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnouncedDocument"];
            };
        };
        responses: {
            /** @description Announce a paper for the verification; the answer holds the form to upload it with */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.file": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                documentId: string;
                id: string;
                side: components["schemas"]["VerifiedSide"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A paper, as a link that expires; who opened it is written down */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.detach": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                documentId: string;
                id: string;
                side: components["schemas"]["VerifiedSide"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a paper back that the desk does not hold at the moment */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.attached": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                documentId: string;
                id: string;
                side: components["schemas"]["VerifiedSide"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that the paper is uploaded; its content is checked against what was announced */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Webhooks of an organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganisationWebhookView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookDraft"];
            };
        };
        responses: {
            /** @description Add a webhook; a challenge is sent to it, and nothing else before it is given back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A webhook, and the last request to send again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDetail"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookDraft"];
            };
        };
        responses: {
            /** @description Change name, address and events; another address must prove itself anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationWebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a webhook; what waits for it is not sent */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.deliveries": {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent to a webhook, the newest first, with every try */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.delivery": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                deliveryId: string;
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One delivery with the event that it carried */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.resend": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                deliveryId: string;
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send one event again, as it was, under the same id */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Send all events since an instant again, as they were; thirty days are kept */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        made: number;
                        /** Format: date-time */
                        since: string;
                        /** @enum {string} */
                        state: "running" | "done";
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.rotate": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new signing secret; for a day what is sent is signed with the one before too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a test to a proved webhook, or the challenge again to one that is not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outcomes.read": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the market has brought about, counted from its events: step by step, in all and by the month of the Korean calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcomes"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outcomes.export": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same as CSV: a line for each step of each month, and of all months together */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "overseas.read": {
        parameters: {
            query?: {
                country?: components["schemas"]["Country"];
                hs?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Markets abroad by HS code (2 to 6 digits; of more the first six) or country: import regulations, recommended countries, trade, news, each with its source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overseas"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "parts.find": {
        parameters: {
            query: {
                category: string;
                lang?: "ko" | "en";
                limit?: number;
                page?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Parts and materials of a category by specification, in any units: what meets every must, the nearest first, each condition with how it stands (equal, within, outside, unknown) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundParts"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers that the active organisation asked about lately, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PatentLookupLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                };
            };
        };
        responses: {
            /** @description Ask the sources about a patent by its number at any office, to start a listing from it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatentLookupLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the sources say of the patent: the content a draft would begin with, its family and legal status by country */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatentLookupView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lookups.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "ask" | "draft";
                };
            };
        };
        responses: {
            /** @description Ask the sources once more, or start a draft from what they said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatentLookupView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "persons.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person as the desk sees them, with the organisations they belong to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFile"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "persons.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "suspend" | "reinstate";
                    note?: string;
                    /** @enum {string} */
                    reason?: "fraud" | "report" | "sanctions" | "verification" | "security" | "request";
                };
            };
        };
        responses: {
            /** @description Suspend a person or reinstate them; a suspended one is refused at the next request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portfolio.read": {
        parameters: {
            query?: {
                page?: number;
                show?: "all" | "lapse" | "ready" | "draft" | "published" | "viewed" | "interest" | "nda" | "terms" | "licence";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The technologies of the active organisation: how far they came, their age, what they cost, which to look at again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portfolio.publish": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishOrder"];
            };
        };
        responses: {
            /** @description Publish up to fifty listings at once, each by itself: on its own word where the organisation is verified as a seller, else submitted for review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["PublishedListing"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "portfolio.upkeep": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpkeepTerms"];
            };
        };
        responses: {
            /** @description Say what keeping rights costs: the reduction of Korean yearly fees, and won a year for a right at other offices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upkeep"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priceLists.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active organisation's price lists, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PriceListView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priceLists.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenPriceList"];
            };
        };
        responses: {
            /** @description Begin a price list: for everybody, for signed-in organisations, for countries or for customers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priceLists.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A price list; nobody but its owner sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priceLists.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenPriceList"];
            };
        };
        responses: {
            /** @description Change for whom and when a price list holds; its currency only while it has no prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "priceLists.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "publish" | "recall" | "end";
                };
            };
        };
        responses: {
            /** @description Take one action of the process of price lists: put it into force, take it back, end it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prices.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The prices of a list, by product and variant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PriceView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prices.put": {
        parameters: {
            query?: {
                variant?: components["schemas"]["Sku"];
            };
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                listingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenPrice"];
            };
        };
        responses: {
            /** @description Say the price of a product, or of one variant, in a list; version 0 while there is none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prices.remove": {
        parameters: {
            query?: {
                variant?: components["schemas"]["Sku"];
            };
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                listingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a price out of a list */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.hold": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    subject: components["schemas"]["PrivacySubject"];
                };
            };
        };
        responses: {
            /** @description Place a legal hold: nothing of this person or organisation is erased while it lasts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.lift": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lift a legal hold; what it stopped goes on within a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.open": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the market still has to do for the privacy of people, the next first, and the legal holds that last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: components["schemas"]["LegalHold"][];
                        items: components["schemas"]["PrivacyRequestView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.list": {
        parameters: {
            query?: {
                subject?: "person" | "organisation";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exports and erasures of the caller, or of the organisation, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PrivacyRequestView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "export" | "erasure";
                    /**
                     * @default person
                     * @enum {string}
                     */
                    subject?: "person" | "organisation";
                };
            };
        };
        responses: {
            /** @description Ask for an export, which is made within minutes, or for an erasure, which is carried out after seven days */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an erasure back, as long as it has not begun */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyRequestView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.file": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file of an export, as a link that expires; who fetched it is written down */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.retention": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which records are kept, why, how long, and what an erasure leaves of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordClass"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "processes.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Process tables: states, actions, who acts, reasons, guards and clocks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Process"][];
                        timers: {
                            [key: string]: {
                                en: string;
                                ko: string;
                            };
                        };
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Support programmes that are published and not over, the one whose next date comes first on top */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgrammeLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenProgramme"];
            };
        };
        responses: {
            /** @description Draft a support programme: its call, who is eligible, how it is scored, and what it can grant; for support agencies */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One programme with its rules, its criteria and its dates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenProgramme"];
            };
        };
        responses: {
            /** @description Write a draft anew; of a published one only the words and later days change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "publish" | "close" | "decide" | "begin" | "end" | "cancel";
                };
            };
        };
        responses: {
            /** @description Publish, close the call, decide every scored application by the ranking, begin, end or cancel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.applications": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was handed in to a programme, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApplicationLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenApplication"];
            };
        };
        responses: {
            /** @description Begin an application while the call is open; it is seen by the applicant alone until it is handed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.eligibility": {
        parameters: {
            query?: {
                arrears?: "true" | "false";
                employees?: number | null;
                foundedOn?: string;
                revenue?: number | null;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the active organisation is eligible: every rule with what was found of it, and the own share it would bear */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Eligibility"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.performers": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was paid to do something, with how much of it was settled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clawedBack: number;
                            name: components["schemas"]["Text"];
                            open: number;
                            organisationId: string;
                            /** @description Settled of all that ended, in parts per million */
                            rate?: number;
                            released: number;
                            settled: number;
                            support: number;
                        }[];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.ranking": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ranking of what is scored, and what a decision by it would come to: nothing is changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            decision: "select" | "keep" | "reject";
                            grant: number;
                            id: string;
                            place: number;
                            score: number;
                        }[];
                        left: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.reviewers": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviewers: string[];
                };
            };
        };
        responses: {
            /** @description Name the members of the agency who score; those from outside are invited to it as viewers before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.settlement": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settlement file (CSV, UTF-8): a line for each use that was settled, with the digest of what proves it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "programmes.mine": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active organisation's own programmes, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgrammeLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "purchases.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders of one purchase, one for each seller, and what they come to together */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purchase"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "qualifications.list": {
        parameters: {
            query?: {
                box?: "mine" | "granted";
                cursor?: string;
                limit?: number;
                skill?: components["schemas"]["Skill"];
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Qualifications of the person who asks, or those that the organisation grants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QualificationView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "qualifications.request": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    resourceId: string;
                };
            };
        };
        responses: {
            /** @description Ask the owner of a resource for the qualification that it wants; booking its training does the same */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualificationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "qualifications.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One qualification */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualificationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "qualifications.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "request" | "grant" | "revoke" | "withdraw";
                    /** @enum {string} */
                    level?: "assisted" | "independent" | "trainer";
                    months?: number;
                    note?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Grant a qualification for months, revoke it with a reason, ask for it again, or withdraw the question */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualificationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "queue.read": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for the operator, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["QuoteState"] | components["schemas"]["QuoteState"][];
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quotations of the organisation as a seller, newest change first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuoteLineView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One quotation with every version, what each changed, who holds the pen, and what the caller can do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "view" | "recall" | "request" | "accept" | "decline" | "withdraw";
                    hash?: string;
                    number?: number;
                    reason?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the process; accepting needs the number and the hash of the version that was read, and places the order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: components["schemas"]["QuoteTerms"];
                };
            };
        };
        responses: {
            /** @description Write the draft anew; nobody else sees it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.say": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteSaid"];
            };
        };
        responses: {
            /** @description Say something to the other side, with a translation beside it; one that alters a figure, unit, Incoterm, date or name is refused */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.write": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    terms: components["schemas"]["QuoteTerms"];
                };
            };
        };
        responses: {
            /** @description Offer the next version, which only the side with the pen can: the seller’s offer, or the buyer’s counter-offer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rates.read": {
        parameters: {
            query?: {
                date?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What currencies are in won on a day, or on the last day before it that had rates, each with its day and source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WonRates"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reports.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @enum {string} */
                    reason: "fraud" | "rights" | "false" | "prohibited" | "spam" | "abuse" | "other";
                    target: {
                        id: string;
                        inquiryId?: string;
                        /** @enum {string} */
                        kind: "organisation" | "listing" | "message";
                    };
                };
            };
        };
        responses: {
            /** @description Report a party, a listing or a message to the desk, with a reason */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        received: true;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the organisation lets others book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ResourceView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceContent"];
            };
        };
        responses: {
            /** @description Describe something that can be booked: an instrument, a room, a person, a line */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One resource with its hours and rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceContent"];
            };
        };
        responses: {
            /** @description Describe a resource anew; its zone and slots stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "pause" | "resume" | "retire";
                };
            };
        };
        responses: {
            /** @description Pause a resource, resume it, or retire it for good; bookings that stand are not touched */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resources.availability": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open time of a resource within two months at most, and how much of it is free */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capacity: number;
                        open: {
                            free: number;
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        zone: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "checkins.code": {
        parameters: {
            query?: {
                kind?: "screen" | "printed";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the QR code at a machine says: for its screen, where it changes every five minutes, or for a sticker */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        until?: string;
                        url: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "incidents.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Incidents and care of a machine, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncidentView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "incidents.report": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenIncident"];
            };
        };
        responses: {
            /** @description Report what happened to a machine, with the booking in which it happened, or enter its care; users report of their own bookings */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "incidents.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "begin";
                } | {
                    /** @enum {string} */
                    action: "resolve";
                    downMinutes?: number;
                    resolution: string;
                };
            };
        };
        responses: {
            /** @description Begin the repair, or say how it was resolved and how long the machine was down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usagePrices.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the use of a resource costs: by class, time of the week, staff, set-up and consumables */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsagePriceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usagePrices.set": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenPrice"];
            };
        };
        responses: {
            /** @description Set the price from now on; bookings that stand keep the one they were made under. If-Match: the version seen, 0 for the first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsagePriceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usage.quote": {
        parameters: {
            query: {
                applicationId?: string;
                consumables?: string;
                end: string;
                quantity?: number;
                staffMinutes?: number | null;
                start: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a use would cost the caller, line by line, before it is booked; with an application, how a programme shares it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotedUse"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usageLog.read": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log of a resource, the newest line first, and whether the chain of its hashes is whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Place of the first line that does not follow */
                        broken?: number;
                        items: components["schemas"]["UsageLineView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usageLog.write": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bookingId?: string;
                    corrects?: number;
                    /** @default 0 */
                    part?: number;
                    use: components["schemas"]["WrittenUse"];
                };
            };
        };
        responses: {
            /** @description Log a use, which can never be changed: with a booking it becomes due; a line that is wrong is corrected by a later one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageLineView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usage.utilisation": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the time that a resource offered: booked, used, lost and why, and how much others used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Utilisation"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "waitlist.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those who wait for a resource, in the order in which they are offered what becomes free */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BookingView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.list": {
        parameters: {
            query?: {
                box?: "asked" | "reached" | "open";
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["RfqState"] | components["schemas"]["RfqState"][];
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for quotation: what the organisation asked for, what reached it by name or by match, or all that are public and open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RfqLineView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["RfqContent"];
                };
            };
        };
        responses: {
            /** @description Draft a request for quotation; nobody else sees it before it is submitted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfqView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One request for quotation: to its buyer with what is still asked of it, to suppliers whom it reaches with all they need to quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfqView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: components["schemas"]["RfqContent"];
                };
            };
        };
        responses: {
            /** @description Write a draft anew; what is open can only be extended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfqView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "submit" | "publish" | "return" | "extend" | "close" | "evaluate" | "award_none" | "cancel";
                    /** Format: date-time */
                    deadline?: string;
                    reason?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Take one action of the process; submit puts a complete request before suppliers and returns a vague one with questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfqView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.compare": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quotations beside each other: units and currencies normalised, missing data flagged, and at their landed cost with formula and unknowns where the buyer has said what the way costs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteComparison"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.costs": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    costs: components["schemas"]["LandedCosts"];
                };
            };
        };
        responses: {
            /** @description Say what the way to the named place costs, by leg, each with its source; what is not said stays unknown */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteComparison"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.ask": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Ask the buyer about a request; all who may quote read question and answer, and nobody learns who asked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfqView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rfqs.answer": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Answer a question of a supplier, for all who may quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfqView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.received": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quotations for a request, to its buyer; without figures while they are sealed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuoteLineView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quotes.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms?: components["schemas"]["QuoteTerms"];
                };
            };
        };
        responses: {
            /** @description Draft a quotation for a request that reaches the organisation; one for each request */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scimGroups.list": {
        parameters: {
            query?: {
                attributes?: string;
                count?: number;
                excludedAttributes?: string;
                filter?: string;
                startIndex?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: the roles of the organisation, its own included, as groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimGroups.read": {
        parameters: {
            query?: {
                attributes?: string;
                excludedAttributes?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: one role and who holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimGroups.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimGroup"];
            };
        };
        responses: {
            /** @description SCIM: say who holds a role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimGroups.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimPatch"];
            };
        };
        responses: {
            /** @description SCIM: give a role to users, or take it from them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scim.types": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: users and groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scim.schemas": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: attributes of users and groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scim.config": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: what is supported */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimUsers.list": {
        parameters: {
            query?: {
                attributes?: string;
                count?: number;
                excludedAttributes?: string;
                filter?: string;
                startIndex?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: users whom the directory of the organisation has announced, by filter and page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimUsers.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimUser"];
            };
        };
        responses: {
            /** @description SCIM: announce a user, who becomes a member at the first sign-in with this address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimUsers.read": {
        parameters: {
            query?: {
                attributes?: string;
                excludedAttributes?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: one user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description SCIM: one user */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimUsers.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimUser"];
            };
        };
        responses: {
            /** @description SCIM: replace a user; with `active` false the member is suspended from the next call on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimUsers.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description SCIM: remove a user, and the member with it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "scimUsers.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScimPatch"];
            };
        };
        responses: {
            /** @description SCIM: change attributes of a user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimResource"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": components["schemas"]["ScimError"];
                };
            };
        };
    };
    "screenings.find": {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Listed parties that a name may mean, with the reasons; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScreeningHit"][];
                        lists?: components["schemas"]["ListsSeen"];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screenings.lists": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists of denied parties that everybody is held against, with the day on which each was last read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lists?: components["schemas"]["ListsSeen"];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screenings.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                of?: "waiting" | "all";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Parties whose names are like listed ones and who wait for the desk, the oldest first; or all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScreeningView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screenings.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One party’s screening: its names, what they are like and why, and the answers that are remembered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "screenings.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "clear" | "confirm";
                    days?: number;
                    note: string;
                    /** @enum {string} */
                    reason: "other_name" | "other_country" | "other_type" | "other_birth" | "licensed" | "same_party" | "owned_by_party";
                };
            };
        };
        responses: {
            /** @description Answer what was found: it is another party, with a reason and for so many days; or it is the listed one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search.run": {
        parameters: {
            query?: {
                country?: string | string[];
                explain?: "true" | "false";
                kind?: string | string[];
                lang?: "ko" | "en";
                limit?: number;
                owner?: string | string[];
                page?: number;
                q?: string;
                sort?: "relevance" | "newest" | "oldest" | "confirmed";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Published listings by text, facets (`f.<facet>`, repeatable), ranges in any unit (`r.<attribute>=min..max:unit`), country, owner and kind; `reading` says how the text was read, `explain=true` why each hit stands where it does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "citations.search": {
        parameters: {
            query?: {
                country?: string | string[];
                explain?: "true" | "false";
                kind?: string | string[];
                lang?: "ko" | "en";
                limit?: number;
                owner?: string | string[];
                page?: number;
                q?: string;
                sort?: "relevance" | "newest" | "oldest" | "confirmed";
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                format: "bibtex" | "ris";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a search finds, as literature managers keep it; takes what the search takes, and cites up to 50 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search.health": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the search engine stands, and how far index and table are apart */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchHealth"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "searches.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The saved searches of the signed-in person, and those that others share in the active organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedSearchView"][];
                        shared: components["schemas"]["SavedSearchView"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "searches.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channels?: components["schemas"]["Channels"];
                    name: string;
                    pace?: components["schemas"]["Pace"];
                    query: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Save a search as the address of the search page has it, to be told what it finds from now on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "searches.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One saved search: an own one, or one shared in the active organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "searches.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channels?: components["schemas"]["Channels"];
                    name?: string;
                    pace?: components["schemas"]["Pace"];
                    query?: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Change what a saved search asks or how it tells */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "searches.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "pause" | "resume" | "delete";
                };
            };
        };
        responses: {
            /** @description Pause, resume or delete a saved search */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "searches.feed": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give the feed of a saved search a new address; the one before no longer answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "series.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Series of the organisation, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BookingSeriesView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "series.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                    /**
                     * @default fail
                     * @enum {string}
                     */
                    mode?: "fail" | "skip" | "propose";
                    purpose?: string;
                    /** @default 1 */
                    quantity?: number;
                    resourceId: string;
                    rule: string;
                    start: components["schemas"]["WallTime"];
                };
            };
        };
        responses: {
            /** @description Book all times of a series in one step, without those that cannot be had if so wished */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "series.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One series with each of its times */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "series.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "cancel";
                    from?: string;
                } | {
                    /** @enum {string} */
                    action: "move";
                    by: number;
                    from?: string;
                } | {
                    /** @enum {string} */
                    action: "book";
                    local: string;
                };
            };
        };
        responses: {
            /** @description Cancel or move all that is to come, or all from one time on; or book what was proposed. One alone is changed as a booking */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "series.check": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                    /** @default 1 */
                    quantity?: number;
                    resourceId: string;
                    rule: string;
                    start: components["schemas"]["WallTime"];
                };
            };
        };
        responses: {
            /** @description Each time of a series, what stands in its way, and what could be had instead that day; books nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rule: string;
                        times: components["schemas"]["SeriesTime"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "signInRules.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the active organisation wants of the sign-ins of its members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether signers need a second factor at once, without the days of grace */
                        factorAtOnce: boolean;
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "signInRules.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether signers need a second factor at once, without the days of grace */
                    factorAtOnce: boolean;
                };
            };
        };
        responses: {
            /** @description Say what the active organisation wants of the sign-ins of its members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether signers need a second factor at once, without the days of grace */
                        factorAtOnce: boolean;
                        version: number;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "slo.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the market promises of itself, how it stands, and how fast what is left of each promise is used up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slo"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sources.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every outside source, what is followed of it, and how it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SourceLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sources.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One source with its last runs and errors, and what it answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sources.pause": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask a source no more until it is resumed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sources.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask a source again, at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sources.run": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Have a source asked at once; it is within a minute */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceLine"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "templates.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is said of parts and materials: every category with its properties, their units, standards and HS heading */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SpecificationTemplate"][];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "templates.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The properties of one category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecificationTemplate"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notices.stop": {
        parameters: {
            query?: {
                token?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": string;
            };
        };
        responses: {
            /** @description Stop the mails that the link from one of them names; no sign-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "strategic.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                hs: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Control numbers of strategic items that goods of an HS code may fall under: candidates, never a verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: string[];
                        hs: string;
                        of: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search.suggest": {
        parameters: {
            query?: {
                lang?: "ko" | "en";
                limit?: number;
                q?: string;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What could be meant by the beginning of a text; half-typed syllables and initial consonants are understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            count?: number;
                            facet?: {
                                name: string;
                                value: string;
                            };
                            /** @enum {string} */
                            kind: "title" | "word" | "code";
                            other?: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tradeDocuments.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a paper of an order is genuine: its number, hashes and parties, for whoever holds its code; no prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TradeDocumentFace"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usageInvoices.list": {
        parameters: {
            query?: {
                box?: "issued" | "received";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invoices of the use of equipment that the organisation has issued or received, the last month first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UsageInvoiceLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usageInvoices.bill": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    month: string;
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Bill what one organisation owes of a month that is over, at once instead of with the clock */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageInvoiceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usageInvoices.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One invoice of the use of equipment with its lines, credit notes and payments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageInvoiceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "usageInvoices.act": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "pay";
                    /**
                     * @default user
                     * @enum {string}
                     */
                    from?: "user" | "programme";
                    minor: number;
                    /** Format: date */
                    on: string;
                    reference: string;
                } | {
                    /** @enum {string} */
                    action: "credit";
                    chargeId: string;
                    net: number;
                    why: string;
                } | {
                    /** @enum {string} */
                    action: "writeOff";
                    /** @enum {string} */
                    reason: "insolvent" | "uncollectable" | "small";
                };
            };
        };
        responses: {
            /** @description Record a transfer of the user or of a programme, issue a credit note, or write off what nobody will pay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageInvoiceView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "valuations.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active organisation's valuation sheets, the last changed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ValuationLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "valuations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenValuation"];
            };
        };
        responses: {
            /** @description Begin a valuation sheet of a technology; it is seen by the organisation alone */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "valuations.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A valuation sheet: its inputs, the range of each method, the years and what moves the value most */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "valuations.change": {
        parameters: {
            query?: never;
            header: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Version that was seen, in quotes */
                "if-match": string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenValuation"];
            };
        };
        responses: {
            /** @description Write the next version of a valuation sheet; the one before is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuationView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "valuations.versions": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of a valuation sheet as it was, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ValuationView"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verifications.queue": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Applications that wait for the desk, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VerificationLine"][];
                        next?: string;
                    };
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "waitlist.join": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts: components["schemas"]["WishedPart"][];
                    purpose?: string;
                    window?: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                };
            };
        };
        responses: {
            /** @description Wait for a time that is taken, or for as long anywhere in a window; what becomes free is offered for a while */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook of the signed-in person and its last deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.put": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description Set the address of the webhook; a challenge is sent to it, and nothing else before it is given back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove the webhook; what waits for it is not sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.secret": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
                /** @description Proof by a second factor, of at most ten minutes ago; wanted of whoever has one */
                "x-step-up"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new signing secret; for a day what is sent is signed with the one before too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description A new one for each intended effect; the same one for its retries */
                "idempotency-key"?: string;
                /** @description Active organisation; without it the first membership of the person */
                "x-organisation"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a test to a proved webhook, or the challenge again to one that is not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
