import type { IdleWords } from './en.js';

export const es: IdleWords = {
  heading: () => '¿Sigue ahí?',
  why: (time) => `Su sesión se cerrará a las ${time} para proteger su historial. Lo que escribió queda guardado.`,
  stay: () => 'Seguir conectado',
  leave: () => 'Cerrar sesión ahora',
};
