/** Every element, for applications that bundle. */
export { PorticoProvider } from './provider/provider.js';
export type { Backend, TokenSource } from './contract/backend.js';
export type { Connection, ConnectionState } from './provider/connection.js';
export { PorticoSignIn } from './sign-in/sign-in.js';
export { PorticoBooking } from './booking/booking.js';
export { PorticoSlotPicker } from './booking/slot-picker.js';
