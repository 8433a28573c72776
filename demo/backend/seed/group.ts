/** The demo's clinic group: what it offers, where and by whom. Everything here is made up. */
import type { Answering } from '../app/data/practice.js';
import type { ReleaseRules } from '../app/data/records.js';
import type { ClinicConfig, Localised } from '../app/data/schema.js';
import { resultsRules } from './results/rules.js';
import { text } from './localised.js';

export interface SiteSeed {
  slug: string;
  name: string;
  timeZone: string;
  lines: string[];
  postalCode: string;
  phone: { number: string; display: string };
  latitude: number;
  longitude: number;
  hours: Localised[];
  accessibility: Localised[];
  directions: Localised;
  arrive: Localised;
}
export interface VisitTypeSeed {
  slug: string;
  minutes: number;
  name: Localised;
  description: Localised;
  modalities: string[];
  forNew: boolean;
  forKnown: boolean;
  audience?: Localised;
  preparation: { kind: string; text: Localised }[];
  /** `direct` when absent; where a site differs, by its slug. */
  booking?: string;
  bookingAt?: Record<string, string>;
  ages?: { from?: number; to?: number };
  seenWithinDays?: number;
  referralNeeded?: boolean;
  waitingList?: boolean;
  alsoByRequest?: boolean;
  visitsAhead?: number;
  /** Slugs of kinds of visit to name where this one is closed. */
  instead?: string[];
  /** At once when absent. */
  answering?: Answering;
}
/** `days` 1 Monday to 7 Sunday; hours are the place's own. */
export interface SessionSeed {
  site: string;
  days: number[];
  from: string;
  to: string;
  step: number;
  modalities: string[];
}
export interface PractitionerSeed {
  slug: string;
  name: string;
  role: Localised;
  languages: string[];
  visits: string[];
  sessions: SessionSeed[];
  /** No other patients are booked there. */
  alone?: boolean;
}

const bringCard = { kind: 'bring', text: text('Your insurance card and a list of the medicines you take.', 'Su tarjeta del seguro y una lista de los medicamentos que toma.', 'بطاقة التأمين وقائمة بالأدوية التي تتناولها.') };
const quietPlace = { kind: 'prepare', text: text('A quiet place where you can talk, and your medicines beside you.', 'Un lugar tranquilo donde pueda hablar, con sus medicamentos a mano.', 'مكان هادئ يمكنك التحدث فيه، وأدويتك بجانبك.') };

