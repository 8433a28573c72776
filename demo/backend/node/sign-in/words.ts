const counting = (language: string) => {
  const rules = new Intl.PluralRules(language);
  return (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) => (forms[rules.select(count)] ?? forms.other).replace('#', String(count));
};
const inEnglish = counting('en');
const inSpanish = counting('es');
const inArabic = counting('ar');

/** The sentences of the sign-in pages, in the demo's three languages. */
const en = {
  signIn: 'Sign in',
  username: 'User name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  wrong: (left: number) => `User name and password do not go together. You can try ${inEnglish(left, { one: '# more time', other: '# more times' })}.`,
  missing: 'Fill in both boxes.',
  enterCode: 'Enter the code',
  codeHint: 'Your authenticator app shows 6 numbers for this clinic. They change every half minute.',
  code: 'Code',
  codeWrong: (left: number) => `These are not the right numbers. You can try ${inEnglish(left, { one: '# more time', other: '# more times' })}.`,
  codeUsed: 'These numbers were used already. Wait for the next ones.',
  confirm: 'Confirm and sign in',
  locked: (minutes: number) => `You can try again in ${inEnglish(minutes, { one: '# minute', other: '# minutes' })}`,
  lockedWhy: 'There were 5 wrong tries, so we closed this sign-in for a while. Nobody saw your record.',
  phone: 'Phone the clinic',
  expired: 'This page is too old',
  expiredWhy: 'Start again from the clinic’s website. Nothing is lost.',
  signedIn: 'You are signed in',
  goOn: 'Go on',
  problem: 'Something is wrong:',
};
type Words = typeof en;

const es: Words = {
  signIn: 'Iniciar sesión',
  username: 'Nombre de usuario',
  password: 'Contraseña',
  show: 'Mostrar',
  hide: 'Ocultar',
  wrong: (left) => `El usuario y la contraseña no coinciden. Puede intentarlo ${inSpanish(left, { one: '# vez', other: '# veces' })} más.`,
  missing: 'Rellene las dos casillas.',
  enterCode: 'Escriba el código',
  codeHint: 'Su aplicación de códigos muestra 6 números para esta clínica. Cambian cada medio minuto.',
  code: 'Código',
  codeWrong: (left) => `Esos números no son correctos. Puede intentarlo ${inSpanish(left, { one: '# vez', other: '# veces' })} más.`,
  codeUsed: 'Esos números ya se usaron. Espere a los siguientes.',
  confirm: 'Confirmar e iniciar sesión',
  locked: (minutes) => `Puede intentarlo de nuevo en ${inSpanish(minutes, { one: '# minuto', other: '# minutos' })}`,
  lockedWhy: 'Hubo 5 intentos fallidos, así que cerramos este acceso por un rato. Nadie vio su historia.',
  phone: 'Llamar a la clínica',
  expired: 'Esta página ha caducado',
  expiredWhy: 'Empiece de nuevo desde la página de la clínica. No se pierde nada.',
  signedIn: 'Ha iniciado sesión',
  goOn: 'Continuar',
  problem: 'Algo no está bien:',
};

const triesLeft = (left: number) => inArabic(left, { zero: 'لم تبقَ محاولات', one: 'بقيت محاولة واحدة', two: 'بقيت محاولتان', few: 'بقيت # محاولات', many: 'بقيت # محاولة', other: 'بقيت # محاولة' });

const ar: Words = {
  signIn: 'تسجيل الدخول',
  username: 'اسم المستخدم',
  password: 'كلمة المرور',
  show: 'إظهار',
  hide: 'إخفاء',
  wrong: (left) => `اسم المستخدم وكلمة المرور غير متطابقين. ${triesLeft(left)}.`,
  missing: 'املأ الخانتين.',
  enterCode: 'أدخل الرمز',
  codeHint: 'يعرض تطبيق الرموز لديك 6 أرقام لهذه العيادة، وتتغير كل نصف دقيقة.',
  code: 'الرمز',
  codeWrong: (left) => `هذه الأرقام غير صحيحة. ${triesLeft(left)}.`,
  codeUsed: 'استُخدمت هذه الأرقام من قبل. انتظر الأرقام التالية.',
  confirm: 'تأكيد وتسجيل الدخول',
  locked: (minutes) => `يمكنك المحاولة مجددًا بعد ${inArabic(minutes, { zero: '# دقيقة', one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}`,
  lockedWhy: 'كانت هناك 5 محاولات خاطئة، لذلك أغلقنا الدخول لبعض الوقت. لم يطّلع أحد على ملفك.',
  phone: 'اتصل بالعيادة',
  expired: 'هذه الصفحة قديمة',
  expiredWhy: 'ابدأ من جديد من موقع العيادة. لم يضِع شيء.',
  signedIn: 'تم تسجيل دخولك',
  goOn: 'متابعة',
  problem: 'هناك خطأ:',
};

export const words: Record<string, Words> = { en, es, ar };
export type { Words };
