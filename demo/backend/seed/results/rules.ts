/** How the demo's clinic lets results come to its patients. */
import type { ResultsRules } from '../../app/data/results.js';
import { text } from '../localised.js';

export const resultsRules: ResultsRules = {
  kinds: ['laboratory', 'microbiology', 'pathology', 'genetics', 'imaging', 'cardiology', 'other'],
  notice: text('Results come to you when they are ready. Your care team may not have read them yet.', 'Los resultados le llegan cuando están listos. Es posible que su equipo de atención aún no los haya leído.', 'تصلك النتائج فور جاهزيتها. قد لا يكون فريق رعايتك قد قرأها بعد.'),
  urgent: {
    title: text('Phone the clinic now', 'Llame a la clínica ahora', 'اتصل بالعيادة الآن'),
    text: text(
      'The lab marked a value as critical. Nobody on your care team has read this result yet, so do not wait for us to phone you. If you feel very unwell, phone 911.',
      'El laboratorio marcó un valor como crítico. Nadie de su equipo de atención ha leído aún este resultado, así que no espere a que le llamemos. Si se siente muy mal, llame al 911.',
      'وضع المختبر علامة على قيمة حرجة. لم يقرأ أحد من فريق رعايتك هذه النتيجة بعد، فلا تنتظر أن نتصل بك. إذا شعرت بتوعك شديد، فاتصل على 911.',
    ),
  },
  gates: {
    sensitive: text('This report can be good or hard news. You can open it now, or read it when somebody can explain it.', 'Este informe puede traer buenas o malas noticias. Puede abrirlo ahora o leerlo cuando alguien se lo pueda explicar.', 'قد يحمل هذا التقرير خبرًا سارًا أو صعبًا. يمكنك فتحه الآن أو قراءته عندما يستطيع أحد شرحه لك.'),
    byChoice: text('You asked us to keep this closed. You can open it at any time.', 'Usted nos pidió que lo mantuviéramos cerrado. Puede abrirlo en cualquier momento.', 'طلبت منا إبقاءه مغلقًا. يمكنك فتحه في أي وقت.'),
  },
  delays: {
    'awaiting-review': text('Your doctor reads this result first and then opens it for you.', 'Su médico lee primero este resultado y luego se lo abre.', 'يقرأ طبيبك هذه النتيجة أولًا ثم يفتحها لك.'),
    sensitive: text('We give this kind of result a few days, so that we can talk with you first.', 'Damos unos días a este tipo de resultado para poder hablar antes con usted.', 'نؤخر هذا النوع من النتائج بضعة أيام كي نتحدث معك أولًا.'),
    'risk-of-harm': text('Your care team wants to go through this result with you. Please phone us.', 'Su equipo de atención quiere ver este resultado con usted. Llámenos, por favor.', 'يريد فريق رعايتك مراجعة هذه النتيجة معك. يرجى الاتصال بنا.'),
    law: text('The law of this state asks us to wait before we show this kind of result.', 'La ley de este estado nos pide esperar antes de mostrar este tipo de resultado.', 'يطلب منا قانون هذه الولاية الانتظار قبل عرض هذا النوع من النتائج.'),
    'clinic-policy': text('The clinic shows this kind of result after some days.', 'La clínica muestra este tipo de resultado después de unos días.', 'تعرض العيادة هذا النوع من النتائج بعد بضعة أيام.'),
  },
  imageRetrievals: 3, imageHours: 72, documentsPerDay: 100,
};
