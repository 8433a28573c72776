/** The few sentences that only this backend can say, in the languages of the elements; the clinic's own texts come from its configuration. */
interface Words {
  notAll: string;
  leftOut: string;
  unreadable: (count: number) => string;
  withdrawn: (count: number) => string;
  elsewhere: string;
  yes: string;
  no: string;
  recording: string;
  document: string;
  result: string;
  unnamed: string;
}

const en: Words = {
  notAll: 'There is more in the record than could be read now. Older entries may be missing.',
  leftOut: 'The record system says that it left something out. Ask the clinic if you miss something.',
  unreadable: (count) => (count === 1 ? '1 entry of the record could not be read and is not shown. Ask the clinic about it.' : `${count} entries of the record could not be read and are not shown. Ask the clinic about them.`),
  withdrawn: (count) => (count === 1 ? '1 entry was marked as a mistake by the clinic and is not shown.' : `${count} entries were marked as mistakes by the clinic and are not shown.`),
  elsewhere: 'This entry cannot be shown safely here. Ask the clinic about it.',
  yes: 'Yes', no: 'No', recording: 'Recording', document: 'Document', result: 'Result', unnamed: 'No name recorded',
};
const es: Words = {
  notAll: 'Hay más en el expediente de lo que se pudo leer ahora. Pueden faltar datos más antiguos.',
  leftOut: 'El sistema de expedientes dice que omitió algo. Pregunte a la clínica si echa algo en falta.',
  unreadable: (count) => (count === 1 ? '1 dato del expediente no se pudo leer y no se muestra. Pregunte a la clínica.' : `${count} datos del expediente no se pudieron leer y no se muestran. Pregunte a la clínica.`),
  withdrawn: (count) => (count === 1 ? 'La clínica marcó 1 dato como error y no se muestra.' : `La clínica marcó ${count} datos como errores y no se muestran.`),
  elsewhere: 'Este dato no se puede mostrar aquí de forma segura. Pregunte a la clínica.',
  yes: 'Sí', no: 'No', recording: 'Registro', document: 'Documento', result: 'Resultado', unnamed: 'Sin nombre registrado',
};
const ar: Words = {
  notAll: 'في السجل أكثر مما أمكن قراءته الآن. قد تنقص بيانات أقدم.',
  leftOut: 'يقول نظام السجلات إنه لم يرسل كل شيء. اسأل العيادة إذا افتقدت شيئًا.',
  unreadable: (count) => (count === 1 ? 'تعذرت قراءة عنصر واحد من السجل ولا يظهر هنا. اسأل العيادة عنه.' : `تعذرت قراءة عناصر من السجل ولا تظهر هنا (العدد: ${count}). اسأل العيادة عنها.`),
  withdrawn: (count) => (count === 1 ? 'وضعت العيادة علامة خطأ على عنصر واحد ولا يظهر هنا.' : `وضعت العيادة علامة خطأ على عناصر ولا تظهر هنا (العدد: ${count}).`),
  elsewhere: 'لا يمكن عرض هذا العنصر هنا بأمان. اسأل العيادة عنه.',
  yes: 'نعم', no: 'لا', recording: 'تسجيل', document: 'مستند', result: 'نتيجة', unnamed: 'لم يُسجَّل اسم',
};

export type { Words };
const all: Record<string, Words> = { en, es, ar };

/** The first language of `Accept-Language`; a list with weights is rare enough. */
export function languageOf(request: Request): string {
  const [first = ''] = (request.headers.get('Accept-Language') ?? '').split(/[,;]/);
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(first.trim()) ? first.trim() : 'en';
}
export const wordsFor = (language: string): { words: Words; lang: string } => {
  const lang = language.toLowerCase().split('-')[0]!;
  return Object.hasOwn(all, lang) ? { words: all[lang]!, lang } : { words: en, lang: 'en' };
};
