import type { SignInWords } from './en.js';

export const es: SignInWords = {
  signIn: () => 'Iniciar sesión',
  signOut: () => 'Cerrar sesión',
  signedInAs: (name) => ['Sesión de ', name],
  expired: () => 'Se cerró su sesión porque nadie usó esta página por un rato.',
  failed: {
    blocked: () => 'Su navegador no abrió la ventana para iniciar sesión. Permita ventanas en este sitio y vuelva a intentarlo.',
    closed: () => 'La ventana se cerró, así que no ha iniciado sesión.',
    denied: () => 'El inicio de sesión se detuvo, así que no ha iniciado sesión.',
    invalid: () => 'Algo no estaba bien en este inicio de sesión y lo detuvimos. Nadie inició sesión. Vuelva a intentarlo.',
    unavailable: () => 'Ahora no se puede iniciar sesión. Inténtelo de nuevo en unos minutos.',
    'not-offered': () => 'En esta página no se puede iniciar sesión.',
  },
  orPhone: () => 'O llame a la clínica:',
};