export const sites: SiteSeed[] = [
  {
    slug: 'riverside', name: 'Riverside', timeZone: 'America/Denver', lines: ['14 Cottonwood Quay', 'Larkspur Springs, CO'], postalCode: '80999',
    phone: { number: '+13035550100', display: '(303) 555-0100' }, latitude: 39.7392, longitude: -104.9903,
    hours: [text('Monday to Friday, 8 am to 6 pm', 'De lunes a viernes, de 8 a 18 h', 'من الإثنين إلى الجمعة، من 8 صباحًا إلى 6 مساءً')],
    accessibility: [text('Step-free from the street; lift to all floors', 'Sin escalones desde la calle; ascensor a todos los pisos', 'مدخل بلا درج من الشارع؛ مصعد لكل الطوابق')],
    directions: text('Bus 12 to Cottonwood Quay. Parking is behind the building.', 'Autobús 12 hasta Cottonwood Quay. Hay estacionamiento detrás del edificio.', 'الحافلة 12 حتى Cottonwood Quay. موقف السيارات خلف المبنى.'),
    arrive: text('10 minutes early, at the desk on floor 2.', '10 minutos antes, en el mostrador del piso 2.', 'قبل الموعد بعشر دقائق، عند المكتب في الطابق الثاني.'),
  },
  {
    slug: 'lakeside', name: 'Lakeside', timeZone: 'America/Denver', lines: ['3 Heron Landing', 'Larkspur Springs, CO'], postalCode: '80998',
    phone: { number: '+13035550110', display: '(303) 555-0110' }, latitude: 39.7805, longitude: -105.0531,
    hours: [text('Monday to Thursday, 8 am to 5 pm', 'De lunes a jueves, de 8 a 17 h', 'من الإثنين إلى الخميس، من 8 صباحًا إلى 5 مساءً')],
    accessibility: [text('Ramp at the side door', 'Rampa en la puerta lateral', 'منحدر عند الباب الجانبي')],
    directions: text('Tram line C to Heron Landing.', 'Tranvía C hasta Heron Landing.', 'الترام C حتى Heron Landing.'),
    arrive: text('5 minutes early, at the desk on floor 1.', '5 minutos antes, en el mostrador del piso 1.', 'قبل الموعد بخمس دقائق، عند المكتب في الطابق الأول.'),
  },
  {
    slug: 'prairie', name: 'Prairie', timeZone: 'America/Chicago', lines: ['220 Switchgrass Road', 'Meadowlark, NE'], postalCode: '69299',
    phone: { number: '+13085550120', display: '(308) 555-0120' }, latitude: 41.1239, longitude: -100.7654,
    hours: [text('Tuesday to Friday, 9 am to 5 pm, Central time', 'De martes a viernes, de 9 a 17 h, hora central', 'من الثلاثاء إلى الجمعة، من 9 صباحًا إلى 5 مساءً بتوقيت الوسط')],
    accessibility: [text('All on one floor', 'Todo en una sola planta', 'كل شيء في طابق واحد')],
    directions: text('From the highway, the second left after the grain tower.', 'Desde la autopista, la segunda a la izquierda después del silo.', 'من الطريق السريع، المنعطف الثاني يسارًا بعد صومعة الحبوب.'),
    arrive: text('5 minutes early, at the front desk.', '5 minutos antes, en la recepción.', 'قبل الموعد بخمس دقائق، عند مكتب الاستقبال.'),
  },
];

