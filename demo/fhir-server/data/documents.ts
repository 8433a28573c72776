/** Documents in every form that records keep them in. */
import type { Attachment, Binary, DocumentReference, FhirResource } from 'fhir/r4.js';
import { base64, coded, loinc, to } from './build.js';
import { ccda, pdf, rtf, xhtml } from './files.js';

const patient = 'pat-a';
const clinicalNote = coded('http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category', 'clinical-note', 'Clinical Note');

const document = (id: string, type: ReturnType<typeof loinc>, date: string | undefined, attachments: Attachment[], rest: Partial<DocumentReference> = {}): DocumentReference => ({
  resourceType: 'DocumentReference', id, meta: { versionId: '1', lastUpdated: '2026-10-01T09:00:00.000Z' }, status: 'current', docStatus: 'final', type, category: [clinicalNote], subject: to(`Patient/${patient}`), ...(date && { date }),
  author: [to('Practitioner/wren', 'Dr Isolde Wren')], content: attachments.map((attachment) => ({ attachment })), ...rest,
});
const binary = (id: string, contentType: string, data: string): Binary => ({ resourceType: 'Binary', id, contentType, securityContext: to(`Patient/${patient}`), data });

export const documents: FhirResource[] = [
  document('note-html', loinc('11506-3', 'Progress note'), '2026-09-14T09:10:00-06:00', [{ contentType: 'application/xhtml+xml', title: 'Visit note', url: 'Binary/note-html' }], { context: { encounter: [to('Encounter/visit')], period: { start: '2026-09-14T08:00:00-06:00', end: '2026-09-14T08:30:00-06:00' } } }),
  binary('note-html', 'application/xhtml+xml', xhtml),
  document('note-inline', loinc('34117-2', 'History and physical note'), '2026-02-11T17:00:00-07:00', [{ contentType: 'text/html', data: base64('<p>Came for a check-up. <em>All well.</em></p>') }]),
  document('letter-rtf', loinc('57133-1', 'Referral note', 'Letter'), '2026-05-21T12:00:00-06:00', [{ contentType: 'text/rtf', title: 'Letter.rtf', url: 'Binary/letter-rtf' }]),
  binary('letter-rtf', 'text/rtf', rtf),
  document('discharge', loinc('18842-5', 'Discharge summary'), '2025-11-30T12:00:00-07:00', [{ contentType: 'application/pdf', title: 'Discharge summary.pdf', url: 'Binary/discharge' }]),
  binary('discharge', 'application/pdf', pdf('Discharge summary')),
  document('ccd', loinc('34133-9', 'Summary of episode note'), '2026-09-15T12:00:00-06:00', [{ contentType: 'application/xml', title: 'Summary.xml', url: 'Binary/ccd' }], { category: [{ text: 'Summary document' }], content: [{ attachment: { contentType: 'application/xml', title: 'Summary.xml', url: 'Binary/ccd' }, format: { system: 'http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode', code: 'urn:hl7-org:sdwg:ccda-structuredBody:2.1' } }] }),
  binary('ccd', 'application/xml', ccda),
  document('text', loinc('34109-9', 'Note', 'Phone call'), '2026-08-11T15:45:00-06:00', [{ contentType: 'text/plain; charset=utf-8', data: base64('Mina called about her iron tablets.\nTold to take them with food.') }]),
  // Held at the clinic: the record knows of it and has neither its bytes nor its address.
  document('held', loinc('11488-4', 'Consultation note'), undefined, [{ contentType: 'application/octet-stream' }]),
  document('several', loinc('28570-0', 'Procedure note'), '2024-10-08T12:00:00-06:00', [{ contentType: 'text/plain', data: base64('Plain words.') }, { contentType: 'application/pdf', url: 'Binary/discharge', title: 'The same on paper.pdf' }]),
  document('first-version', loinc('34117-2', 'History and physical note'), '2026-02-10T12:00:00-06:00', [{ contentType: 'text/plain', data: base64('First version.') }], { status: 'superseded' }),
  document('second-version', loinc('34117-2', 'History and physical note'), '2026-02-12T12:00:00-06:00', [{ contentType: 'text/plain', data: base64('Second version.') }], { relatesTo: [{ code: 'replaces', target: to('DocumentReference/first-version') }] }),
  document('somebody-elses', loinc('34109-9', 'Note'), '2026-01-05T12:00:00-06:00', [{ contentType: 'text/plain', data: base64('Not hers.') }], { status: 'entered-in-error' }),
  { resourceType: 'Encounter', id: 'visit', status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' }, type: [{ text: 'Office visit' }], subject: to(`Patient/${patient}`), period: { start: '2026-09-14T08:00:00-06:00', end: '2026-09-14T08:30:00-06:00' }, participant: [{ individual: to('Practitioner/wren', 'Dr Isolde Wren') }], location: [{ location: to('Location/riverside', 'Riverside') }] },
];
