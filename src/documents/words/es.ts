import type { DocumentsWords } from './en.js';

export const es: DocumentsWords = {
  show: () => 'Mostrar',
  save: () => 'Guardar',
  saved: () => 'Guardado',
  getting: () => 'Obteniendo',
  size: (bytes) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`),
  failed: () => 'No se ha podido obtener. Inténtelo otra vez o llame al',
  empty: () => 'Este documento no contiene nada. Llame al',
  atClinic: () => 'La clínica guarda este documento. Para pedirlo, llame al',
  quota: () => 'Hoy ha pedido muchos documentos. Inténtelo mañana o llame al',
  kinds: { note: () => 'Nota', summary: () => 'Resumen', report: () => 'Informe', image: () => 'Imagen', letter: () => 'Carta', leaflet: () => 'Folleto', statement: () => 'Declaración', other: () => 'Documento' },
  states: { current: () => 'Actual', preliminary: () => 'Aún no es definitivo', superseded: () => 'Sustituido por otro más nuevo', retracted: () => 'Retirado', unknown: () => 'No se sabe si es definitivo' },
};