export const visitTypes: VisitTypeSeed[] = [
  { slug: 'check-up', minutes: 20, name: text('Check-up', 'Revisión', 'فحص عام'), description: text('A new or returning problem, or a yearly check.', 'Un problema nuevo o que vuelve, o la revisión anual.', 'مشكلة جديدة أو متكررة، أو الفحص السنوي.'), modalities: ['in-person'], forNew: true, forKnown: true, preparation: [bringCard], waitingList: true, alsoByRequest: true },
  { slug: 'first-visit', minutes: 40, name: text('First visit', 'Primera visita', 'الزيارة الأولى'), description: text('If we have not met yet. We take time to get to know you.', 'Si aún no nos conocemos. Nos tomamos tiempo para conocerle.', 'إذا لم نلتقِ من قبل. نأخذ وقتنا للتعرف عليك.'), modalities: ['in-person'], forNew: true, forKnown: false, preparation: [bringCard], waitingList: true, instead: ['check-up'] },
  { slug: 'phone-call', minutes: 10, name: text('Phone call with a doctor', 'Llamada con un médico', 'مكالمة مع طبيب'), description: text('A short question that needs no examination.', 'Una pregunta corta que no necesita exploración.', 'سؤال قصير لا يحتاج إلى فحص.'), modalities: ['phone'], forNew: false, forKnown: true, preparation: [quietPlace], visitsAhead: 2, instead: ['video-visit', 'first-visit'] },
  { slug: 'video-visit', minutes: 20, name: text('Video visit', 'Visita por video', 'زيارة بالفيديو'), description: text('See the doctor on your phone or computer.', 'Vea al médico en su teléfono o computadora.', 'قابل الطبيب عبر هاتفك أو حاسوبك.'), modalities: ['video'], forNew: true, forKnown: true, preparation: [quietPlace], waitingList: true },
  { slug: 'medicine-review', minutes: 20, name: text('Medicine review', 'Revisión de medicamentos', 'مراجعة الأدوية'), description: text('Go through your medicines together.', 'Repasar juntos sus medicamentos.', 'مراجعة أدويتك معًا.'), modalities: ['in-person', 'phone'], forNew: false, forKnown: true, preparation: [{ kind: 'bring', text: text('All the medicines you take, in their boxes.', 'Todos los medicamentos que toma, en sus cajas.', 'كل الأدوية التي تتناولها في علبها.') }], seenWithinDays: 365, instead: ['check-up'] },
  { slug: 'blood-test', minutes: 10, name: text('Blood test', 'Análisis de sangre', 'فحص دم'), description: text('If your doctor has asked for one.', 'Si su médico lo ha pedido.', 'إذا طلبه طبيبك.'), modalities: ['in-person'], forNew: false, forKnown: true, preparation: [{ kind: 'prepare', text: text('Drink water. Ask us whether you may eat before.', 'Beba agua. Pregúntenos si puede comer antes.', 'اشرب الماء. اسألنا هل يمكنك الأكل قبله.') }], referralNeeded: true },
  { slug: 'vaccine', minutes: 10, name: text('Vaccine', 'Vacuna', 'تطعيم'), description: text('For adults and children.', 'Para adultos y niños.', 'للبالغين والأطفال.'), modalities: ['in-person'], forNew: true, forKnown: true, preparation: [{ kind: 'bring', text: text('Your vaccine card, if you have one.', 'Su cartilla de vacunas, si la tiene.', 'بطاقة التطعيم إن وجدت.') }], bookingAt: { prairie: 'request' } },
  { slug: 'child-check', minutes: 30, name: text('Child check-up', 'Revisión infantil', 'فحص الطفل'), description: text('Growth, vaccines and your questions.', 'Crecimiento, vacunas y sus preguntas.', 'النمو والتطعيمات وأسئلتك.'), modalities: ['in-person'], forNew: true, forKnown: true, audience: text('Children under 16', 'Niños menores de 16 años', 'الأطفال دون 16 سنة'), preparation: [{ kind: 'bring', text: text('The vaccine card and a favourite toy.', 'La cartilla de vacunas y un juguete favorito.', 'بطاقة التطعيم ولعبة مفضلة.') }], ages: { to: 16 }, waitingList: true, instead: ['check-up'] },
  { slug: 'physiotherapy', minutes: 30, name: text('Physiotherapy', 'Fisioterapia', 'علاج طبيعي'), description: text('For muscles, joints and movement.', 'Para músculos, articulaciones y movimiento.', 'للعضلات والمفاصل والحركة.'), modalities: ['in-person'], forNew: true, forKnown: true, preparation: [{ kind: 'bring', text: text('Clothes that you can move in.', 'Ropa cómoda para moverse.', 'ملابس مريحة للحركة.') }], answering: { answer: 'confirms', afterMinutes: 5, timeoutMinutes: 60 }, waitingList: true },
  { slug: 'talk-about-mood', minutes: 50, name: text('Talk about mood or worry', 'Hablar del ánimo o la preocupación', 'حديث عن المزاج أو القلق'), description: text('Time with somebody who listens and can help.', 'Tiempo con alguien que escucha y puede ayudar.', 'وقت مع شخص يستمع ويمكنه المساعدة.'), modalities: ['video', 'in-person'], forNew: true, forKnown: true, preparation: [quietPlace], booking: 'request' },
  { slug: 'small-procedure', minutes: 40, name: text('Small procedure', 'Procedimiento menor', 'إجراء بسيط'), description: text('Removing a mole, stitches, or an injection into a joint.', 'Quitar un lunar, poner o quitar puntos, o una inyección en una articulación.', 'إزالة شامة أو الغرز أو حقنة في المفصل.'), modalities: ['in-person'], forNew: false, forKnown: true, preparation: [bringCard], booking: 'call' },
  { slug: 'skin-check', minutes: 20, name: text('Skin check with a specialist', 'Revisión de la piel con especialista', 'فحص الجلد عند اختصاصي'), description: text('Moles, rashes and other changes of the skin. The specialist looks at each booking first.', 'Lunares, erupciones y otros cambios de la piel. La especialista mira primero cada reserva.', 'الشامات والطفح وتغيرات الجلد الأخرى. تراجع الاختصاصية كل حجز أولًا.'), modalities: ['in-person'], forNew: true, forKnown: true, preparation: [], answering: { answer: 'refuses', afterMinutes: 10, timeoutMinutes: 120, text: text('Dr Varga-Penn has no time left on that day. Please choose another day, or call us.', 'La Dra. Varga-Penn ya no tiene tiempo ese día. Elija otro día o llámenos.', 'لم يبقَ لدى الدكتورة فارغا-بن وقت في ذلك اليوم. يرجى اختيار يوم آخر أو الاتصال بنا.') } },
  { slug: 'hearing-test', minutes: 30, name: text('Hearing test', 'Prueba de audición', 'فحص السمع'), description: text('At the hearing centre, which answers by its own computer.', 'En el centro de audición, que responde con su propio sistema.', 'في مركز السمع، الذي يجيب من خلال نظامه الخاص.'), modalities: ['in-person'], forNew: true, forKnown: true, preparation: [], answering: { answer: 'never', afterMinutes: 0, timeoutMinutes: 30 } },
];

