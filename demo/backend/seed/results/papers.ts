/** Documents of the demo: each kind of file that clinics hold, made by us. */
import type { DocumentSeed, FormatSeed } from './documents.js';
import { pdf } from './pdf.js';
import { picture } from './picture.js';
import type { Calendar } from './told.js';
import type { Filed } from './build.js';

const fileName = (title: string, ending: string) => `${title}.${ending}`;
const asPdf = (title: string, lines: string[]): FormatSeed => ({ id: 'pdf', mediaType: 'application/pdf', fileName: fileName(title, 'pdf'), content: () => pdf(title, lines) });

/** One page, and the same as plain text where that is given. */
export function paper(slug: string, title: string, date: string, lines: string[], { asText, ...more }: Partial<DocumentSeed> & Pick<DocumentSeed, 'kind'> & { asText?: string }): DocumentSeed {
  return { slug, title, date, author: 'Larkspur Clinics', ...more, formats: [asPdf(title, lines), ...(asText === undefined ? [] : [{ id: 'text', mediaType: 'text/plain; charset=utf-8', fileName: fileName(title, 'txt'), title: 'As text', content: asText }])] };
}

/** Of a report; there while a retrieval is ready. */
export const xray = (slug: string, title: string, date: string, view: 'front' | 'side'): DocumentSeed =>
  ({ slug, title, date, kind: 'image', onRequest: true, formats: [{ id: 'png', mediaType: 'image/png', fileName: fileName(title, 'png'), content: () => picture(view) }] });

export const letter = (slug: string, date: string): DocumentSeed => ({
  slug, title: 'Letter about the wound', date, kind: 'letter', author: 'Dr Zenobia Quill',
  formats: [{ id: 'rtf', mediaType: 'application/rtf', fileName: 'Letter about the wound.rtf', content: `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}{\\info{\\title Letter}}\\f0\\fs24 Dear Amira,\\par\\par Your heel is healing. Keep it {\\b dry} until \\u8220?Friday\\u8221?.\\par {\\*\\generator nothing;}Caf\\'e9 at 8 \\endash  9.\\par\\par Dr Quill\\par}` }],
});

/** As it comes from other programs: with what a reader has to leave out. */
const summary = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Visit summary</title><style>body { position: fixed; inset: 0; background: red }</style><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"/><base href="https://elsewhere.example/"/></head>
<body onload="parent.postMessage('loaded', '*')"><h1>Visit summary</h1><script>document.title = 'changed by a script'</script>
<p style="position:fixed;top:0">You came for a <b>yearly check</b>. We talked about <em>iron</em> &amp; vitamin&#160;D.</p>
<img src="https://elsewhere.example/seen.png" alt="Logo" onerror="alert(1)"/><iframe src="https://elsewhere.example/"></iframe>
<table><caption>What we found</caption><thead><tr><th scope="col">What</th><th scope="col">Found</th></tr></thead><tbody><tr><td>Blood pressure</td><td>118/76</td></tr><tr><td>Weight</td><td>64.0 kg</td></tr></tbody></table>
<ul><li>Take the iron with juice.</li><li>Come again in a year.</li></ul>
<p><a href="javascript:alert(1)">Open</a> <a href="https://elsewhere.example/more">More</a> <a href="#what">Here</a></p><form action="https://elsewhere.example/"><input name="password"/></form>
<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg><p dir="rtl" lang="ar">سجّل هذا.</p><!-- a remark --></body></html>
`;

export function papersOf({ time, day, year }: Calendar): Filed[] {
  const amira = (document: DocumentSeed): Filed => ({ patient: 'amira', document });
  return [
    amira({
      slug: 'summary', title: 'Visit summary', kind: 'summary', date: time(40, '11:00'), author: 'Dr Ossian Thackeray-Lumb', formats: [
        { id: 'page', mediaType: 'application/xhtml+xml', fileName: 'Visit summary.xhtml', content: summary }, { ...asPdf('Visit summary', ['You came for a yearly check.', 'Take the iron with juice.']) },
        { id: 'es', mediaType: 'text/plain; charset=utf-8', fileName: 'Resumen de la visita – año.txt', title: 'En español', lang: 'es', content: 'Resumen de la visita\n\nTome el hierro con jugo.\nVuelva en un año.\n' },
      ],
    }),
    amira(paper('note-2', 'Note of the phone call', time(119, '09:00'), ['Iron: go on for three months.'], { kind: 'note', follows: 'note' })),
    amira(paper('note', 'Note of the phone call', time(120, '10:30'), ['Iron: go on for one month.'], { kind: 'note', state: 'superseded' })),
    amira({ slug: 'outside', title: 'Discharge letter', kind: 'letter', date: year(2400), author: 'Stillwater County Hospital', heldAtClinic: true, formats: [] }),
    amira({ slug: 'empty', title: 'Scanned page', kind: 'other', kindText: 'Scan', date: day(900), formats: [{ id: 'data', mediaType: 'application/octet-stream', fileName: 'scan', content: '' }] }),
    amira(paper('draft', 'Plan for the next months', day(3), ['Still being written.'], { kind: 'note', state: 'preliminary' })),
    amira({ slug: 'leaflet', title: 'Iron in your food', kind: 'leaflet', formats: [{ id: 'text', mediaType: 'text/plain; charset=utf-8', fileName: 'Iron in your food.txt', content: 'Beans, lentils, spinach, red meat.\nTea makes it harder to take up.\n' }] }),
    { patient: 'yusra', document: { slug: 'outside', title: 'Vaccine card from before', kind: 'other', date: '2009', heldAtClinic: true, formats: [] } },
    { patient: 'yusra', document: paper('note', 'Note of the first visit', day(59), ['Back pain after moving house.'], { kind: 'note', asText: 'Back pain after moving house.\n' }) },
    { patient: 'karim', document: paper('karim-summary', 'Visit summary', time(60, '15:00'), ['Blood pressure 136/88.'], { kind: 'summary' }) },
  ];
}
