import type { SignInWords } from './en.js';

export const es: SignInWords = {
  signIn: () => 'Iniciar sesión',
  signOut: () => 'Cerrar sesión',
  signedInAs: (name) => ['Sesión de ', name],
  expired: () => 'Se cerró su sesión porque nadie usó esta página por un rato.',
};