const weekdays = [1, 2, 3, 4, 5];
const doctor = text('Family doctor', 'Médica de familia', 'طبيب أسرة');
/** A day with a lunch break, in two stretches. */
const day = (site: string, days: number[], step = 20, modalities = ['in-person', 'phone'], from = '08:20', to = '16:40'): SessionSeed[] => [
  { site, days, from, to: '12:00', step, modalities }, { site, days, from: '13:00', to, step, modalities },
];

export const practitioners: PractitionerSeed[] = [
  { slug: 'quill', name: 'Dr Zenobia Quill', role: doctor, languages: ['en', 'es'], visits: ['check-up', 'first-visit', 'phone-call', 'video-visit', 'medicine-review'], sessions: [...day('riverside', [1, 2, 4]), { site: 'riverside', days: [3], from: '09:00', to: '12:00', step: 20, modalities: ['video', 'phone'] }] },
  { slug: 'thackeray', name: 'Dr Ossian Thackeray-Lumb', role: doctor, languages: ['en'], visits: ['check-up', 'first-visit', 'phone-call', 'medicine-review', 'small-procedure'], sessions: day('riverside', weekdays) },
  { slug: 'moradi', name: 'Dr Parisa Moradi-Wren', role: doctor, languages: ['en', 'ar', 'fa'], visits: ['check-up', 'first-visit', 'video-visit', 'phone-call'], sessions: [...day('lakeside', [1, 2, 3]), { site: 'lakeside', days: [4], from: '13:00', to: '17:00', step: 20, modalities: ['video', 'phone'] }] },
  { slug: 'amsel', name: 'Dr Ludovic Amsel', role: text('Children’s doctor', 'Pediatra', 'طبيب أطفال'), languages: ['en', 'fr'], visits: ['child-check', 'vaccine'], sessions: day('riverside', [1, 3, 5], 10, ['in-person']) },
  { slug: 'marlowe', name: 'Nurse Tansy Marlowe', role: text('Nurse', 'Enfermera', 'ممرضة'), languages: ['en', 'es'], visits: ['blood-test', 'vaccine', 'medicine-review'], sessions: day('riverside', weekdays, 10, ['in-person', 'phone'], '08:00', '17:00') },
  { slug: 'dell', name: 'Nurse Cormac Dell', role: text('Nurse', 'Enfermero', 'ممرض'), languages: ['en'], visits: ['blood-test', 'vaccine', 'check-up'], sessions: [...day('lakeside', [1, 2, 3, 4], 10, ['in-person'], '08:00', '15:00')] },
  { slug: 'vance', name: 'Juniper Vance', role: text('Physiotherapist', 'Fisioterapeuta', 'معالجة طبيعية'), languages: ['en'], visits: ['physiotherapy'], sessions: day('lakeside', [2, 4], 30, ['in-person']) },
  { slug: 'okello', name: 'Dr Mirembe Okello-Frost', role: doctor, languages: ['en', 'sw'], visits: ['check-up', 'first-visit', 'phone-call', 'video-visit'], sessions: day('prairie', [2, 3, 4, 5], 20, ['in-person', 'phone', 'video'], '09:00', '16:40') },
  { slug: 'pike', name: 'Rowan Pike', role: text('Blood tests', 'Análisis de sangre', 'فحوص الدم'), languages: ['en'], visits: ['blood-test', 'vaccine'], sessions: [{ site: 'prairie', days: [2, 4], from: '09:00', to: '11:30', step: 10, modalities: ['in-person'] }] },
  { slug: 'nygaard', name: 'Dr Halvard Nygaard-Bell', role: text('Psychologist', 'Psicólogo', 'اختصاصي نفسي'), languages: ['en', 'no'], visits: ['talk-about-mood'], sessions: [{ site: 'riverside', days: [2, 4], from: '09:00', to: '12:20', step: 50, modalities: ['in-person', 'video'] }, { site: 'riverside', days: [2, 4], from: '13:00', to: '17:10', step: 50, modalities: ['in-person', 'video'] }] },
  { slug: 'varga', name: 'Dr Isolde Varga-Penn', role: text('Skin specialist', 'Dermatóloga', 'اختصاصية جلد'), languages: ['en'], visits: ['skin-check'], sessions: day('riverside', [2, 5], 20, ['in-person']), alone: true },
  { slug: 'rowe', name: 'Casimir Rowe', role: text('Hearing specialist', 'Audiólogo', 'اختصاصي سمع'), languages: ['en'], visits: ['hearing-test'], sessions: day('lakeside', [1, 4], 30, ['in-person']), alone: true },
];

