/** Three clinics by their decisions; what a provider's attributes say. */
import type { Theme } from '../src/ui/theme.js';

export interface Brand extends Theme {
  title: string;
  density?: 'compact';
}
export type BrandName = 'default' | 'warm' | 'hospital';

export const brands: Record<BrandName, Brand> = {
  default: { title: 'Default' },
  warm: { title: 'Warm serif clinic', accent: '#8a3d1f #eeab86', surface: '#fbf6ec #211a15', radius: '3px', font: '"Iowan Old Style", "Palatino Linotype", Georgia, serif' },
  hospital: { title: 'Dark hospital', accent: '#5ad1c5', surface: '#0e1a2b', radius: '14px', density: 'compact' },
};
