/** Every element, for applications that bundle. */
export { PorticoProvider } from './provider/provider.js';
export type { Backend, TokenSource } from './contract/backend.js';
export type { Connection, ConnectionState } from './provider/connection.js';
export type { HostLanguage, HostWords } from './provider/host-words.js';
export type { Locale, PluralForm } from './locale/locale.js';
export { PorticoSignIn } from './sign-in/sign-in.js';
export { PorticoBooking } from './booking/booking.js';
export { PorticoPractitioners } from './practitioners/practitioners.js';
export { PorticoAppointments } from './appointments/appointments.js';
export { PorticoResults } from './results/results.js';
export { PorticoResultTrend } from './results/trend/result-trend.js';
export { PorticoSlotPicker } from './slots/slot-picker.js';