/** Days on which the whole group is closed, as month and day; `fourth-thursday` is the fourth of November. */
export const holidays: { day: string; text: Localised }[] = [
  { day: '01-01', text: text('New Year’s Day', 'Año Nuevo', 'رأس السنة') },
  { day: '07-04', text: text('Independence Day', 'Día de la Independencia', 'عيد الاستقلال') },
  { day: 'fourth-thursday', text: text('Thanksgiving', 'Día de Acción de Gracias', 'عيد الشكر') },
  { day: '12-25', text: text('Christmas Day', 'Navidad', 'عيد الميلاد') },
];

const anyTime: ReleaseRules['byKind'][number]['choices'] = ['now', 'after-review', 'ask'];
const release: ReleaseRules = {
  text: text('Most results are ready before a clinician has read them. You can choose when you see yours.', 'La mayoría de los resultados están listos antes de que un profesional los lea. Usted puede elegir cuándo ver los suyos.', 'تكون معظم النتائج جاهزة قبل أن يقرأها الطبيب. يمكنك أن تختار متى تراها.'),
  byKind: [
    {
      kind: 'sensitive', initial: 'ask', choices: anyTime, label: text('Tests that can bring hard news', 'Pruebas que pueden traer noticias difíciles', 'فحوص قد تحمل أخبارًا صعبة'),
      text: text('Gene tests, tissue samples, and tests for infections passed on by sex', 'Pruebas genéticas, muestras de tejido y pruebas de infecciones de transmisión sexual', 'فحوص الجينات وعينات الأنسجة وفحوص العدوى المنقولة جنسيًا'),
    },
    { kind: 'imaging', initial: 'now', choices: anyTime, label: text('X-rays and scans', 'Radiografías y otras imágenes', 'صور الأشعة والمسح') },
    { kind: 'other', initial: 'now', choices: anyTime, label: text('All other tests', 'Todas las demás pruebas', 'كل الفحوص الأخرى') },
  ],
};

