import { essenceOf } from './sniff.js';

/** Endings that go with a media type, the usual one first. */
const endings: Record<string, string[]> = {
  'application/pdf': ['pdf'], 'text/plain': ['txt', 'text', 'log', 'csv'], 'text/html': ['html', 'htm'], 'application/xhtml+xml': ['xhtml', 'html', 'htm'], 'application/rtf': ['rtf'], 'text/rtf': ['rtf'],
  'application/xml': ['xml'], 'text/xml': ['xml'], 'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'], 'image/gif': ['gif'], 'image/webp': ['webp'], 'image/tiff': ['tif', 'tiff'], 'application/dicom': ['dcm'],
  'application/msword': ['doc'], 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'], 'application/zip': ['zip'], 'application/json': ['json'],
};
const longest = 120;

/** A name under which a file can be saved anywhere: no path, no letters that turn others around, and an ending that says what it is. */
export function safeFileName(wanted: string, mediaType: string, otherwise = 'document'): string {
  const plain = wanted.normalize('NFC').replace(/^.*[/\\]/s, '').replace(/[\p{Cc}\p{Cf}\p{Co}<>:"|?*]/gu, '').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,8}))?$/s.exec(plain)!;
  const told = endings[essenceOf(mediaType)];
  const fits = told ? told.includes(ending.toLowerCase()) : ending !== '' && Object.values(endings).flat().includes(ending.toLowerCase());
  const kept = fits || ending === '' ? stem : `${stem}.${ending}`;
  const name = [...kept].slice(0, longest).join('').trim() || otherwise;
  // Names that Windows keeps for its devices.
  const free = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name.split('.')[0]!) ? `_${name}` : name;
  return `${free}.${fits ? ending : (told?.[0] ?? 'bin')}`;
}
