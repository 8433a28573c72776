import type { ReportWords } from './en.js';

export const es: ReportWords = {
  untitled: () => 'Resultado de una prueba',
};