export function clinicConfig(name: string, closures: ClinicConfig['closures']): ClinicConfig {
  return {
    name, timeZone: sites[0]!.timeZone, languages: ['en', 'es', 'ar'],
    phones: [{ ...sites[0]!.phone, label: 'Front desk', hours: 'Monday to Friday, 8 am to 6 pm' }],
    emergency: { number: '911', text: text('Chest pain, trouble breathing, or heavy bleeding?', '¿Dolor de pecho, dificultad para respirar o sangrado fuerte?', 'ألم في الصدر أو صعوبة في التنفس أو نزيف شديد؟') },
    crisis: [{ label: text('Crisis line', 'Línea de crisis', 'خط الأزمات'), number: '988', text: text('Thoughts of harming yourself? Somebody listens, day and night.', '¿Piensa en hacerse daño? Alguien le escucha, de día y de noche.', 'هل تفكر في إيذاء نفسك؟ هناك من يستمع ليلًا ونهارًا.') }],
    closures, safety: [],
    booking: {
      horizonDays: 60, noticeMinutes: 60, holdMinutes: 10, holdExtensions: 3, openHolds: 3, openHoldsPerNetwork: 20, reasonMaxLength: 250, interpreterLanguages: ['es', 'ar', 'fr', 'vi'],
      practice: {
        changeNoticeMinutes: 24 * 60, openRequests: 2, preferredTimes: 3, requestHours: 48, requestLanguages: ['en', 'es', 'ar', 'fr', 'vi'], waitingListEntries: 3, waitingListPosition: true, offerMinutes: 120,
        cancelReasons: [
          { code: 'better', label: text('I feel better', 'Me siento mejor', 'أشعر بتحسن') },
          { code: 'cannot-come', label: text('I cannot come at that time', 'No puedo ir a esa hora', 'لا أستطيع الحضور في ذلك الوقت') },
          { code: 'no-transport', label: text('I cannot get there', 'No tengo cómo llegar', 'لا أستطيع الوصول') },
          { code: 'seen-elsewhere', label: text('I was seen somewhere else', 'Me atendieron en otro lugar', 'تمت معاينتي في مكان آخر') },
          { code: 'other', label: text('Another reason', 'Otro motivo', 'سبب آخر'), textMaxLength: 200 },
        ],
        cancelPolicy: text('You can change or cancel here until 24 hours before your visit. After that, please phone us.', 'Puede cambiar o cancelar aquí hasta 24 horas antes de su visita. Después, llámenos.', 'يمكنك التغيير أو الإلغاء هنا حتى 24 ساعة قبل زيارتك. بعد ذلك، يرجى الاتصال بنا.'),
        needs: [
          { value: 'wheelchair', label: text('I use a wheelchair', 'Uso silla de ruedas', 'أستخدم كرسيًا متحركًا') },
          { value: 'companion', label: text('Somebody comes with me', 'Alguien me acompaña', 'سيرافقني شخص') },
          { value: 'hearing-loop', label: text('I use a hearing aid', 'Uso audífono', 'أستخدم سماعة أذن') },
        ],
      },
      guests: { channels: ['sms', 'email'], callingCode: '1', upcomingVisits: 3, codesPerContact: 5, codesPerNetwork: 20, visitsPerNetwork: 30 },
    },
    release,
    medications: { notListed: text('Medicines that you buy without a prescription are here only if you told us about them.', 'Los medicamentos que compra sin receta aparecen aquí solo si usted nos habló de ellos.', 'الأدوية التي تشتريها بدون وصفة تظهر هنا فقط إذا أخبرتنا بها.') },
    results: resultsRules,
  };
}
