/** Small whole files of the kinds that records hold, as base64. */
import { base64 } from './build.js';

/** A page with one line, that any reader opens. */
export function pdf(line: string): string {
  const stream = `BT /F1 18 Tf 60 720 Td (${line.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return base64(`${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`);
}

/** A note with what a note must not do to its reader: a script, and a picture that tells another host that it was read. */
export const xhtml = base64(`<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Visit note</title><script>document.title = 'taken'</script></head>
<body><h1>Visit of 14 September 2026</h1><p onclick="alert(1)">Seen for <b>tiredness</b>. Blood pressure 128/82.</p><img src="https://tracker.example/read.png" alt="" /><ul><li>Blood tests today</li><li>Iron with food, once a day</li></ul><p><a href="javascript:alert(1)">More</a></p></body></html>`);

export const rtf = base64(String.raw`{\rtf1\ansi{\fonttbl{\f0 Helvetica;}}{\*\generator none;}\f0\fs24 Dear Mina,\par\par your {\b X-ray} is clear. See you in a year.\par\par Dr Ferro\par Caf\'e9 Plover, Larkspur Springs \u8211? by hand\par}`);

export const ccda = base64(`<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><realmCode code="US"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><title>Continuity of Care Document</title><effectiveTime value="20260914"/></ClinicalDocument>`);
