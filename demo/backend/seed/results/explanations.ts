/** What tests look at, in the clinic's plain words. They explain the test, never a result. */
import type { ExplanationTable } from '../../app/data/results.js';
import { text } from '../localised.js';

type Explanation = ExplanationTable['data']['__select__'];
const more = (topic: string): NonNullable<Explanation['links']> => [{ url: `https://medlineplus.gov/lab-tests/${topic}/`, label: text('More about this test', 'Más sobre esta prueba', 'المزيد عن هذا الفحص') }];

export const explanations: Record<string, Explanation> = {
  'blood-count': {
    title: text('What a complete blood count looks at', 'Qué mira un hemograma completo', 'ما الذي يفحصه تعداد الدم الكامل'),
    text: text('It counts the cells in your blood. Red cells carry oxygen, white cells fight infection, and platelets stop bleeding.', 'Cuenta las células de su sangre. Los glóbulos rojos llevan oxígeno, los blancos combaten infecciones y las plaquetas detienen el sangrado.', 'يعدّ خلايا دمك. الكريات الحمراء تحمل الأكسجين، والبيضاء تحارب العدوى، والصفائح توقف النزف.'),
    picture: { file: 'blood-cells.svg', description: text('Drawing of red cells, a white cell and platelets', 'Dibujo de glóbulos rojos, un glóbulo blanco y plaquetas', 'رسم لكريات حمراء وكرية بيضاء وصفائح'), width: 320, height: 160 }, links: more('complete-blood-count-cbc'),
  },
  hemoglobin: {
    title: text('Hemoglobin', 'Hemoglobina', 'الهيموغلوبين'),
    text: text('The part of red blood cells that carries oxygen. Your body needs iron to make it.', 'La parte de los glóbulos rojos que lleva el oxígeno. El cuerpo necesita hierro para formarla.', 'الجزء الذي يحمل الأكسجين في الكريات الحمراء. يحتاج الجسم إلى الحديد لصنعه.'), links: more('hemoglobin-test'),
  },
  antibodies: {
    title: text('Antinuclear antibodies', 'Anticuerpos antinucleares', 'الأجسام المضادة للنواة'),
    text: text('The lab thins the blood step by step and looks how long these antibodies can still be seen. 1:160 means: still seen in one part of blood in 160 parts. Many healthy people have some.', 'El laboratorio diluye la sangre paso a paso y mira hasta cuándo se ven estos anticuerpos. 1:160 significa que aún se ven con una parte de sangre en 160. Muchas personas sanas tienen algunos.', 'يخفف المختبر الدم خطوة بخطوة ويرى إلى متى تظهر هذه الأجسام. ‎1:160 تعني أنها ما زالت تظهر بجزء دم من 160 جزءًا. لدى كثير من الأصحاء بعض منها.'),
  },
  'vitamin-d': {
    title: text('Vitamin D', 'Vitamina D', 'فيتامين د'),
    text: text('Your body makes it in sunlight and takes it from food. It keeps bones strong.', 'El cuerpo la forma con la luz del sol y la toma de los alimentos. Mantiene fuertes los huesos.', 'يصنعه الجسم في ضوء الشمس ويأخذه من الطعام. يحافظ على قوة العظام.'), links: more('vitamin-d-test'),
  },
  a1c: {
    title: text('Hemoglobin A1c', 'Hemoglobina A1c', 'الهيموغلوبين السكري'),
    text: text('It shows how much sugar has been in your blood over the last three months.', 'Muestra cuánto azúcar ha habido en su sangre en los últimos tres meses.', 'يبيّن كمية السكر في دمك خلال الأشهر الثلاثة الأخيرة.'), links: more('hemoglobin-a1c-hba1c-test'),
  },
};
